package vn.cchc.rules.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Calculated;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.Place;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.sums.Description;

/**
 * The result that a cell of a workbook shows, and what its formula gives.
 *
 * @param place of the cell, where it is known
 * @param printed what the cell shows
 * @param calculated what the formula gives, as it would be shown
 */
public record CalculatedCheck(
    Relation relation, FigureRef figure, @Nullable Place place, Reading printed, Reading calculated)
    implements Check {

  /** A text and what it says. */
  public record Reading(String text, FigureValue value) {}

  /** Words are compared as words, figures as figures: 5 and 5,0 are the same result. */
  @Override
  public boolean holds() {
    return printed.text().strip().equals(calculated.text().strip())
        || !(printed.value() instanceof Unreadable)
            && FigureValue.isSame(printed.value(), calculated.value());
  }

  @Override
  public List<FigureRef> figures() {
    return List.of(figure);
  }

  @Override
  public Description describe() {
    String result = calculated.text();
    return Description.of(
            Texts.shortened(result),
            Texts.shortened(printed.text()),
            new Calculated(figure, place, printed.text(), result))
        .mendedBy(figure, List.of(result));
  }
}
