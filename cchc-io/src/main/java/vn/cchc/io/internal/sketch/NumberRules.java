package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.heads.HeadTree;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.ColumnNumbers;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;

/**
 * The sums of columns that nothing but the numbers tell, of neighbours of one level of headings.
 * Only single rows count as evidence, for totals keep what their rows keep, and only what many
 * digits bear out is taken.
 */
final class NumberRules {

  private static final int WINDOW = 7;
  private static final int LEAST_ROWS = 4;

  /** So many digits, and those that it takes to choose among all that are tried. */
  private static final double SURE = 24;

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
    boolean sure = tally.fails() <= 2 && tally.holds() >= 6 * tally.fails();
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

  private @Nullable Draft draft(String text) {
    Formula formula = formulas.parse(Each.ROW, text);
    RuleOrigin origin = RuleOrigin.NUMBERS;
    return !(formula instanceof Comparison) ? null : Draft.implied(text, formula, Each.ROW, origin);
  }

  private String name(int column) {
    return figures.columns().get(column).id().value();
  }
}
