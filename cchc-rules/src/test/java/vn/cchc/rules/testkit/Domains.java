package vn.cchc.rules.testkit;

/** Unknown whole numbers, each with the least and the greatest it may still be. */
final class Domains {

  private final long[] low;
  private final long[] high;
  private final boolean[] changed;

  Domains(long[] low, long[] high) {
    this.low = low.clone();
    this.high = high.clone();
    this.changed = new boolean[low.length];
  }

  Domains copy() {
    return new Domains(low, high);
  }

  int size() {
    return low.length;
  }

  long low(int unknown) {
    return low[unknown];
  }

  long high(int unknown) {
    return high[unknown];
  }

  boolean isFixed(int unknown) {
    return low[unknown] == high[unknown];
  }

  /** Returns whether the unknown can still be something once it is at least this. */
  boolean atLeast(int unknown, long least) {
    if (least > low[unknown]) {
      low[unknown] = least;
      changed[unknown] = true;
    }
    return low[unknown] <= high[unknown];
  }

  /** Returns whether the unknown can still be something once it is at most this. */
  boolean atMost(int unknown, long most) {
    if (most < high[unknown]) {
      high[unknown] = most;
      changed[unknown] = true;
    }
    return low[unknown] <= high[unknown];
  }

  /** Returns whether the unknown has been narrowed since this was last asked. */
  boolean hasChanged(int unknown) {
    boolean was = changed[unknown];
    changed[unknown] = false;
    return was;
  }
}
