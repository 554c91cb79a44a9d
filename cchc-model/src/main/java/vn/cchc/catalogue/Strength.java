package vn.cchc.catalogue;

import java.util.Locale;

/** How sure it is that a relation holds. */
public enum Strength {
  /** Figures that break it cannot be true. */
  MUST,
  /** Figures that break it are probably wrong; the verdict never rests on it alone. */
  SHOULD,
  /** Worth a note. */
  NOTE;

  /** Returns the word of catalogue files, such as {@code must}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
