package vn.cchc.io.internal.sketch;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.named.Named;
import vn.cchc.io.internal.sketch.named.Remainders;
import vn.cchc.io.internal.sketch.named.TrialBalance;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.model.IndicatorId;

/**
 * Columns that their names say to be computed of others. Names speak so clearly that few rows are
 * enough, all but one of three or more; where they are not, that is told, and nothing is checked.
 */
final class WordedRules {

  /** So many digits, beside those that it takes to choose among all ways that are tried. */
  private static final double LEAST = 6;

  /** Fewer digits are told as too few. */
  private static final double LEAST_TO_TELL = 2;

  /** So many more rows keep it than break it, at least. */
  private static final int FOR_EACH_WRONG = 2;

  /** So many rows are enough to choose a way. */
  private static final int MANY = 200;

  private final Figures figures;
  private final Formulas formulas;
  private final Judge judge;
  private final Accepted accepted;
  private final @Nullable List<Integer> some;

  WordedRules(Figures figures, Formulas formulas, Judge judge, Accepted accepted) {
    this.figures = figures;
    this.formulas = formulas;
    this.judge = judge;
    this.accepted = accepted;
    some =
        figures.rows().size() <= MANY
            ? null
            : IntStream.range(0, figures.rows().size())
                .filter(row -> figures.rows().get(row).role() == Role.ITEM)
                .limit(MANY)
                .boxed()
                .toList();
  }

  /** A way that was tried. */
  private record Tried(Draft draft, Tally tally) {
    /** Whether more rows speak for it, or as many for less of a sum. */
    boolean isBetter(Tried other) {
      if (tally.holds() == other.tally.holds() && isLessOf(other)) {
        return true;
      }
      if (tally.holds() == other.tally.holds() && other.isLessOf(this)) {
        return false;
      }
      int more = tally.holds() - tally.fails() - (other.tally.holds() - other.tally.fails());
      return more > 0 || more == 0 && size() < other.size();
    }

    /** What another has more of, and no row needs, only hides rows in which that is blank. */
    private boolean isLessOf(Tried other) {
      return size() < other.size()
          && other.draft.formula().figures().containsAll(draft.formula().figures());
    }

    private int size() {
      return draft.formula().figures().size();
    }
  }

  void propose() {
    if (figures.isBlank()) {
      return;
    }
    accounts(new TrialBalance(figures));
    for (Named named : Remainders.of(figures.columns())) {
      IndicatorId column = figures.columns().get(named.column()).id();
      if (!accepted.isComputed(column) && !accepted.isDifference(column)) {
        settle(named);
      }
    }
  }

  private void accounts(TrialBalance accounts) {
    String text = accounts.closing();
    Draft closing = text == null ? null : draft(text, RuleOrigin.ACCOUNTS);
    if (closing != null) {
      settle(tried(closing), 1);
    }
    for (int total : accounts.totals()) {
      for (String formula : accounts.balances(total)) {
        Draft balance = draft(formula, RuleOrigin.ACCOUNTS);
        if (balance != null) {
          Draft ofTotal = balance.forOnly(List.of(total));
          accepted.take(ofTotal, judge.tally(ofTotal));
        }
      }
    }
  }

  private void settle(Named named) {
    Tried best = null;
    Draft likeliest = null;
    for (String way : named.ways()) {
      Draft draft = draft(way, RuleOrigin.LABEL);
      if (draft == null) {
        continue;
      }
      if (accepted.span().implies(Each.ROW, draft.formula())) {
        return;
      }
      Tried tried = tried(some == null ? draft : draft.forOnly(some));
      if (best == null || tried.isBetter(best)) {
        best = tried;
        likeliest = draft;
      }
    }
    if (likeliest != null) {
      settle(tried(likeliest), named.ways().size());
    }
  }

  /** Takes the best of some ways, or leaves it open. */
  private void settle(Tried best, int ways) {
    Tally tally = best.tally();
    if (tally.holds() == 0) {
      return;
    }
    double sure = tally.bits() - Math.log(ways) / Math.log(2);
    if (tally.holds() >= FOR_EACH_WRONG * tally.fails() && sure >= LEAST) {
      accepted.take(best.draft(), tally);
    } else if (tally.fails() > 0 && tally.holds() >= tally.fails() && sure >= LEAST_TO_TELL) {
      accepted.leaveOpen(best.draft(), tally);
    }
  }

  private Tried tried(Draft draft) {
    Draft loose = judge.roundings().loosened(draft);
    Draft meant = loose == null ? draft : loose;
    return new Tried(meant, judge.tally(meant));
  }

  private @Nullable Draft draft(String text, RuleOrigin origin) {
    Formula formula = formulas.parse(Each.ROW, text);
    return formula == null ? null : Draft.implied(text, formula, Each.ROW, origin);
  }
}
