package vn.cchc.io.internal.format.doc;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.BlockSink;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.FlowBuilder;
import vn.cchc.io.internal.format.flow.ListNumbers;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.flow.ParagraphText;
import vn.cchc.io.internal.format.flow.Symbols;
import vn.cchc.io.internal.format.flow.TableDraft;
import vn.cchc.io.internal.format.flow.TableDraft.Down;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Remark;

/** Reads one document of Word 97 to 2003. Used by one thread. */
final class DocReader {

  /** Fields within each other; there are never more. */
  private static final int FIELDS = 100;

  private static final int RAISED = 1;

  private final HWPFDocument document;
  private final Budget budget;
  private final FlowBuilder flow;
  private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();
  // for each field that is open, whether its result has begun
  private final Deque<Boolean> fields = new ArrayDeque<>();
  private @Nullable Table anyTable;
  private boolean numbered = true;
  private int pictures;

  DocReader(HWPFDocument document, Budget budget) {
    this.document = document;
    this.budget = budget;
    flow = new FlowBuilder(budget);
  }

  Document read() {
    // some programs write properties behind the end of the text; the library trips over them
    int end = document.getOverallRange().getEndOffset();
    document.getParagraphTable().getParagraphs().removeIf(each -> each.getStart() >= end);
    blocks(document.getRange(), 0, flow);
    aside(document.getMainTextboxRange());
    aside(document.getFootnoteRange());
    aside(document.getEndnoteRange());
    if (pictures > 0) {
      flow.remark(Remark.of("pictures", null, pictures));
    }
    return flow.document();
  }

  /** Reads what stands beside the text. Where that is damaged, its words are taken as they are. */
  private void aside(Range range) {
    CellContent content = new CellContent();
    numbered = false;
    try {
      blocks(range, 0, content);
    } catch (ReportFormatException e) {
      throw e;
    } catch (RuntimeException e) {
      content = new CellContent();
      for (String paragraph : Range.stripFields(range.text()).split("[\r\u0007]", -1)) {
        content.paragraph(ParagraphText.printable(paragraph).strip());
      }
    }
    content.text().lines().forEach(flow::paragraph);
  }

