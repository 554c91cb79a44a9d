package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Wording;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.diagnose.SlipHypotheses.Weighed;
import vn.cchc.rules.internal.facts.Hypothesis.Change;
import vn.cchc.rules.internal.facts.Suspicion;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/** Puts suspects and corrections in order: by the probability of what would make them so. */
final class Ranking {

  /**
   * How much sooner a total is doubted than one of its parts. It is retyped as often as they are,
   * but whoever reads {@code 1.399 + 301 + 159} beside 1.895 looks at 1.895 first.
   */
  private static final double TOTAL_FIRST = 2;

  /** Above this nothing else is nearly as probable. */
  private static final double LIKELY = 0.3;

  /** What is at least so likely beside the likeliest explains it as well. */
  private static final double AS_WELL = 0.5;

  /** More causes than these are no explanation. */
  private static final int CAUSES = 3;

  private final Form form;
  private final Cells cells;
  private final Trial trial;
  private final Set<FigureRef> totals = new HashSet<>();

  /**
   * Prepares the ranking of what would mend some checks together.
   *
   * @param broken the checks
   */
  Ranking(Form form, Cells cells, Trial trial, List<Check> broken) {
    this.form = form;
    this.cells = cells;
    this.trial = trial;
    for (Check check : broken) {
      if (check instanceof BalanceCheck sum
          && sum.total().isFigure()
          && sum.parts().addends().size() > 1) {
        totals.add(sum.total().figure().figure());
      }
    }
  }

  /** Returns the suspicion of a check of which nothing more is known than its sets of suspects. */
  static Suspicion undecided(Form form, Check check, List<List<Integer>> sets) {
    List<FigureRef> figures = check.figures();
    Set<FigureRef> suspects = new LinkedHashSet<>();
    for (List<Integer> set : sets) {
      for (int slot : set) {
        FigureRef figure = form.slots().get(slot).id();
        if (figures.contains(figure)) {
          suspects.add(figure);
        }
      }
    }
    List<FigureRef> known = suspects.isEmpty() ? figures : List.copyOf(suspects);
    return new Suspicion(check, known, List.of(), Cause.UNKNOWN, null);
  }

  Suspicion of(Check check, List<Weighed> weighed, List<List<Integer>> sets) {
    List<FigureRef> figures = check.figures();
    double total = weighed.stream().mapToDouble(this::doubted).sum();
    List<Weighed> ordered = new ArrayList<>(weighed);
    ordered.sort(Comparator.comparingDouble(this::doubted).reversed());
    Map<FigureRef, Double> suspects = new LinkedHashMap<>();
    Corrections corrections = new Corrections(form, cells, trial, check);
    for (Weighed some : ordered) {
      double probability = doubted(some) / total;
      for (Change change : some.hypothesis().changes()) {
        if (isTold(change, figures)) {
          suspects.merge(change.figure(), probability, Double::sum);
        }
      }
      corrections.add(some, probability);
    }
    for (List<Integer> set : sets) {
      for (int slot : set) {
        FigureRef figure = form.slots().get(slot).id();
        if (figures.contains(figure)) {
          suspects.merge(figure, 0.0, Double::sum);
        }
      }
    }
    List<List<Change>> causes = causes(ordered, figures, total);
    return new Suspicion(
        check,
        byWeight(suspects),
        corrections.best(),
        cause(causes),
        causes.isEmpty()
            ? null
            : Explanation.oneOf(causes.stream().map(this::explanation).toList()));
  }

  /** Returns the likelihood of what may have happened, with what people think of totals. */
  private double doubted(Weighed some) {
    boolean total =
        some.hypothesis().changes().stream().anyMatch(change -> totals.contains(change.figure()));
    return some.weight() * (total ? TOTAL_FIRST : 1);
  }

  /** Returns whether a change is told here: others where their relations are, but for rows. */
  static boolean isTold(Change change, List<FigureRef> figures) {
    return change.isMisplaced() || figures.contains(change.figure());
  }

  /**
   * Returns the changes that the likeliest hypothesis tells here, and those of all that explain it
   * as well; none if it is not likely, or nothing is known to have caused it.
   */
  private List<List<Change>> causes(List<Weighed> ordered, List<FigureRef> figures, double total) {
    double likeliest = ordered.get(0).weight();
    Set<List<Change>> causes = new LinkedHashSet<>();
    double probability = 0;
    for (Weighed some : ordered) {
      boolean asWell = some.weight() >= AS_WELL * likeliest;
      List<Change> told =
          some.hypothesis().changes().stream().filter(change -> isTold(change, figures)).toList();
      boolean known = !told.isEmpty() && told.get(0).cause() != Cause.UNKNOWN;
      if (causes.isEmpty() && !known) {
        return List.of();
      }
      if (asWell && known) {
        causes.add(told);
        probability += doubted(some) / total;
      }
    }
    return probability < LIKELY || causes.size() > CAUSES ? List.of() : List.copyOf(causes);
  }

  private static Cause cause(List<List<Change>> causes) {
    Set<Cause> kinds = new HashSet<>();
    causes.forEach(told -> kinds.add(told.get(0).cause()));
    return kinds.size() == 1 ? kinds.iterator().next() : Cause.UNKNOWN;
  }

  private Explanation explanation(List<Change> told) {
    Change first = told.get(0);
    Change last = told.get(told.size() - 1);
    return Explanation.of(
        word(first),
        cells.name(first.slot()).toString(),
        printed(first),
        meant(first),
        cells.name(last.slot()).toString(),
        printed(last));
  }

  private String word(Change change) {
    boolean column =
        change.cause() == Cause.COPIED_FROM_NEIGHBOUR
            && Copies.of(form, cells, change.slot()) == Copies.Way.OF_COLUMN;
    return isMoneyStep(change)
        ? "cause.scale.money"
        : "cause." + change.cause().word() + (column ? ".column" : "");
  }

  /** Whether an amount of money was given in another unit: a thousand, million or billion đồng. */
  private boolean isMoneyStep(Change change) {
    Operand operand = cells.operand(change.slot());
    BigDecimal meant = change.meant();
    if (!form.slots().get(change.slot()).isMoney() || operand == null || meant == null) {
      return false;
    }
    for (int step = 3; step <= 9; step += 3) {
      if (operand.number().compareTo(meant.movePointRight(step)) == 0
          || operand.number().compareTo(meant.movePointLeft(step)) == 0) {
        return true;
      }
    }
    return false;
  }

  private Wording printed(Change change) {
    Figure figure = cells.figure(change.slot());
    Operand operand = cells.operand(change.slot());
    String shown = figure == null ? null : figure.shown(cells.report().notation());
    return shown != null
        ? Wording.printed(Texts.shortened(shown.strip()))
        : operand == null ? Wording.of() : operand.wording();
  }

  private Wording meant(Change change) {
    Figure figure = cells.figure(change.slot());
    BigDecimal meant = change.meant();
    return figure == null || meant == null
        ? Wording.of()
        : Wording.printed(
            Printing.like(
                figure, form.slots().get(change.slot()), meant, cells.report().notation()));
  }

  private static List<FigureRef> byWeight(Map<FigureRef, Double> suspects) {
    return suspects.entrySet().stream()
        .sorted(Map.Entry.<FigureRef, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
