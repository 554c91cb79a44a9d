package vn.cchc.rules.internal.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.FigureRef;

/**
 * A place for a figure.
 *
 * @param indicator what the form says of it; absent for figures that belong to no form
 */
public record Slot(FigureRef id, @Nullable Indicator indicator) {

  private static final Pattern MONEY =
      Pattern.compile("(?iU)(^|\\s)(đồng|VNĐ|VND|tỷ|tỉ|triệu|nghìn đồng|ngàn đồng)($|[\\s,;/])");

  /** Returns whether the row takes a value. */
  boolean hasValue() {
    Indicator row = indicator;
    return row == null || row.hasValue();
  }

  public boolean isChoice() {
    Indicator row = indicator;
    return row != null && row.kind() == Indicator.Kind.CHOICE;
  }

  /** Returns whether a date is asked for, which has no number. */
  public boolean isDate() {
    Indicator row = indicator;
    return row != null && row.kind() == Indicator.Kind.DATE;
  }

  public boolean isPercentage() {
    Indicator row = indicator;
    return row != null && row.kind() == Indicator.Kind.PERCENTAGE;
  }

  /** Returns whether a whole number of things is asked for. */
  public boolean isCount() {
    Indicator row = indicator;
    return row != null && row.kind() == Indicator.Kind.COUNT;
  }

  /** Returns whether nothing below nought belongs here. */
  public boolean refusesNegative() {
    Indicator row = indicator;
    return row != null && row.isNumeric() && !row.isSigned();
  }

  /** Returns whether an amount of money is asked for, in whatever unit. */
  public boolean isMoney() {
    Indicator row = indicator;
    String unit = row == null ? null : row.unit();
    return unit != null && MONEY.matcher(unit).find();
  }

  /** Returns whether a percent sign has no business here. */
  public boolean refusesPercent() {
    Indicator row = indicator;
    return row != null && row.kind() != Indicator.Kind.PERCENTAGE;
  }
}
