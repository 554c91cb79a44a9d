package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;
import vn.cchc.rules.internal.context.Family.Kin;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.search.Slips;
import vn.cchc.rules.internal.search.Slips.Reading;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Scale;

/**
 * A slip in one figure, of the agency or of one below it, that makes a sum differ: all of them in
 * one order of likelihood. What the figure would be then, and how that goes with the report before,
 * tells which.
 */
final class SlipsAcross {

  /** A slip so many times likelier than that anything happened is told. */
  private static final double TOLD = 3;

  /** The report before says no more than that. */
  private static final double MOST_OF_HISTORY = 100;

  private final Form form;
  private final Kin parent;
  private final List<Kin> children;

  SlipsAcross(Form form, Kin parent, List<Kin> children) {
    this.form = form;
    this.parent = parent;
    this.children = children;
  }

  /**
   * What may have happened to one figure.
   *
   * @param likelihood of the slip, and of what was meant beside the report before
   */
  private record Slip(
      Kin kin, Operand printed, BigDecimal meant, Reading reading, double likelihood) {}

  Finding told(Gap gap) {
    List<Slip> slips = new ArrayList<>();
    add(slips, parent, gap.slot(), gap.by().negate());
    children.forEach(child -> add(slips, child, gap.slot(), gap.by()));
    slips.sort(Comparator.comparingDouble(Slip::likelihood).reversed());
    Set<FigureRef> suspects = new LinkedHashSet<>();
    slips.forEach(slip -> suspects.add(name(slip.kin(), gap.slot())));
    Slip best = slips.isEmpty() ? null : slips.get(0);
    String figure = form.slots().get(gap.slot()).id().toString();
    List<FigureRef> figures = List.of(Told.inParent(parent.cells(), gap.slot()));
    if (best == null || best.reading().likelihood() < TOLD * Slips.other(best.printed().number())) {
      return Told.finding(
          gap.relation().id(),
          figures,
          List.copyOf(suspects),
          Cause.UNKNOWN,
          Explanation.of(
              "roll-up.unexplained",
              Told.name(parent.cells()),
              figure,
              Notation.of(gap.by().abs())));
    }
    return Told.finding(
        gap.relation().id(),
        figures,
        List.copyOf(suspects),
        best.reading().slip(),
        Explanation.of(
            "roll-up.slip",
            Told.name(best.kin().cells()),
            figure,
            best.printed().text(),
            Notation.of(best.meant())));
  }

  @SuppressWarnings("ReferenceEquality") // which of the reports it is
  private FigureRef name(Kin kin, int slot) {
    return kin == parent ? Told.inParent(kin.cells(), slot) : Told.inChild(kin.cells(), slot);
  }

  private void add(List<Slip> slips, Kin kin, int slot, BigDecimal by) {
    Operand printed = kin.cells().operand(slot);
    BigDecimal meant = printed == null ? null : printed.number().add(by);
    if (printed == null || meant == null || meant.signum() < 0) {
      return;
    }
    Reading reading =
        Slips.of(printed.number(), false, false, Interval.exactly(meant)).stream()
            .filter(some -> some.meant().compareTo(meant) == 0)
            .max(Comparator.comparingDouble(Reading::likelihood))
            .orElse(new Reading(meant, Cause.UNKNOWN, Slips.other(printed.number())));
    double history = history(kin.last(), slot, printed.number(), meant);
    slips.add(new Slip(kin, printed, meant, reading, reading.likelihood() * history));
  }

  /** How much better what was meant goes with the report before than what is printed. */
  private double history(@Nullable Cells last, int slot, BigDecimal printed, BigDecimal meant) {
    Operand before = last == null ? null : last.operand(slot);
    if (before == null) {
      return 1;
    }
    Indicator indicator = form.slots().get(slot).indicator();
    Scale scale =
        indicator != null && indicator.kind() == Indicator.Kind.COUNT ? Scale.COUNT : Scale.AMOUNT;
    double then = scale.of(before.number());
    double now = Math.abs(scale.of(printed) - then);
    double mended = Math.abs(scale.of(meant) - then);
    double better = (scale.least() + now) / (scale.least() + mended);
    return Math.max(1 / MOST_OF_HISTORY, Math.min(MOST_OF_HISTORY, better));
  }
}
