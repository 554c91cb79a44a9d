package vn.cchc.io.internal.workbook;

/** Names and texts as formulas write them. */
final class Quoted {

  private Quoted() {}

  /** Returns the name of a sheet. */
  static String sheet(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  /** Returns a short text of this program's own. */
  static String text(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Returns the expression of a number as people read it: two decimals, unless it is whole. */
  static String number(String expression) {
    return "FIXED(" + expression + ",IF(INT(" + expression + ")=(" + expression + "),0,2))";
  }
}
