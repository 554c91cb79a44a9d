package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.check.AttainableCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.RangeCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Finds ratios where percentages belong: 0,9937 in a workbook whose cell lost its percent sign. A
 * share below one per cent is printed with two decimals at most, so that 0,5 and 0,25 are none.
 */
final class RatioAspects {

  /**
   * It is asked of every report; a percentage so small and so exact is rare, but there are some.
   */
  private static final Relation IN_PER_CENT =
      Relation.builder("shares-in-per-cent")
          .formula(Aspect.SHARES_IN_PER_CENT.words())
          .strength(Strength.SHOULD)
          .build();

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int EXACT = 3;
  private static final int PRINTED = 2;

  private RatioAspects() {}

  /** Says what else is said nowhere, once all other relations are bound. */
  static void bind(Bindings bindings) {
    Cells cells = bindings.cells();
    Form form = cells.form();
    List<Check> ratios = new ArrayList<>();
    for (int slot = 0; slot < form.ownSlots(); slot++) {
      Operand value = form.slots().get(slot).isPercentage() ? cells.operand(slot) : null;
      if (value == null || value.number().scale() < EXACT) {
        continue;
      }
      if (value.number().compareTo(BigDecimal.ONE) > 0) {
        // this report prints percentages so exactly
        return;
      }
      if (isRatio(cells.figure(slot)) && !isToldElsewhere(slot, bindings)) {
        ratios.add(ratio(value, cells.report().notation()));
      }
    }
    if (!ratios.isEmpty()) {
      bindings.addAll(IN_PER_CENT, ratios);
    }
  }

  private static boolean isRatio(@Nullable Figure figure) {
    return figure != null
        && figure.value() instanceof Quantity quantity
        && !quantity.percent()
        && quantity.precision() == Precision.EXACT
        && quantity.number().signum() > 0;
  }

  /**
   * Whether its fraction is known, or another figure contradicts it: then that tells what it is.
   */
  private static boolean isToldElsewhere(int slot, Bindings bindings) {
    for (int relation : bindings.cells().form().numericRelationsOf(slot)) {
      Check check = bindings.numeric(relation);
      if (check != null
          && (!check.holds() || check instanceof ShareCheck || check instanceof AttainableCheck)) {
        return true;
      }
    }
    return false;
  }

  private static Check ratio(Operand value, NumberNotation notation) {
    BigDecimal percentage = value.number().movePointRight(PRINTED);
    BigDecimal printed =
        percentage.setScale(Math.min(percentage.scale(), PRINTED), RoundingMode.HALF_UP);
    String text = Notation.of(printed, notation) + "%";
    return new RangeCheck(IN_PER_CENT, value, false, BigDecimal.ZERO, HUNDRED, text);
  }
}
