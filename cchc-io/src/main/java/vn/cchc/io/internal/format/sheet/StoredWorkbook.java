package vn.cchc.io.internal.format.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as it is stored.
 *
 * @param sheets in order, hidden ones too
 * @param names of ranges and of all else that formulas may call by a name
 * @param from1904 whether the days of dates are counted from 1904
 * @param exact whether formulas compute with numbers as stored, not as displayed
 * @param small whether its sheets have the 256 columns of Excel 97, and so its formulas
 */
public record StoredWorkbook(
    List<StoredSheet> sheets, List<Name> names, boolean from1904, boolean exact, boolean small) {

  public StoredWorkbook {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
  }

  /**
   * What a formula may call by a name.
   *
   * @param sheet on which alone it is known; null for all
   * @param meaning a formula, without {@code =}
   */
  public record Name(String name, @Nullable Integer sheet, String meaning) {}

  /** What formulas give, where that can be computed. */
  public interface Results {

    /** Results that nobody computes. */
    Results NONE = (sheet, cell) -> null;

    /** Returns the result of the formula in a cell of a sheet; null where it is not certain. */
    @Nullable Value of(int sheet, StoredCell cell);
  }
}
