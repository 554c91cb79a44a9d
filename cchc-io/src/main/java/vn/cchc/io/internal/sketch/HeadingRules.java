package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.heads.HeadTree;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.RowWords;

/**
 * The relations between columns that the places of headings imply: totals of what stands beside
 * them, parts of what stands before them. Headings only suggest: the numbers decide, and in an
 * empty form a person.
 */
final class HeadingRules {

  private final Figures figures;
  private final Formulas formulas;
  private final Judge judge;
  private final Accepted accepted;

  HeadingRules(Figures figures, Formulas formulas, Judge judge, Accepted accepted) {
    this.figures = figures;
    this.formulas = formulas;
    this.judge = judge;
    this.accepted = accepted;
  }

  void propose() {
    Node root = HeadTree.of(figures.columns());
    totals(root, true);
    runs(root);
    partsOf(root);
    new FlowRules(figures, formulas, accepted).propose(root);
  }

  /** Totals among the columns below one heading, and below those. */
  private void totals(Node node, boolean outermost) {
    for (Node child : node.children()) {
      totals(child, false);
    }
    for (Node end : node.ends()) {
      if (end.isTotal()) {
        totalOf(node, end, outermost);
      }
    }
  }

  private void totalOf(Node node, Node total, boolean outermost) {
    List<Node> others = node.children().stream().filter(child -> !child.equals(total)).toList();
    boolean partitions = others.stream().allMatch(Node::isParts);
    if (partitions && others.size() > 1) {
      return;
    }
    List<List<Integer>> ways = new ArrayList<>();
    for (Map.Entry<Integer, String> leaf : total.leaves().entrySet()) {
      boolean series = !total.isLeaf();
      ways.clear();
      if (series) {
        List<Integer> same = new ArrayList<>();
        for (Node other : others) {
          other
              .leaves()
              .forEach(
                  (column, name) -> {
                    if (name.equals(leaf.getValue())) {
                      same.add(column);
                    }
                  });
        }
        ways.add(same);
      } else {
        ways.add(all(others));
        List<Node> plain = others.stream().filter(other -> !other.isParts()).toList();
        if (plain.size() < others.size()) {
          ways.add(all(plain));
        }
        ways.add(firsts(others));
      }
      boolean some = others.stream().anyMatch(HeadingRules::isSomeOfIt);
      boolean strong = !outermost && !some && ways.get(0).size() < 12;
      if (!first(leaf.getKey(), ways, RuleOrigin.TOTAL_HEADING, strong) && !series) {
        partitions(leaf.getKey(), others);
      }
    }
  }

  /** {@code Trong đó nữ}: a part that is not all there is. */
  private static boolean isSomeOfIt(Node node) {
    return node.isLeaf() && RowWords.isSome(node.text());
  }

  /** Each heading beside a total may tell its parts apart in a way of its own. */
  private void partitions(int total, List<Node> others) {
    for (Node other : others) {
      if (!other.isLeaf() && !figures.isBlank()) {
        accepted.offer(sum(total, other.columns(), RuleOrigin.TOTAL_HEADING));
      }
    }
  }

  private static List<Integer> all(List<Node> nodes) {
    List<Integer> columns = new ArrayList<>();
    nodes.forEach(node -> columns.addAll(node.columns()));
    return columns;
  }

  /** Of nodes whose own columns are a total and its parts, the total alone. */
  private static List<Integer> firsts(List<Node> nodes) {
    List<Integer> columns = new ArrayList<>();
    for (Node node : nodes) {
      columns.add(node.columns().get(0));
    }
    return columns;
  }

  /** A heading that begins with a word for a sum, and a run of columns behind or before it. */
  private void runs(Node node) {
    node.children().forEach(this::runs);
    List<Node> all = node.children();
    for (int i = 0; i < all.size() && !figures.isBlank(); i++) {
      Node total = all.get(i);
      if (!total.isLeaf()
          || accepted.hasSumOf(Each.ROW, name(total.column()))
          || overTimes(total, all.subList(0, i))
          || !isSum(total)) {
        continue;
      }
      int last = i + 1;
      while (last < all.size() && all.get(last).isLeaf() && !isSum(all.get(last))) {
        last++;
      }
      boolean found = false;
      for (int end = last; end > i + 2 && !found; end--) {
        found =
            accepted.offer(
                sum(total.column(), all(all.subList(i + 1, end)), RuleOrigin.TOTAL_HEADING));
      }
      // what was earned comes to what was kept back and paid out as well
      found = false;
      int first = i;
      while (first > 0 && all.get(first - 1).isLeaf() && !isSum(all.get(first - 1))) {
        first--;
      }
      for (int start = first; start < i - 1 && !found; start++) {
        found =
            accepted.offer(
                sum(total.column(), all(all.subList(start, i)), RuleOrigin.TOTAL_HEADING));
      }
    }
  }

