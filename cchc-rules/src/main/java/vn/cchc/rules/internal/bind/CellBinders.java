package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Blank;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Wording;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.bind.Binder.Prepared;
import vn.cchc.rules.internal.check.CodeListCheck;
import vn.cchc.rules.internal.check.FreshnessCheck;
import vn.cchc.rules.internal.check.OrderCheck;
import vn.cchc.rules.internal.check.PresenceCheck;
import vn.cchc.rules.internal.check.RangeCheck;
import vn.cchc.rules.internal.check.ReadableCheck;
import vn.cchc.rules.internal.check.ReadableCheck.Fault;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.NoteText;
import vn.cchc.rules.internal.form.Slot;
import vn.cchc.rules.internal.form.WorkbookText;
import vn.cchc.rules.internal.sums.Date;
import vn.cchc.rules.internal.sums.Operand;

/** Prepares relations that speak of one cell. */
public final class CellBinders {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What a cell may hold where it is not known what belongs into it. */
  private static final Set<Fault> GUESSED =
      EnumSet.of(Fault.PERCENT_IN_COUNT, Fault.FRACTION_IN_COUNT, Fault.VAGUE);

  private CellBinders() {}

  static Prepared range(Relation relation, InRange range, int slot) {
    return cells -> {
      Operand value = cells.operand(slot);
      if (value == null) {
        return Bound.not(cells.reason(slot));
      }
      String otherwise =
          RangeCheck.contains(value.number(), range.whole(), range.low(), range.high())
              ? null
              : otherwise(cells, slot, range);
      return Bound.to(
          new RangeCheck(relation, value, range.whole(), range.low(), range.high(), otherwise));
    };
  }

  /** What the cell says by the other convention, if that lies in the range. */
  private static @Nullable String otherwise(Cells cells, int slot, InRange range) {
    Figure figure = cells.figure(slot);
    NumberNotation convention = cells.report().notation();
    if (figure == null
        || !(FigureText.read(figure.text(), convention.other()) instanceof Quantity quantity)
        || !RangeCheck.contains(quantity.number(), range.whole(), range.low(), range.high())) {
      return null;
    }
    return Notation.of(quantity.number(), convention) + (quantity.percent() ? "%" : "");
  }

  static Prepared codes(Relation relation, int slot) {
    return cells -> {
      Operand value = cells.operand(slot);
      Indicator indicator = cells.form().slots().get(slot).indicator();
      return value == null || indicator == null
          ? Bound.not(cells.reason(slot))
          : Bound.to(new CodeListCheck(relation, indicator, value));
    };
  }

  static Prepared readable(Relation relation, int slot) {
    // where it was guessed what belongs into a cell, only that must be read which cannot be at all
    boolean guessed = relation.strength() != Strength.MUST;
    return cells -> {
      Figure figure = cells.figure(slot);
      String text = figure == null ? null : figure.shown(cells.report().notation());
      Slot place = cells.form().slots().get(slot);
      if (figure == null || text == null || isLeftOpen(figure, place)) {
        return Bound.not(cells.reason(slot));
      }
      Indicator column = place.indicator();
      if (column != null && column.kind() == Indicator.Kind.DATE) {
        return Bound.to(DateCheck.of(relation, place.id(), text, cells.form().isGuessed(place)));
      }
      Fault fault = fault(figure.value(), text, place);
      if (guessed && GUESSED.contains(fault)) {
        fault = Fault.NONE;
      }
      List<String> readings =
          fault == Fault.NONE ? List.of() : readings(figure, place, cells.report().notation());
      return Bound.to(new ReadableCheck(relation, place.id(), text, fault, readings));
    };
  }

  /** Whether a cell holds nothing that could be read, not even words for nothing. */
  private static boolean isLeftOpen(Figure figure, Slot place) {
    return figure.value() instanceof Blank blank
        && (blank.said() == null || !blank.said().saysNothingIsThere())
        && code(place, figure.text()) == null;
  }

  private static Fault fault(FigureValue value, String text, Slot place) {
    if (value instanceof Unreadable) {
      return code(place, text) == null ? unreadable(text) : Fault.NO_NUMBER;
    }
    if (value instanceof Blank) {
      return code(place, text) == null ? Fault.IN_WORDS : Fault.NO_NUMBER;
    }
    if (value instanceof Quantity quantity) {
      if (quantity.percent() && place.refusesPercent()) {
        return Fault.PERCENT_IN_COUNT;
      }
      return quantity.precision() == Precision.ABOUT ? Fault.VAGUE : Fault.NONE;
    }
    return value instanceof Fraction && !place.isPercentage()
        ? Fault.FRACTION_IN_COUNT
        : Fault.NO_NUMBER;
  }

