package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.BlankSum;
import vn.cchc.io.internal.sketch.trial.CutQuotient;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Span;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.model.IndicatorId;

/** The relations of a table found so far, each once, and the questions that are left. */
final class Accepted {

  private static final double LEAST = 10;

  /** Where a heading or a row says that it is a total. */
  private static final double LEAST_NAMED = 4;

  private final Judge judge;
  private final List<RuleSketch> rules = new ArrayList<>();
  private final List<Draft> taken = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> totals = new HashSet<>();
  private final Set<String> partsOf = new HashSet<>();
  private final Span span = new Span();

  Accepted(Judge judge) {
    this.judge = judge;
  }

  List<RuleSketch> rules() {
    return rules;
  }

  List<Question> questions() {
    return questions;
  }

  Span span() {
    return span;
  }

  /** Takes what the form prints as it was judged. */
  void printed(List<RuleSketch> printed, Formulas formulas) {
    for (RuleSketch rule : printed) {
      rules.add(rule);
      if (rule.isChecked()) {
        Formula formula = formulas.parse(rule.each(), rule.formula());
        remember(rule.each(), formula, rule.formula());
        if (formula != null) {
          taken.add(Draft.implied(rule.formula(), formula, rule.each(), rule.origin()));
        }
      } else if (rule.remark() != null) {
        questions.add(new Question(rule.remark(), rule.place()));
      }
    }
  }

  private void remember(Each each, @Nullable Formula formula, String text) {
    String canonical = formula == null ? null : Formulas.canonical(formula);
    known.add(each + (canonical == null ? text : canonical));
    if (formula instanceof Comparison comparison && comparison.left().isFigure()) {
      String total = comparison.left().figures().iterator().next().indicator().value();
      totals.add(each + total);
      boolean parts =
          comparison.right().terms().stream().allMatch(term -> term.coefficient().signum() > 0);
      if (parts) {
        Formulas.parts(comparison).forEach(part -> partsOf.add(each + total + '|' + part));
      }
    }
    if (formula != null) {
      span.add(each, formula);
    }
  }

  /** Returns whether a sum of this name is known. */
  boolean hasSumOf(Each each, String name) {
    return totals.contains(each + name);
  }

  /** Returns the sums of which parts are blank while the others do not come to the total. */
  List<BlankSum> blanks(Figures figures) {
    List<BlankSum> blanks = new ArrayList<>();
    for (Draft draft : taken) {
      blanks.addAll(BlankSum.of(figures, draft.formula(), draft.each(), judge.tally(draft)));
    }
    return blanks;
  }

  /** Returns the quotients that were cut where the others of their column are rounded. */
  List<CutQuotient> cuts(Figures figures) {
    return taken.stream()
        .filter(draft -> draft.each() == Each.ROW)
        .flatMap(draft -> CutQuotient.of(figures, draft.formula(), judge.tally(draft)).stream())
        .toList();
  }

  /** Returns whether it is known of what a column is computed. */
  boolean isComputed(IndicatorId column) {
    String name = "(" + column + ") ";
    return rules.stream()
        .anyMatch(
            rule ->
                rule.each() == Each.ROW
                    && (rule.formula().startsWith(name + "~")
                        || rule.formula().startsWith(name + "=")));
  }

