package vn.cchc.io.internal.format.compute;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.compute.Needs.Area;
import vn.cchc.io.internal.format.sheet.Numbers;
import vn.cchc.io.internal.format.sheet.RichText;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.sheet.Value;

/**
 * Computes formulas whose results are certain: from sound cells of the workbook alone, by functions
 * that give the same everywhere. What a formula needs is computed before it, one after another, so
 * that neither long chains nor circles go deep; stored results are never relied on.
 */
public final class Computation implements StoredWorkbook.Results {

  /** No more formulas are computed of one workbook. */
  private static final int FORMULAS = 20_000;

  /** Nor is looked at more cells for all of them. */
  private static final long LOOKS = 5_000_000;

  /** What stands for a result that is not certain, or is still being looked for. */
  private static final Value UNCERTAIN = new Value.Unread("");

  private final StoredWorkbook workbook;
  private final ComputingBook book;
  private final IdentityHashMap<StoredCell, Value> results = new IdentityHashMap<>();
  private int formulas;
  private long looks;

  /** Creates the computation of a workbook. */
  public Computation(StoredWorkbook workbook) {
    this.workbook = workbook;
    book = new ComputingBook(workbook, this);
  }

  /** A formula that is to be computed once all it needs is. */
  private static final class Pending {

    private final int sheet;
    private final StoredCell cell;
    private Ptg[] parts = new Ptg[0];
    private @Nullable Needs needs;

    Pending(int sheet, StoredCell cell) {
      this.sheet = sheet;
      this.cell = cell;
    }
  }

  /** That enough was computed of this workbook. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  @Override
  public @Nullable Value of(int sheet, StoredCell cell) {
    Value known = results.get(cell);
    if (known == null) {
      try {
        compute(sheet, cell);
      } catch (Enough e) {
        // what was begun and not ended stays uncertain
      }
      known = results.getOrDefault(cell, UNCERTAIN);
    }
    return known == UNCERTAIN ? null : known;
  }

  /** Counts cells that are looked at. */
  void look(long cells) {
    looks += cells;
    if (looks > LOOKS) {
      throw new Enough();
    }
  }

  /** What a cell holds for others: typed, or computed before. */
  Value value(StoredCell cell) {
    return cell.formula() == null ? cell.value() : results.getOrDefault(cell, UNCERTAIN);
  }

  private void compute(int sheet, StoredCell first) {
    Deque<Pending> pending = new ArrayDeque<>();
    pending.push(new Pending(sheet, first));
    while (!pending.isEmpty()) {
      Pending top = pending.peek();
      int before = pending.size();
      boolean sound = (top.needs != null || begin(top)) && lookAt(top, pending);
      if (pending.size() == before) {
        pending.pop();
        if (sound) {
          results.put(top.cell, result(top));
        }
      }
    }
  }

  /** Begins a formula: uncertain until it is computed, which ends circles. */
  private boolean begin(Pending formula) {
    String text = formula.cell.formula();
    if (text == null || results.putIfAbsent(formula.cell, UNCERTAIN) != null) {
      return false;
    }
    if (!formula.cell.plain() || !workbook.exact() || ++formulas > FORMULAS) {
      return false;
    }
    Ptg[] parts = book.parse(text, FormulaType.CELL, formula.sheet, formula.cell.row());
    if (parts != null) {
      formula.parts = parts;
      formula.needs = Needs.of(parts, formula.sheet, book);
    }
    return formula.needs != null;
  }

  /** Looks at all a formula needs; what is not computed yet goes before it. */
  private boolean lookAt(Pending formula, Deque<Pending> pending) {
    Needs needs = formula.needs;
    boolean sound = needs != null;
    for (Area area : needs == null ? List.<Area>of() : needs.areas()) {
      StoredSheet sheet = workbook.sheets().get(area.sheet());
      if (!sheet.isWhole()) {
        return false;
      }
      boolean one = area.region().isOne();
      List<StoredCell> cells = sheet.cells();
      int from = sheet.from(area.region().firstRow(), area.region().firstColumn());
      for (int i = from; i < cells.size() && cells.get(i).row() <= area.region().lastRow(); i++) {
        look(1);
        StoredCell cell = cells.get(i);
        if (cell.column() < area.region().firstColumn()
            || cell.column() > area.region().lastColumn()
            || cell.isEmpty()) {
          continue;
        }
        if (cell.formula() != null && !results.containsKey(cell)) {
          pending.push(new Pending(area.sheet(), cell));
          sound = false;
        } else {
          sound &= isSound(value(cell), one || needs != null && needs.readsText());
        }
      }
    }
    return sound;
  }

  private static boolean isSound(Value value, boolean textCounts) {
    if (value instanceof Value.Text text) {
      return !textCounts || !Needs.looksLikeNumber(text.text());
    }
    return value instanceof Value.Num || value instanceof Value.Truth;
  }

  private Value result(Pending formula) {
    book.compute(formula.parts);
    // nothing is kept from one to the next: what they share stands in the results
    WorkbookEvaluator evaluator =
        new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    ValueEval result;
    try {
      result = evaluator.evaluate(book.getSheet(formula.sheet).formula(formula.cell));
    } catch (Enough e) {
      throw e;
    } catch (RuntimeException e) {
      // a function that is not known, or not known for such arguments
      return UNCERTAIN;
    }
    if (result instanceof NumberEval number) {
      BigDecimal exact = Numbers.of(number.getNumberValue());
      return exact == null ? UNCERTAIN : new Value.Num(exact);
    }
    if (result instanceof BoolEval truth) {
      return new Value.Truth(truth.getBooleanValue());
    }
    if (result instanceof StringEval text) {
      return new Value.Text(RichText.clean(text.getStringValue()), false, false);
    }
    return UNCERTAIN;
  }
}
