package vn.cchc.io.internal.format.text;

import org.jspecify.annotations.Nullable;

/**
 * Takes CSV apart into records and cells: quotes around a cell keep separators and line breaks in
 * it, a doubled quote is one; lines end with CR, LF or both.
 */
final class DelimitedRecords {

  private final String text;
  private final char separator;
  private final Listener listener;
  private int at;
  private int line = 1;
  private boolean torn;

  /** Is told what stands in a text, in order. */
  interface Listener {
    /**
     * Takes a cell.
     *
     * @param text without the quotes around it
     */
    void cell(CharSequence text, boolean quoted);

    /** Ends a record that began in a line. */
    void end(int line);
  }

  DelimitedRecords(String text, char separator, Listener listener) {
    this.text = text;
    this.separator = separator;
    this.listener = listener;
  }

  /**
   * Reads all records.
   *
   * @return the line of a quote that is never closed, from 1; 0 if there is none
   */
  int read() {
    StringBuilder cell = new StringBuilder();
    while (at < text.length()) {
      int begun = line;
      boolean more = true;
      while (more) {
        cell.setLength(0);
        int opened = line;
        Boolean quoted = cell(cell);
        if (quoted == null) {
          return opened;
        }
        listener.cell(cell, quoted);
        more = at < text.length() && text.charAt(at) == separator;
        at += more ? 1 : 0;
      }
      endLine();
      listener.end(begun);
    }
    return 0;
  }

  /**
   * Returns whether text stood behind the quotes of a cell, as where another separator was meant.
   */
  boolean isTorn() {
    return torn;
  }

  /** Reads a cell; returns whether it was quoted, null if its quote is never closed. */
  private @Nullable Boolean cell(StringBuilder cell) {
    int start = at;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    boolean quoted = start < text.length() && text.charAt(start) == '"' && separator != '"';
    if (quoted) {
      at = start + 1;
      if (!quotedPart(cell)) {
        return null;
      }
    }
    while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
      torn |= quoted && !Character.isWhitespace(text.charAt(at));
      cell.append(text.charAt(at++));
    }
    return quoted;
  }

  private boolean quotedPart(StringBuilder cell) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        if (c == '\n' || c == '\r' && !text.startsWith("\n", at)) {
          line++;
        }
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append(c);
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void endLine() {
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
