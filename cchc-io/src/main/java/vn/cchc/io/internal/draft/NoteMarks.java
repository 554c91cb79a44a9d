package vn.cchc.io.internal.draft;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Remark;

/**
 * Marks of notes behind figures: {@code 125¹}, {@code 57*}, {@code 12 (1)}. They are no part of the
 * figure where the table or what stands below it explains them; any other is left as it is printed.
 */
final class NoteMarks {

  private static final int SHOWN = 10;
  private static final int LONGEST = 30;

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
  private static final String SIGN =
      "\\*{1,3}|[⁽]?[⁰¹²³⁴-⁹]{1,2}[⁾]?|[(\\[](?:\\d{1,2}|\\*{1,3}|[a-z])[)\\]]";

  private static final Pattern MARKED =
      Pattern.compile("([-+]?\\d[\\d.,]*\\s*%?)\\s*(" + SIGN + ")");

  private static final Pattern FIGURE =
      Pattern.compile("[-+]?\\d[\\d.,]*\\s*%?\\s*(?:" + SIGN + ")?");

  /** A note opens its line, or stands behind the one before it. */
  private static final Pattern NOTE =
      Pattern.compile("(?:^|[;.:\\n]\\s{0,5})(" + SIGN + ")\\s{0,5}[:.=-]?\\s{0,5}\\p{L}");

  private NoteMarks() {}

  /** Returns a document without the marks that it explains, and with a remark of them. */
  static Document without(Document document) {
    Set<String> left = new LinkedHashSet<>();
    List<Page> pages = new ArrayList<>();
    for (Page page : document.pages()) {
      List<Block> blocks = new ArrayList<>(page.blocks());
      for (int b = 0; b < blocks.size(); b++) {
        if (blocks.get(b) instanceof Table table) {
          Set<String> explained = explained(blocks, b);
          if (!explained.isEmpty()) {
            blocks.set(b, without(table, explained, left));
          }
        }
      }
      pages.add(new Page(page.name(), blocks));
    }
    if (left.isEmpty()) {
      return document;
    }
    String shown = String.join("; ", left.stream().limit(SHOWN).toList());
    List<Remark> remarks = new ArrayList<>(document.remarks());
    remarks.add(Remark.of("note-marks", null, left.size() > SHOWN ? shown + "; …" : shown));
    return new Document(pages, document.notation(), remarks);
  }

  private static Table without(Table table, Set<String> explained, Set<String> left) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : row.cells()) {
        String text = shortened(cell);
        Matcher marked = MARKED.matcher(text);
        if (marked.matches() && explained.contains(plain(marked.group(2)))) {
          left.add(text);
          cells.add(
              new Cell(
                  cell.column(),
                  cell.columns(),
                  cell.rows(),
                  marked.group(1).strip(),
                  cell.place(),
                  cell.number(),
                  cell.formula(),
                  cell.comment(),
                  cell.tables()));
        } else {
          cells.add(cell);
        }
      }
      rows.add(new Table.Row(row.number(), cells));
    }
    return table.with(rows);
  }

  /**
   * Returns the marks that are explained below the figures: in rows without any, as a sheet has
   * them, or in paragraphs up to the next table. {@code (1)} in a row of figures is a serial
   * number.
   */
  private static Set<String> explained(List<Block> blocks, int table) {
    Set<String> marks = new HashSet<>();
    for (Table.Row row : ((Table) blocks.get(table)).rows()) {
      if (row.cells().stream().anyMatch(cell -> FIGURE.matcher(shortened(cell)).matches())) {
        marks.clear();
      } else {
        row.cells().forEach(cell -> notes(cell.text(), marks));
      }
    }
    for (int b = table + 1; b < blocks.size(); b++) {
      if (!(blocks.get(b) instanceof Block.Paragraph paragraph)) {
        break;
      }
      notes(paragraph.text(), marks);
    }
    return marks;
  }

  private static String shortened(Cell cell) {
    String text = cell.text().strip();
    return text.length() > LONGEST ? "" : text;
  }

  private static void notes(String text, Set<String> marks) {
    Matcher note = NOTE.matcher(text.strip());
    while (note.find()) {
      marks.add(plain(note.group(1)));
    }
  }

  /** {@code ¹}, {@code ⁽¹⁾}, {@code (1)} and {@code [1]} are one mark. */
  private static String plain(String mark) {
    return BRACKETS.matcher(Normalizer.normalize(mark, Form.NFKC)).replaceAll("");
  }
}
