package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;

/** Which figures of a form relations tie to others. Immutable. */
final class Ties {

  private final Map<FigureRef, List<Set<FigureRef>>> ties = new HashMap<>();
  private final Set<FigureRef> conditional = new HashSet<>();
  private final List<InRange> ranges = new ArrayList<>();

  Ties(Catalogue catalogue) {
    for (Relation relation : catalogue.relations()) {
      Set<FigureRef> figures = relation.formula().figures();
      for (FigureRef figure : figures.size() > 1 ? figures : Set.<FigureRef>of()) {
        ties.computeIfAbsent(figure, key -> new ArrayList<>()).add(figures);
      }
      if (relation.formula() instanceof InRange range) {
        ranges.add(range);
      }
      if (relation.formula() instanceof GivenIff) {
        conditional.addAll(figures);
      }
    }
  }

  /** Returns whether nothing ties a figure to others, or only what speaks of just these. */
  boolean isFree(FigureRef figure, Set<FigureRef> these) {
    return ties.getOrDefault(figure, List.of()).stream().allMatch(these::equals);
  }

  /** Returns whether a number is within every range that is stated for a figure. */
  boolean isInRange(FigureRef figure, BigDecimal number) {
    return ranges.stream()
        .filter(range -> range.figure().equals(figure))
        .allMatch(
            range ->
                (range.low() == null || range.low().compareTo(number) <= 0)
                    && (range.high() == null || number.compareTo(range.high()) <= 0)
                    && (!range.whole() || number.stripTrailingZeros().scale() <= 0));
  }

  /** Returns whether a figure must be given because of another, or another because of it. */
  boolean isConditional(FigureRef figure) {
    return conditional.contains(figure);
  }
}
