package vn.cchc.rules.internal.check;

import java.time.LocalDate;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Dated;
import vn.cchc.model.FigureRef;
import vn.cchc.model.internal.Dates;
import vn.cchc.rules.internal.sums.Description;

/**
 * The date a note gives and the reporting window.
 *
 * @param note as printed
 * @param first first day the date may mean: a month is all its days
 * @param last last day the date may mean
 * @param from first day of the window
 * @param to last day of the window
 */
public record FreshnessCheck(
    Relation relation,
    FigureRef figure,
    String note,
    LocalDate first,
    LocalDate last,
    LocalDate from,
    LocalDate to)
    implements Check {

  @Override
  public boolean holds() {
    return !last.isBefore(from) && !first.isAfter(to);
  }

  @Override
  public Description describe() {
    return Description.of(
        Dates.text(from) + " - " + Dates.text(to),
        first.equals(last) ? Dates.text(first) : Dates.month(first),
        new Dated(figure, note, first, last, from, to));
  }
}
