package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.annotate.sheet.TextRows;

/**
 * The hidden sheet that computes: a row for each relation as it is said of some figures, with
 * whether it holds and what is to be told if not; and beside them a row for each text of which a
 * number is read. What officials type as {@code 99,00%} is a text, since its decimals say how it
 * was rounded; numbers are read of it by digits alone, so that no spreadsheet's language matters.
 */
final class Calculations {

  /** More digits than a spreadsheet keeps. */
  private static final int DIGITS = 15;

  private static final int STATE = 0;
  private static final int TELLS = 1;
  private static final int TEXT = 3;
  private static final int SCALED = 4;
  private static final int UNIT = 5;
  private static final int NUMBER = 6;

  private final String sheet;
  private final List<String[]> lines = new ArrayList<>();
  private final List<String[]> numbers = new ArrayList<>();

  /** Creates the sheet of a name. */
  Calculations(String sheet) {
    this.sheet = Quoted.sheet(sheet);
  }

  /**
   * Adds a line.
   *
   * @param state the expression of whether a relation holds
   * @param sentence the expression of what is told where it does not
   * @return its number, from 1
   */
  int line(String state, String sentence) {
    int row = lines.size() + 1;
    lines.add(new String[] {state, "IF($A" + row + "=0," + sentence + ",\"\")"});
    return row;
  }

  /** Returns what a line tells. */
  String told(int line) {
    return at(TELLS, line);
  }

  /** Returns the state of a line. */
  String state(int line) {
    return at(STATE, line);
  }

  /** Returns the states of lines, a range. */
  String states(int first, int last) {
    return at(STATE, first) + ":$A$" + last;
  }

  /** Returns how many of the lines that there are do not hold. */
  String broken() {
    return "COUNTIF(" + states(1, Math.max(1, lines.size())) + ",0)";
  }

  /** Returns how a figure is computed with that is typed at a place. */
  FigureCell of(Indicator indicator, String label, String place) {
    boolean asItIs =
        indicator.kind() == Indicator.Kind.COUNT || indicator.kind() == Indicator.Kind.CHOICE;
    return asItIs
        ? new FigureCell(indicator, label, place, place, place, "1", null, null)
        : read(indicator, label, place);
  }

  private FigureCell read(Indicator indicator, String label, String place) {
    int row = numbers.size() + 1;
    if (FigureCell.isTyped(indicator)) {
      String text = "$D" + row;
      numbers.add(
          new String[] {
            "IF(ISTEXT("
                + place
                + "),SUBSTITUTE(SUBSTITUTE("
                + place
                + ",\"%\",\"\"),\" \",\"\"),\"\")",
            read("SUBSTITUTE(" + text + ",\",\",\"\")", commas(text) + "<2"),
            power("IF(" + commas(text) + "=1,LEN(" + text + ")-FIND(\",\"," + text + "),0)"),
            "IF(ISNUMBER($E" + row + "),$E" + row + "/$F" + row + ",\"\")"
          });
    } else {
      numbers.add(
          new String[] {
            "IF(ISNUMBER(" + place + ")," + place + ",\"\")",
            "IF(ISNUMBER($D" + row + "),ROUND($D" + row + "*$F" + row + ",0),\"\")",
            power(
                "IF(ISNUMBER($D"
                    + row
                    + "),IF(ROUND($D"
                    + row
                    + ",0)=$D"
                    + row
                    + ",0,IF(ROUND($D"
                    + row
                    + ",1)=$D"
                    + row
                    + ",1,IF(ROUND($D"
                    + row
                    + ",2)=$D"
                    + row
                    + ",2,IF(ROUND($D"
                    + row
                    + ",3)=$D"
                    + row
                    + ",3,4)))),0)"),
            "$D" + row
          });
    }
    return new FigureCell(
        indicator, label, place, at(NUMBER, row), at(SCALED, row), at(UNIT, row), null, null);
  }

  private static String power(String decimals) {
    return "10^" + decimals;
  }

  private static String commas(String text) {
    return "(LEN(" + text + ")-LEN(SUBSTITUTE(" + text + ",\",\",\"\")))";
  }

  /** Returns the number of a text of digits; a text without any, where it is none. */
  private static String read(String digits, String sound) {
    return "IF(AND(LEN("
        + digits
        + ")>0,LEN("
        + digits
        + ")<="
        + DIGITS
        + ","
        + without(digits)
        + "=\"\","
        + sound
        + "),VALUE("
        + digits
        + "),\"\")";
  }

