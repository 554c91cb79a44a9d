package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.internal.ExplainedArgumentException;
import vn.cchc.model.internal.Texts;

/**
 * A part of a whole, from none to all of it, in lowest terms: {@code 2/4} is {@code 1/2}. Two whole
 * numbers, since a third has no last decimal.
 */
public record Fraction(int numerator, int denominator) {

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,9})/([0-9]{1,9})|([0-9]{1,3}(?:\\.[0-9]{1,6})?)(%?)");

  private static final int PERCENT = 2;

  /**
   * Creates the fraction.
   *
   * @throws IllegalArgumentException if it is less than 0 or more than 1
   */
  public Fraction {
    if (numerator < 0 || denominator < 1 || numerator > denominator) {
      throw new ExplainedArgumentException("fraction", numerator + "/" + denominator);
    }
    int divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Returns the fraction written as {@code 1/2}, {@code 0.5} or {@code 50%}.
   *
   * @throws IllegalArgumentException if the text is none, or is more than 1
   */
  public static Fraction parse(String text) {
    requireNonNull(text, "text");
    Matcher written = WRITTEN.matcher(text.strip());
    if (written.matches()) {
      if (written.group(1) != null) {
        return new Fraction(number(written.group(1)), number(written.group(2)));
      }
      int shift = written.group(4).isEmpty() ? 0 : PERCENT;
      BigDecimal decimal = new BigDecimal(written.group(3));
      int wholes = BigDecimal.ONE.scaleByPowerOfTen(decimal.scale() + shift).intValueExact();
      return new Fraction(decimal.unscaledValue().intValueExact(), wholes);
    }
    throw new ExplainedArgumentException("fraction", Texts.shortened(text));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Returns whether so many of a whole are at least this part of it; exact. */
  public boolean isReachedBy(int part, int whole) {
    return (long) part * denominator >= (long) whole * numerator;
  }

  /** Returns it as it is written, {@code 1/2}. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
