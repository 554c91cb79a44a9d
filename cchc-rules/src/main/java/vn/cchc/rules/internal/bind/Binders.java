package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.internal.Kinds;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.bind.Binder.Prepared;
import vn.cchc.rules.internal.check.AttainableCheck;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.BetweenCheck;
import vn.cchc.rules.internal.check.BoundCheck;
import vn.cchc.rules.internal.check.ComplementCheck;
import vn.cchc.rules.internal.check.PeriodCumulativeCheck;
import vn.cchc.rules.internal.check.PresenceCheck;
import vn.cchc.rules.internal.check.SameQuantityCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Ratio;
import vn.cchc.rules.internal.sums.Sides;
import vn.cchc.rules.internal.sums.Sum;

/** Prepares a relation once, so that binding it to a report is only arithmetic. */
final class Binders {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Binders() {}

  static Prepared of(Relation relation, Form form) {
    Formula formula = relation.formula();
    if (formula instanceof Comparison comparison) {
      return comparison(relation, comparison, form);
    }
    if (formula instanceof Formula.Order order) {
      return CellBinders.order(relation, order, form);
    }
    if (formula instanceof Share share) {
      return share(relation, share, form);
    }
    if (formula instanceof NoteShare share) {
      return noteShare(relation, form.slot(share.percentage()));
    }
    if (formula instanceof Attainable attainable) {
      return attainable(relation, attainable, form);
    }
    if (formula instanceof Between between) {
      return between(relation, between, form);
    }
    if (formula instanceof RatioComparison comparison) {
      return ratioComparison(relation, comparison, form);
    }
    if (formula instanceof InRange range) {
      return CellBinders.range(relation, range, form.slot(range.figure()));
    }
    if (formula instanceof InCodes codes) {
      return CellBinders.codes(relation, form.slot(codes.figure()));
    }
    if (formula instanceof Formula.CellReadable readable) {
      return CellBinders.readable(relation, form.slot(readable.figure()));
    }
    if (formula instanceof Given given) {
      return CellBinders.given(relation, form.slot(given.figure()));
    }
    if (formula instanceof GivenIff given) {
      return givenIff(relation, given, form);
    }
    if (formula instanceof Formula.LikeEarlier like) {
      return HistoryBinders.like(relation, like, form.slot(like.figure()));
    }
    if (formula instanceof DatedInWindow dated) {
      return CellBinders.dated(relation, form.slot(dated.figure()));
    }
    if (formula instanceof Formula.Computed computed) {
      return ComputedBinders.computed(relation, computed, form);
    }
    if (formula instanceof Formula.Extreme extreme) {
      return ComputedBinders.extreme(relation, extreme, form);
    }
    if (formula instanceof Formula.Conditional conditional) {
      return ComputedBinders.conditional(relation, conditional, form);
    }
    if (formula instanceof Formula.Logical logical) {
      return ComputedBinders.logical(relation, logical, form);
    }
    OfReport aspect = (OfReport) formula;
    return cells -> {
      throw new IllegalStateException("Bound by its layout: " + aspect);
    };
  }

  private static Prepared comparison(Relation relation, Comparison comparison, Form form) {
    Side left = Side.of(comparison.left(), form);
    Side right = Side.of(comparison.right(), form);
    RelationKind said = relation.kind();
    // what compares reports is checked as what compares figures of one
    RelationKind kind =
        said == RelationKind.HISTORY || said == RelationKind.ROLL_UP
            ? Kinds.shape(comparison)
            : said;
    Tolerance tolerance = comparison.tolerance();
    boolean totalOnTheRight = comparison.right().isFigure() && !comparison.left().isFigure();
    return cells -> {
      Sum one = left.fill(cells);
      Sum other = right.fill(cells);
      if (one == null || other == null) {
        return Bound.not(one == null ? left.reason(cells) : right.reason(cells));
      }
      if (!tolerance.isNone()) {
        one = one.within(tolerance);
        other = tolerance.rounding() ? other.rounded() : other;
      }
      return Bound.to(
          switch (kind) {
            case BALANCE ->
                totalOnTheRight
                    ? new BalanceCheck(relation, other, one)
                    : new BalanceCheck(relation, one, other);
            case SAME_QUANTITY -> new SameQuantityCheck(relation, one, other);
            case COMPLEMENT ->
                new ComplementCheck(relation, new Sides(one, comparison.operator(), other));
            default -> new BoundCheck(relation, new Sides(one, comparison.operator(), other));
          });
    };
  }

  private static Prepared share(Relation relation, Share share, Form form) {
    int percentage = form.slot(share.percentage());
    Side numerator = Side.of(share.ratio().numerator(), form);
    Side denominator = Side.of(share.ratio().denominator(), form);
    BigDecimal factor = share.ratio().factor();
    return cells -> {
      Operand printed = cells.operand(percentage);
      Sum above = numerator.fill(cells);
      Sum below = denominator.fill(cells);
      if (printed == null) {
        return Bound.not(cells.reason(percentage));
      }
      if (above == null || below == null) {
        return Bound.not(above == null ? numerator.reason(cells) : denominator.reason(cells));
      }
      if (below.number().signum() == 0) {
        return Bound.not(NotCheckedReason.EMPTY_WHOLE);
      }
      if (!above.interval().isExact() || !below.interval().isExact()) {
        return Bound.not(NotCheckedReason.VAGUE_FIGURE);
      }
      return Bound.to(
          ShareCheck.of(
              relation, printed, above.number(), below.number(), factor, new Ratio(above, below)));
    };
  }

