package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.heads.HeadSums;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Additive;
import vn.cchc.io.internal.sketch.trial.Evaluator;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Gap;
import vn.cchc.io.internal.sketch.trial.Levels;
import vn.cchc.io.internal.sketch.trial.RowTree;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.IndicatorId;

/**
 * Tells relations to check by from those that a form prints wrongly. One or two wrong cells are
 * what checking is for, so a relation is wrong only where most of the table says so, or where one
 * with a term more or less fits all of it.
 */
final class Judge {

  private static final int FEW = 3;

  /** What fits so many digits does not fit by chance. */
  static final double SURE = 24;

  /** Of a relation that a heading or a total row names. */
  static final double NAMED = 14;

  /** In so few places several wrong cells break a right rule in most of them. */
  private static final int FEW_PLACES = 8;

  private final Figures figures;
  private final Evaluator evaluator;
  private final Additive additive;
  private final Repairs repairs;
  private final HeadSums heads;
  private final Roundings roundings;
  private final RowTree tree;
  private final Levels levels;

  Judge(Figures figures, Formulas formulas, Evaluator evaluator, Additive additive) {
    this.figures = figures;
    this.evaluator = evaluator;
    this.additive = additive;
    repairs = new Repairs(figures, formulas, this);
    heads = HeadSums.of(figures.columns());
    tree = new RowTree(figures);
    levels = new Levels(figures);
    roundings = new Roundings(figures, formulas, additive, this);
  }

  /** Returns how a relation fares where it is meant to hold. */
  Tally tally(Draft draft) {
    Tally tally = evaluator.tally(draft.formula(), draft.each(), places(draft));
    List<Integer> unknown =
        draft.each() == Each.COLUMN
            ? List.of()
            : tally.broken().stream().filter(row -> isOfBlanks(draft, row)).toList();
    return tally.without(unknown);
  }

  /** Whether a total row may lack what a row above it left blank. */
  private boolean isOfBlanks(Draft draft, int total) {
    return figures.rows().get(total).role() == Role.TOTAL
        && draft.formula().figures().stream()
            .map(figure -> figures.index(Each.ROW, figure.indicator().value()))
            .anyMatch(column -> column != null && figures.hasBlank(column));
  }

  /** Returns a sum of columns without the rows in which these add up to nothing. */
  Draft ofCounted(Draft draft) {
    List<Integer> rows = levels.of(draft.formula(), tally(draft));
    return rows.isEmpty() ? draft : draft.forOnly(levels.without(rows));
  }

  /** Returns how a relation fares where figures may be rounded at their last printed place. */
  Tally looseTally(Draft draft) {
    return evaluator.tally(draft.formula(), draft.each(), places(draft), true);
  }

  /** Returns what is known of rounding. */
  Roundings roundings() {
    return roundings;
  }

  private IntPredicate places(Draft draft) {
    List<Integer> only = draft.only();
    if (only != null) {
      return new HashSet<>(only)::contains;
    }
    return draft.each() == Each.COLUMN ? additive::isAdditive : tree::isCounted;
  }

  /** Returns what is to be done with a printed relation. */
  RuleSketch printed(Draft draft) {
    Tally tally = tally(draft);
    if (isOfDates(draft)) {
      return sketch(draft, RuleSketch.State.CHECKED, null, tally);
    }
    String words = draft.each() == Each.ROW ? wordsIn(draft) : null;
    if (words != null) {
      return sketch(draft, RuleSketch.State.OPEN, Say.notOfFigures(words), tally);
    }
    int all = tally.holds() + tally.fails();
    if (tally.fails() >= 2 && !tally.mostlyHolds()) {
      Draft rounded = roundings.rounded(draft);
      if (rounded != null) {
        return sketch(rounded, RuleSketch.State.CHECKED, null, tally(rounded));
      }
      String repair = repairs.of(draft, tally);
      boolean most = all > FEW && 2 * tally.fails() > all;
      if (most || repair != null && (tally.fails() >= 3 || tally.fails() == all)) {
        LocalizedText found = Say.fails(tally.fails(), all);
        LocalizedText remark = repair == null ? found : Say.repaired(found, repair);
        return isDoubtful(draft, tally, repair)
            ? sketch(draft.doubted(), RuleSketch.State.CHECKED, remark, tally)
            : sketch(draft, RuleSketch.State.WRONG, remark, tally);
      }
    } else if (tally.fails() >= 3) {
      String repair = repairs.of(draft, tally);
      if (repair != null) {
        return sketch(
            draft,
            RuleSketch.State.WRONG,
            Say.repaired(Say.fails(tally.fails(), all), repair),
            tally);
      }
    }
    String twice = all == 0 ? twice(draft.formula()) : null;
    if (twice != null) {
      return sketch(draft, RuleSketch.State.WRONG, Say.twice(twice), tally);
    }
    return sketch(items(draft, tally), RuleSketch.State.CHECKED, null, tally);
  }

  /**
   * Whether wrong cells may be why a relation fails in most places: these are few, and some keep it
   * while nothing else fits, or something else fits but headings speak for what is printed.
   */
  private boolean isDoubtful(Draft draft, Tally tally, @Nullable String repair) {
    int all = tally.holds() + tally.fails();
    return repair == null
        ? tally.holds() > 0 && all < FEW_PLACES
        : all <= FEW && isSaidByHeads(draft);
  }

