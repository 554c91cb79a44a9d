package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.model.internal.EditDistance;

/**
 * How far a total is from its parts where they do not agree. A gap that one slip of the pen leaves
 * speaks for a sum that was meant; one of any size speaks against it.
 *
 * @param total as printed
 * @param parts as printed, those that are taken off with a minus
 */
public record Gap(BigDecimal total, List<BigDecimal> parts) {

  private static final int LARGEST_FACTOR = 3;
  private static final BigDecimal NEAR = BigDecimal.valueOf(5);

  /** Copies the parts. */
  public Gap {
    parts = List.copyOf(parts);
  }

  /** Returns the gap at a place; null where a figure is missing or there is no total of parts. */
  public static @Nullable Gap of(Figures figures, Each each, Comparison comparison, int at) {
    if (!comparison.left().isFigure()) {
      return null;
    }
    BigDecimal total = number(figures, each, comparison.left().terms().get(0), at);
    List<BigDecimal> parts = new ArrayList<>();
    for (Term term : comparison.right().terms()) {
      BigDecimal part = number(figures, each, term, at);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return total == null ? null : new Gap(total, parts);
  }

  private static @Nullable BigDecimal number(Figures figures, Each each, Term term, int at) {
    if (term.figure() == null) {
      return null;
    }
    String name = term.figure().indicator().value();
    BigDecimal number = figures.named(each, name, at).number();
    if (number == null) {
      return null;
    }
    int decimals = figures.decimals(each, name, at);
    BigDecimal padded = number.scale() < decimals ? number.setScale(decimals) : number;
    return padded.multiply(term.coefficient());
  }

  /** Returns what the parts lack of the total; below nought where they are more. */
  public BigDecimal lacking() {
    return total.subtract(sum());
  }

  private BigDecimal sum() {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Whether one digit of one figure dropped, added, changed or swapped with its neighbour, or a
   * factor of 10, 100 or 1000, explains it.
   */
  public boolean isSlip() {
    BigDecimal lacking = lacking();
    return isSlip(total, sum()) || parts.stream().anyMatch(part -> isSlip(part, part.add(lacking)));
  }

  /** Whether a part of this total and one of another that changed places explain both gaps. */
  public boolean isExchange(Gap other) {
    BigDecimal lacking = lacking();
    return lacking.signum() != 0
        && lacking.add(other.lacking()).signum() == 0
        && parts.stream()
            .map(part -> part.add(lacking))
            .anyMatch(meant -> other.parts().stream().anyMatch(p -> p.compareTo(meant) == 0));
  }

  /** Whether a number may be another with one slip of the pen. */
  public static boolean isSlip(BigDecimal printed, BigDecimal meant) {
    if (printed.signum() * meant.signum() < 0) {
      return false;
    }
    BigDecimal one = printed.abs();
    BigDecimal other = meant.abs();
    for (int power = 1; power <= LARGEST_FACTOR && one.signum() != 0; power++) {
      if (one.movePointRight(power).compareTo(other) == 0
          || other.movePointRight(power).compareTo(one) == 0) {
        return true;
      }
    }
    int decimals = Math.max(one.scale(), other.scale());
    return EditDistance.between(digits(one, decimals), digits(other, decimals)) <= 1;
  }

  /** Digits change places across the comma as well. */
  private static String digits(BigDecimal number, int decimals) {
    return number.setScale(decimals).unscaledValue().toString();
  }

  /** Whether the total is at least each part, as that of no other rows is. */
  public boolean isOfParts() {
    return total.compareTo(largest()) >= 0;
  }

  /** Whether the total is no more than the largest part, as means and levels are. */
  public boolean isAmongParts() {
    return total.compareTo(largest()) <= 0;
  }

  /** Whether the total is more than each part, and a fifth off what they come to at most. */
  public boolean isNear() {
    return total.compareTo(largest()) > 0 && lacking().abs().multiply(NEAR).compareTo(total) <= 0;
  }

  /** Whether the total is less than its parts, as where these have some things in common. */
  public boolean isShared() {
    return total.compareTo(sum()) < 0 && total.compareTo(largest()) >= 0;
  }

  /**
   * Whether it is less than its parts by what no usual mistake leaves: means lie between the parts,
   * and what several have in common is counted once. One part that was left out is a mistake.
   */
  public boolean isNoSum() {
    BigDecimal less = lacking().negate();
    return less.signum() > 0 && !isSlip() && !isNear() && !lacksPart();
  }

  /** Whether it is less than its parts by one of them, which was left out. */
  public boolean lacksPart() {
    BigDecimal less = lacking().negate();
    return parts.stream().anyMatch(part -> part.signum() > 0 && part.compareTo(less) == 0);
  }

  private BigDecimal largest() {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
