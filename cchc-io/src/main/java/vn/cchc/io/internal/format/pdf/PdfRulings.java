package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The straight strokes of a page, put together from the pieces they are drawn in. */
final class PdfRulings {

  /** How far strokes of one line may be beside each other, in points. */
  private static final double BESIDE = 1.6;

  /** The widest gap between pieces of a line; dots are that far from each other. */
  private static final double GAP = 3.2;

  private static final double SHORTEST = 5;

  /** How near strokes must come to each other to meet. */
  private static final double MEETING = 3;

  private PdfRulings() {}

  /**
   * A stroke.
   *
   * @param at its x if it is upright, its y if it is level
   */
  record Ruling(double at, double start, double end) {}

  /** Strokes that meet each other. */
  record Group(List<Ruling> level, List<Ruling> upright) {}

  /** Returns the strokes of a page that meet others, group by group, from above. */
  static List<Group> groups(List<double[]> strokes, PdfEffort effort) {
    List<Ruling> level = new ArrayList<>();
    List<Ruling> upright = new ArrayList<>();
    for (double[] s : strokes) {
      double across = Math.abs(s[0] - s[2]);
      double down = Math.abs(s[1] - s[3]);
      if (across >= down) {
        level.add(new Ruling((s[1] + s[3]) / 2, Math.min(s[0], s[2]), Math.max(s[0], s[2])));
      } else {
        upright.add(new Ruling((s[0] + s[2]) / 2, Math.min(s[1], s[3]), Math.max(s[1], s[3])));
      }
    }
    List<Ruling> levels = joined(level);
    List<Ruling> uprights = joined(upright);
    effort.spend((long) levels.size() * uprights.size());
    return groups(levels, uprights);
  }

  private static List<Ruling> joined(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Ruling::at));
    List<Ruling> joined = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || sorted.get(i).at() - sorted.get(i - 1).at() > BESIDE / 2
          || sorted.get(i).at() - sorted.get(from).at() > BESIDE) {
        join(sorted.subList(from, i), joined);
        from = i;
      }
    }
    joined.removeIf(ruling -> ruling.end() - ruling.start() < SHORTEST);
    return joined;
  }

  private static void join(List<Ruling> line, List<Ruling> joined) {
    List<Ruling> sorted = new ArrayList<>(line);
    sorted.sort(Comparator.comparingDouble(Ruling::start));
    Ruling open = null;
    for (Ruling piece : sorted) {
      if (open != null && piece.start() - open.end() <= GAP) {
        open = new Ruling(open.at(), open.start(), Math.max(open.end(), piece.end()));
      } else {
        if (open != null) {
          joined.add(open);
        }
        open = piece;
      }
    }
    if (open != null) {
      joined.add(open);
    }
  }

  private static List<Group> groups(List<Ruling> level, List<Ruling> upright) {
    int[] parent = new int[level.size() + upright.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int h = 0; h < level.size(); h++) {
      for (int v = 0; v < upright.size(); v++) {
        Ruling across = level.get(h);
        Ruling down = upright.get(v);
        if (down.at() >= across.start() - MEETING
            && down.at() <= across.end() + MEETING
            && across.at() >= down.start() - MEETING
            && across.at() <= down.end() + MEETING) {
          parent[root(parent, h)] = root(parent, level.size() + v);
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    int[] group = new int[parent.length];
    Arrays.fill(group, -1);
    for (int i = 0; i < parent.length; i++) {
      int root = root(parent, i);
      if (group[root] < 0) {
        group[root] = groups.size();
        groups.add(new Group(new ArrayList<>(), new ArrayList<>()));
      }
      Group of = groups.get(group[root]);
      if (i < level.size()) {
        of.level().add(level.get(i));
      } else {
        of.upright().add(upright.get(i - level.size()));
      }
    }
    groups.removeIf(g -> g.level().isEmpty() || g.upright().isEmpty());
    return groups;
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
