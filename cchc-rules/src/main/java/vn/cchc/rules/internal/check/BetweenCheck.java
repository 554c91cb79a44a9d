package vn.cchc.rules.internal.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Mean;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;

/**
 * The rate of a whole and the rates of its parts. Where the notes give every part's fraction, the
 * whole's rate is their weighted mean: numerators over denominators, each added up.
 *
 * @param fractions those of the parts, in their order; null where a part's is not known
 */
public record BetweenCheck(
    Relation relation, Operand whole, List<Operand> parts, @Nullable List<Fraction> fractions)
    implements Check {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public BetweenCheck {
    parts = List.copyOf(parts);
    fractions = fractions == null ? null : List.copyOf(fractions);
  }

  @Override
  public boolean holds() {
    List<Fraction> known = fractions;
    return known == null ? isBetween() : isWeightedMean(known);
  }

  /** Returns whether the rate of the whole is the plain mean of the rates of its parts. */
  public boolean isPlainMean() {
    BigDecimal sum = parts.stream().map(Operand::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(parts.size());
    return Quotients.rounding(whole.number(), sum, count).isPresent();
  }

  private boolean isBetween() {
    return lowest().interval().canBeAtMost(whole.interval())
        && whole.interval().canBeAtMost(highest().interval());
  }

  private boolean isWeightedMean(List<Fraction> known) {
    return Quotients.rounding(whole.number(), numerators(known), denominators(known)).isPresent();
  }

  private static BigDecimal numerators(List<Fraction> known) {
    return known.stream()
        .map(Fraction::numerator)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(HUNDRED);
  }

  private static BigDecimal denominators(List<Fraction> known) {
    return known.stream().map(Fraction::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Operand lowest() {
    return parts.stream().min(Comparator.comparing(Operand::number)).orElse(whole);
  }

  private Operand highest() {
    return parts.stream().max(Comparator.comparing(Operand::number)).orElse(whole);
  }

  @Override
  public Description describe() {
    List<Fraction> known = fractions;
    List<Term> rates = parts.stream().map(Operand::term).toList();
    if (known == null) {
      return Description.of(
          lowest().text() + " - " + highest().text(),
          whole.text(),
          new Mean(whole.term(), rates, List.of(), null));
    }
    int decimals = Math.max(0, whole.number().scale());
    BigDecimal mean = Rounding.HALF_UP.divide(numerators(known), denominators(known), decimals);
    return Description.of(
        Operand.percent(mean),
        Operand.percent(whole.number()),
        new Mean(whole.term(), rates, known, mean));
  }
}
