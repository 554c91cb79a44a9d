package vn.cchc.io.exchange;

import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/**
 * Lines of CSV by RFC 4180: commas, CRLF, quotes doubled. What a spreadsheet would take for a
 * formula is a text behind an apostrophe; a plain number, be it negative, is left as it is.
 */
final class Csv {

  private static final String END = "\r\n";

  /** What begins a formula in one spreadsheet or another, full-width signs included. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]*%?");

  private Csv() {}

  /** Returns cells as a line. */
  static String line(String... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    return line.append(END).toString();
  }

  private static String cell(String text) {
    String safe = Texts.line(text).strip();
    boolean formula =
        !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 && !NUMBER.matcher(safe).matches();
    safe = formula ? "'" + safe : safe;
    boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0;
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
