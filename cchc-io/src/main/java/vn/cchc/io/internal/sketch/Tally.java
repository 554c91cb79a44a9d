package vn.cchc.io.internal.sketch;

import java.util.List;

/**
 * How a relation fares in the numbers of a table.
 *
 * @param held places where it holds, and says something
 * @param zeros places where it holds of zeros alone, or of one number twice
 * @param broken places where it does not hold
 * @param unknown places where a figure is missing
 * @param bits how unlikely it is that it holds by chance, in binary digits
 */
record Tally(
    List<Integer> held,
    List<Integer> zeros,
    List<Integer> broken,
    List<Integer> unknown,
    double bits) {

  Tally {
    held = List.copyOf(held);
    zeros = List.copyOf(zeros);
    broken = List.copyOf(broken);
    unknown = List.copyOf(unknown);
  }

  int holds() {
    return held.size();
  }

  int fails() {
    return broken.size();
  }

  /** Whether no number speaks for or against it. */
  boolean isEmpty() {
    return held.isEmpty() && broken.isEmpty();
  }

  /** Whether it holds but for a few places, which are then wrong. */
  boolean mostlyHolds() {
    return holds() > 0 && 3 * fails() <= holds();
  }
}
