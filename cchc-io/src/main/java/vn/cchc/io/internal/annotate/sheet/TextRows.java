package vn.cchc.io.internal.annotate.sheet;

import java.util.List;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.model.internal.CellNames;

/**
 * The rows of a sheet. What came from elsewhere is text in every cell; formulas are of this program
 * alone.
 */
public final class TextRows {

  /** How high a line of text is, in points. */
  public static final int LINE = 16;

  /** A row is no higher in any spreadsheet. */
  private static final int HIGHEST = 409;

  private final StringBuilder rows = new StringBuilder();
  private int row;

  /** Returns how high a row is: not every program finds out by itself. */
  public static int height(List<String> texts, List<Integer> widths) {
    int most = 1;
    for (int i = 0; i < texts.size(); i++) {
      int wide = widths.get(i);
      // a width is that of digits, and letters are a little narrower
      int lines = texts.get(i).lines().mapToInt(line -> 1 + 9 * line.length() / (10 * wide)).sum();
      most = Math.max(most, lines);
    }
    return Math.min(LINE * most + 2, HIGHEST);
  }

  /**
   * Begins a row.
   *
   * @param height in points
   * @param fixed whether it stays so when something is typed into the row
   */
  public void begin(int height, boolean fixed) {
    row++;
    rows.append("<row r=\"").append(row).append("\" ht=\"").append(height);
    rows.append(fixed ? "\" customHeight=\"1\">" : "\">");
  }

  /**
   * Begins a row of an outline whose rows are folded under the one above them.
   *
   * @param height in points
   * @param level how deep it is; 0 for one that others may be folded under
   * @param folds whether the next row is folded under it
   */
  public void begin(int height, int level, boolean folds) {
    begin(height, false);
    rows.setLength(rows.length() - 1);
    rows.append(level > 0 ? " outlineLevel=\"" + level + "\" hidden=\"1\"" : "");
    rows.append(folds ? " collapsed=\"1\">" : ">");
  }

  /** Adds a cell to the row. */
  public void cell(int column, int style, String text) {
    rows.append("<c r=\"").append(place(column)).append("\" s=\"").append(style);
    String shown = Inert.cell(text);
    rows.append(
        shown.isEmpty()
            ? "\"/>"
            : "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + Escapes.escaped(shown)
                + "</t></is></c>");
  }

  /** Adds a cell whose formula gives a text. */
  public void formula(int column, int style, String formula) {
    formula(column, style, formula, " t=\"str\"");
  }

  /** Adds a cell whose formula gives a number. */
  public void number(int column, int style, String formula) {
    formula(column, style, formula, "");
  }

  private void formula(int column, int style, String formula, String type) {
    rows.append(
        Escapes.fill(
            "<c r=\"%s\" s=\"%d\"%s><f>%s</f></c>",
            place(column), style, type, Escapes.escaped(formula)));
  }

  /** Adds cells of one style from the first column on. */
  public void cells(int style, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      cell(i, style, texts.get(i));
    }
  }

  /** Returns the name of a cell of the row. */
  public String place(int column) {
    return CellNames.cell(row - 1, column);
  }

  public void end() {
    rows.append("</row>");
  }

  /** Returns the number of the row, from 1. */
  public int number() {
    return row;
  }

  /** Returns the columns of some widths, and the rows. */
  public String xml(List<Integer> widths, int hidden) {
    StringBuilder columns = new StringBuilder("<cols>");
    for (int i = 0; i < widths.size(); i++) {
      columns.append(
          Escapes.fill(
              "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"%3$s/>",
              i + 1, widths.get(i), i == hidden ? " hidden=\"1\"" : ""));
    }
    return columns + "</cols><sheetData>" + rows + "</sheetData>";
  }

  /** Returns what keeps rows from the first to one in view. */
  public static String pane(int head) {
    return Escapes.fill(
        "<pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/>",
        head, head + 1);
  }

  /** Returns what keeps spreadsheets from doubting that numbers are texts. */
  public String ignoredErrors() {
    return Escapes.fill(
        "<ignoredErrors><ignoredError sqref=\"A1:XFD%d\" numberStoredAsText=\"1\"/></ignoredErrors>",
        Math.max(1, row));
  }
}
