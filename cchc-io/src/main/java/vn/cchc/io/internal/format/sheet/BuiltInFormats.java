package vn.cchc.io.internal.format.sheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.NumberNotation;

/** Number formats that spreadsheets store by a number alone (ECMA-376 part 1, 18.8.30). */
public final class BuiltInFormats {

  private static final int SHORT_DATE = 14;
  private static final int DATE_AND_TIME = 22;

  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(5, "\"$\"#,##0_);(\"$\"#,##0)"),
          Map.entry(6, "\"$\"#,##0_);[Red](\"$\"#,##0)"),
          Map.entry(7, "\"$\"#,##0.00_);(\"$\"#,##0.00)"),
          Map.entry(8, "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(37, "#,##0_);(#,##0)"),
          Map.entry(38, "#,##0_);[Red](#,##0)"),
          Map.entry(39, "#,##0.00_);(#,##0.00)"),
          Map.entry(40, "#,##0.00_);[Red](#,##0.00)"),
          Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
          Map.entry(42, "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)"),
          Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
          Map.entry(44, "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"));

  private BuiltInFormats() {}

  /** Returns the code of a number; null for general and where there is none. */
  public static @Nullable String code(int number, NumberNotation notation) {
    boolean vietnamese = notation == NumberNotation.VI;
    if (number == SHORT_DATE) {
      return vietnamese ? "dd/mm/yyyy" : "m/d/yyyy";
    }
    if (number == DATE_AND_TIME) {
      return vietnamese ? "dd/mm/yyyy h:mm" : "m/d/yyyy h:mm";
    }
    return CODES.get(number);
  }

  /** Returns whether a number is shown as the language of the machine has it. */
  public static boolean isOfLanguage(int number) {
    return number == SHORT_DATE || number == DATE_AND_TIME;
  }
}
