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
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.Evaluator;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;
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

  private static final int MOST_REPAIRS = 400;
  private static final int SAMPLE = 5;

  private final Figures figures;
  private final Formulas formulas;
  private final Evaluator evaluator;
  private final Additive additive;

  Judge(Figures figures, Formulas formulas, Evaluator evaluator, Additive additive) {
    this.figures = figures;
    this.formulas = formulas;
    this.evaluator = evaluator;
    this.additive = additive;
  }

  /** Returns how a relation fares where it is meant to hold. */
  Tally tally(Draft draft) {
    return evaluator.tally(draft.formula(), draft.each(), places(draft));
  }

  private Tally looseTally(Draft draft) {
    return evaluator.tally(draft.formula(), draft.each(), places(draft), true);
  }

  private IntPredicate places(Draft draft) {
    List<Integer> only = draft.only();
    if (only != null) {
      return new HashSet<>(only)::contains;
    }
    return draft.each() == Each.COLUMN
        ? additive::isAdditive
        : row -> figures.rows().get(row).role() != Role.SECTION;
  }

  /** Returns what is to be done with a printed relation. */
  RuleSketch printed(Draft draft) {
    Tally tally = tally(draft);
    String words = draft.each() == Each.ROW ? wordsIn(draft) : null;
    if (words != null) {
      return sketch(draft, RuleState.OPEN, Say.notOfFigures(words), tally);
    }
    int all = tally.holds() + tally.fails();
    if (tally.fails() >= 2 && !tally.mostlyHolds()) {
      Draft rounded = rounded(draft);
      if (rounded != null) {
        return sketch(rounded, RuleState.CHECKED, null, tally(rounded));
      }
      String repair = repair(draft, tally);
      boolean most = all > FEW && 2 * tally.fails() > all;
      if (most || repair != null && (tally.fails() >= 3 || tally.fails() == all)) {
        LocalizedText found = Say.fails(tally.fails(), all);
        return sketch(
            draft, RuleState.WRONG, repair == null ? found : Say.repaired(found, repair), tally);
      }
    } else if (tally.fails() >= 3) {
      String repair = repair(draft, tally);
      if (repair != null) {
        return sketch(
            draft, RuleState.WRONG, Say.repaired(Say.fails(tally.fails(), all), repair), tally);
      }
    }
    String twice = all == 0 ? twice(draft.formula()) : null;
    if (twice != null) {
      return sketch(draft, RuleState.WRONG, Say.twice(twice), tally);
    }
    return sketch(items(draft, tally), RuleState.CHECKED, null, tally);
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
        || !computed.divisors().isEmpty()
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

  /** Amounts cut to the printed unit add up but for the rounding. */
  @Nullable Draft rounded(Draft draft) {
    if (!(draft.formula() instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL) {
      return null;
    }
    Tally strict = tally(draft);
    Tally loose = looseTally(draft);
    boolean fits = loose.mostlyHolds() && loose.fails() <= 2 && strict.fails() >= 2;
    boolean measured = additive.isMeasured(draft);
    Formula formula = formulas.parse(draft.each(), draft.text() + " within rounding");
    return fits && measured && formula != null && loose.bits() >= SURE
        ? draft.with(draft.text() + " within rounding", formula)
        : null;
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

  /** Returns a sum with a term more, or less, that all places keep; null where there is none. */
  @Nullable String repair(Draft draft, Tally tally) {
    if (!(draft.formula() instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL
        || !comparison.left().isFigure()) {
      return null;
    }
    String total = comparison.left().figures().iterator().next().indicator().value();
    List<String> parts = new ArrayList<>();
    List<String> less = new ArrayList<>();
    for (Formula.Term term : comparison.right().terms()) {
      if (term.figure() == null) {
        return null;
      }
      String name = term.figure().indicator().value();
      (term.coefficient().signum() < 0 ? less : parts).add(name);
    }
    List<String> all = candidates(draft.each());
    int tried = 0;
    for (int i = 0; i < parts.size() && parts.size() > 2; i++) {
      List<String> fewer = new ArrayList<>(parts);
      fewer.remove(i);
      String text = Formulas.sum(draft.each(), total, fewer, less);
      if (fits(draft, text, tally)) {
        return text;
      }
    }
    for (String other : all) {
      if (other.equals(total) || parts.contains(other) || ++tried > MOST_REPAIRS) {
        continue;
      }
      List<String> more = new ArrayList<>(parts);
      more.add(other);
      String text = Formulas.sum(draft.each(), total, more, less);
      if (fits(draft, text, tally)) {
        return text;
      }
      List<String> without = new ArrayList<>(less);
      without.add(other);
      text = Formulas.sum(draft.each(), total, parts, without);
      if (fits(draft, text, tally)) {
        return text;
      }
      for (int i = 0; i < parts.size() && parts.size() < 12; i++) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(i, other);
        text = Formulas.sum(draft.each(), total, changed, less);
        if (fits(draft, text, tally)) {
          return text;
        }
      }
    }
    return null;
  }

  private List<String> candidates(Each each) {
    List<String> names = new ArrayList<>();
    if (each == Each.ROW) {
      for (ColumnSketch column : figures.columns()) {
        if (column.kind().isFigures()) {
          names.add(column.id().value());
        }
      }
    } else {
      for (RowSketch row : figures.rows()) {
        if (row.role() != Role.SECTION) {
          names.add(row.code().value());
        }
      }
    }
    return names;
  }

  private boolean fits(Draft draft, String text, Tally before) {
    Formula formula = formulas.parse(draft.each(), text);
    if (formula == null) {
      return false;
    }
    Draft other = draft.with(text, formula);
    List<Integer> some = before.broken().subList(0, Math.min(SAMPLE, before.fails()));
    if (tally(other.forOnly(some)).fails() > 1) {
      return false;
    }
    Tally tally = tally(other);
    return tally.holds() >= Math.max(2, before.fails())
        && 4 * tally.fails() <= before.fails()
        && tally.bits() >= SURE;
  }

  RuleSketch sketch(Draft draft, RuleState state, @Nullable LocalizedText remark, Tally tally) {
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

  /** The names of the places it is for; none where it is for all that hold figures. */
  private List<IndicatorId> only(Draft draft) {
    List<Integer> only = draft.only();
    List<IndicatorId> names = new ArrayList<>();
    if (draft.each() == Each.ROW) {
      if (only != null) {
        only.forEach(row -> names.add(figures.rows().get(row).code()));
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
