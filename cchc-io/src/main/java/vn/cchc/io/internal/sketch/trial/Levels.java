package vn.cchc.io.internal.sketch.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.words.Units;
import vn.cchc.model.internal.Texts;

/**
 * Rows of a table of indicators in which a total of columns is no sum: what there is at a time,
 * what is counted for each of something. Only where rows are of several kinds may one be such; in
 * all others it is wrong.
 */
public final class Levels {

  private static final Pattern UNIT = Pattern.compile(".*\\(([^()]{1,25})\\)\\W*");

  private final Figures figures;
  private final RowTree tree;
  private final boolean several;

  /** Looks at the rows of a table. */
  public Levels(Figures figures) {
    this.figures = figures;
    tree = new RowTree(figures);
    Set<String> units = new HashSet<>();
    for (int r = 0; r < figures.rows().size(); r++) {
      Matcher named = UNIT.matcher(figures.rows().get(r).name());
      String unit = figures.unit(r).isEmpty() && named.matches() ? named.group(1) : figures.unit(r);
      units.add(Texts.folded(unit));
    }
    several = units.size() > 1;
  }

  /**
   * Returns the rows that break a sum of columns as what adds up to nothing does; none where all
   * rows are of one kind.
   */
  public List<Integer> of(Formula formula, Tally tally) {
    List<Integer> levels = new ArrayList<>();
    for (int row : several ? tally.broken() : List.<Integer>of()) {
      Gap gap =
          formula instanceof Comparison comparison
              ? Gap.of(figures, Each.ROW, comparison, row)
              : null;
      if (Units.isRate(figures.unit(row)) || gap != null && gap.isNoSum() && gap.isAmongParts()) {
        levels.add(row);
      }
    }
    return levels;
  }

  /** Returns the rows in which columns may add up, without some. */
  public List<Integer> without(List<Integer> some) {
    return tree.counted().stream().filter(row -> !some.contains(row)).toList();
  }
}
