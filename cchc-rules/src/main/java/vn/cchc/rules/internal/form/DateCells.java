package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence.Day;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.sums.Date;

/** The figures of a report that are dates, as relations compare them. Used by one thread. */
public final class DateCells {

  /** A moment of a day lies behind its beginning, so that one of the same day can lie before it. */
  private static final BigDecimal MOMENT = new BigDecimal("0.5");

  private final Cells cells;
  private final @Nullable Date[] dates;
  private @Nullable Boolean monthFirst;

  DateCells(Cells cells) {
    this.cells = cells;
    dates = new Date[cells.form().slots().size()];
  }

  /** Returns the date in a slot; null if there is none, or several. */
  public @Nullable Date date(int slot) {
    Date known = dates[slot];
    if (known == null) {
      known = read(slot);
      dates[slot] = known;
    }
    return known;
  }

  private @Nullable Date read(int slot) {
    DateText.Read read = cells.isRepeated(slot) ? null : text(slot);
    if (read == null) {
      return null;
    }
    LocalDate first = read.first();
    LocalDate last = read.last();
    LocalDate otherwise = read.otherwise();
    if (otherwise != null && isMonthFirst()) {
      first = otherwise.isBefore(first) ? otherwise : first;
      last = otherwise.isAfter(last) ? otherwise : last;
    }
    BigDecimal end = BigDecimal.valueOf(last.toEpochDay());
    return new Date(
        new Day(cells.name(slot), printed(slot), first, last),
        new Interval(BigDecimal.valueOf(first.toEpochDay()), read.timed() ? end.add(MOMENT) : end));
  }

  private DateText.@Nullable Read text(int slot) {
    Figure figure = cells.figure(slot);
    return figure == null || figure.value() instanceof FigureValue.Blank
        ? null
        : DateText.read(printed(slot)).orElse(null);
  }

  private String printed(int slot) {
    Figure figure = cells.figure(slot);
    String shown = figure == null ? null : figure.shown(cells.report().notation());
    return shown == null ? "" : shown;
  }

  /**
   * Whether some date of the report can only be read with the month before the day: then others may
   * be written so too, and which was meant cannot be told.
   */
  private boolean isMonthFirst() {
    Boolean known = monthFirst;
    if (known == null) {
      boolean found = false;
      for (int slot = 0; slot < dates.length && !found; slot++) {
        DateText.Read read = cells.form().slots().get(slot).isDate() ? text(slot) : null;
        found = read != null && read.monthFirst();
      }
      known = found;
      monthFirst = known;
    }
    return known;
  }
}
