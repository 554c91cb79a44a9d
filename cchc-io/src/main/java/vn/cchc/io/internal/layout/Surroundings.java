package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Block.Paragraph;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.internal.Texts;

/** What stands around the tables of a form: titles that say whose it is, and the prose. */
final class Surroundings {

  /** So many lines at the beginning of a page may name agency, period and document. */
  private static final int TITLES = 30;

  private static final int TITLE = 250;
  private static final int CAPTION = 120;
  private static final int NEAREST = 3;

  /** A cell of so many characters that ends like a sentence is prose. */
  private static final int PROSE_CELL = 150;

  private static final Set<String> ANNEXES =
      Set.of("phu luc", "bieu so", "bieu mau", "mau so", "bieu");

  private Surroundings() {}

  /** Returns the lines nearest above a table of a form, the nearest first. */
  static List<String> above(Page page, FormTable form) {
    List<String> lines = new ArrayList<>();
    for (int r = form.top() - 1; r >= 0 && lines.size() < TITLES; r--) {
      String line = TitleRow.line(form.table().rows().get(r));
      if (line != null) {
        lines.add(line);
      }
    }
    int block = page.blocks().indexOf(form.within());
    for (int i = block - 1; i >= 0 && page.blocks().get(i) instanceof Paragraph above; i--) {
      // what stands nearest may name the table in any writing
      if (!isTitle(above) && (block - i > NEAREST || !isCaption(above))) {
        break;
      }
      lines.add(line(above));
      if (isAnnex(above)) {
        break;
      }
    }
    if (!page.name().isEmpty()) {
      lines.add(page.name());
    }
    return lines;
  }

  /**
   * Returns the lines at the beginning of the pages, cells of letterheads among them. What stands
   * in or below the figures of a table tells nothing of the document, unless a line says so.
   */
  static List<String> opening(List<Page> pages) {
    List<String> lines = new ArrayList<>();
    for (Page page : pages) {
      int before = lines.size();
      boolean behind = false;
      for (Block block : page.blocks()) {
        if (lines.size() - before >= TITLES) {
          break;
        }
        if (block instanceof Paragraph paragraph) {
          add(lines, line(paragraph), behind);
        } else if (block instanceof Table table) {
          for (int r = 0; r < table.rows().size() && r < TITLES; r++) {
            Table.Row row = table.rows().get(r);
            behind |= TitleRow.hasFigures(row);
            add(lines, TitleRow.line(row), behind);
          }
        }
      }
    }
    return lines;
  }

  private static void add(List<String> lines, @Nullable String line, boolean behind) {
    if (line != null && (!behind || TitleRow.isLabelled(line))) {
      lines.add(line);
    }
  }

  private static String line(Paragraph paragraph) {
    String line = Labels.line(paragraph.text());
    return line == null ? "" : line;
  }

  /** Titles are short and in capitals, in brackets, or name an annex. */
  private static boolean isTitle(Paragraph paragraph) {
    String text = line(paragraph);
    return text.length() <= TITLE
        && (text.startsWith("(") || isAnnex(paragraph) || isInCapitals(text));
  }

  /** A caption is short and no sentence. */
  private static boolean isCaption(Paragraph paragraph) {
    String text = line(paragraph);
    return text.length() <= CAPTION
        && !text.isEmpty()
        && ".;".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static boolean isAnnex(Paragraph paragraph) {
    String folded = Texts.folded(line(paragraph));
    return folded.length() <= 60
        && ANNEXES.stream().anyMatch(word -> folded.equals(word) || folded.startsWith(word + " "));
  }

  private static boolean isInCapitals(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return letters > 0 && 10 * capitals >= 7 * letters;
  }

  /** Returns the paragraphs that are no titles, by their letters. */
  static List<String> paragraphs(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.blocks().stream())
        .filter(Paragraph.class::isInstance)
        .map(Paragraph.class::cast)
        .filter(paragraph -> !isTitle(paragraph))
        .map(Surroundings::line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Returns the prose: every paragraph that is no title of a form's table, and cells of prose. */
  static List<String> prose(List<Page> pages, List<FormTable> forms) {
    List<String> prose = new ArrayList<>();
    for (Page page : pages) {
      List<Block> blocks = page.blocks();
      boolean[] titles = new boolean[blocks.size()];
      for (FormTable form : forms) {
        markTitles(blocks, blocks.indexOf(form.within()), titles);
      }
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Paragraph paragraph) {
          String text = titles[i] ? null : Labels.line(paragraph.text());
          if (text != null) {
            prose.add(text);
          }
        } else if (blocks.get(i) instanceof Table table) {
          addCells(table, forms, prose);
        }
      }
    }
    return prose;
  }

  private static void markTitles(List<Block> blocks, int table, boolean[] titles) {
    for (int i = table - 1; i >= 0; i--) {
      if (!(blocks.get(i) instanceof Paragraph above) || !isTitle(above)) {
        return;
      }
      titles[i] = true;
      if (isAnnex(above)) {
        return;
      }
    }
  }

  private static void addCells(Table table, List<FormTable> forms, List<String> prose) {
    List<FormTable> own = forms.stream().filter(form -> form.within() == table).toList();
    for (int r = 0; r < table.rows().size(); r++) {
      int row = r;
      if (own.stream().anyMatch(form -> row >= form.top() && row <= form.last())) {
        continue;
      }
      for (Cell cell : table.rows().get(r).cells()) {
        for (String part : cell.text().split("\n", -1)) {
          String text = Labels.line(part);
          if (text != null
              && text.length() >= PROSE_CELL
              && ".;:".indexOf(text.charAt(text.length() - 1)) >= 0) {
            prose.add(text);
          }
        }
      }
    }
  }
}
