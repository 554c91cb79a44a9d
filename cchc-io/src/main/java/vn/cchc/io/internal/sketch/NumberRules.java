package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.heads.HeadTree;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.ColumnNumbers;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;

/**
 * The relations between columns that nothing but the numbers tell: sums of neighbours of one level
 * of headings, and what a percentage is of. Only single rows count as evidence, for totals keep
 * what their rows keep, and only what many digits bear out is taken.
 */
final class NumberRules {

  private static final int WINDOW = 7;
  private static final int LEAST_ROWS = 4;

  /** So many digits, and those that it takes to choose among all that are tried. */
  private static final double SURE = 24;

  private static final double SURE_SHARE = 30;

  private final Figures figures;
  private final Formulas formulas;
  private final Judge judge;
  private final Accepted accepted;
  private final ColumnNumbers numbers;
  private final List<Integer> items = new ArrayList<>();
  private long tried;

  NumberRules(Figures figures, Formulas formulas, Judge judge, Accepted accepted) {
    this.figures = figures;
    this.formulas = formulas;
    this.judge = judge;
    this.accepted = accepted;
    for (int r = 0; r < figures.rows().size(); r++) {
      if (figures.rows().get(r).role() == Role.ITEM) {
        items.add(r);
      }
    }
    numbers = new ColumnNumbers(figures, items);
  }

  void propose() {
    if (items.size() < LEAST_ROWS) {
      return;
    }
    sums(HeadTree.of(figures.columns()));
    for (int c = 0; c < figures.columns().size(); c++) {
      ColumnSketch column = figures.columns().get(c);
      if (column.kind() == ColumnKind.PERCENTAGE && !isComputed(column.id().value())) {
        share(c);
      }
    }
  }

  /** Sums between what stands side by side below one heading, each by its own total. */
  private void sums(Node node) {
    List<Integer> beside = new ArrayList<>();
    for (Node child : node.children()) {
      sums(child);
      boolean total = child.ends().stream().anyMatch(Node::isTotal);
      if (child.isLeaf() || total) {
        beside.add(child.columns().get(0));
      }
    }
    tried += tries(Math.min(beside.size(), WINDOW)) * Math.max(1, beside.size() - WINDOW + 1);
    for (int from = 0; from + 2 < beside.size(); from++) {
      int end = Math.min(beside.size(), from + WINDOW);
      for (int j = from + 1; j < end; j++) {
        for (int k = j + 1; k < end; k++) {
          three(beside.get(from), beside.get(j), beside.get(k));
          for (int l = k + 1; l < end; l++) {
            four(beside.get(from), beside.get(j), beside.get(k), beside.get(l));
          }
        }
      }
    }
  }

  /** How many sums of three and of four are tried among some columns. */
  private static long tries(int columns) {
    long three = (long) columns * (columns - 1) * (columns - 2) / 6;
    return 3 * three + 5 * three * Math.max(0, columns - 3) / 4;
  }

  private double sure() {
    return SURE + Math.log((double) Math.max(1, tried)) / Math.log(2);
  }

  private void three(int a, int b, int c) {
    offer(a, List.of(b, c), List.of());
    offer(c, List.of(a, b), List.of());
    offer(b, List.of(a, c), List.of());
  }

  private void four(int a, int b, int c, int d) {
    offer(a, List.of(b, c, d), List.of());
    offer(d, List.of(a, b, c), List.of());
    offer(d, List.of(a, b), List.of(c));
    offer(d, List.of(a, c), List.of(b));
    offer(d, List.of(b, c), List.of(a));
  }

  private void offer(int total, List<Integer> parts, List<Integer> less) {
    if (!numbers.maySum(total, parts, less) || !isAlike(total, parts) || !isAlike(total, less)) {
      return;
    }
    String text =
        Formulas.sum(
            Each.ROW,
            name(total),
            parts.stream().map(this::name).toList(),
            less.stream().map(this::name).toList());
    Draft draft = draft(text);
    if (draft == null
        || accepted.isKnown(draft)
        || accepted.span().implies(Each.ROW, draft.formula())) {
      return;
    }
    Tally tally = judge.tally(draft.forOnly(items));
    boolean sure = tally.fails() == 0 || tally.fails() == 1 && tally.holds() >= 6;
    List<Integer> involved = new ArrayList<>(parts);
    involved.addAll(less);
    boolean each = involved.stream().allMatch(part -> isOften(part, tally));
    if (sure && each && tally.holds() >= LEAST_ROWS && tally.bits() >= sure()) {
      Tally all = judge.tally(draft);
      boolean totalsKeep = all.fails() - tally.fails() <= 1;
      accepted.take(totalsKeep ? draft : draft.forOnly(items), totalsKeep ? all : tally);
    }
  }

