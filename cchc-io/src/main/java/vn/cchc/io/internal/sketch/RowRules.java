package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.RowRule;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.AddedRows;
import vn.cchc.io.internal.sketch.trial.Additive;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.RowRuns;
import vn.cchc.io.internal.sketch.trial.RowTree;
import vn.cchc.io.internal.sketch.trial.Tally;

/**
 * The relations between rows that their places imply: groups and those below them, subtotals behind
 * theirs, totals. Where most of them hold in a table, the few that do not are meant as well.
 */
final class RowRules {

  private static final int LONGEST = 9_000;
  private static final double SURE_TOTAL = 30;

  private final Figures figures;
  private final boolean open;
  private final Formulas formulas;
  private final Judge judge;
  private final Accepted accepted;
  private final Additive additive;
  private final RowTree tree;
  private final List<Draft> groups = new ArrayList<>();
  private final List<Draft> among = new ArrayList<>();
  private final Set<String> gathered = new HashSet<>();
  private final Set<Integer> totals = new HashSet<>();
  private final RowRuns runs;

  RowRules(
      Figures figures,
      Formulas formulas,
      Judge judge,
      Accepted accepted,
      Additive additive,
      boolean open) {
    this.figures = figures;
    this.open = open;
    this.formulas = formulas;
    this.judge = judge;
    this.accepted = accepted;
    this.additive = additive;
    tree = new RowTree(figures);
    runs = RowRuns.of(figures, additive.columns());
  }

  /** Returns the rows that turned out to be totals. */
  Set<Integer> totals() {
    return totals;
  }

  void propose() {
    for (int r = 0; r < figures.rows().size(); r++) {
      RowSketch row = figures.rows().get(r);
      if (row.closes()) {
        gather(r, tree.standing(partsAbove(r)), RuleOrigin.SUBTOTAL);
      } else if (row.role() == Role.GROUP) {
        group(r);
      }
    }
    List<Draft> ways = new ArrayList<>();
    // what is listed as "trong đó" need not be all of it
    List<Draft> totals = tree.tops().stream().anyMatch(tree::isSome) ? among : ways;
    for (int r = 0; r < figures.rows().size(); r++) {
      if (figures.rows().get(r).role() == Role.TOTAL) {
        partitions(r);
        Draft total = total(r);
        if (total != null) {
          totals.add(total);
        }
      }
    }
    Draft unnamed = ways.isEmpty() ? unnamedTotal() : null;
    if (unnamed != null) {
      ways.add(unnamed);
    }
    settle(ways);
  }

  private List<Integer> partsAbove(int closing) {
    int parent = figures.rows().get(closing).parent();
    return parent < 0 ? tree.above(closing) : tree.below(parent);
  }

  private void group(int r) {
    List<Integer> below = tree.below(r);
    List<Integer> titles = below.stream().filter(tree::isSection).toList();
    List<Integer> plain = below.stream().filter(row -> !tree.isSection(row)).toList();
    RuleOrigin origin =
        below.stream().anyMatch(row -> figures.rows().get(row).serial().indexOf('.') > 0)
            ? RuleOrigin.DOTTED_SERIALS
            : RuleOrigin.GROUP;
    int some = 0;
    while (some < plain.size() && !tree.isSome(plain.get(some))) {
      some++;
    }
    gather(r, tree.standing(plain.subList(0, some)), origin);
    among(r, plain, some, origin);
    boolean apart = titles.stream().anyMatch(tree::isPartition) || titles.size() == 1;
    for (int title : titles) {
      if (tree.isSome(title)) {
        among(r, tree.below(title), 0, origin);
      } else {
        gather(r, tree.standing(List.of(title)), origin);
      }
    }
    if (!apart) {
      gather(r, tree.standing(titles), origin);
    }
  }

  /** From "trong đó" on rows are some of the whole, though they may be all of it. */
  private void among(int whole, List<Integer> below, int from, RuleOrigin origin) {
    List<Integer> rest = below.subList(from, below.size());
    rest.forEach(part -> bound(part, whole));
    List<Integer> counted = rest.stream().filter(tree::hasFigures).toList();
    gather(whole, counted, origin, among);
    gather(whole, tree.standing(below), origin, among);
  }

  /** A total of several titles, each of which tells all of it apart in its own way. */
  private void partitions(int total) {
    List<Integer> titles = tree.tops().stream().filter(tree::isSection).toList();
    for (int title : titles) {
      if (tree.isPartition(title) || !figures.isBlank() && titles.size() > 1) {
        gather(total, tree.standing(List.of(title)), RuleOrigin.TOTAL_ROW);
      }
    }
  }

  private void bound(int part, int whole) {
    String text = code(part) + " <= " + code(whole);
    Formula formula = formulas.parse(Each.COLUMN, text);
    if (formula != null) {
      accepted.bound(draft(text, formula, RuleOrigin.GROUP), code(part), code(whole));
    }
  }

  private void gather(int total, List<Integer> parts, RuleOrigin origin) {
    gather(total, parts, origin, groups);
  }

  private void gather(int total, List<Integer> parts, RuleOrigin origin, List<Draft> to) {
    Draft draft = sum(total, parts, origin);
    if (draft != null && gathered.add(total + " " + parts)) {
      to.add(draft);
    }
  }

