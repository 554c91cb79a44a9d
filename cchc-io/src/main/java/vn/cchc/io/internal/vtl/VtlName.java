package vn.cchc.io.internal.vtl;

import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.IndicatorId;

/** What identifiers of a catalogue are called in VTL: letters, digits and underscores. */
public final class VtlName {

  /** The component of the kind of period, such as {@code 6M}. */
  public static final String PERIOD = "period";

  private VtlName() {}

  /** Returns a name; what VTL does not take is written by its number. */
  public static String of(String prefix, String id) {
    StringBuilder name = new StringBuilder(prefix);
    id.codePoints()
        .forEach(
            c -> {
              boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
              if (plain) {
                name.appendCodePoint(c);
              } else if (c == '.' || c == '-') {
                name.append('_');
              } else {
                name.append("_x").append(Integer.toHexString(c)).append('_');
              }
            });
    return name.toString();
  }

  /** Returns the component of a figure that is a whole number. */
  public static String number(IndicatorId id) {
    return of("F", id.value());
  }

  /** Returns the component of the digits of a figure that may have decimals. */
  public static String digits(IndicatorId id) {
    return of("N", id.value());
  }

  /** Returns the component of what those digits are to be divided by. */
  public static String unit(IndicatorId id) {
    return of("S", id.value());
  }

  /** Returns the component of the numerator that a note gives. */
  public static String above(IndicatorId id) {
    return of("A", id.value());
  }

  /** Returns the component of the denominator that a note gives. */
  public static String below(IndicatorId id) {
    return of("B", id.value());
  }

  /** Returns the component of a figure of a table, nought where it is missing. */
  static String known(IndicatorId id) {
    return of("Z", id.value());
  }

  /** Returns the component that is 1 where the figure of a row is missing, else 0. */
  public static String isMissing(IndicatorId id) {
    return of("M", id.value());
  }

  /** Returns the component of the sum of rows. */
  static String sum(IndicatorId id) {
    return of("P", id.value());
  }

  /** Returns the component of how many of those rows miss the figure. */
  static String missing(IndicatorId id) {
    return of("Q", id.value());
  }

  /**
   * Returns what components of another report are called behind: {@code previous_}.
   *
   * @throws Unsaid if it is not one report
   */
  public static String from(Standpoint standpoint) throws Unsaid {
    String kind = standpoint.kind();
    if (kind != null) {
      return of("this_year_", kind) + "_";
    }
    if (standpoint.equals(Standpoint.PREVIOUS)) {
      return "previous_";
    }
    if (standpoint.equals(Standpoint.LAST_REPORT)) {
      return "last_report_";
    }
    if (standpoint.equals(Standpoint.SAME_PERIOD_LAST_YEAR)) {
      return "last_year_";
    }
    throw new Unsaid("below");
  }

  /** Returns whether an indicator's figures are one component, without decimals of their own. */
  public static boolean isWhole(Indicator indicator) {
    return indicator.kind() == Indicator.Kind.COUNT || indicator.kind() == Indicator.Kind.CHOICE;
  }
}