  private void blocks(Range range, int depth, BlockSink sink) {
    budget.nesting(depth);
    int count = range.numParagraphs();
    int i = 0;
    while (i < count) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
        i = table(range, i, depth + 1, sink);
        continue;
      }
      if (!paragraph.isTableRowEnd() || !paragraph.isInTable()) {
        paragraph(paragraph, sink);
      }
      i++;
    }
  }

  /**
   * Reads the table that begins at a paragraph; returns the paragraph behind it. Its rows are told
   * by their ends, not by the library, which takes a table that begins with a table for that.
   */
  private int table(Range range, int from, int depth, BlockSink sink) {
    TableDraft draft = flow.startTable();
    int count = range.numParagraphs();
    int begun = from;
    int i = from;
    while (i < count) {
      Paragraph paragraph = range.getParagraph(i);
      if (!paragraph.isInTable() || paragraph.getTableLevel() < depth) {
        break;
      }
      i++;
      if (paragraph.isTableRowEnd() && paragraph.getTableLevel() == depth) {
        int start = range.getParagraph(begun).getStartOffset();
        row(
            new TableRow(start, paragraph.getEndOffset(), parent(range, from), depth),
            depth,
            draft);
        begun = i;
      }
    }
    if (!draft.isEmpty()) {
      sink.table(draft.table());
    }
    for (int rest = begun; rest < i; rest++) {
      // a row that never ends
      paragraph(range.getParagraph(rest), sink);
    }
    return i;
  }

  /** Rows want a table they stand in, and ask it for nothing but the document. */
  private Table parent(Range range, int paragraph) {
    Table known = anyTable;
    if (known == null) {
      known = range.getTable(range.getParagraph(paragraph));
      anyTable = known;
    }
    return known;
  }

  private void row(TableRow row, int depth, TableDraft draft) {
    draft.row();
    int cells = row.numCells();
    for (int c = 0; c < cells; c++) {
      TableCell cell = row.getCell(c);
      CellContent content = new CellContent();
      blocks(cell, depth, content);
      int left = cell.getLeftEdge();
      int right = left + cell.getWidth();
      while (c + 1 < cells && row.getCell(c + 1).isMerged()) {
        c++;
        TableCell merged = row.getCell(c);
        flow.unseen().add("hidden-text", words(merged));
        right = merged.getLeftEdge() + merged.getWidth();
      }
      flow.unseen().at(draft.here());
      draft.cell(left, right, down(cell), content);
    }
  }

  /** The words of a cell, in which nothing is counted. */
  private static String words(TableCell cell) {
    String text = Range.stripFields(cell.text()).replace('\r', ' ');
    return ParagraphText.printable(text);
  }

  private static Down down(TableCell cell) {
    if (cell.isFirstVerticallyMerged()) {
      return Down.FIRST;
    }
    return cell.isVerticallyMerged() ? Down.NEXT : Down.ALONE;
  }

  private void paragraph(Paragraph paragraph, BlockSink sink) {
    ParagraphText text = new ParagraphText(flow.unseen());
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      run(paragraph.getCharacterRun(i), text);
    }
    fields.removeIf(result -> !result);
    String shown = text.finish();
    String number = number(paragraph);
    // programs end a document with paragraphs that hold nothing but the number of a list
    boolean alone = shown.isEmpty() && sink instanceof CellContent;
    if (ListNumbers.isBullet(number)) {
      shown = alone ? Symbols.in("Symbol", number) : shown;
    } else if (alone || !shown.isEmpty()) {
      shown = ListNumbers.before(number, shown);
    }
    sink.paragraph(shown);
  }

  private String number(Paragraph paragraph) {
    if (!numbered || !paragraph.isInList()) {
      return "";
    }
    try {
      HWPFList list = paragraph.getList();
      return ParagraphText.printable(
              AbstractWordUtils.getBulletText(numbering, list, (char) paragraph.getIlvl()))
          .strip();
    } catch (RuntimeException e) {
      // lists are often broken; Word shows such paragraphs without a number
      return "";
    }
  }

  private void run(CharacterRun run, ParagraphText text) {
    String font = run.getFontName();
    boolean raised = run.getSubSuperScriptIndex() == RAISED;
    Look look = new Look(seen(run), raised, font == null ? "" : font);
    if (run.isSymbol() && run.getSymbolFont() != null) {
      String name = run.getSymbolFont().getMainFontName();
      show(Symbols.of(name == null ? "" : name, run.getSymbolCharacter()), look, text);
      return;
    }
    String characters = run.text();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c >= 0x13 && c <= 0x15) {
        show(Symbols.in(look.font(), shown.toString()), look, text);
        shown.setLength(0);
        field(c);
      } else {
        shown.append(character(c, run));
      }
    }
    show(Symbols.in(look.font(), shown.toString()), look, text);
  }

  private static Seen seen(CharacterRun run) {
    if (run.isMarkedDeleted()) {
      return Seen.DELETED;
    }
    if (run.isVanished()) {
      return Seen.HIDDEN;
    }
    return run.isStrikeThrough() || run.isDoubleStrikeThrough() ? Seen.STRUCK : Seen.SHOWN;
  }

  private void show(String shown, Look look, ParagraphText text) {
    if (!fields.contains(false)) {
      text.add(shown, look);
    }
  }

  private void open() {
    if (fields.size() < FIELDS) {
      fields.push(false);
    }
  }

  private void field(char mark) {
    switch (mark) {
      case 0x13 -> open();
      case 0x14 -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(true);
        }
      }
      default -> fields.poll();
    }
  }

  private String character(char c, CharacterRun run) {
    return switch (c) {
      case 0x01, 0x08 -> {
        if (run.isSpecialCharacter()) {
          pictures++;
        }
        yield "";
      }
      case 0x0B -> "\n";
      case 0x1E -> "-";
      case '\t' -> "\t";
      default -> c < ' ' ? "" : String.valueOf(c);
    };
  }
}
