package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.LikePeers;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Remark;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.rules.internal.context.Family.Kin;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Agencies of one level whose figures changed unlike those of the others, between two periods of
 * one kind: M. A. Hidiroglou and J.-M. Berthelot, Statistical editing and imputation for periodic
 * business surveys, Survey Methodology 12 (1986), 73-83.
 *
 * <p>Of the ratios r = now / before, which are exact, the median m is taken, and of each its
 * distance from it, the same both ways: s = 1 - m / r below m, s = r / m - 1 above. The effect is s
 * times the square root of the larger figure, so that a large agency counts for more than a small
 * one, though not in proportion. An effect is unlike the others beyond a number of quartile
 * distances, which the catalogue states, from their median; distances are at least a twentieth of
 * the median, as the authors have it. Only effects are floating numbers, of {@link StrictMath}.
 *
 * <p>Where too few agencies have both figures, or all changed alike, nothing is defined; that is
 * said.
 */
final class Peers {

  /** The authors' A: where effects hardly differ, that much of the median does not matter. */
  private static final double LEAST_DISTANCE = 0.05;

  private static final int DECIMALS = 2;

  private final Form form;
  private final List<Kin> kins;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> undefined = new ArrayList<>();

  private Peers(Form form, List<Kin> kins) {
    this.form = form;
    this.kins = kins;
    for (Relation relation : form.peers()) {
      if (relation.formula() instanceof LikePeers like) {
        compare(relation, like);
      }
    }
  }

  /**
   * Returns whose figures changed unlike those of the others.
   *
   * @param kins agencies of one level, each with its report of the same kind before
   * @param remarks takes which figures could not be compared
   */
  static List<Finding> of(Form form, List<Kin> kins, List<Remark> remarks) {
    Peers peers = new Peers(form, kins);
    if (!peers.undefined.isEmpty()) {
      ReportRef ref = ReportRef.of(kins.get(0).cells().report());
      remarks.add(
          Remark.of(
              "peers-undefined",
              null,
              ref.period(),
              String.valueOf(kins.size()),
              String.valueOf(peers.undefined.size()),
              Told.listed(peers.undefined)));
    }
    return peers.findings;
  }

  /** A quotient of two positive numbers, never divided until it is told or measured. */
  private record Quotient(BigDecimal above, BigDecimal below) implements Comparable<Quotient> {

    @Override
    public int compareTo(Quotient other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    Quotient meanWith(Quotient other) {
      return new Quotient(
          above.multiply(other.below).add(other.above.multiply(below)),
          below.multiply(other.below).multiply(BigDecimal.valueOf(2)));
    }

    /** Returns how much more than one this is as a multiple of another. */
    double beyond(Quotient other) {
      BigDecimal one = other.above.multiply(below);
      return above
          .multiply(other.below)
          .subtract(one)
          .divide(one, MathContext.DECIMAL64)
          .doubleValue();
    }

    BigDecimal rounded() {
      return above.divide(below, DECIMALS, RoundingMode.HALF_UP);
    }
  }

  /** A figure, the one before it, and how they compare. */
  private record Change(Cells cells, Operand now, Operand before, Quotient ratio) {}

  private void compare(Relation relation, LikePeers like) {
    int slot = form.slot(like.figure());
    List<Change> changes = new ArrayList<>();
    for (Kin kin : slot < 0 ? List.<Kin>of() : kins) {
      Change change = change(kin, slot);
      if (change != null) {
        changes.add(change);
      }
    }
    double[] effects = changes.size() < like.least() ? new double[0] : effects(changes);
    double[] sorted = effects.clone();
    Arrays.sort(sorted);
    double median = quartile(sorted, 2);
    double least = Math.abs(LEAST_DISTANCE * median);
    double below = Math.max(median - quartile(sorted, 1), least);
    double above = Math.max(quartile(sorted, 3) - median, least);
    if (effects.length == 0 || !(below > 0) && !(above > 0)) {
      undefined.add(like.figure().toString());
      return;
    }
    double within = like.within().doubleValue();
    for (int i = 0; i < effects.length; i++) {
      double by = effects[i] - median;
      if (by > 0 ? by > within * above : -by > within * below) {
        findings.add(told(relation, slot, changes.get(i), changes));
      }
    }
  }

  private static @Nullable Change change(Kin kin, int slot) {
    Cells last = kin.last();
    Operand now = kin.cells().operand(slot);
    Operand before = last == null ? null : last.operand(slot);
    boolean both =
        now != null && before != null && now.number().signum() > 0 && before.number().signum() > 0;
    return both && now != null && before != null
        ? new Change(kin.cells(), now, before, new Quotient(now.number(), before.number()))
        : null;
  }

  private static Quotient median(List<Change> changes) {
    List<Quotient> ratios = changes.stream().map(Change::ratio).sorted().toList();
    int half = ratios.size() / 2;
    return ratios.size() % 2 == 1
        ? ratios.get(half)
        : ratios.get(half - 1).meanWith(ratios.get(half));
  }

  private static double[] effects(List<Change> changes) {
    Quotient median = median(changes);
    double[] effects = new double[changes.size()];
    for (int i = 0; i < effects.length; i++) {
      Change change = changes.get(i);
      Quotient ratio = change.ratio();
      double distance = ratio.compareTo(median) < 0 ? -median.beyond(ratio) : ratio.beyond(median);
      BigDecimal larger = change.now().number().max(change.before().number());
      effects[i] = distance * StrictMath.sqrt(larger.doubleValue());
    }
    return effects;
  }

  /** Returns a quartile of sorted values, between two of them in proportion; 0 of none. */
  private static double quartile(double[] sorted, int number) {
    if (sorted.length == 0) {
      return 0;
    }
    double place = (sorted.length - 1) * number / 4.0;
    int under = (int) place;
    int over = Math.min(sorted.length - 1, under + 1);
    return sorted[under] + (place - under) * (sorted[over] - sorted[under]);
  }

  private Finding told(Relation relation, int slot, Change change, List<Change> all) {
    FigureRef figure = form.slots().get(slot).id().in(ReportRef.of(change.cells().report()));
    Severity severity = relation.strength() == Strength.NOTE ? Severity.INFO : Severity.WARNING;
    return Finding.builder(
            relation.id(),
            RelationKind.PEERS,
            severity,
            new Observation(
                Explanation.of(
                    "peers.unlike",
                    Told.name(change.cells()),
                    form.slots().get(slot).id().toString(),
                    change.before().wording(),
                    change.now().wording(),
                    change.ratio().rounded(),
                    String.valueOf(all.size()),
                    median(all).rounded())))
        .figures(List.of(figure))
        .suspects(List.of(figure))
        .actual(change.now().text())
        .build();
  }
}
