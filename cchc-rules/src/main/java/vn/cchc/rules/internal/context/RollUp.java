package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Cause;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Finding;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.search.Slips;
import vn.cchc.rules.internal.search.Slips.Reading;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Why the figures of an agency are not the sums of those below it: a report that is missing, added
 * twice, not added, or that of an earlier period; or a slip in one figure of one of them. One
 * explanation for all figures that differ comes before one for each. Used by one thread.
 */
public final class RollUp {

  /** A slip so many times likelier than that anything happened is told. */
  private static final double TOLD = 3;

  /** So many figures are not alike by chance. */
  private static final int SEVERAL = 2;

  private static final int LISTED = 5;

  private final Form form;
  private final Cells parent;
  private final List<Cells> children = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Gap> sums = new ArrayList<>();

  private RollUp(Form form, Report parent, Collection<Report> children) {
    this.form = form;
    this.parent = new Cells(form, parent);
    children.forEach(child -> this.children.add(new Cells(form, child)));
    for (Relation relation : form.relations()) {
      Gap gap = gap(relation);
      if (gap != null) {
        sums.add(gap);
        if (gap.by().signum() != 0) {
          gaps.add(gap);
        }
      }
    }
  }

  /**
   * A figure of the agency and the sum of those below it.
   *
   * @param by how much the former is more
   */
  private record Gap(Relation relation, int slot, BigDecimal printed, BigDecimal by) {}

  /**
   * Returns why sums differ; nothing if none does.
   *
   * @param form with the relations between reports
   * @param children the reports of the agencies below, one of each
   * @param missing agencies below of which there is none
   * @param again agencies below that sent an earlier report again
   */
  public static List<Finding> of(
      Form form,
      Report parent,
      Collection<Report> children,
      List<String> missing,
      Set<ReportRef> again) {
    RollUp rollUp = new RollUp(form, parent, children);
    return rollUp.gaps.isEmpty() ? List.of() : rollUp.explained(missing, again);
  }

  /** Takes {@code x = sum(children x)}, which says that the figures of a row add up. */
  private @Nullable Gap gap(Relation relation) {
    if (!(relation.formula() instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL
        || !comparison.left().isFigure()
        || !comparison.right().isFigure()) {
      return null;
    }
    FigureRef total = comparison.left().terms().get(0).figure();
    FigureRef parts = comparison.right().terms().get(0).figure();
    if (total == null
        || parts == null
        || !Standpoint.CHILDREN.equals(parts.standpoint())
        || !parts.here().equals(total)) {
      return null;
    }
    int slot = form.slot(total);
    Operand printed = slot < 0 ? null : parent.operand(slot);
    if (printed == null) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Cells child : children) {
      Operand part = child.operand(slot);
      any |= part != null;
      sum = part == null ? sum : sum.add(part.number());
    }
    return any ? new Gap(relation, slot, printed.number(), printed.number().subtract(sum)) : null;
  }

  private List<Finding> explained(List<String> missing, Set<ReportRef> again) {
    Cells child = only((gap, number) -> gap.by().compareTo(number) == 0);
    if (child != null) {
      return List.of(ofAll("roll-up.twice", child, Cause.UNKNOWN));
    }
    child = only((gap, number) -> gap.by().negate().compareTo(number) == 0);
    if (child != null) {
      return List.of(ofAll("roll-up.left-out", child, Cause.UNKNOWN));
    }
    for (Cells some : children) {
      if (again.contains(ReportRef.of(some.report()))) {
        return List.of(ofAll("roll-up.sent-before", some, Cause.COPIED_FROM_PREVIOUS));
      }
    }
    if (!missing.isEmpty() && gaps.stream().allMatch(gap -> gap.by().signum() > 0)) {
      return List.of(ofAll("roll-up.missing", String.join(", ", missing), List.of(), null));
    }
    return gaps.stream().map(this::ofOne).toList();
  }

  /** The one agency whose figures make all gaps, and leave no other row without one. */
  private @Nullable Cells only(BiPredicate<Gap, BigDecimal> makes) {
    Cells found = null;
    for (Cells child : children) {
      int several = 0;
      boolean all = true;
      for (Gap sum : sums) {
        Operand part = child.operand(sum.slot());
        BigDecimal number = part == null ? BigDecimal.ZERO : part.number();
        all &= makes.test(sum, number);
        several += number.signum() == 0 ? 0 : 1;
      }
      if (all && several >= SEVERAL) {
        if (found != null) {
          return null;
        }
        found = child;
      }
    }
    return found;
  }

