package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Interval;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.context.Family.Kin;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.search.Slips;
import vn.cchc.rules.internal.search.Slips.Reading;
import vn.cchc.rules.internal.sums.Operand;

/**
 * A slip in one figure, of the agency or of one below it, that makes a sum differ: all of them in
 * one order of likelihood. What the figure would be then, and how that goes with the report before,
 * tells which.
 */
final class SlipsAcross {

  /** A slip so many times likelier than that anything happened is told. */
  private static final double TOLD = 3;

  /** What figures are probably like says no more than that. */
  private static final double MOST = 100;

  /** That another figure is wrong too, and by just as much, is one in so many. */
  private static final double BY_CHANCE = 200 * 1_000.0;

  private static final double LEAST = 1e-12;

  /** A figure that does not go with others of its report is that much likelier to be wrong. */
  private static final double ACCUSED = 30;

  private final Form form;
  private final Family family;
  private final Kin parent;
  private final List<Kin> children;
  private final Expected expected;
  private final IdentityHashMap<Report, Cells> laid = new IdentityHashMap<>();

  SlipsAcross(Form form, Family family, Kin parent, List<Kin> children, Expected expected) {
    this.form = form;
    this.family = family;
    this.parent = parent;
    this.children = children;
    this.expected = expected;
  }

  /**
   * What may have happened to one figure.
   *
   * @param likelihood of the slip, and of what was meant beside the report before
   */
  private record Slip(
      Kin kin, Operand printed, BigDecimal meant, Reading reading, double likelihood) {}

  private List<Slip> slips(Gap gap) {
    List<Slip> slips = new ArrayList<>();
    add(slips, parent, gap.slot(), gap.by().negate());
    children.forEach(child -> add(slips, child, gap.slot(), gap.by()));
    return slips;
  }

  /** Returns the chance that some slip makes a sum differ by so much, if one is made. */
  double chance(Gap gap) {
    return Math.max(LEAST, slips(gap).stream().mapToDouble(Slip::likelihood).sum());
  }

  Finding told(Gap gap) {
    List<Slip> slips = slips(gap);
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
          Explanation.of("roll-up.unexplained", Told.name(parent.cells()), figure, gap.by().abs()));
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
            best.printed().wording(),
            best.meant()));
  }

  @SuppressWarnings("ReferenceEquality") // which of the reports it is
  private FigureRef name(Kin kin, int slot) {
    return kin == parent ? Told.inParent(kin.cells(), slot) : Told.inChild(kin.cells(), slot);
  }

  @SuppressWarnings("ReferenceEquality") // which of the reports it is
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
    double likelihood =
        reading.likelihood()
            * likeBefore(kin, slot, meant, printed.number())
            * otherSum(kin, slot, kin == parent ? by.negate() : by)
            * (kin.member().accused().contains(form.slots().get(slot).id()) ? ACCUSED : 1);
    slips.add(new Slip(kin, printed, meant, reading, likelihood));
  }

  /** The sum of what agencies reported is whatever it is; only their figures are like others. */
  @SuppressWarnings("ReferenceEquality") // which of the reports it is
  private double likeBefore(Kin kin, int slot, BigDecimal meant, BigDecimal printed) {
    double better = kin == parent ? 1 : expected.better(kin, slot, meant, printed);
    return Math.max(1 / MOST, Math.min(MOST, better));
  }

  /**
   * A figure of an agency in the middle stands in two sums: what mends one and not the other was
   * not what happened.
   */
  @SuppressWarnings("ReferenceEquality") // which of the reports it is
  private double otherSum(Kin kin, int slot, BigDecimal by) {
    Report above = family.above();
    BigDecimal other;
    if (kin != parent) {
      other = Gap.by(kin.cells(), cells(kin.member().below()), slot);
    } else {
      other = above == null ? null : Gap.by(cells(above), cells(family.beside()), slot);
    }
    if (other == null) {
      return 1;
    }
    boolean holds = other.signum() == 0;
    boolean mended = other.add(by).signum() == 0;
    return holds == mended ? 1 : mended ? BY_CHANCE : 1 / BY_CHANCE;
  }

  private List<Cells> cells(List<Report> reports) {
    return reports.stream().map(this::cells).toList();
  }

  /** Every gap asks for the same reports; each is laid over the form once. */
  private Cells cells(Report report) {
    return laid.computeIfAbsent(report, some -> new Cells(form, some));
  }
}
