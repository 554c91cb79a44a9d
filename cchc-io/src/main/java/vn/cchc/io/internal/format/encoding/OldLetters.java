package vn.cchc.io.internal.format.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Block.Paragraph;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Remark;

/**
 * Documents whose letters are those of TCVN3 or VNI though no font says so: copied from an old file
 * into a new font, or exported by a program that keeps no fonts. They are told by the Vietnamese
 * that comes out, as in plain text.
 */
public final class OldLetters {

  private static final int SEARCHED = 400_000;

  /**
   * Prints nothing in most texts; in TCVN3 it is a letter, but never the only one of a document.
   */
  private static final char SOFT_HYPHEN = '\u00AD';

  private OldLetters() {}

  /** Returns a document in Unicode; as it is, where it is so already. */
  public static Document inUnicode(Document document) {
    StringBuilder doubtful = new StringBuilder();
    document.pages().forEach(page -> page.blocks().forEach(block -> each(block, doubtful)));
    TextDecoder.Old old = doubtful.isEmpty() ? null : TextDecoder.old(doubtful.toString());
    if (old == null) {
      return document;
    }
    List<Page> pages = new ArrayList<>();
    for (Page page : document.pages()) {
      UnaryOperator<String> letters = text -> inUnicode(text, old.letters());
      pages.add(
          new Page(
              letters.apply(page.name()),
              page.blocks().stream().map(block -> with(block, letters)).toList()));
    }
    List<Remark> remarks = new ArrayList<>(document.remarks());
    remarks.add(Remark.of("encoding", null, old.encoding()));
    return new Document(pages, document.notation(), remarks);
  }

  private static void each(Block block, StringBuilder doubtful) {
    Consumer<String> texts =
        text -> {
          if (doubtful.length() < SEARCHED && isDoubtful(text)) {
            doubtful.append(text).append('\n');
          }
        };
    if (block instanceof Paragraph paragraph) {
      texts.accept(paragraph.text());
    } else if (block instanceof Table table) {
      table.rows().forEach(row -> row.cells().forEach(cell -> texts.accept(cell.text())));
    }
  }

  /** Whether a text has letters of one byte beyond ASCII, and makes no Vietnamese by them. */
  private static boolean isDoubtful(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80 && c < 0x100 && c != SOFT_HYPHEN)
        || !LegacyFonts.isOfBytes(text)) {
      return false;
    }
    VietnameseEvidence evidence = VietnameseEvidence.of(text);
    return evidence.others() > evidence.syllables();
  }

  private static String inUnicode(String text, UnaryOperator<String> letters) {
    if (text.chars().allMatch(c -> c < 0x80) || !LegacyFonts.isOfBytes(text)) {
      return text;
    }
    String unicode = letters.apply(text);
    return VietnameseEvidence.of(unicode).percentage() >= VietnameseEvidence.of(text).percentage()
        ? unicode
        : text;
  }

  private static Block with(Block block, UnaryOperator<String> letters) {
    if (block instanceof Paragraph paragraph) {
      return new Paragraph(letters.apply(paragraph.text()), paragraph.place());
    }
    return with((Table) block, letters);
  }

  private static Table with(Table table, UnaryOperator<String> letters) {
    return table.with(
        table.rows().stream()
            .map(
                row ->
                    new Table.Row(
                        row.number(),
                        row.cells().stream().map(cell -> with(cell, letters)).toList()))
            .toList());
  }

  private static Cell with(Cell cell, UnaryOperator<String> letters) {
    String comment = cell.comment();
    return new Cell(
        cell.column(),
        cell.columns(),
        cell.rows(),
        letters.apply(cell.text()),
        cell.place(),
        cell.number(),
        cell.formula(),
        comment == null ? null : letters.apply(comment),
        cell.tables().stream().map(table -> with(table, letters)).toList());
  }
}
