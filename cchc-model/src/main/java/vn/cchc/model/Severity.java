package vn.cchc.model;

import java.util.Locale;

/** How much a finding weighs. Ordered from the heaviest. */
public enum Severity {
  /** The figures cannot be true: the report is rejected. */
  ERROR,
  /** Probably wrong; the report may be accepted. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** Returns the word of the wire formats, such as {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
