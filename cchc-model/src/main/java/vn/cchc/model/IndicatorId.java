package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.ExplainedArgumentException;
import vn.cchc.model.internal.Texts;

/**
 * The identifier of an indicator: its printed number without the final dot, as {@code 3.1.3}, or
 * its parent's number and a letter, as {@code 3.1.3.a}, where the row is printed without a number.
 *
 * <p>Figures that belong to no form may have any name of letters, digits, dots and underscores. At
 * most {@value #MAX_LENGTH} characters. Ordered as a reader orders numbers: {@code 1.2} comes
 * before {@code 1.10}.
 */
public record IndicatorId(String value) implements Comparable<IndicatorId>, Serializable {

  /** The longest identifier, in characters. */
  public static final int MAX_LENGTH = 64;

  public IndicatorId {
    requireNonNull(value, "value");
    if (value.length() > MAX_LENGTH || !isWellFormed(value)) {
      throw new ExplainedArgumentException("indicator", Texts.shortened(value));
    }
  }

  /** Whether this is letters, digits and underscores, in parts between single dots. */
  private static boolean isWellFormed(String value) {
    boolean part = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '.' && !part) {
        return false;
      }
      part = c != '.';
      if (part && !Character.isLetterOrDigit(c) && c != '_') {
        return false;
      }
    }
    return part;
  }

  /**
   * Returns the identifier printed as {@code text}; a final dot, as in {@code 3.1.3.}, is dropped.
   *
   * @throws IllegalArgumentException if the text is no identifier
   */
  public static IndicatorId parse(String text) {
    requireNonNull(text, "text");
    String trimmed = text.strip();
    return new IndicatorId(
        trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
  }

  /** Returns the identifier one level up, {@code 3.1} for {@code 3.1.3}; empty at the top. */
  public Optional<IndicatorId> parent() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new IndicatorId(value.substring(0, dot)));
  }

  /** Returns the number of the form's section, {@code 3} for {@code 3.1.3}. */
  public String section() {
    int dot = value.indexOf('.');
    return dot < 0 ? value : value.substring(0, dot);
  }

  @Override
  public int compareTo(IndicatorId other) {
    requireNonNull(other, "other");
    String[] mine = value.split("\\.", -1);
    String[] theirs = other.value.split("\\.", -1);
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      int order = compareParts(mine[i], theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.length, theirs.length);
  }

  private static int compareParts(String mine, String theirs) {
    boolean numbers = isNumber(mine) && isNumber(theirs);
    if (numbers && mine.length() != theirs.length()) {
      return Integer.compare(mine.length(), theirs.length());
    }
    return mine.compareTo(theirs);
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  // as a record has them, without what it takes to link those when a program starts
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndicatorId id && id.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
