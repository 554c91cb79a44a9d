package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Officials' notation: {@code 1.859} for 1859, {@code 99,05} for 99.05. Exact; thread-safe.
 *
 * <p>The wire formats write figures this way in every language; sentences write them as their
 * language does, and what is to be typed into a report as the report does.
 */
public final class Notation {

  private static final int GROUP = 3;

  private Notation() {}

  /** Returns the number with all its decimals, by the Vietnamese convention. */
  public static String of(BigDecimal number) {
    requireNonNull(number, "number");
    return of(number, NumberNotation.VI);
  }

  /** Returns the number with all its decimals, by the given convention. */
  public static String of(BigDecimal number, NumberNotation convention) {
    requireNonNull(number, "number");
    requireNonNull(convention, "convention");
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(plain.length() + plain.length() / GROUP + 1);
    if (number.signum() < 0) {
      text.append('-');
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        text.append(convention.group());
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(convention.decimal()).append(plain, point + 1, plain.length());
    }
    return text.toString();
  }
}
