package vn.cchc.rules.internal.facts;

import java.math.BigDecimal;
import vn.cchc.model.FigureRef;

/** A count of the report that percentages may be shares of. */
public record Whole(FigureRef figure, BigDecimal number) {

  /** Returns whether it stands in the same section of the form as another figure. */
  public boolean isNear(FigureRef other) {
    return figure.section().equals(other.section());
  }
}
