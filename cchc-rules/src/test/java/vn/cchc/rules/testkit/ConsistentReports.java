package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.FigureRef;
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

  private final Catalogue catalogue;
  private final Ties ties;
  private final ConstraintSystem shared;
  private final ConstraintSystem any;

  private ConsistentReports(Catalogue catalogue) {
    this.catalogue = catalogue;
    ties = new Ties(catalogue);
    shared = Constraints.of(catalogue, Draft.DECIMALS, true);
    any = Constraints.of(catalogue, Draft.DECIMALS, false);
  }

  /** Returns the reports of a catalogue. */
  public static ConsistentReports of(Catalogue catalogue) {
    return new ConsistentReports(catalogue);
  }

  /**
   * Returns a report drawn at random; the same for the same state of the generator.
   *
   * @throws IllegalStateException if none is found: where relations contradict each other, or ask
   *     for figures beyond some 10^11
   */
  public Report next(RandomGenerator random) {
    Optional<Map<FigureRef, BigDecimal>> values = shared.draw(random);
    if (values.isEmpty()) {
      values = any.draw(random);
    }
    return new Draft(
            catalogue,
            ties,
            random,
            values.orElseThrow(
                () ->
                    new IllegalStateException(
                        "No consistent report found of "
                            + catalogue.id()
                            + ". Do its relations contradict each other (lint-catalogue tells), or"
                            + " ask for enormous figures?")))
        .report();
  }
}
