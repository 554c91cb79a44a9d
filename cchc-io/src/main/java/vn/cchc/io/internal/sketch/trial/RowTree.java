package vn.cchc.io.internal.sketch.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/** The rows of a table as they lie below each other, and which of them make up which. */
public final class RowTree {

  private static final Pattern SHARE = Pattern.compile("^(?:ty|ti) (?:le|trong)\\b.*");

  /** Words in front of what is counted. */
  private static final Pattern FRONT = Pattern.compile("^(?:(?:trong do|tong so|so|ho so) )+");

  private static final Pattern BY =
      Pattern.compile("^(?:chia|phan|tong so chia) (?:theo|ra|loai).*|^theo\\b.*");

  private final Figures figures;
  private final List<RowSketch> rows;
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<Integer> tops = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();

  /** Looks at the rows of a table. */
  public RowTree(Figures figures) {
    this.figures = figures;
    rows = figures.rows();
    for (int r = 0; r < rows.size(); r++) {
      children.add(new ArrayList<>());
      String name = Texts.folded(rows.get(r).name());
      String serial = Texts.folded(rows.get(r).serial());
      folded.add(
          !serial.isEmpty() && name.startsWith(serial + ' ')
              ? name.substring(serial.length() + 1)
              : name);
      int parent = rows.get(r).parent();
      if (parent < 0) {
        tops.add(r);
      } else {
        children.get(parent).add(r);
      }
    }
  }

  /** Returns the rows that lie below no other. */
  public List<Integer> tops() {
    return tops;
  }

  /** Returns the rows directly below one, without its subtotals. */
  public List<Integer> below(int row) {
    return children.get(row).stream().filter(r -> !rows.get(r).closes()).toList();
  }

  /** Whether a row is a title of those below it. */
  public boolean isSection(int row) {
    return rows.get(row).role() == Role.SECTION;
  }

  /** Whether rows below a title are all of what stands above it, told apart in one way. */
  public boolean isPartition(int row) {
    return BY.matcher(folded.get(row)).matches();
  }

  /** Whether a row or those below it are some of what stands above it. */
  public boolean isSome(int row) {
    return RowWords.isSome(rows.get(row).name());
  }

  /** Whether a row is by its name a share, a rate or a mean of others, and no part of anything. */
  public boolean isRate(int row) {
    return RowWords.isRate(rows.get(row).name());
  }

  /** Whether a row has figures of its own that are no rates, so that columns may add up in it. */
  public boolean isCounted(int row) {
    return !isSection(row) && !isRate(row);
  }

  /** Returns the rows in which columns may add up. */
  public List<Integer> counted() {
    return IntStream.range(0, rows.size()).filter(this::isCounted).boxed().toList();
  }

  /** Whether a row is by its name the share of something. */
  public boolean isShare(int row) {
    return SHARE.matcher(folded.get(row)).matches();
  }

  /** Whether a share is by its name that of another row in what that one is a part of. */
  public boolean isShareOf(int share, int part) {
    String counted = FRONT.matcher(folded.get(part)).replaceFirst("");
    return part != share
        && rows.get(part).parent() >= 0
        && !counted.isEmpty()
        && (' ' + folded.get(share) + ' ').contains(' ' + counted + ' ');
  }

  /** Whether a row is a part that may be added. */
  public boolean isPart(int row) {
    RowSketch sketch = rows.get(row);
    return sketch.role() != Role.TOTAL && !sketch.closes() && !isRate(row) && !isSome(row);
  }

  /**
   * Returns rows with figures that stand for some: in place of a title its subtotal, or its rows.
   */
  public List<Integer> standing(List<Integer> some) {
    List<Integer> all = new ArrayList<>();
    for (int row : some) {
      if (!isPart(row)) {
        continue;
      }
      if (!isSection(row) && (hasFigures(row) || figures.isBlank())) {
        all.add(row);
        continue;
      }
      List<Integer> closing = children.get(row).stream().filter(r -> rows.get(r).closes()).toList();
      all.addAll(closing.isEmpty() ? standing(below(row)) : closing);
    }
    return all;
  }

  /**
   * Returns the rows that may add to one: what is given in other columns alone, such as people in a
   * total of money, adds nothing.
   */
  public List<Integer> adding(int total, List<Integer> some) {
    boolean blank = !hasFigures(total);
    return some.stream().filter(row -> blank || !hasFigures(row) || areBeside(total, row)).toList();
  }

  private boolean areBeside(int one, int other) {
    return IntStream.range(0, figures.columns().size())
        .anyMatch(c -> figures.at(one, c).isNumber() && figures.at(other, c).isNumber());
  }

  /** Returns the rows that have figures and none below them, of the whole table. */
  public List<Integer> leaves() {
    List<Integer> leaves = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      if (isPart(r) && rows.get(r).role() == Role.ITEM && hasFigures(r)) {
        leaves.add(r);
      }
    }
    return leaves;
  }

  /** Whether any number stands in a row. */
  public boolean hasFigures(int row) {
    for (int c = 0; c < figures.columns().size(); c++) {
      if (figures.at(row, c).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the rows between a subtotal without a title and the one before. */
  public List<Integer> above(int row) {
    List<Integer> above = new ArrayList<>();
    for (int r = row - 1; r >= 0; r--) {
      RowSketch sketch = rows.get(r);
      if (sketch.closes() || sketch.role() == Role.TOTAL) {
        break;
      }
      if (sketch.parent() == rows.get(row).parent()) {
        above.add(0, r);
      }
    }
    return above;
  }
}
