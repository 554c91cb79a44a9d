package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Told;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Notation;
import vn.cchc.rules.internal.prose.LinkedFigure;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;

/**
 * A figure of the narrative and the one of the table that it repeats.
 *
 * @param number of the table; the numerator if the cell holds a fraction
 * @param denominator of the fraction in the cell, else null
 * @param printed the cell as printed
 */
public record NarrativeFigureCheck(
    Relation relation,
    LinkedFigure figure,
    BigDecimal number,
    @Nullable BigDecimal denominator,
    String printed)
    implements Check {

  /** Returns the indicator both speak of. */
  public FigureRef indicator() {
    return figure.indicator();
  }

  @Override
  public boolean holds() {
    BigDecimal other = figure.denominator();
    boolean sameWhole = denominator == null || other == null || denominator.compareTo(other) == 0;
    return sameWhole && figure.agreesWith(number);
  }

  @Override
  public NarrativeSpan source() {
    return figure.source();
  }

  @Override
  public List<FigureRef> figures() {
    return List.of(figure.indicator());
  }

  @Override
  public Description describe() {
    return Description.of(
        figure.percentage() ? Operand.percent(number) : Notation.of(number),
        figure.text(),
        new Told(figure.indicator(), printed, number, figure.text()));
  }
}
