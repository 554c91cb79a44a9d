package vn.cchc.io.internal.format.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.number.Token.Kind;
import vn.cchc.model.NumberNotation;

/** Numbers with an exponent: {@code 1,86E+03}. */
final class Exponent implements Shape {

  private final Digits mantissa;
  private final int decimals;

  /** The exponent is a multiple of the places before the decimal mark. */
  private final int step;

  private final boolean signed;
  private final int width;
  private final String suffix;
  private final int percent;

  Exponent(List<Token> tokens) {
    int at = 0;
    while (!tokens.get(at).is(Kind.EXPONENT)) {
      at++;
    }
    signed = tokens.get(at).text().endsWith("+");
    // of percent and scaling an exponent tells itself
    List<Token> before = new ArrayList<>();
    boolean pointed = false;
    int whole = 0;
    int behind = 0;
    for (Token token : tokens.subList(0, at)) {
      pointed |= token.is(Kind.POINT);
      whole += token.is(Kind.DIGIT) && !pointed ? 1 : 0;
      behind += token.is(Kind.DIGIT) && pointed ? 1 : 0;
      before.add(token.is(Kind.PERCENT) ? Token.literal("%") : token);
    }
    before.removeIf(token -> token.is(Kind.COMMA));
    mantissa = new Digits(List.copyOf(before));
    decimals = behind;
    step = Math.max(1, whole);
    StringBuilder rest = new StringBuilder();
    int zeros = 0;
    for (Token token : tokens.subList(at + 1, tokens.size())) {
      if (token.is(Kind.DIGIT)) {
        zeros++;
      } else {
        rest.append(token.text());
      }
    }
    width = zeros;
    suffix = rest.toString();
    percent = 2 * (int) tokens.stream().filter(token -> token.is(Kind.PERCENT)).count();
  }

  @Override
  public String shown(BigDecimal size, NumberNotation notation, boolean from1904) {
    BigDecimal number = size.movePointRight(percent);
    int exponent = 0;
    if (number.signum() != 0) {
      exponent = exponent(number);
      BigDecimal rounded = number.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
      exponent = exponent(rounded.movePointRight(exponent));
    }
    String digits = String.valueOf(Math.abs(exponent));
    String sign = exponent < 0 ? "-" : signed ? "+" : "";
    return mantissa.shown(number.movePointLeft(exponent), notation, from1904)
        + "E"
        + sign
        + "0".repeat(Math.max(0, width - digits.length()))
        + digits
        + suffix;
  }

  private int exponent(BigDecimal number) {
    return Math.floorDiv(number.precision() - number.scale() - 1, step) * step;
  }
}
