package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.io.internal.format.number.Token.Kind;
import vn.cchc.model.NumberNotation;

/**
 * The number format of a cell: what the number stored in it looks like, digit by digit. Immutable,
 * thread-safe.
 *
 * <p>{@code CellFormat.of("0.##%").shown(0.9962)} is {@code 99,62%} in the notation of officials.
 */
public final class CellFormat {

  /** What is shown where no format is told. */
  public static final CellFormat GENERAL = new CellFormat("General");

  /** Spreadsheets write none longer; it is refused to spend time on one. */
  private static final int LONGEST = 1_000;

  private final List<Section> sections;

  private CellFormat(String code) {
    sections = new FormatReader(code).sections();
  }

  /** Returns the format of a code as files hold it: with a dot before the decimals. */
  public static CellFormat of(String code) {
    return code.isEmpty() || code.length() > LONGEST ? GENERAL : new CellFormat(code);
  }

  /**
   * Returns a number as the cell shows it, however narrow the column; spaces that align it are
   * kept.
   *
   * @param from1904 whether the days of dates are counted from 1904
   */
  public String shown(BigDecimal number, NumberNotation notation, boolean from1904) {
    int chosen = sectionOf(number);
    Section section = sections.get(chosen);
    if (number.signum() < 0 && section.isOfDates()) {
      // a spreadsheet fills the cell with ####, having no dates before its first
      return General.shown(number, notation);
    }
    String text = section.shape().shown(number.abs(), notation, from1904);
    boolean signed = number.signum() < 0 && !saysSign(chosen) && !isZero(text);
    return signed ? "-" + text : text;
  }

  /** Returns a text as the cell shows it. */
  public String shown(String text) {
    Section last = sections.get(sections.size() - 1);
    boolean forText = last.isOfText() || sections.size() > 3;
    if (!forText) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (Token token : last.tokens()) {
      shown.append(token.is(Kind.TEXT) ? text : token.text());
    }
    return shown.toString();
  }

  /** Whether a number is shown as zero, which has no sign. */
  private static boolean isZero(String text) {
    return (text.indexOf('0') >= 0 || text.isBlank())
        && text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** How many sections are for numbers: the one for text stands last. */
  private int numeric() {
    int last = sections.size() - 1;
    boolean text = last > 0 && (last >= 3 || sections.get(last).isOfText());
    return text ? Math.min(last, 3) : sections.size();
  }

  private int sectionOf(BigDecimal number) {
    int count = numeric();
    if (count == 1) {
      return 0;
    }
    if (conditional(0) || conditional(1)) {
      if (meets(0, number)) {
        return 0;
      }
      return count == 2 || meets(1, number) ? 1 : 2;
    }
    if (number.signum() < 0) {
      return 1;
    }
    return number.signum() == 0 && count > 2 ? 2 : 0;
  }

  private boolean conditional(int index) {
    return index < numeric() && sections.get(index).condition() != null;
  }

  /** The first section without a condition is for what is above zero, the second for below. */
  private boolean meets(int index, BigDecimal number) {
    var condition = sections.get(index).condition();
    if (condition != null) {
      return condition.holds(number);
    }
    return index == 0 ? number.signum() > 0 : number.signum() < 0;
  }

  /** Whether a section is for numbers below zero alone, which then writes no sign by itself. */
  private boolean saysSign(int chosen) {
    var condition = sections.get(chosen).condition();
    if (condition != null) {
      return condition.isOfNegatives();
    }
    if (chosen != 1) {
      return false;
    }
    var first = sections.get(0).condition();
    return first == null || numeric() > 2 || first.leavesNegatives();
  }
}
