package vn.cchc.io.internal.sketch.heads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/**
 * The headings of a table as they lie below each other; columns of words and rates are left out.
 */
public final class HeadTree {

  /** Headings whose columns are parts of the column before. */
  private static final List<String> PARTS =
      List.of(
          "trong do",
          "trong tong so",
          "trong so do",
          "chia ra",
          "chia theo",
          "phan theo",
          "phan loai",
          "gom",
          "bao gom",
          "phan ra");

  private HeadTree() {}

  /**
   * A heading.
   *
   * @param column of a heading with nothing below; -1 for others
   */
  public record Node(String text, int column, List<Node> children) {
    /** Copies what is below. */
    public Node {
      children = List.copyOf(children);
    }

    /** Returns whether nothing is below it. */
    public boolean isLeaf() {
      return column >= 0;
    }

    /** Returns whether it is named as the sum of its neighbours. */
    public boolean isTotal() {
      return Words.isTotalHead(text);
    }

    /** Whether the columns below are parts of the column beside it. */
    public boolean isParts() {
      String folded = Texts.folded(text);
      return !isLeaf()
          && PARTS.stream().anyMatch(p -> folded.equals(p) || folded.startsWith(p + " "));
    }

    /** Whether the parts below need not be all there are. */
    public boolean isSome() {
      return RowWords.isSome(text);
    }

    /** Returns the columns whose figures make up those of this heading. */
    public List<Integer> columns() {
      if (isLeaf()) {
        return List.of(column);
      }
      for (Node child : ends()) {
        if (child.isTotal()) {
          return child.columns();
        }
      }
      List<Integer> all = new ArrayList<>();
      children.forEach(child -> all.addAll(child.columns()));
      return all;
    }

    /** Returns the headings below it that may be the total: the first and the last. */
    public List<Node> ends() {
      if (children.size() < 2) {
        return List.of();
      }
      return List.of(children.get(0), children.get(children.size() - 1));
    }

    /** Returns every column below, with its headings from here on folded together. */
    public Map<Integer, String> leaves() {
      Map<Integer, String> leaves = new LinkedHashMap<>();
      if (isLeaf()) {
        leaves.put(column, "");
      }
      for (Node child : children) {
        child
            .leaves()
            .forEach(
                (leaf, path) ->
                    leaves.put(leaf, (child.isLeaf() ? Texts.folded(child.text()) : path)));
      }
      return leaves;
    }
  }

  /** Returns the outermost heading, which has no text, over all columns of figures. */
  public static Node of(List<ColumnSketch> columns) {
    List<Integer> figures = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      ColumnKind kind = columns.get(c).kind();
      if (kind.isFigures() && kind.isAdditive()) {
        figures.add(c);
      }
    }
    return new Node("", -1, children(columns, figures, 0));
  }

  private static List<Node> children(List<ColumnSketch> columns, List<Integer> among, int level) {
    List<Node> nodes = new ArrayList<>();
    int i = 0;
    while (i < among.size()) {
      List<String> heading = columns.get(among.get(i)).heading();
      int end = i + 1;
      if (heading.size() <= level + 1) {
        String text = heading.isEmpty() ? "" : heading.get(heading.size() - 1);
        nodes.add(new Node(text, among.get(i), List.of()));
      } else {
        String text = heading.get(level);
        while (end < among.size() && isBelow(columns, among, end, level, text)) {
          end++;
        }
        nodes.add(new Node(text, -1, children(columns, among.subList(i, end), level + 1)));
      }
      i = end;
    }
    return nodes;
  }

  private static boolean isBelow(
      List<ColumnSketch> columns, List<Integer> among, int i, int level, String text) {
    List<String> heading = columns.get(among.get(i)).heading();
    return heading.size() > level + 1 && heading.get(level).equals(text);
  }
}