  private @Nullable Draft sum(int total, List<Integer> some, RuleOrigin origin) {
    List<Integer> parts = tree.adding(total, some);
    Set<Integer> different = new HashSet<>(parts);
    if (parts.size() < 2 || different.size() != parts.size() || different.contains(total)) {
      return null;
    }
    List<String> codes = parts.stream().map(this::code).toList();
    String text = Formulas.sum(Each.COLUMN, code(total), codes, List.of());
    if (text.length() > LONGEST) {
      // catalogues have words for what is too long to be written out
      boolean plain =
          origin == RuleOrigin.TOTAL_ROW
              && figures.rows().stream().noneMatch(RowSketch::closes)
              && parts.equals(tree.standing(tree.tops()).stream().filter(r -> r != total).toList());
      text = plain ? RowRule.TOTAL_IS_SUM.words() : "";
    }
    return text.isEmpty() ? null : draft(text, Formulas.sumOf(code(total), codes), origin);
  }

  private static Draft draft(String text, Formula formula, RuleOrigin origin) {
    return Draft.implied(text, formula, Each.COLUMN, origin);
  }

  private String code(int row) {
    return figures.rows().get(row).code().value();
  }

  /** The sum that a total row is, of those that it may be; null where there is none. */
  private @Nullable Draft total(int r) {
    Set<List<Integer>> ways = new LinkedHashSet<>();
    List<Integer> tops = tree.standing(tree.tops());
    // what is added to a total stands below it
    ways.add(tops.stream().filter(row -> r == 0 || row < r).toList());
    ways.add(tops);
    ways.add(tree.leaves());
    ways.add(
        tree.tops().stream()
            .filter(row -> tree.isPart(row) && figures.rows().get(row).role() == Role.GROUP)
            .toList());
    ways.add(
        IntStream.range(0, figures.rows().size())
            .filter(row -> figures.rows().get(row).closes())
            .boxed()
            .toList());
    ways.add(runs.withoutMembers(tops));
    if (open && figures.isBlank()) {
      // of rows that are not there yet only words can speak
      String name = code(r);
      return draft(
          RowRule.TOTAL_IS_SUM.words(), Formulas.sumOf(name, List.of(name)), RuleOrigin.TOTAL_ROW);
    }
    Draft best = null;
    Tally most = null;
    for (List<Integer> way : ways) {
      List<Integer> others = way.stream().filter(row -> row != r).toList();
      Draft draft = sum(r, others, RuleOrigin.TOTAL_ROW);
      Tally tally = draft == null ? null : judge.tally(draft);
      if (tally != null && (most == null || tally.holds() > most.holds())) {
        best = draft;
        most = tally;
      }
    }
    return best;
  }

  /** A first or last row that is the sum of all others, whatever it is called. */
  private @Nullable Draft unnamedTotal() {
    List<Integer> tops = tree.standing(tree.tops());
    if (tops.size() < 4) {
      return null;
    }
    for (int total : List.of(tops.get(tops.size() - 1), tops.get(0))) {
      List<Integer> others = tops.stream().filter(row -> row != total).toList();
      Draft draft = sum(total, others, RuleOrigin.TOTAL_ROW);
      Tally tally = draft == null ? null : judge.tally(draft);
      if (tally != null
          && tally.mostlyHolds()
          && tally.holds() >= 2
          && tally.bits() >= SURE_TOTAL) {
        totals.add(total);
        return draft;
      }
    }
    return null;
  }

  /** Whether as many columns keep a sum as do not. */
  private boolean isLikely(Draft draft) {
    Tally tally = judge.tally(draft);
    return tally.holds() > 0 && tally.holds() >= tally.fails();
  }

  /** A column that breaks what the others keep is no column that adds up; then it is settled. */
  private void settle(List<Draft> ways) {
    List<Draft> good = new ArrayList<>();
    for (List<Draft> some : List.of(groups, among, ways)) {
      some.stream().filter(this::isLikely).forEach(good::add);
    }
    ColumnSettling settling = new ColumnSettling(figures, judge, additive);
    settling.settle(good).forEach(accepted.questions()::add);
    if (!figures.isBlank()) {
      // what adds something to a total is no sum of all rows above
      added();
    }
    RowSettling rows = new RowSettling(judge, accepted, figures.isBlank(), groups, ways);
    rows.settle();
    among.forEach(rows::settleAmong);
    for (RowRuns.Run run : runs.found()) {
      Draft draft = sum(run.total(), run.parts(), RuleOrigin.NUMBERS);
      if (draft != null && !isLessNothing(run)) {
        rows.settleRun(draft);
      }
    }
  }

  /** Totals that go on by what is added to them, and what is printed of how much that is. */
  private void added() {
    List<AddedRows.Added> all = AddedRows.of(figures, tree);
    for (AddedRows.Added one : all) {
      List<String> parts = one.parts().stream().map(this::code).toList();
      List<String> less = one.less().stream().map(this::code).toList();
      offer(Formulas.sum(Each.COLUMN, code(one.total()), parts, less), one.told());
    }
    for (AddedRows.Rated one : AddedRows.rated(figures, all)) {
      String share = one.share().toPlainString() + " * " + code(one.of());
      offer(code(one.row()) + " = " + share + " within rounding", true);
    }
  }

  private void offer(String text, boolean told) {
    Formula formula = formulas.parse(Each.COLUMN, text);
    if (formula == null || accepted.span().implies(Each.COLUMN, formula)) {
      return;
    }
    Draft draft = draft(text, formula, RuleOrigin.TOTAL_ROW);
    if (!accepted.offer(draft) && told) {
      accepted.offerSlips(draft, true);
    }
  }

  /** Whether a run is the sum that is known of a row, but for rows where nothing was counted. */
  private boolean isLessNothing(RowRuns.Run run) {
    RowSketch row = figures.rows().get(run.total());
    List<Integer> parts = row.role() == Role.TOTAL ? tree.tops() : tree.below(run.total());
    List<Integer> known = tree.standing(row.closes() ? partsAbove(run.total()) : parts);
    return accepted.hasSumOf(Each.COLUMN, code(run.total()))
        && run.parts().stream().filter(tree::hasFigures).allMatch(known::contains);
  }
}
