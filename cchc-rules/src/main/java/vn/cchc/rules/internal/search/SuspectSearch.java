package vn.cchc.rules.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.model.Interval;

/**
 * Finds every smallest set of variables whose change can make all edits hold: the error
 * localisation of Fellegi and Holt (1976), for balances, bounds, ranges and shares together.
 *
 * <p>At least one of the variables that a broken edit, or a contradiction that follows from several
 * edits, rests on is wrong; so the search branches over those, with ever larger sets, and asks of
 * each set whether values can be found for it ({@link Elimination}). Exact; given up after a number
 * of steps, so that no report takes long.
 */
public final class SuspectSearch {

  /** The most variables a set may have. */
  public static final int MAX_SIZE = 6;

  private static final int MAX_STEPS = 4_000;
  private static final int MAX_SETS = 200;

  private final List<Variable> variables;
  private final List<? extends Edit> edits;
  private final int[][] speaksOf;
  private final Set<Integer> unreadable = new TreeSet<>();
  private final Set<Set<Integer>> found = new LinkedHashSet<>();
  private int steps;

  /** Prepares a search; used by one thread. */
  public SuspectSearch(List<Variable> variables, List<? extends Edit> edits) {
    this.variables = variables;
    this.edits = edits;
    this.speaksOf = new int[edits.size()][];
    for (int i = 0; i < speaksOf.length; i++) {
      speaksOf[i] = edits.get(i).variables().stream().mapToInt(Integer::intValue).toArray();
    }
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).printed() == null) {
        unreadable.add(i);
      }
    }
  }

  /**
   * Returns every smallest set, each in ascending order; the empty set alone if all edits hold.
   *
   * @return nothing if the search was given up, or no set of at most {@value #MAX_SIZE} variables
   *     will do
   */
  public Optional<List<List<Integer>>> smallestSets() {
    found.clear();
    steps = 0;
    try {
      for (int size = unreadable.size(); size <= MAX_SIZE; size++) {
        extend(unreadable, size, Set.of());
        if (!found.isEmpty()) {
          return Optional.of(sorted());
        }
      }
      return Optional.empty();
    } catch (TooHardException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns where the variables of a set may lie if they alone change.
   *
   * @return empty if that is too hard to tell
   */
  public Optional<Map<Integer, Interval>> ranges(Set<Integer> set) {
    try {
      Map<Integer, Interval> ranges = new HashMap<>();
      List<Constraint> constraints = constraints(set);
      for (int variable : set) {
        Set<Integer> others = new HashSet<>(set);
        others.remove(variable);
        ranges.put(variable, Elimination.of(variables, constraints, others).range(variable));
      }
      return Optional.of(ranges);
    } catch (TooHardException e) {
      return Optional.empty();
    }
  }

  private List<List<Integer>> sorted() {
    return found.stream()
        .map(set -> set.stream().sorted().toList())
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private void extend(Set<Integer> set, int size, Set<Integer> excluded) {
    if (++steps > MAX_STEPS || found.size() > MAX_SETS) {
      throw new TooHardException();
    }
    Optional<Set<Integer>> conflict = conflict(set);
    if (conflict.isEmpty()) {
      found.add(set);
      return;
    }
    if (set.size() == size) {
      return;
    }
    Set<Integer> tried = new HashSet<>(excluded);
    for (int variable : new TreeSet<>(conflict.get())) {
      // every set with this variable is found in this branch, so the later ones do without it
      if (tried.add(variable)) {
        Set<Integer> larger = new TreeSet<>(set);
        larger.add(variable);
        extend(larger, size, tried);
      }
    }
  }

  /** Returns printed variables outside a set that cannot all be right; empty if the set will do. */
  private Optional<Set<Integer>> conflict(Set<Integer> set) {
    for (int i = 0; i < speaksOf.length; i++) {
      if (!edits.get(i).holds() && !meets(i, set)) {
        return Optional.of(variablesOf(i));
      }
    }
    Elimination elimination = Elimination.of(variables, constraints(set), set);
    if (elimination.contradiction().isPresent()) {
      return elimination.contradiction();
    }
    if (elimination.hasWholeSolution()) {
      return Optional.empty();
    }
    Set<Integer> others = new HashSet<>();
    for (int i = 0; i < speaksOf.length; i++) {
      if (meets(i, set)) {
        others.addAll(variablesOf(i));
      }
    }
    others.removeAll(set);
    return Optional.of(others);
  }

  private boolean meets(int edit, Set<Integer> set) {
    for (int variable : speaksOf[edit]) {
      if (set.contains(variable)) {
        return true;
      }
    }
    return false;
  }

  private Set<Integer> variablesOf(int edit) {
    Set<Integer> all = new HashSet<>();
    for (int variable : speaksOf[edit]) {
      all.add(variable);
    }
    return all;
  }

  private List<Constraint> constraints(Set<Integer> set) {
    Assignment assignment = new Assignment(variables, set);
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < speaksOf.length; i++) {
      if (meets(i, set)) {
        constraints.addAll(edits.get(i).constraints(assignment));
      }
    }
    set.forEach(i -> constraints.addAll(Consistency.domain(i, variables.get(i))));
    return constraints;
  }
}
