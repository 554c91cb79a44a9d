package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.number.Token.Kind;
import vn.cchc.model.NumberNotation;

/** Numbers as fractions: {@code 5 1/4}. */
final class Fraction implements Shape {

  /** More digits than this no format asks of a denominator. */
  private static final int LONGEST = 7;

  private final @Nullable Digits whole;
  private final String between;
  private final Digits numerator;
  private final int numeratorWidth;

  /** The denominator where the format fixes it; zero where it does not. */
  private final long fixed;

  private final int places;
  private final boolean padded;
  private final String suffix;

  private Fraction(List<Token> tokens, int slash) {
    int top = slash;
    while (top > 0 && tokens.get(top - 1).is(Kind.DIGIT)) {
      top--;
    }
    int gap = top;
    while (gap > 0 && !tokens.get(gap - 1).is(Kind.DIGIT)) {
      gap--;
    }
    whole = gap == 0 ? null : new Digits(tokens.subList(0, gap));
    between = joined(tokens.subList(gap, top));
    numerator = new Digits(tokens.subList(top, slash));
    numeratorWidth = slash - top;
    int end = slash + 1;
    StringBuilder digits = new StringBuilder();
    boolean pads = false;
    while (end < tokens.size() && isOfDenominator(tokens.get(end))) {
      String text = tokens.get(end).text();
      digits.append(text.equals("#") || text.equals("?") ? "0" : text);
      pads |= text.equals("?");
      end++;
    }
    places = Math.min(LONGEST, digits.length());
    fixed = digits.length() > LONGEST ? 0 : Long.parseLong(digits.toString());
    padded = pads;
    suffix = joined(tokens.subList(end, tokens.size()));
  }

  /** Returns the fraction a section stands for; null where it stands for none. */
  static @Nullable Fraction of(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      if (tokens.get(i).is(Kind.SLASH)
          && tokens.get(i - 1).is(Kind.DIGIT)
          && isOfDenominator(tokens.get(i + 1))) {
        return new Fraction(tokens, i);
      }
    }
    return null;
  }

  private static boolean isOfDenominator(Token token) {
    return token.is(Kind.DIGIT) || token.is(Kind.LITERAL) && token.text().matches("[1-9]");
  }

  private static String joined(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()));
    return text.toString();
  }

  @Override
  public String shown(BigDecimal size, NumberNotation notation, boolean from1904) {
    BigDecimal units = whole == null ? BigDecimal.ZERO : size.setScale(0, RoundingMode.FLOOR);
    BigInteger[] parts = nearest(size.subtract(units));
    if (whole != null && parts[0].equals(parts[1])) {
      units = units.add(BigDecimal.ONE);
      parts[0] = BigInteger.ZERO;
    }
    StringBuilder text = new StringBuilder();
    boolean none = parts[0].signum() == 0;
    if (whole != null) {
      String shown = whole.shown(units, notation, from1904);
      text.append(none && shown.isBlank() ? shown + "0" : shown);
    }
    text.append(between);
    String below = parts[1].toString();
    int pad = padded ? Math.max(0, places - below.length()) : 0;
    if (none && whole != null) {
      // a whole number: the place of the fraction stays empty
      return text.append(" ".repeat(numeratorWidth + 1 + places)).append(suffix).toString();
    }
    String above = numerator.shown(new BigDecimal(parts[0]), notation, from1904);
    return text.append(none ? "0" : above)
        .append('/')
        .append(below)
        .append(" ".repeat(pad))
        .append(suffix)
        .toString();
  }

  /** The fraction nearest to a number among those the denominator's places allow. */
  private BigInteger[] nearest(BigDecimal number) {
    if (fixed > 0) {
      BigDecimal top = number.multiply(BigDecimal.valueOf(fixed)).setScale(0, RoundingMode.HALF_UP);
      return new BigInteger[] {top.toBigIntegerExact(), BigInteger.valueOf(fixed)};
    }
    BigInteger units = number.toBigInteger();
    BigDecimal rest = number.subtract(new BigDecimal(units));
    BigInteger[] best = between(rest, BigInteger.TEN.pow(places).subtract(BigInteger.ONE));
    best[0] = best[0].add(units.multiply(best[1]));
    return best;
  }

  /** Halves by mediants, as in a tree of Stern and Brocot, many steps at a time. */
  private static BigInteger[] between(BigDecimal number, BigInteger largest) {
    BigInteger[] low = {BigInteger.ZERO, BigInteger.ONE};
    BigInteger[] high = {BigInteger.ONE, BigInteger.ONE};
    boolean moved = true;
    while (moved) {
      BigInteger up = steps(number, low, high, largest);
      low = new BigInteger[] {low[0].add(up.multiply(high[0])), low[1].add(up.multiply(high[1]))};
      BigInteger down = steps(number, high, low, largest);
      high =
          new BigInteger[] {high[0].add(down.multiply(low[0])), high[1].add(down.multiply(low[1]))};
      moved = up.signum() > 0 || down.signum() > 0;
    }
    return distance(number, low).compareTo(distance(number, high)) <= 0 ? low : high;
  }

  /** How often one bound can be moved towards the other without passing the number. */
  private static BigInteger steps(
      BigDecimal number, BigInteger[] from, BigInteger[] towards, BigInteger largest) {
    BigInteger room = largest.subtract(from[1]).divide(towards[1]);
    BigDecimal gap =
        number.multiply(new BigDecimal(from[1])).subtract(new BigDecimal(from[0])).abs();
    BigDecimal step =
        number.multiply(new BigDecimal(towards[1])).subtract(new BigDecimal(towards[0])).abs();
    if (step.signum() == 0) {
      return BigInteger.ZERO;
    }
    return gap.divideToIntegralValue(step).toBigInteger().min(room).max(BigInteger.ZERO);
  }

  private static BigDecimal distance(BigDecimal number, BigInteger[] fraction) {
    return number
        .subtract(
            new BigDecimal(fraction[0])
                .divide(new BigDecimal(fraction[1]), 40, RoundingMode.HALF_EVEN))
        .abs();
  }
}
