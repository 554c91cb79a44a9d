package vn.cchc.rules.internal.diagnose;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

  /** Above this nothing else is nearly as probable. */
  private static final double LIKELY = 0.3;

  private final Form form;
  private final Cells cells;

  Ranking(Form form, Cells cells) {
    this.form = form;
    this.cells = cells;
  }

  /** Returns the suspicion of a check of which nothing more is known than its sets of suspects. */
  static Suspicion undecided(Form form, Check check, List<List<Integer>> sets) {
    List<IndicatorId> figures = check.figures();
    Set<IndicatorId> suspects = new LinkedHashSet<>();
    for (List<Integer> set : sets) {
      for (int slot : set) {
        IndicatorId figure = form.slots().get(slot).id();
        if (figures.contains(figure)) {
          suspects.add(figure);
        }
      }
    }
    List<IndicatorId> known = suspects.isEmpty() ? figures : List.copyOf(suspects);
    return new Suspicion(check, known, List.of(), Cause.UNKNOWN, null);
  }

  Suspicion of(Check check, List<Weighed> weighed, List<List<Integer>> sets) {
    List<IndicatorId> figures = check.figures();
    double total = weighed.stream().mapToDouble(Weighed::weight).sum();
    List<Weighed> ordered = new ArrayList<>(weighed);
    ordered.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    Map<IndicatorId, Double> suspects = new LinkedHashMap<>();
    Map<Value, Double> values = new LinkedHashMap<>();
    Set<Value> calledFor = new HashSet<>();
    for (Weighed some : ordered) {
      double probability = some.weight() / total;
      for (Change change : some.hypothesis().changes()) {
        if (isTold(change, figures)) {
          suspects.merge(change.figure(), probability, Double::sum);
          Value value = value(change);
          if (value != null) {
            values.merge(value, probability, Double::sum);
            if (some.determined()) {
              calledFor.add(value);
            }
          }
        }
      }
    }
    for (List<Integer> set : sets) {
      for (int slot : set) {
        IndicatorId figure = form.slots().get(slot).id();
        if (figures.contains(figure)) {
          suspects.merge(figure, 0.0, Double::sum);
        }
      }
    }
    Weighed likeliest = ordered.get(0);
    List<Change> told =
        likeliest.hypothesis().changes().stream()
            .filter(change -> isTold(change, figures))
            .toList();
    boolean sure =
        likeliest.weight() / total >= LIKELY
            && !told.isEmpty()
            && told.get(0).cause() != Cause.UNKNOWN;
    return new Suspicion(
        check,
        byWeight(suspects),
        best(values, calledFor),
        sure ? told.get(0).cause() : Cause.UNKNOWN,
        sure ? explanation(told) : null);
  }

  /** Figures of other relations are told where those are, unless rows were mixed up. */
  private static boolean isTold(Change change, List<IndicatorId> figures) {
    return change.isMisplaced() || figures.contains(change.figure());
  }

  private Explanation explanation(List<Change> told) {
    Change first = told.get(0);
    Change last = told.get(told.size() - 1);
    return Explanation.of(
        "cause." + first.cause().word(),
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

  /** Returns the value a change is worth saying; null if it is not. */
  private @Nullable Value value(Change change) {
    BigDecimal meant = change.meant();
    boolean computed = form.slots().get(change.slot()).isPercentage();
    // a percentage is computed, so what its fraction yields is worth saying even if no slip does
    boolean explained = change.cause() != Cause.UNKNOWN || computed;
    if (meant == null || cells.figure(change.slot()) == null || !explained) {
      return null;
    }
    return new Value(change.slot(), meant.scale() < 0 ? meant.setScale(0) : meant);
  }

  private static List<IndicatorId> byWeight(Map<IndicatorId, Double> suspects) {
    return suspects.entrySet().stream()
        .sorted(Map.Entry.<IndicatorId, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Suggestion> best(Map<Value, Double> values, Set<Value> calledFor) {
    return values.entrySet().stream()
        .filter(
            value ->
                value.getValue()
                    >= (calledFor.contains(value.getKey()) ? WORTH_SAYING : CONVINCING))
        .sorted(Map.Entry.<Value, Double>comparingByValue().reversed())
        .limit(SUGGESTIONS)
        .map(value -> suggestion(value.getKey()))
        .toList();
  }

  private Suggestion suggestion(Value value) {
    Figure figure = requireNonNull(cells.figure(value.slot()));
    return new Suggestion(
        figure.indicator(), Printing.like(figure, value.number(), cells.report().convention()));
  }
}
