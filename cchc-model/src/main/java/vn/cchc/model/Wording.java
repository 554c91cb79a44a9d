package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Dates;

/**
 * Words of a sentence that are the same in every language but for how their numbers and dates are
 * written: {@code 31.972/32.279} to a Vietnamese reader, {@code 31,972/32,279} to an English one,
 * {@code 6/7/2025} and {@code 6 July 2025}. {@link Messages} writes them in the notation of its
 * language.
 *
 * <p>What a document prints, and what is to be typed into it, is no such number: {@link #printed}
 * stands as it is in every language, and is quoted where it would be read as another number. Exact;
 * immutable and thread-safe.
 */
public final class Wording implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Wording NONE = new Wording(List.of());

  /**
   * Texts, which are {@code String}s, numbers, which are {@code BigDecimal}s, days and months, and
   * what is printed.
   */
  private final List<Serializable> parts;

  /** What a document prints, as it stands there. */
  private record Printed(String text) implements Serializable {}

  /** A day that documents give with two digits each, in their language. */
  private record Dated(LocalDate day) implements Serializable {}

  private Wording(List<Serializable> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Returns words one behind the other.
   *
   * @param parts texts, which stand as they are; {@code BigDecimal}s, which are written with all
   *     their decimals; days, {@code LocalDate}s, and months, {@code YearMonth}s; and other words
   * @throws IllegalArgumentException if a part is of another type
   */
  public static Wording of(Object... parts) {
    requireNonNull(parts, "parts");
    if (parts.length == 0) {
      return NONE;
    }
    if (parts.length == 1 && parts[0] instanceof Wording only) {
      return only;
    }
    List<Serializable> all = new ArrayList<>(parts.length);
    for (Object part : parts) {
      requireNonNull(part, "parts");
      if (part instanceof Wording words) {
        all.addAll(words.parts);
      } else if (part instanceof String text) {
        if (!text.isEmpty()) {
          all.add(text);
        }
      } else if (part instanceof BigDecimal
          || part instanceof LocalDate
          || part instanceof YearMonth) {
        all.add((Serializable) part);
      } else {
        throw new IllegalArgumentException("Neither text nor number nor date: " + part.getClass());
      }
    }
    return new Wording(all);
  }

  /** Returns a number with its percent sign. */
  public static Wording percent(BigDecimal number) {
    requireNonNull(number, "number");
    return new Wording(List.of(number, "%"));
  }

  /** Returns what a document prints, or what is to be typed into it: as it stands there. */
  public static Wording printed(String text) {
    requireNonNull(text, "text");
    return text.isEmpty() ? NONE : new Wording(List.of(new Printed(text)));
  }

  /** Returns a day, to a Vietnamese reader as documents date themselves: {@code 06/07/2025}. */
  static Wording dated(LocalDate day) {
    return new Wording(List.of(new Dated(day)));
  }

  /**
   * Returns words with a text between them.
   *
   * @param parts texts, numbers and words, as {@link #of} takes them
   */
  public static Wording joined(String between, Iterable<?> parts) {
    requireNonNull(between, "between");
    requireNonNull(parts, "parts");
    List<Object> all = new ArrayList<>();
    for (Iterator<?> each = parts.iterator(); each.hasNext(); ) {
      all.add(each.next());
      if (each.hasNext()) {
        all.add(between);
      }
    }
    return of(all.toArray());
  }

  /** Returns whether there are no words. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Returns the words to a reader of a language. */
  String in(Messages messages) {
    StringBuilder text = new StringBuilder();
    for (Serializable part : parts) {
      text.append(
          part instanceof BigDecimal number
              ? messages.number(number)
              : part instanceof Printed printed
                  ? messages.printed(printed.text())
                  : written(part, messages.locale().getLanguage().equals("en")));
    }
    return text.toString();
  }

  /** Returns a date in a language, and a text as it is. */
  private static String written(Serializable part, boolean english) {
    if (part instanceof Dated dated) {
      return english ? Dates.english(dated.day()) : Dates.padded(dated.day());
    }
    if (part instanceof LocalDate day) {
      return english ? Dates.english(day) : Dates.text(day);
    }
    if (part instanceof YearMonth month) {
      return english ? Dates.english(month) : Dates.month(month.atDay(1));
    }
    return part.toString();
  }

  /** Returns the words in officials' notation, nothing quoted. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Serializable part : parts) {
      text.append(
          part instanceof BigDecimal number
              ? Notation.of(number)
              : part instanceof Printed printed ? printed.text() : written(part, false));
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording words && words.parts.equals(parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}
