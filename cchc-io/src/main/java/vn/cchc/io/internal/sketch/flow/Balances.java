package vn.cchc.io.internal.sketch.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.flow.Carried.Cell;
import vn.cchc.io.internal.sketch.flow.Carried.Step;
import vn.cchc.io.internal.sketch.flow.FlowWords.Stage;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Gap;
import vn.cchc.model.internal.Texts;

/**
 * Balances that run down a book: {@code Thu | Chi | Tồn quỹ}, where each is the one above with what
 * came and without what went. Words suggest them; most steps have to hold.
 */
final class Balances {

  private static final List<String> BALANCE =
      List.of("ton", "ton quy", "so ton", "du", "so du", "con lai", "ton kho", "con");

  private final Figures figures;

  private Balances(Figures figures) {
    this.figures = figures;
  }

  static List<Carried> of(Figures figures) {
    Balances balances = new Balances(figures);
    List<Carried> all = new ArrayList<>();
    for (int c = 0; c < figures.columns().size(); c++) {
      Carried carried = balances.isBalance(c) ? balances.balance(c) : null;
      if (carried != null) {
        all.add(carried);
      }
    }
    return all;
  }

  private boolean isBalance(int column) {
    ColumnSketch sketch = figures.columns().get(column);
    Stage stage = FlowWords.of(sketch.fullName());
    return sketch.kind().isAdditive()
        && (stage == null || stage == Stage.CLOSING)
        && sketch.heading().stream().anyMatch(Balances::isBalance);
  }

  private static boolean isBalance(String text) {
    return Texts.hasAny(Texts.folded(text), BALANCE) || FlowWords.of(text) == Stage.CLOSING;
  }

  /** The headings of a column without those that say what of a stock it is. */
  private List<String> series(int column) {
    return figures.columns().get(column).heading().stream()
        .filter(text -> !isBalance(text) && FlowWords.of(text) == null)
        .map(Texts::folded)
        .toList();
  }

  private @Nullable Carried balance(int balance) {
    List<Integer> in = new ArrayList<>();
    List<Integer> out = new ArrayList<>();
    List<String> series = series(balance);
    for (int c = 0; c < figures.columns().size(); c++) {
      ColumnSketch column = figures.columns().get(c);
      if (c == balance || !column.kind().isAdditive() || !series(c).equals(series)) {
        continue;
      }
      Stage stage = FlowWords.of(column.fullName());
      if (stage == Stage.OPENING) {
        return null;
      }
      if (stage == Stage.IN) {
        in.add(c);
      } else if (stage == Stage.OUT) {
        out.add(c);
      }
    }
    return in.isEmpty() || out.isEmpty() ? null : settled(balance, steps(balance, in, out));
  }

  private List<Step> steps(int balance, List<Integer> in, List<Integer> out) {
    List<Step> steps = new ArrayList<>();
    List<Cell> plus = new ArrayList<>();
    List<Cell> minus = new ArrayList<>();
    Cell last = null;
    for (int r = 0; r < figures.rows().size(); r++) {
      int at = r;
      RowSketch row = figures.rows().get(r);
      String name = Texts.folded(row.name());
      if (row.role() == Role.SECTION || Texts.hasAny(name, List.of("luy ke"))) {
        continue;
      }
      Stage stage = FlowWords.of(row.name());
      boolean ends = stage == Stage.OPENING || stage == Stage.CLOSING;
      boolean sum = row.role() == Role.TOTAL || row.closes() || name.matches("(?:cong|tong)\\b.*");
      if (!ends && !sum) {
        in.stream().filter(c -> isBooked(at, c)).forEach(c -> plus.add(new Cell(at, c)));
        out.stream().filter(c -> isBooked(at, c)).forEach(c -> minus.add(new Cell(at, c)));
      }
      Cell here = new Cell(r, balance);
      BigDecimal printed = here.number(figures);
      if (printed == null) {
        continue;
      }
      if (last != null) {
        List<Cell> all = new ArrayList<>(List.of(last));
        all.addAll(plus);
        Step step = new Step(here, all, minus);
        BigDecimal meant = step.meant(figures);
        // the balance of a sum may be anything
        if (!sum || meant != null && Gap.isSlip(printed, meant)) {
          steps.add(step);
        }
      }
      if (!sum || last == null) {
        last = here;
        plus.clear();
        minus.clear();
      }
    }
    return steps;
  }

  private boolean isBooked(int row, int column) {
    return Carried.isGiven(figures, row, column) || Carried.isText(figures, row, column);
  }

  private @Nullable Carried settled(int balance, List<Step> steps) {
    int held = 0;
    int broken = 0;
    for (Step step : steps) {
      Boolean holds = step.holds(figures);
      boolean moves = step.plus().size() + step.minus().size() > 1;
      held += moves && Boolean.TRUE.equals(holds) ? 1 : 0;
      broken += Boolean.FALSE.equals(holds) ? 1 : 0;
    }
    boolean runs = held >= 2 && broken <= Math.max(2, held / 3) && held >= broken;
    return runs ? new Carried(true, balance, steps) : null;
  }
}
