package vn.cchc.rules.internal.form;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.IndicatorId;

/**
 * A place for a figure.
 *
 * @param indicator what the form says of it; absent for figures that belong to no form
 */
public record Slot(IndicatorId id, @Nullable Indicator indicator) {

  /** Returns whether the row takes a value. */
  boolean hasValue() {
    Indicator row = indicator;
    return row == null || row.hasValue();
  }

  public boolean isChoice() {
    Indicator row = indicator;
    return row != null && row.kind() == Indicator.Kind.CHOICE;
  }

  public boolean isPercentage() {
    Indicator row = indicator;
    return row != null && row.kind() == Indicator.Kind.PERCENTAGE;
  }

  /** Returns whether a percent sign has no business here. */
  public boolean refusesPercent() {
    Indicator row = indicator;
    return row != null && row.kind() != Indicator.Kind.PERCENTAGE;
  }
}
