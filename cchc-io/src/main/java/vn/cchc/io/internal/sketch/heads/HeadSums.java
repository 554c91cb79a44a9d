package vn.cchc.io.internal.sketch.heads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.words.Words;

/**
 * The sums that the places of headings speak for, whatever the numbers say: a total and what stands
 * beside it, a whole and the parts below the heading that follows.
 */
public final class HeadSums {

  private final Map<Integer, Set<Set<Integer>>> parts = new HashMap<>();

  private HeadSums() {}

  /** Returns those of some columns. */
  public static HeadSums of(List<ColumnSketch> columns) {
    HeadSums sums = new HeadSums();
    sums.gather(HeadTree.of(columns));
    return sums;
  }

  /** Returns whether headings speak for a column as the sum of some others. */
  public boolean speakFor(int total, Set<Integer> some) {
    return parts.getOrDefault(total, Set.of()).contains(some);
  }

  private void gather(Node node) {
    List<Node> all = node.children();
    all.forEach(this::gather);
    for (Node end : node.ends()) {
      if (end.isTotal()) {
        List<Node> others = all.stream().filter(other -> !other.equals(end)).toList();
        add(end, others);
        others.forEach(other -> add(end, List.of(other)));
        add(end, others.stream().filter(other -> !other.isParts()).toList());
      }
    }
    for (int i = 0; i < all.size(); i++) {
      Node one = all.get(i);
      if (one.isParts()) {
        for (int before = 0; before < i; before++) {
          add(all.get(before), List.of(one));
        }
      } else if (one.isLeaf() && Words.beginsAsTotal(one.text())) {
        for (int end = i + 2; end <= all.size(); end++) {
          add(one, all.subList(i + 1, end));
        }
        for (int from = 0; from < i; from++) {
          add(one, all.subList(from, i));
        }
      }
    }
  }

  private void add(Node total, List<Node> others) {
    List<Integer> all = new ArrayList<>();
    others.forEach(other -> all.addAll(other.columns()));
    int whole = total.columns().get(0);
    if (all.size() > 1 && !all.contains(whole)) {
      parts.computeIfAbsent(whole, column -> new HashSet<>()).add(new HashSet<>(all));
    }
  }
}
