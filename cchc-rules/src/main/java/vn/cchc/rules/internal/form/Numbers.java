package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Report;

/**
 * The numbers of an earlier report, each in its slot: what a figure is compared with, of which
 * nothing else is asked. Immutable.
 */
public final class Numbers {

  private final Report report;
  private final @Nullable BigDecimal[] numbers;

  /** Takes a report of a form. */
  Numbers(Form form, Report report) {
    this.report = report;
    numbers = new BigDecimal[form.ownSlots()];
    @Nullable FigureValue[] first = new FigureValue[numbers.length];
    BitSet contradicted = new BitSet();
    int last = -1;
    for (Figure figure : report.figures()) {
      int slot = form.slot(figure.ref(), last + 1);
      if (slot < 0) {
        continue;
      }
      last = slot;
      FigureValue known = first[slot];
      if (known == null) {
        first[slot] = figure.value();
        numbers[slot] = Cells.number(form.slots().get(slot), figure);
      } else if (!FigureValue.isSame(known, figure.value())) {
        contradicted.set(slot);
      }
    }
    for (int slot = contradicted.nextSetBit(0);
        slot >= 0;
        slot = contradicted.nextSetBit(slot + 1)) {
      numbers[slot] = null;
    }
  }

  /** Returns the report. */
  public Report report() {
    return report;
  }

  /** Returns the number in a slot of the report's own; null if it can be compared with nothing. */
  public @Nullable BigDecimal in(int slot) {
    return numbers[slot];
  }
}