  private boolean isSaidByHeads(Draft draft) {
    if (draft.each() != Each.ROW
        || !(draft.formula() instanceof Comparison comparison)
        || !comparison.left().isFigure()) {
      return false;
    }
    Set<Integer> parts = new HashSet<>();
    for (Formula.Term term : comparison.right().terms()) {
      Integer part =
          term.figure() == null || term.coefficient().signum() < 0
              ? null
              : figures.index(Each.ROW, term.figure().indicator().value());
      if (part == null) {
        return false;
      }
      parts.add(part);
    }
    Integer total =
        figures.index(Each.ROW, comparison.left().figures().iterator().next().indicator().value());
    return total != null && heads.speakFor(total, parts);
  }

  /** Whether it puts one column of dates before another, which only validation can try. */
  private boolean isOfDates(Draft draft) {
    return draft.each() == Each.ROW
        && draft.formula() instanceof Comparison comparison
        && comparison.left().isFigure()
        && comparison.right().isFigure()
        && draft.formula().figures().stream()
            .map(figure -> figures.index(Each.ROW, figure.indicator().value()))
            .allMatch(c -> c != null && figures.columns().get(c).kind() == ColumnKind.DATE);
  }

  /** The first column of words or dates that a relation of columns names; null for none. */
  private @Nullable String wordsIn(Draft draft) {
    for (ColumnSketch column : figures.columns()) {
      String id = column.id().value();
      if (!column.kind().isFigures()
          && draft.formula().figures().stream().anyMatch(f -> f.indicator().value().equals(id))) {
        return id;
      }
    }
    return null;
  }

  /** The price of a total is not its amount over its number: a product is for single rows. */
  private Draft items(Draft draft, Tally tally) {
    if (!(draft.formula() instanceof Formula.Computed computed)
        || !computed.divisors().stream().allMatch(divisor -> divisor.figures().isEmpty())
        || draft.each() == Each.COLUMN) {
      return draft;
    }
    boolean totalsFail =
        tally.broken().stream().anyMatch(row -> figures.rows().get(row).role() != Role.ITEM)
            && tally.held().stream().allMatch(row -> figures.rows().get(row).role() == Role.ITEM);
    if (!totalsFail) {
      return draft;
    }
    List<Integer> items = new ArrayList<>();
    for (int r = 0; r < figures.rows().size(); r++) {
      if (figures.rows().get(r).role() == Role.ITEM) {
        items.add(r);
      }
    }
    return draft.forOnly(items);
  }

  /** Returns the columns that a sum of rows is for, to be altered. */
  List<Integer> columns(Draft draft) {
    List<Integer> only = draft.only();
    return new ArrayList<>(only == null ? additive.columns() : only);
  }

  /** Whether the row that a sum of rows makes up is called a total. */
  boolean isCalledTotal(Draft draft) {
    if (draft.each() != Each.COLUMN || !(draft.formula() instanceof Comparison comparison)) {
      return false;
    }
    String name = comparison.left().figures().iterator().next().indicator().value();
    Integer row = figures.index(Each.COLUMN, name);
    return row != null && Words.beginsAsTotal(figures.rows().get(row).name());
  }

  ColumnSketch column(int column) {
    return figures.columns().get(column);
  }

  /** Returns what a total lacks where it is broken; null where that cannot be told. */
  @Nullable Gap gap(Draft draft, int at) {
    return draft.formula() instanceof Comparison comparison
            && comparison.operator() == Operator.EQUAL
        ? Gap.of(figures, draft.each(), comparison, at)
        : null;
  }

  /** Whether two cells of one column that changed places are why a sum is broken in two rows. */
  boolean isExchange(Draft draft, Tally tally) {
    return draft.each() == Each.ROW && Evaluator.isExchange(figures, draft.formula(), tally);
  }

  /** Whether one slip of the pen, and no rounding, explains each place where a sum is broken. */
  boolean isSlips(Draft draft, Tally tally) {
    return tally.fails() <= 2
        && roundings.loosened(draft) == null
        && tally.broken().stream()
            .map(at -> gap(draft, at))
            .allMatch(gap -> gap != null && gap.isSlip());
  }

  private static @Nullable String twice(Formula formula) {
    if (!(formula instanceof Comparison comparison)) {
      return null;
    }
    Set<String> seen = new LinkedHashSet<>();
    comparison.left().figures().forEach(figure -> seen.add(figure.indicator().value()));
    for (String part : Formulas.parts(comparison)) {
      if (!seen.add(part)) {
        return part;
      }
    }
    return null;
  }

  RuleSketch sketch(
      Draft draft, RuleSketch.State state, @Nullable LocalizedText remark, Tally tally) {
    return new RuleSketch(
        draft.text(),
        draft.each(),
        only(draft),
        draft.strength(),
        draft.origin(),
        draft.printed(),
        draft.place(),
        state,
        draft.why(),
        remark,
        tally.holds(),
        tally.fails());
  }

  /** Whether rows of shares, rates and means, which add up to nothing, do not keep a relation. */
  private boolean isBrokenByRates(Draft draft) {
    return evaluator.tally(draft.formula(), Each.ROW, tree::isRate).fails() > 0;
  }

  /** The names of the places it is for; none where it is for all that hold figures. */
  private List<IndicatorId> only(Draft draft) {
    List<Integer> only = draft.only();
    List<IndicatorId> names = new ArrayList<>();
    if (draft.each() == Each.ROW) {
      List<Integer> meant = only == null && isBrokenByRates(draft) ? tree.counted() : only;
      if (meant != null) {
        meant.forEach(row -> names.add(figures.rows().get(row).code()));
      }
      return names;
    }
    boolean all = true;
    for (int c = 0; c < figures.columns().size(); c++) {
      if (figures.columns().get(c).kind().isFigures()) {
        boolean meant = only == null ? additive.isAdditive(c) : only.contains(c);
        all &= meant;
        if (meant) {
          names.add(figures.columns().get(c).id());
        }
      }
    }
    return all ? List.of() : names;
  }
}