  /** Whether a part is more than nothing where the sum holds: else it says nothing of it. */
  private boolean isOften(int part, Tally tally) {
    long given =
        tally.held().stream()
            .map(row -> figures.at(row, part).number())
            .filter(number -> number != null && number.signum() != 0)
            .count();
    return given >= 3 && 4 * given >= tally.holds();
  }

  private boolean isAlike(int total, List<Integer> parts) {
    ColumnSketch whole = figures.columns().get(total);
    return parts.stream()
        .map(figures.columns()::get)
        .allMatch(part -> part.kind() == whole.kind() && Objects.equals(part.unit(), whole.unit()));
  }

  private boolean isComputed(String name) {
    return accepted.rules().stream()
        .anyMatch(
            rule ->
                rule.each() == Each.ROW
                    && (rule.formula().startsWith("(" + name + ") ~")
                        || rule.formula().startsWith("(" + name + ") =")));
  }

  /** What a percentage is of: the nearest columns of which it is the quotient everywhere. */
  private void share(int percentage) {
    for (ColumnNumbers.Quotient way : ColumnNumbers.Quotient.values()) {
      Draft nearest = nearest(percentage, way);
      if (nearest != null) {
        Tally items = judge.tally(nearest.forOnly(this.items));
        Tally all = judge.tally(nearest);
        boolean totalsKeep = all.fails() - items.fails() <= 1;
        accepted.take(totalsKeep ? nearest : nearest.forOnly(this.items), totalsKeep ? all : items);
        return;
      }
    }
  }

  private @Nullable Draft nearest(int percentage, ColumnNumbers.Quotient way) {
    Draft best = null;
    int nearest = Integer.MAX_VALUE;
    for (int a = 0; a < figures.columns().size(); a++) {
      for (int b = 0; b < figures.columns().size(); b++) {
        int far = Math.abs(percentage - a) + Math.abs(percentage - b);
        if (a == b
            || far >= nearest
            || !isCounted(a)
            || !isCounted(b)
            || !numbers.mayDivide(percentage, a, b, way)) {
          continue;
        }
        Draft draft = draft(quotient(percentage, a, b, way));
        if (draft != null && isSureShare(judge.tally(draft.forOnly(items)))) {
          best = draft;
          nearest = far;
        }
      }
    }
    return best;
  }

  private static boolean isSureShare(Tally tally) {
    double least = tally.fails() == 0 ? SURE_SHARE : SURE_SHARE + 6;
    return tally.fails() <= 1 && tally.holds() >= 3 && tally.bits() >= least;
  }

  private boolean isCounted(int column) {
    ColumnKind kind = figures.columns().get(column).kind();
    return kind.isFigures() && kind != ColumnKind.PERCENTAGE;
  }

  private String quotient(int percentage, int a, int b, ColumnNumbers.Quotient way) {
    String above = Formulas.written(Each.ROW, name(a));
    String below = Formulas.written(Each.ROW, name(b));
    return Formulas.written(Each.ROW, name(percentage))
        + " ~ 100 * "
        + switch (way) {
          case OF -> above + " / " + below;
          case CHANGE -> "(" + above + " - " + below + ") / " + below;
          case SHARE -> above + " / (" + above + " + " + below + ")";
        };
  }

  private @Nullable Draft draft(String text) {
    Formula formula = formulas.parse(Each.ROW, text);
    RuleOrigin origin = RuleOrigin.NUMBERS;
    boolean known = formula instanceof Comparison || formula instanceof Formula.Share;
    return formula == null || !known
        ? null
        : Draft.implied(text, formula, Each.ROW, origin, Strength.NOTE);
  }

  private String name(int column) {
    return figures.columns().get(column).id().value();
  }
}
