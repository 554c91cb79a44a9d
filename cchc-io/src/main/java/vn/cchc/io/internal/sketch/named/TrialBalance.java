package vn.cchc.io.internal.sketch.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.words.DebitCredit;
import vn.cchc.io.internal.sketch.words.DebitCredit.Pair;
import vn.cchc.io.internal.sketch.words.DebitCredit.Time;

/**
 * What tables of accounts keep: an account closes with what it opened with and what moved, and the
 * debits of all accounts come to what the credits do. Lists of debtors keep the first alone.
 */
public final class TrialBalance {

  private final Figures figures;
  private final List<Pair> pairs;

  /** Looks for the columns of a table. */
  public TrialBalance(Figures figures) {
    this.figures = figures;
    List<List<String>> headings = figures.columns().stream().map(ColumnSketch::heading).toList();
    pairs =
        DebitCredit.pairs(headings).stream()
            .filter(pair -> isAdded(pair.debit()) && isAdded(pair.credit()))
            .toList();
  }

  private boolean isAdded(int column) {
    return figures.columns().get(column).kind().isAdditive();
  }

  /** Returns what each account keeps, as a formula of columns; null where there is no such. */
  public @Nullable String closing() {
    Pair opening = only(Time.OPENING);
    Pair moved = only(Time.MOVED);
    Pair closing = only(Time.CLOSING);
    return opening == null || moved == null || closing == null
        ? null
        : less(closing) + " = " + less(opening) + " + " + less(moved);
  }

  private @Nullable Pair only(Time time) {
    List<Pair> some = pairs.stream().filter(pair -> pair.time() == time).toList();
    return some.size() == 1 ? some.get(0) : null;
  }

  private String less(Pair pair) {
    return name(pair.debit()) + " - " + name(pair.credit());
  }

  private String name(int column) {
    return "(" + figures.columns().get(column).id() + ")";
  }

  /**
   * Returns what the total of all accounts keeps, as formulas of columns; none where too few pairs
   * of columns keep it to tell that all accounts are listed.
   *
   * @param total the row
   */
  public List<String> balances(int total) {
    List<String> formulas = new ArrayList<>();
    int kept = 0;
    for (Pair pair : pairs) {
      var debit = figures.at(total, pair.debit()).number();
      var credit = figures.at(total, pair.credit()).number();
      if (debit != null && credit != null && debit.signum() != 0) {
        kept += debit.compareTo(credit) == 0 ? 1 : 0;
        formulas.add(less(pair) + " = const 0");
      }
    }
    boolean accounts =
        figures.columns().stream().anyMatch(column -> DebitCredit.isOfAccounts(column.name()));
    return kept > 1 || kept == 1 && accounts ? formulas : List.of();
  }

  /** Returns the rows that are totals of all accounts. */
  public List<Integer> totals() {
    return IntStream.range(0, figures.rows().size())
        .filter(row -> figures.rows().get(row).role() == Role.TOTAL)
        .boxed()
        .toList();
  }
}
