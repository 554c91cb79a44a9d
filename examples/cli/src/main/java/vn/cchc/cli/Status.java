package vn.cchc.cli;

import vn.cchc.model.Verdict;

/** Exit statuses, and which of two says more. */
final class Status {

  static final int ACCEPTED = 0;
  static final int REJECTED = 1;
  static final int UNUSABLE = 2;
  static final int INCONCLUSIVE = 3;

  private Status() {}

  /** Returns the status of one report. */
  static int of(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED, ACCEPTED_WITH_WARNINGS -> ACCEPTED;
      case REJECTED -> REJECTED;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }

  /** Returns the worse of two: what cannot be read, then what is rejected, then what is unclear. */
  static int worse(int one, int other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private static int weight(int status) {
    return switch (status) {
      case ACCEPTED -> 0;
      case INCONCLUSIVE -> 1;
      case REJECTED -> 2;
      default -> 3;
    };
  }
}
