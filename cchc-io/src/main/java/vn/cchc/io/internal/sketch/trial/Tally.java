package vn.cchc.io.internal.sketch.trial;

import java.util.ArrayList;
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
public record Tally(
    List<Integer> held,
    List<Integer> zeros,
    List<Integer> broken,
    List<Integer> unknown,
    double bits) {

  /** Copies the places. */
  public Tally {
    held = List.copyOf(held);
    zeros = List.copyOf(zeros);
    broken = List.copyOf(broken);
    unknown = List.copyOf(unknown);
  }

  /** Returns in how many places it holds. */
  public int holds() {
    return held.size();
  }

  /** Returns in how many places it does not hold. */
  public int fails() {
    return broken.size();
  }

  /** Returns it with some places of those that break it taken for unknown. */
  public Tally without(List<Integer> some) {
    if (some.isEmpty()) {
      return this;
    }
    List<Integer> rest = new ArrayList<>(broken);
    rest.removeAll(some);
    List<Integer> more = new ArrayList<>(unknown);
    more.addAll(some);
    return new Tally(held, zeros, rest, more, bits);
  }

  /** Whether no number speaks for or against it. */
  public boolean isEmpty() {
    return held.isEmpty() && broken.isEmpty();
  }

  /** Whether it holds but for a few places, which are then wrong. */
  public boolean mostlyHolds() {
    return holds() > 0 && 3 * fails() <= holds();
  }
}