  /** Returns whether a column is the mean of others. */
  boolean isMean(IndicatorId column) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.origin() == RuleOrigin.MEAN
                    && rule.formula().startsWith("(" + column + ") = "));
  }

  /** Returns whether a column is one of those that say how far others are apart. */
  boolean isDifference(IndicatorId column) {
    return taken.stream()
        .filter(draft -> draft.each() == Each.ROW && draft.origin() == RuleOrigin.DIFFERENCE)
        .flatMap(draft -> draft.formula().figures().stream())
        .anyMatch(figure -> figure.indicator().equals(column));
  }

  /** Returns whether a row is the sum of others in a column. */
  boolean addsUp(String row, IndicatorId column) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.each() == Each.COLUMN
                    && rule.formula().startsWith(row + " = ")
                    && (rule.only().isEmpty() || rule.only().contains(column)));
  }

  boolean isKnown(Draft draft) {
    String canonical = Formulas.canonical(draft.formula());
    return known.contains(draft.each() + (canonical == null ? draft.text() : canonical));
  }

  /** Takes a relation if the numbers keep it, but for a few; returns whether they do. */
  boolean offer(@Nullable Draft draft) {
    if (draft == null) {
      return false;
    }
    if (isKnown(draft)) {
      return true;
    }
    Tally tally = judge.tally(draft);
    Draft rounded = judge.roundings().rounded(draft);
    // totals with fewer decimals than their parts are rounded, not wrong
    if (holds(draft, tally) && (rounded == null || !judge.roundings().isCoarse(draft, tally))) {
      take(draft, tally);
      return true;
    }
    if (rounded != null) {
      takeRounded(draft, rounded);
      return true;
    }
    return false;
  }

  /** Takes a sum within rounding for amounts, and as it is for what is counted. */
  void takeRounded(Draft draft, Draft rounded) {
    take(rounded, judge.tally(rounded));
    Draft exact = judge.roundings().exact(draft);
    if (exact != null) {
      take(exact, judge.tally(exact));
    }
  }

  private boolean holds(Draft draft, Tally tally) {
    int fails = tally.fails();
    if (tally.holds() >= 2 && judge.isExchange(draft, tally)) {
      return tally.bits() >= LEAST;
    }
    boolean few =
        fails == 0
            ? tally.holds() >= 1
            : fails <= 2 ? tally.holds() >= 2 * fails : 10 * fails <= tally.holds();
    if (!few || fails == 0) {
      return few && tally.bits() >= (draft.origin().isNamed() ? LEAST_NAMED : LEAST);
    }
    boolean meant =
        draft.origin().isNamed()
            && (fails == 1 && draft.each() == Each.ROW
                || 4 * fails <= tally.holds()
                || judge.isSlips(draft, tally));
    return tally.bits() >= (meant ? Judge.NAMED : Judge.SURE);
  }

  /**
   * Takes the first of some relations of the same figures that the numbers keep.
   *
   * @param sure whether words leave hardly a doubt that it is one of them, so that it is taken as
   *     well where a few places do not keep it
   */
  void offerSaid(List<Draft> ways, boolean sure) {
    for (Draft way : ways) {
      if (offer(way)) {
        return;
      }
    }
    Draft likeliest = ways.get(0);
    for (Draft way : ways) {
      likeliest = judge.tally(way).holds() > judge.tally(likeliest).holds() ? way : likeliest;
    }
    Tally tally = judge.tally(likeliest);
    boolean most =
        tally.holds() >= tally.fails() && tally.fails() <= Math.max(2, tally.holds() / 3);
    boolean told = tally.bits() >= LEAST || judge.isSlips(likeliest, tally);
    if (sure && most && tally.holds() > 0 && told) {
      take(likeliest, tally);
    } else if (sure
        && ways.size() == 1
        && !offerSlips(likeliest, true)
        && likeliest.origin() != RuleOrigin.MEAN) {
      ask(likeliest);
    }
  }

  /**
   * Takes the sum that a heading names where most rows keep it, and one slip of the pen explains
   * each that does not.
   *
   * @param sure whether the heading leaves hardly a doubt, so that no row has to keep it
   */
  boolean offerSlips(@Nullable Draft draft, boolean sure) {
    Tally tally = draft == null ? null : judge.tally(draft);
    if (draft == null
        || tally == null
        || tally.fails() == 0
        || tally.holds() < (sure ? 0 : tally.fails())
        || !judge.isSlips(draft, tally)) {
      return false;
    }
    take(draft, tally);
    return true;
  }

  void take(Draft draft, Tally tally) {
    rules.add(judge.sketch(draft, RuleSketch.State.CHECKED, null, tally));
    taken.add(draft);
    remember(draft.each(), draft.formula(), draft.text());
  }

  /** Leaves open whether a relation is meant that names suggest and too few places keep. */
  void leaveOpen(Draft draft, Tally tally) {
    LocalizedText seldom = Say.seldom(tally.holds(), tally.holds() + tally.fails());
    rules.add(judge.sketch(draft, RuleSketch.State.OPEN, seldom, tally));
  }

  /** Takes a relation of a form without figures, and asks whether it is meant. */
  void propose(@Nullable Draft draft) {
    if (draft != null && !isKnown(draft)) {
      take(draft, judge.tally(draft));
      questions.add(new Question(Say.isRuleMeant(draft.text()), draft.place()));
    }
  }

  /** Takes a bound that no place breaks, or hardly any. */
  void bound(Draft draft, String part, String whole) {
    Tally tally = judge.tally(draft);
    boolean told = partsOf.contains(draft.each() + whole + '|' + part);
    if (!told && !isKnown(draft) && 5 * tally.fails() <= tally.holds()) {
      take(draft, tally);
    }
  }

  /** Asks whether a column adds up over rows, which it hardly does. */
  void askAdded(int column) {
    ColumnSketch sketch = judge.column(column);
    questions.add(new Question(Say.notAdded(sketch.id().value()), sketch.place()));
  }

  /** Asks about a relation that headings suggest and numbers do not keep. */
  void ask(@Nullable Draft draft) {
    if (draft == null || isKnown(draft)) {
      return;
    }
    Tally tally = judge.tally(draft);
    if (tally.fails() > 0) {
      questions.add(
          new Question(
              Say.impliedFails(draft.text(), tally.fails(), tally.holds() + tally.fails()),
              draft.place()));
    }
  }
}