  private static boolean isSum(Node node) {
    return Words.beginsAsTotal(node.text());
  }

  /**
   * {@code Quý I | Quý II | Quý III | Lũy kế 9 tháng}: what came together over all times before.
   */
  private boolean overTimes(Node total, List<Node> before) {
    int first = before.size();
    boolean together = isSum(total) || Words.accumulates(total.text());
    while (together
        && first > 0
        && before.get(first - 1).isLeaf()
        && Words.isTime(before.get(first - 1).text())) {
      first--;
    }
    List<Integer> times = all(before.subList(first, before.size()));
    return times.size() > 1
        && first(total.column(), List.of(times), RuleOrigin.TOTAL_HEADING, false);
  }

  /** Columns below "trong đó", "chia theo" and the like: parts of a column before. */
  private void partsOf(Node node) {
    List<Node> children = node.children();
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      partsOf(child);
      if (!child.isParts()) {
        continue;
      }
      List<Integer> wholes = new ArrayList<>();
      for (int before = i - 1; before >= 0 && wholes.size() < 4; before--) {
        if (!children.get(before).isParts()) {
          wholes.add(children.get(before).columns().get(0));
        }
      }
      parts(child, wholes);
    }
  }

  private void parts(Node parts, List<Integer> wholes) {
    List<Integer> all = parts.columns();
    if (wholes.isEmpty()) {
      return;
    }
    List<List<Integer>> ways = new ArrayList<>(List.of(all));
    Map<String, List<Integer>> series = new LinkedHashMap<>();
    parts
        .leaves()
        .forEach((c, name) -> series.computeIfAbsent(name, n -> new ArrayList<>()).add(c));
    boolean several = series.size() > 1 && series.values().stream().allMatch(s -> s.size() > 1);
    if (several) {
      ways.addAll(series.values());
    }
    boolean blank = figures.isBlank();
    int found = 0;
    for (int whole : wholes) {
      for (List<Integer> way : ways) {
        boolean sum = !blank && accepted.offer(sum(whole, way, RuleOrigin.PART_HEADING));
        found += sum ? 1 : 0;
      }
      if (found > 0 && !several) {
        return;
      }
    }
    int whole = wholes.get(0);
    if (blank && !several && !accepted.hasSumOf(Each.ROW, name(whole))) {
      if (parts.isSome()) {
        bounds(whole, all);
      } else {
        accepted.propose(sum(whole, all, RuleOrigin.PART_HEADING));
      }
    } else if (found == 0 && !blank && parts.isSome()) {
      bounds(whole, all);
    }
  }

  private void bounds(int whole, List<Integer> parts) {
    for (int part : parts) {
      String text =
          Formulas.written(Each.ROW, name(part)) + " <= " + Formulas.written(Each.ROW, name(whole));
      Draft bound = draft(text, RuleOrigin.PART_HEADING);
      if (bound != null) {
        accepted.bound(bound, name(part), name(whole));
      }
    }
  }

  /** Takes the first way that the numbers keep; of an empty form, the first way. */
  private boolean first(int total, List<List<Integer>> ways, RuleOrigin origin, boolean strong) {
    if (figures.isBlank()) {
      if (strong && !ways.get(0).isEmpty() && !accepted.hasSumOf(Each.ROW, name(total))) {
        accepted.propose(sum(total, ways.get(0), origin));
      }
      return true;
    }
    for (List<Integer> way : ways) {
      if (accepted.offer(counted(sum(total, way, origin)))) {
        return true;
      }
    }
    if (accepted.hasSumOf(Each.ROW, name(total))) {
      return false;
    }
    Draft likeliest = counted(sum(total, ways.get(0), origin));
    if (accepted.offerSlips(likeliest, strong)) {
      return true;
    }
    if (strong) {
      accepted.ask(likeliest);
    }
    return false;
  }

  private @Nullable Draft counted(@Nullable Draft draft) {
    return draft == null ? null : judge.ofCounted(draft);
  }

  private @Nullable Draft sum(int total, List<Integer> parts, RuleOrigin origin) {
    Set<Integer> different = Set.copyOf(parts);
    if (parts.size() < 2 || different.size() != parts.size() || different.contains(total)) {
      return null;
    }
    return draft(
        Formulas.sum(Each.ROW, name(total), parts.stream().map(this::name).toList(), List.of()),
        origin);
  }

  private @Nullable Draft draft(String text, RuleOrigin origin) {
    Formula formula = formulas.parse(Each.ROW, text);
    return formula == null ? null : Draft.implied(text, formula, Each.ROW, origin);
  }

  private String name(int column) {
    ColumnSketch sketch = figures.columns().get(column);
    return sketch.id().value();
  }
}
