package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Suggestion;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.Operand;
import vn.cchc.rules.internal.diagnose.SlipHypotheses.Weighed;
import vn.cchc.rules.internal.facts.Hypothesis;
import vn.cchc.rules.internal.facts.Hypothesis.Change;
import vn.cchc.rules.internal.facts.Suspicion;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** Puts suspects and suggestions in order: by the probability of what would make them so. */
final class Ranking {

  private static final int SUGGESTIONS = 3;

  /** Below this a value is not worth a reader's time, though the other figures call for it. */
  private static final double WORTH_SAYING = 0.02;

  /** What no other figure calls for must be much likelier than anything else. */
  private static final double CONVINCING = 0.5;

  private final Form form;
  private final Cells cells;

  Ranking(Form form, Cells cells) {
    this.form = form;
    this.cells = cells;
  }

  /** Returns the suspicion of a check of which nothing more is known than its sets of suspects. */
  static Suspicion undecided(Form form, Check check, List<List<Integer>> sets) {
    Set<IndicatorId> suspects = new LinkedHashSet<>();
    for (List<Integer> set : sets) {
      set.stream()
          .map(slot -> form.slots().get(slot).id())
          .filter(check.figures()::contains)
          .forEach(suspects::add);
    }
    List<IndicatorId> known = suspects.isEmpty() ? check.figures() : List.copyOf(suspects);
    return new Suspicion(check, known, List.of(), List.of(), null);
  }

  Suspicion of(Check check, List<Weighed> weighed, List<List<Integer>> sets) {
    double total = weighed.stream().mapToDouble(Weighed::weight).sum();
    List<Weighed> ordered = new ArrayList<>(weighed);
    ordered.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    List<Hypothesis> hypotheses = new ArrayList<>();
    Map<IndicatorId, Double> suspects = new LinkedHashMap<>();
    Map<Suggestion, Double> values = new LinkedHashMap<>();
    Set<Suggestion> calledFor = new LinkedHashSet<>();
    for (Weighed some : ordered) {
      double probability = some.weight() / total;
      Hypothesis hypothesis = some.hypothesis();
      hypotheses.add(new Hypothesis(hypothesis.changes(), hypothesis.mended(), probability));
      for (Change change : hypothesis.changes()) {
        // figures of other relations are told where those are, unless rows were mixed up
        if (change.isMisplaced() || check.figures().contains(change.figure())) {
          suspects.merge(change.figure(), probability, Double::sum);
          suggestion(change, some.determined(), probability, values, calledFor);
        }
      }
    }
    for (List<Integer> set : sets) {
      set.stream()
          .map(slot -> form.slots().get(slot).id())
          .filter(check.figures()::contains)
          .forEach(figure -> suspects.merge(figure, 0.0, Double::sum));
    }
    return new Suspicion(
        check,
        byWeight(suspects),
        best(values, calledFor),
        hypotheses,
        explanation(check, hypotheses.get(0)));
  }

  /** Tells the likeliest hypothesis in words; nothing if it is none that can be told. */
  private @Nullable Explanation explanation(Check check, Hypothesis hypothesis) {
    Cause cause = hypothesis.causeOf(check);
    List<Change> told =
        hypothesis.changes().stream()
            .filter(change -> change.isMisplaced() || check.figures().contains(change.figure()))
            .toList();
    if (!hypothesis.isLikely() || cause == Cause.UNKNOWN || told.isEmpty()) {
      return null;
    }
    Change first = told.get(0);
    Change last = told.get(told.size() - 1);
    return Explanation.of(
        "cause." + cause.word(),
        first.figure().value(),
        printed(first),
        meant(first),
        last.figure().value(),
        printed(last));
  }

  private String printed(Change change) {
    Figure figure = cells.figure(change.slot());
    Operand operand = cells.operand(change.slot());
    String text = figure == null ? null : figure.text();
    return text != null ? Texts.shortened(text.strip()) : operand == null ? "" : operand.text();
  }

  private String meant(Change change) {
    Figure figure = cells.figure(change.slot());
    BigDecimal meant = change.meant();
    return figure == null || meant == null
        ? ""
        : Printing.like(figure, meant, cells.report().convention());
  }

  private void suggestion(
      Change change,
      boolean determined,
      double probability,
      Map<Suggestion, Double> values,
      Set<Suggestion> calledFor) {
    BigDecimal meant = change.meant();
    Figure figure = cells.figure(change.slot());
    boolean computed = form.slots().get(change.slot()).isPercentage();
    // a percentage is computed, so what its fraction yields is worth saying even if no slip does
    boolean explained = change.cause() != Cause.UNKNOWN || computed;
    if (meant == null || figure == null || !explained) {
      return;
    }
    Suggestion suggestion =
        new Suggestion(change.figure(), Printing.like(figure, meant, cells.report().convention()));
    values.merge(suggestion, probability, Double::sum);
    if (determined) {
      calledFor.add(suggestion);
    }
  }

  private static List<IndicatorId> byWeight(Map<IndicatorId, Double> suspects) {
    return suspects.entrySet().stream()
        .sorted(Map.Entry.<IndicatorId, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Suggestion> best(Map<Suggestion, Double> values, Set<Suggestion> calledFor) {
    return values.entrySet().stream()
        .filter(
            value ->
                value.getValue()
                    >= (calledFor.contains(value.getKey()) ? WORTH_SAYING : CONVINCING))
        .sorted(Map.Entry.<Suggestion, Double>comparingByValue().reversed())
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
