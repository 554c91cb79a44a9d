package vn.cchc.rules.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;

/**
 * Reports of a catalogue in which everything holds that must and that should, constructed from its
 * relations. Immutable and thread-safe.
 *
 * <pre>{@code
 * Report report = ConsistentReports.of(catalogue).next(new Random(1));
 * }</pre>
 */
public final class ConsistentReports {

  private static final int TRIES = 1_000;

  private final Catalogue catalogue;
  private final LinearSystem counts;
  private final LinearSystem percentages;

  private ConsistentReports(Catalogue catalogue) {
    this.catalogue = catalogue;
    List<Comparison> ofCounts = new ArrayList<>();
    List<Comparison> ofPercentages = new ArrayList<>();
    for (Relation relation : catalogue.relations()) {
      if (relation.formula() instanceof Comparison comparison) {
        (isOfPercentages(comparison) ? ofPercentages : ofCounts).add(comparison);
      }
    }
    counts = LinearSystem.of(ofCounts, 0);
    percentages = LinearSystem.of(ofPercentages, Draft.DECIMALS);
  }

  /**
   * Returns the reports of a catalogue.
   *
   * @throws IllegalArgumentException if one of its sums mixes counts and percentages
   */
  public static ConsistentReports of(Catalogue catalogue) {
    return new ConsistentReports(catalogue);
  }

  private boolean isOfPercentages(Formula formula) {
    Set<Indicator.Kind> kinds = new HashSet<>();
    for (IndicatorId figure : formula.figures()) {
      kinds.add(catalogue.indicator(figure).orElseThrow().kind());
    }
    if (kinds.size() > 1) {
      throw new IllegalArgumentException("Mixes counts and percentages: " + formula);
    }
    return kinds.contains(Indicator.Kind.PERCENTAGE);
  }

  /** Returns a report drawn at random; the same for the same state of the generator. */
  public Report next(RandomGenerator random) {
    for (int i = 0; i < TRIES; i++) {
      Report report = new Draft(catalogue, random).report(counts, percentages);
      if (report != null) {
        return report;
      }
    }
    throw new IllegalStateException("No consistent report found for " + catalogue);
  }
}
