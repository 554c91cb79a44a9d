package vn.cchc.io.internal.format.odf;

import java.util.BitSet;
import java.util.StringJoiner;
import vn.cchc.model.internal.CellNames;

/** Formulas and addresses as a person writes them. */
final class OdfFormula {

  private static final int LISTED = 20;

  private OdfFormula() {}

  /** Returns a formula without the marks that only files have: {@code =SUM(D5:D6)}. */
  static String typed(String written) {
    int begin = written.indexOf('=');
    String formula = begin < 0 ? "=" + written : written.substring(begin);
    StringBuilder typed = new StringBuilder(formula.length());
    boolean quoted = false;
    boolean reference = false;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      quoted ^= c == '"';
      boolean bracket = !quoted && (c == '[' || c == ']');
      if (bracket) {
        reference = c == '[';
      }
      char before = i == 0 ? ' ' : formula.charAt(i - 1);
      boolean ownSheet = reference && c == '.' && (before == '[' || before == ':');
      if (!bracket && !ownSheet) {
        typed.append(c);
      }
    }
    return typed.toString();
  }

  /** Returns rows or columns as a list of ranges, such as {@code 5-9, 12}. */
  static String ranges(BitSet set, boolean columns) {
    StringJoiner ranges = new StringJoiner(", ");
    int listed = 0;
    for (int from = set.nextSetBit(0); from >= 0; from = set.nextSetBit(set.nextClearBit(from))) {
      int to = set.nextClearBit(from) - 1;
      if (++listed > LISTED) {
        return ranges.add("…").toString();
      }
      ranges.add(name(from, columns) + (to > from ? "-" + name(to, columns) : ""));
    }
    return ranges.toString();
  }

  private static String name(int index, boolean column) {
    return column ? CellNames.column(index) : Integer.toString(index + 1);
  }
}