  private static String without(String digits) {
    String rest = digits;
    for (int digit = 0; digit <= 9; digit++) {
      rest = "SUBSTITUTE(" + rest + ",\"" + digit + "\",\"\")";
    }
    return rest;
  }

  /**
   * Returns where the fraction is read that a note gives: of {@code 31.972/32.279 hồ sơ}. What may
   * be a date is none, and where there are several strokes none is sure.
   */
  FigureCell.Fraction fraction(String note) {
    int row = numbers.size() + 1;
    String words = "$D" + row;
    String before = "$E" + row;
    String behind = "$F" + row;
    int next = row + 1;
    numbers.add(
        new String[] {
          "IF(AND(ISTEXT(%1$s),LEN(%1$s)-LEN(SUBSTITUTE(%1$s,\"/\",\"\"))=1),TRIM(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%1$s,\"(\",\" \"),\")\",\" \"),\";\",\" \"),\", \",\" \"),\" /\",\"/\"),\"/ \",\"/\")),\"\")"
              .replace("%1$s", note),
          "IF(%s=\"\",\"\",TRIM(RIGHT(SUBSTITUTE(LEFT(%s,FIND(\"/\",%s)-1),\" \",REPT(\" \",99)),99)))"
              .replace("%s", words),
          "IF(%s=\"\",\"\",LEFT(MID(%s,FIND(\"/\",%s)+1,99),FIND(\" \",MID(%s,FIND(\"/\",%s)+1,99)&\" \")-1))"
              .replace("%s", words),
          "IF(%s=\"\",\"\",LOWER(TRIM(LEFT(%s,FIND(\"/\",%s)-1-LEN(@)))))"
              .replace("%s", words)
              .replace("@", before)
        });
    String dated =
        "OR(RIGHT($G%1$d,4)=\"ngày\",RIGHT($G%1$d,5)=\"tháng\",RIGHT($G%1$d,3)=\"đến\",RIGHT($G%1$d,2)=\"số\")"
            .replace("%1$d", String.valueOf(row));
    String monthly =
        "AND(LEN(%1)<=2,LEN(%2)=4,OR(LEFT(%2,2)=\"19\",LEFT(%2,2)=\"20\"))"
            .replace("%1", before)
            .replace("%2", behind);
    String sound = "NOT(" + dated + "),NOT(" + monthly + ")";
    numbers.add(new String[] {grouped(before, sound), grouped(behind, sound), "", ""});
    String above = at(TEXT, next);
    // nothing is a fraction of nothing
    numbers.add(
        new String[] {
          "", "", "", "IF(ISNUMBER($E@),IF($E@>0,$E@,\"\"),\"\")".replace("@", String.valueOf(next))
        });
    return new FigureCell.Fraction(above, at(NUMBER, next + 1));
  }

  /** Returns the whole number of a text whose digits may stand in groups of three. */
  private static String grouped(String text, String sound) {
    String digits = "SUBSTITUTE(" + text + ",\".\",\"\")";
    String dots = "(LEN(" + text + ")-LEN(" + digits + "))";
    String groups =
        "OR(%d=0,AND(%d=INT((LEN(%n)-1)/3),LEFT(RIGHT(%t,4),1)=\".\",OR(%d<2,LEFT(RIGHT(%t,8),1)=\".\"),OR(%d<3,LEFT(RIGHT(%t,12),1)=\".\")))"
            .replace("%d", dots)
            .replace("%n", digits)
            .replace("%t", text);
    return read(digits, groups + "," + sound);
  }

  private String at(int column, int row) {
    return sheet + "!$" + (char) ('A' + column) + "$" + row;
  }

  /** Returns the rows of the sheet. */
  TextRows rows() {
    TextRows rows = new TextRows();
    for (int i = 0; i < Math.max(lines.size(), numbers.size()); i++) {
      rows.begin(TextRows.LINE, false);
      if (i < lines.size()) {
        rows.number(STATE, NewWorkbook.PLAIN, lines.get(i)[0]);
        rows.formula(TELLS, NewWorkbook.PLAIN, lines.get(i)[1]);
      }
      if (i < numbers.size()) {
        for (int k = 0; k < numbers.get(i).length; k++) {
          if (!numbers.get(i)[k].isEmpty()) {
            rows.number(TEXT + k, NewWorkbook.PLAIN, numbers.get(i)[k]);
          }
        }
      }
      rows.end();
    }
    return rows;
  }
}
