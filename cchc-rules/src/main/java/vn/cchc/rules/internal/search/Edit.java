package vn.cchc.rules.internal.search;

import java.util.List;

/**
 * What must hold between variables: an edit, as statistical data editing calls it. Variables are
 * known by their index.
 */
public interface Edit {

  /** Returns the variables it speaks of. */
  List<Integer> variables();

  /** Returns whether it holds as printed; true if some variable cannot be read. */
  boolean holds();

  /**
   * Returns what it says of the variables that are free to change, the others being as printed;
   * nothing if the free ones can always be chosen so that it holds.
   */
  List<Constraint> constraints(Assignment assignment);
}