  private Finding ofAll(String key, Cells child, Cause cause) {
    List<FigureRef> suspects = new ArrayList<>();
    gaps.forEach(gap -> suspects.add(inChild(child, gap)));
    return ofAll(key, name(child), suspects, cause);
  }

  private Finding ofAll(String key, String who, List<FigureRef> suspects, @Nullable Cause cause) {
    List<FigureRef> figures = gaps.stream().map(this::inParent).toList();
    List<String> names =
        gaps.stream().map(gap -> form.slots().get(gap.slot()).id().toString()).toList();
    String listed = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return finding(
        gaps.get(0),
        figures,
        suspects,
        cause,
        Explanation.of(
            key,
            name(parent),
            String.valueOf(gaps.size()),
            names.size() > LISTED ? listed + ", …" : listed,
            who));
  }

  /**
   * What may have happened to one figure.
   *
   * @param child whose it is; null if it is the parent's
   */
  private record Slip(@Nullable Cells child, Operand printed, BigDecimal meant, Reading reading) {}

  private Finding ofOne(Gap gap) {
    List<Slip> slips = new ArrayList<>();
    Operand total = parent.operand(gap.slot());
    if (total != null) {
      add(slips, null, total, gap.printed().subtract(gap.by()));
    }
    for (Cells child : children) {
      Operand part = child.operand(gap.slot());
      if (part != null) {
        add(slips, child, part, part.number().add(gap.by()));
      }
    }
    slips.sort(Comparator.comparingDouble((Slip slip) -> slip.reading().likelihood()).reversed());
    Set<FigureRef> suspects = new LinkedHashSet<>();
    for (Slip slip : slips) {
      Cells child = slip.child();
      suspects.add(child == null ? inParent(gap) : inChild(child, gap));
    }
    String figure = form.slots().get(gap.slot()).id().toString();
    Slip best = slips.isEmpty() ? null : slips.get(0);
    if (best == null || best.reading().likelihood() < TOLD * Slips.other(best.printed().number())) {
      return finding(
          gap,
          List.of(inParent(gap)),
          List.copyOf(suspects),
          Cause.UNKNOWN,
          Explanation.of("roll-up.unexplained", name(parent), figure, Notation.of(gap.by().abs())));
    }
    Cells child = best.child();
    return finding(
        gap,
        List.of(inParent(gap)),
        List.copyOf(suspects),
        best.reading().slip(),
        Explanation.of(
            "roll-up.slip",
            name(child == null ? parent : child),
            figure,
            best.printed().text(),
            Notation.of(best.meant())));
  }

  private void add(List<Slip> slips, @Nullable Cells child, Operand printed, BigDecimal meant) {
    if (meant.signum() < 0) {
      return;
    }
    Reading reading =
        Slips.of(printed.number(), false, false, Interval.exactly(meant)).stream()
            .filter(some -> some.meant().compareTo(meant) == 0)
            .max(Comparator.comparingDouble(Reading::likelihood))
            .orElse(new Reading(meant, Cause.UNKNOWN, Slips.other(printed.number())));
    slips.add(new Slip(child, printed, meant, reading));
  }

  private FigureRef inParent(Gap gap) {
    return form.slots().get(gap.slot()).id().in(ReportRef.of(parent.report()));
  }

  private FigureRef inChild(Cells child, Gap gap) {
    return form.slots()
        .get(gap.slot())
        .id()
        .from(Standpoint.CHILDREN)
        .in(ReportRef.of(child.report()));
  }

  private static String name(Cells cells) {
    return ReportRef.of(cells.report()).agency();
  }

  private static Finding finding(
      Gap gap,
      List<FigureRef> figures,
      List<FigureRef> suspects,
      @Nullable Cause cause,
      Explanation said) {
    return Finding.builder(
            gap.relation().id(), RelationKind.ROLL_UP, Severity.WARNING, new Observation(said))
        .figures(figures)
        .suspects(suspects)
        .cause(cause, null)
        .build();
  }
}
