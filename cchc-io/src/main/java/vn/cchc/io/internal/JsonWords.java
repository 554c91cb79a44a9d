package vn.cchc.io.internal;

import java.util.Locale;

/** The words by which the wire formats name constants. */
public final class JsonWords {

  private JsonWords() {}

  /** Returns the word of a constant, such as {@code not-sought}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