  private static Fault unreadable(String text) {
    if (WorkbookText.isFormula(text)) {
      return Fault.FORMULA;
    }
    if (WorkbookText.isError(text)) {
      return Fault.ERROR;
    }
    if (WorkbookText.isTooNarrow(text)) {
      return Fault.NARROW;
    }
    if (FigureText.isRaised(text)) {
      return Fault.RAISED;
    }
    return FigureText.foreign(text).isEmpty() ? Fault.NO_NUMBER : Fault.FOREIGN;
  }

  public static List<String> readings(Figure figure, Slot place, NumberNotation convention) {
    String result = figure.origin().recalculated();
    if (result != null && figure.value() instanceof Unreadable) {
      return List.of(result);
    }
    String code = code(place, figure.text());
    if (code != null) {
      return List.of(code);
    }
    if (figure.value() instanceof Unreadable unreadable) {
      return unreadable.readings().stream()
          .map(reading -> place.isCount() ? whole(reading, convention) : reading)
          .distinct()
          .toList();
    }
    if (figure.value() instanceof Blank) {
      // a share of nothing is no zero
      return place.isPercentage() || place.isChoice() ? List.of() : List.of("0");
    }
    if (figure.value() instanceof Fraction fraction) {
      BigDecimal share =
          fraction
              .numerator()
              .multiply(HUNDRED)
              .divide(fraction.denominator(), 2, RoundingMode.HALF_UP);
      return List.of(
          place.isPercentage()
              ? Notation.of(share, convention) + "%"
              : Notation.of(fraction.numerator(), convention));
    }
    Quantity quantity = (Quantity) figure.value();
    return List.of(Notation.of(quantity.number(), convention));
  }

  /** A count without decimals that are all nought. */
  private static String whole(String reading, NumberNotation convention) {
    return FigureText.read(reading, convention) instanceof Quantity quantity
            && !quantity.percent()
            && quantity.number().scale() > 0
            && quantity.number().stripTrailingZeros().scale() <= 0
        ? Notation.of(quantity.number().setScale(0), convention)
        : reading;
  }

  /** The code whose meaning was written in its place. */
  private static @Nullable String code(Slot place, @Nullable String text) {
    Indicator indicator = place.indicator();
    if (indicator == null || indicator.codes().isEmpty()) {
      return null;
    }
    String written = Texts.folded(text == null ? "" : TickedChoice.in(text));
    for (Map.Entry<String, LocalizedText> code : indicator.codes().entrySet()) {
      if (Texts.folded(code.getValue().vi()).equals(written)) {
        return code.getKey();
      }
    }
    return null;
  }

  static Prepared given(Relation relation, int slot) {
    return cells -> {
      Slot place = cells.form().slots().get(slot);
      Indicator indicator = place.indicator();
      if (indicator != null && !cells.isReportedHere(indicator)) {
        return Bound.not(NotCheckedReason.OTHER_LEVEL);
      }
      if (cells.isAbsent(slot)) {
        return Bound.not(NotCheckedReason.NOT_APPLICABLE);
      }
      Figure figure = cells.figure(slot);
      return figure == null
          ? Bound.not(NotCheckedReason.MISSING_FIGURE)
          : Bound.to(
              new PresenceCheck(
                  relation, place.id(), isGiven(figure), true, Wording.of(), told(figure)));
    };
  }

  static boolean isGiven(Figure figure) {
    String note = figure.note();
    return !(figure.value() instanceof Blank blank)
        || blank.said() != null && blank.said().isGiven()
        || note != null && !note.isBlank();
  }

  private static @Nullable String told(Figure figure) {
    return figure.value() instanceof Blank blank && blank.said() != null ? figure.text() : null;
  }

  static Prepared order(Relation relation, Formula.Order order, Form form) {
    int first = form.slot(order.one());
    int second = form.slot(order.other());
    return cells -> {
      Date one = cells.dates().date(first);
      Date other = cells.dates().date(second);
      return one == null || other == null
          ? Bound.not(cells.reason(one == null ? first : second))
          : Bound.to(new OrderCheck(relation, one, order.operator(), other));
    };
  }

  static Prepared dated(Relation relation, int slot) {
    return cells -> {
      Figure figure = cells.figure(slot);
      String note = figure == null ? null : figure.note();
      Optional<NoteText.Days> days = note == null ? Optional.empty() : NoteText.asOf(note);
      if (figure == null || note == null || days.isEmpty()) {
        return Bound.not(NotCheckedReason.NO_EVIDENCE);
      }
      LocalDate from = cells.windowStart();
      LocalDate to = cells.windowEnd();
      if (from == null || to == null) {
        return Bound.not(NotCheckedReason.NOT_STATED);
      }
      return Bound.to(
          new FreshnessCheck(
              relation, figure.ref(), note, days.get().first(), days.get().last(), from, to));
    };
  }
}
