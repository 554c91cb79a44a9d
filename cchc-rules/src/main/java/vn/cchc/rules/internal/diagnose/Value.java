package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure, by its slot, and a number it may have been. */
record Value(int slot, BigDecimal number) {

  // as a record has them, without what it takes to link those when a program starts
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Value v && v.slot == slot && v.number.equals(number);
  }

  @Override
  public int hashCode() {
    return 31 * slot + number.hashCode();
  }
}
