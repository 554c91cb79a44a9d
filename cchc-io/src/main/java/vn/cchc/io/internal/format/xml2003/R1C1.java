package vn.cchc.io.internal.format.xml2003;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.internal.CellNames;

/** Formulas that name cells by row and column, told as a spreadsheet shows them. */
final class R1C1 {

  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  /** A text in quotes, a word of another sort, or a cell. */
  private static final Pattern PARTS =
      Pattern.compile(
          "\"[^\"]*+\"|'[^']*+'"
              + "|(?<![\\w.])(?<cell>R(?<row>\\d{1,7}|\\[-?\\d{1,7}\\])?C(?<column>\\d{1,5}|\\[-?\\d{1,5}\\])?)"
              + "(?![\\w.(])"
              + "|[\\w.]++");

  private R1C1() {}

  /** Returns a formula, as it is stored in a cell of a row and a column from 0. */
  static String toA1(String formula, int row, int column) {
    Matcher part = PARTS.matcher(formula);
    StringBuilder text = new StringBuilder();
    while (part.find()) {
      String found = part.group();
      boolean cell = part.group("cell") != null;
      part.appendReplacement(
          text,
          Matcher.quoteReplacement(
              cell ? cell(found, part.group("row"), part.group("column"), row, column) : found));
    }
    return part.appendTail(text).toString();
  }

  private static String cell(String found, String rowPart, String columnPart, int row, int column) {
    int toRow = moved(rowPart, row);
    int toColumn = moved(columnPart, column);
    if (toRow < 0 || toRow > LAST_ROW || toColumn < 0 || toColumn > LAST_COLUMN) {
      return found;
    }
    return (isFixed(columnPart) ? "$" : "")
        + CellNames.column(toColumn)
        + (isFixed(rowPart) ? "$" : "")
        + (toRow + 1);
  }

  private static boolean isFixed(String part) {
    return part != null && !part.startsWith("[");
  }

  private static int moved(String part, int from) {
    if (part == null) {
      return from;
    }
    return isFixed(part)
        ? Integer.parseInt(part) - 1
        : from + Integer.parseInt(part.substring(1, part.length() - 1));
  }
}
