package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.Interval;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Domain;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.search.Edit;
import vn.cchc.rules.internal.search.OpaqueEdit;
import vn.cchc.rules.internal.search.ShareEdit;
import vn.cchc.rules.internal.search.SuspectSearch;
import vn.cchc.rules.internal.search.Variable;
import vn.cchc.rules.internal.sums.Date;
import vn.cchc.rules.internal.sums.Operand;

/** Relations of one report as edits between variables, one variable for each of their figures. */
final class EditSystem {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What does not apply adds nothing, and is no figure that was mistyped. */
  private static final Variable NOTHING =
      new Variable(
          Interval.exactly(BigDecimal.ZERO),
          BigDecimal.ZERO,
          true,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  private final Form form;
  private final Bindings printed;
  private final Cells cells;
  private final Map<Integer, Integer> indexOf = new LinkedHashMap<>();
  private final List<Integer> slots = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();

  private final SuspectSearch search;

  private EditSystem(Form form, Bindings printed, List<Integer> relations, Set<Integer> exact) {
    this.form = form;
    this.printed = printed;
    this.cells = printed.cells();
    for (int relation : relations) {
      edits.add(edit(form.relations().get(relation), relation, exact.contains(relation)));
    }
    search = new SuspectSearch(variables, edits);
  }

  /**
   * Returns the system of relations by their place in the form.
   *
   * @param exact those of which shared parts are no excuse
   */
  static EditSystem of(Form form, Bindings printed, List<Integer> relations, Set<Integer> exact) {
    return new EditSystem(form, printed, relations, exact);
  }

  private Edit edit(Relation relation, int place, boolean exact) {
    Formula formula =
        relation.formula() instanceof Formula.Conditional conditional
            ? conditional.then()
            : relation.formula();
    for (int slot : form.slotsOf(place)) {
      variable(slot);
    }
    Check check = printed.numeric(place);
    boolean holds = check == null || check.holds();
    if (formula instanceof Comparison comparison) {
      boolean excused = relation.partsMayShare() && !exact;
      boolean fine =
          holds || excused && check instanceof BalanceCheck b && b.isExplainedBySharing();
      return LinearEdits.of(comparison, excused, fine, this::variable, slack(comparison));
    }
    if (formula instanceof Formula.Order order) {
      return LinearEdits.of(order.ofDays(), false, holds, this::variable);
    }
    if (formula instanceof Share share) {
      return share(share, holds);
    }
    if (formula instanceof NoteShare share) {
      return noteShare(share, holds);
    }
    if (formula instanceof Formula.Computed computed && check instanceof ShareCheck) {
      Ratio ratio = new Ratio(HUNDRED, computed.factors().get(0), computed.divisors().get(0));
      return share(new Share(computed.figure(), ratio), holds);
    }
    return new OpaqueEdit(formula.figures().stream().map(this::variable).toList(), holds);
  }

  /** Returns how far the sides of a comparison may be apart. */
  private BigDecimal slack(Comparison comparison) {
    Tolerance tolerance = comparison.tolerance();
    if (!tolerance.rounding()) {
      return tolerance.within();
    }
    BigDecimal slack = BigDecimal.ZERO;
    for (Linear side : List.of(comparison.left(), comparison.right())) {
      for (Term term : side.terms()) {
        FigureRef figure = term.figure();
        Operand operand = figure == null ? null : cells.operand(form.slot(figure));
        if (operand != null && operand.interval().isExact()) {
          BigDecimal half = HALF.movePointLeft(operand.number().scale());
          slack = slack.add(half.multiply(term.coefficient().abs()));
        }
      }
    }
    return slack;
  }

  private int variable(FigureRef figure) {
    return variable(form.slot(figure));
  }

  private int variable(int slot) {
    Integer known = indexOf.get(slot);
    if (known != null) {
      return known;
    }
    Operand operand = cells.operand(slot);
    boolean none = operand == null && cells.reason(slot) == NotCheckedReason.NOT_APPLICABLE;
    variables.add(none ? NOTHING : variable(slot, operand));
    slots.add(slot);
    indexOf.put(slot, variables.size() - 1);
    return variables.size() - 1;
  }

  private Variable variable(int slot, @Nullable Operand operand) {
    Domain domain = form.domain(slot);
    Interval printed = operand == null ? days(slot) : operand.interval();
    return new Variable(printed, half(operand), domain.whole(), domain.low(), domain.high());
  }

  private @Nullable Interval days(int slot) {
    Date date = form.slots().get(slot).isDate() ? cells.dates().date(slot) : null;
    return date == null ? null : date.numbers();
  }

  private static BigDecimal half(@Nullable Operand operand) {
    return operand == null || !operand.percent()
        ? BigDecimal.ZERO
        : HALF.movePointLeft(Math.max(0, operand.number().scale()));
  }

  private Edit share(Share share, boolean holds) {
    Map<Integer, BigDecimal> above = new HashMap<>();
    Map<Integer, BigDecimal> below = new HashMap<>();
    BigDecimal aboveConstant =
        LinearEdits.gather(
            share.ratio().numerator(), share.ratio().factor(), above, this::variable);
    BigDecimal belowConstant =
        LinearEdits.gather(share.ratio().denominator(), BigDecimal.ONE, below, this::variable);
    int percentage = variable(share.percentage());
    return new ShareEdit(
        percentage, unit(percentage), above, aboveConstant, below, belowConstant, holds);
  }

  private Edit noteShare(NoteShare share, boolean holds) {
    int slot = form.slot(share.percentage());
    int percentage = variable(slot);
    Optional<Fraction> evidence = cells.evidence(slot);
    if (evidence.isEmpty()) {
      return new OpaqueEdit(List.of(percentage), holds);
    }
    return new ShareEdit(
        percentage,
        unit(percentage),
        Map.of(),
        evidence.get().numerator().multiply(HUNDRED),
        Map.of(),
        evidence.get().denominator(),
        holds);
  }

  private BigDecimal unit(int percentage) {
    Operand operand = cells.operand(slots.get(percentage));
    return BigDecimal.ONE.movePointLeft(
        operand == null ? 2 : Math.max(0, operand.number().scale()));
  }

  /** Returns every smallest set of slots whose change can make all relations hold. */
  Optional<List<List<Integer>>> smallestSets() {
    return search
        .smallestSets()
        .map(
            sets ->
                sets.stream().map(set -> set.stream().map(slots::get).sorted().toList()).toList());
  }

  /** Returns where the figures of a set may lie if they alone change, by slot. */
  Map<Integer, Interval> ranges(List<Integer> set) {
    Set<Integer> local =
        set.stream()
            .map(slot -> indexOf.getOrDefault(slot, -1))
            .filter(index -> index >= 0)
            .collect(Collectors.toSet());
    Map<Integer, Interval> ranges = new HashMap<>();
    search
        .ranges(local)
        .ifPresent(found -> found.forEach((index, range) -> ranges.put(slots.get(index), range)));
    return ranges;
  }
}
