package vn.cchc.model;

import java.util.List;
import java.util.Locale;

/** What becomes of a report. */
public enum Verdict {
  /** No finding is an error or a warning; notes there may be. */
  ACCEPTED,
  /** No finding is an error, but at least one is a warning. */
  ACCEPTED_WITH_WARNINGS,
  /** At least one finding is an error. */
  REJECTED,
  /** No finding is an error, but less could be checked than the catalogue asks for. */
  INCONCLUSIVE;

  /**
   * Returns the verdict that follows from findings and from how much could be checked. What is
   * {@linkplain Finding#waived waived} decides nothing.
   */
  public static Verdict of(List<Finding> findings, Coverage coverage) {
    Verdict verdict = ACCEPTED;
    for (Finding finding : findings) {
      if (finding.waived() != null) {
        continue;
      }
      if (finding.severity() == Severity.ERROR) {
        return REJECTED;
      }
      if (finding.severity() == Severity.WARNING) {
        verdict = ACCEPTED_WITH_WARNINGS;
      }
    }
    return coverage.enough() ? verdict : INCONCLUSIVE;
  }

  /** Returns whether the report can be taken as it is. */
  public boolean isAcceptable() {
    return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS;
  }

  /** Returns the word of the wire formats, such as {@code accepted-with-warnings}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
