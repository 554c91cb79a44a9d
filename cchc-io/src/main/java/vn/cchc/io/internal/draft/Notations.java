package vn.cchc.io.internal.draft;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.NotationEvidence;
import vn.cchc.io.internal.page.Page;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.Sketches;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/**
 * How the tables of a document write numbers, where neither somebody nor the format says: by cells
 * that can be read in one way only, else by what adds up in one way only.
 */
public final class Notations {

  /** So many relations more that hold are no chance. */
  private static final int CLEARLY = 3;

  private static final Pattern GROUPS_OR_DECIMALS =
      Pattern.compile("-?[1-9]\\d{0,2}(?:[.,]\\d{3})+");

  private Notations() {}

  /**
   * Returns the notation that the tables of a document tell; null where they tell none.
   *
   * @param convention how they were read
   */
  public static @Nullable NumberNotation of(Document document, NumberNotation convention) {
    boolean english = false;
    boolean vietnamese = false;
    boolean either = false;
    for (Page page : document.pages()) {
      for (Block block : page.blocks()) {
        if (block instanceof Table table) {
          NumberNotation told = told(table);
          english |= told == NumberNotation.EN;
          vietnamese |= told == NumberNotation.VI;
          either |= mayBeRead(table, convention.other());
        }
      }
    }
    if (english != vietnamese) {
      return english ? NumberNotation.EN : NumberNotation.VI;
    }
    return either && !english && addsUpOnlyBy(document, convention.other())
        ? convention.other()
        : null;
  }

  private static @Nullable NumberNotation told(Table table) {
    NotationEvidence evidence = new NotationEvidence();
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (cell.number() == null) {
          evidence.add(cell.column(), Texts.nfc(cell.text()).strip());
        }
      }
    }
    return evidence.notation();
  }

  /** Whether a cell's only sign is one by which a notation groups digits. */
  private static boolean mayBeRead(Table table, NumberNotation notation) {
    char group = notation == NumberNotation.EN ? ',' : '.';
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        String text = cell.text().strip();
        if (cell.number() == null
            && text.indexOf(group) > 0
            && text.length() < 30
            && GROUPS_OR_DECIMALS.matcher(text).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean addsUpOnlyBy(Document document, NumberNotation notation) {
    int[] one = tried(document, notation);
    int[] other = tried(document, notation.other());
    return one[0] > other[0] && one[1] < other[1]
        || one[0] >= other[0] + CLEARLY && one[1] == other[1];
  }

  /** In how many places relations hold, and in how many they do not. */
  private static int[] tried(Document document, NumberNotation notation) {
    int[] tried = new int[2];
    List<TableSketch> sketches = Sketches.of(document, notation);
    for (TableSketch sketch : sketches) {
      for (RuleSketch rule : sketch.rules()) {
        tried[0] += rule.held();
        tried[1] += rule.broken();
      }
    }
    return tried;
  }
}