  private static Prepared noteShare(Relation relation, int slot) {
    return cells -> {
      Operand printed = cells.operand(slot);
      if (printed == null) {
        return Bound.not(cells.reason(slot));
      }
      Optional<Fraction> evidence = cells.evidence(slot);
      if (evidence.isEmpty()) {
        return Bound.not(NotCheckedReason.NO_EVIDENCE);
      }
      Fraction fraction = evidence.get();
      return Bound.to(
          ShareCheck.of(
              relation,
              printed,
              fraction.numerator(),
              fraction.denominator(),
              HUNDRED,
              Ratio.of(fraction)));
    };
  }

  private static Prepared attainable(Relation relation, Attainable attainable, Form form) {
    int percentage = form.slot(attainable.percentage());
    List<Side> wholes = attainable.wholes().stream().map(whole -> Side.of(whole, form)).toList();
    return cells -> {
      Operand printed = cells.operand(percentage);
      if (printed == null) {
        return Bound.not(cells.reason(percentage));
      }
      List<Sum> known = new ArrayList<>(wholes.size());
      for (Side side : wholes) {
        Sum whole = side.fill(cells);
        if (whole == null) {
          return Bound.not(side.reason(cells));
        }
        NotCheckedReason reason = uninformative(printed, whole);
        if (reason != null) {
          return Bound.not(reason);
        }
        known.add(whole);
      }
      return Bound.to(AttainableCheck.of(relation, printed, known));
    };
  }

  private static @Nullable NotCheckedReason uninformative(Operand percentage, Sum whole) {
    BigDecimal number = whole.number();
    if (number.signum() <= 0) {
      return NotCheckedReason.EMPTY_WHOLE;
    }
    if (!whole.interval().isExact() || number.stripTrailingZeros().scale() > 0) {
      return NotCheckedReason.VAGUE_FIGURE;
    }
    return AttainableCheck.saysNothing(percentage.number(), number)
        ? NotCheckedReason.ALWAYS_ATTAINABLE
        : null;
  }

  private static Prepared between(Relation relation, Between between, Form form) {
    int whole = form.slot(between.whole());
    int[] parts = between.parts().stream().mapToInt(form::slot).toArray();
    return cells -> {
      Operand rate = cells.operand(whole);
      if (rate == null) {
        return Bound.not(cells.reason(whole));
      }
      List<Operand> rates = new ArrayList<>(parts.length);
      List<Fraction> fractions = new ArrayList<>(parts.length);
      for (int part : parts) {
        if (cells.isAbsent(part)) {
          continue;
        }
        Operand operand = cells.operand(part);
        if (operand == null) {
          return Bound.not(cells.reason(part));
        }
        rates.add(operand);
        cells.evidence(part).ifPresent(fractions::add);
      }
      if (rates.isEmpty()) {
        return Bound.not(NotCheckedReason.NOT_APPLICABLE);
      }
      return Bound.to(
          new BetweenCheck(
              relation, rate, rates, fractions.size() == rates.size() ? fractions : null));
    };
  }

  private static Prepared ratioComparison(
      Relation relation, RatioComparison comparison, Form form) {
    Side numerator = Side.of(comparison.ratio().numerator(), form);
    Side denominator = Side.of(comparison.ratio().denominator(), form);
    int percentage = form.slot(comparison.percentage());
    BigDecimal factor = comparison.ratio().factor();
    return cells -> {
      Operand cumulative = cells.operand(percentage);
      Sum above = numerator.fill(cells);
      Sum below = denominator.fill(cells);
      if (cumulative == null) {
        return Bound.not(cells.reason(percentage));
      }
      if (above == null || below == null) {
        return Bound.not(above == null ? numerator.reason(cells) : denominator.reason(cells));
      }
      if (below.number().signum() <= 0) {
        return Bound.not(NotCheckedReason.EMPTY_WHOLE);
      }
      return Bound.to(
          new PeriodCumulativeCheck(
              relation,
              comparison.operator(),
              above.number().multiply(factor),
              below.number(),
              new Ratio(above, below),
              cumulative));
    };
  }

  private static Prepared givenIff(Relation relation, GivenIff given, Form form) {
    int slot = form.slot(given.figure());
    Comparison condition = given.condition();
    Side left = Side.of(condition.left(), form);
    Side right = Side.of(condition.right(), form);
    return cells -> {
      Sum one = left.fill(cells);
      Sum other = right.fill(cells);
      Figure figure = cells.figure(slot);
      if (one == null || other == null) {
        return Bound.not(one == null ? left.reason(cells) : right.reason(cells));
      }
      boolean wanted = new Sides(one, condition.operator(), other).hold();
      boolean hasValue = figure != null && !(figure.value() instanceof FigureValue.Blank);
      boolean met = wanted ? figure != null && CellBinders.isGiven(figure) : hasValue;
      FigureRef id = given.figure();
      return Bound.to(
          new PresenceCheck(relation, id, met, wanted, Wording.of(one.names(), " = ", one.sum())));
    };
  }
}
