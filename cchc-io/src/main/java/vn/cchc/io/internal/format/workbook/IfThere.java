package vn.cchc.io.internal.format.workbook;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredWorkbook.Results;
import vn.cchc.io.internal.format.sheet.Value;

/** Results of formulas if the library that computes them is there, and none if it is not. */
final class IfThere implements Results {

  private final Supplier<Results> library;
  private @Nullable Results results;
  private boolean missed;

  /**
   * Creates results.
   *
   * @param library by which formulas are computed; asked at the first formula
   */
  IfThere(Supplier<Results> library) {
    this.library = library;
  }

  @Override
  public @Nullable Value of(int sheet, StoredCell cell) {
    if (missed) {
      return null;
    }
    try {
      if (results == null) {
        results = library.get();
      }
      return results.of(sheet, cell);
    } catch (NoClassDefFoundError e) {
      missed = true;
      return null;
    }
  }

  /** Returns whether a formula was not computed for want of the library. */
  boolean wasMissed() {
    return missed;
  }
}
