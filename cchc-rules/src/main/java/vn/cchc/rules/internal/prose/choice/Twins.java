package vn.cchc.rules.internal.prose.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * Sums told side by side: in "505 lượt/361 việc, Cục 96 lượt/74 việc, Chi cục 409 lượt/287 việc"
 * one is of the figures right beside those of the other, so where one comes right so should the
 * other.
 */
final class Twins {

  /** Counts told together are no more than this. */
  private static final int MOST = 3;

  private final Set<List<Integer>> sums = new HashSet<>();

  /** Takes what comes right. */
  void add(Structure structure) {
    if (structure.kind() == Kind.SUM) {
      sums.add(places(structure, 0));
    }
  }

  /** Returns whether the sum beside one comes right. */
  boolean has(Structure sum) {
    List<Integer> own = places(sum, 0);
    int gap = gap(own);
    for (int apart = -MOST; apart <= MOST; apart++) {
      // of lists told one behind the other neither says anything of the other
      if (apart != 0 && Math.abs(apart) < gap && sums.contains(places(sum, apart))) {
        return true;
      }
    }
    return false;
  }

  /** Returns how close the closest two of some figures stand. */
  private static int gap(List<Integer> places) {
    List<Integer> sorted = places.stream().sorted().toList();
    int gap = Integer.MAX_VALUE;
    for (int i = 1; i < sorted.size(); i++) {
      gap = Math.min(gap, sorted.get(i) - sorted.get(i - 1));
    }
    return gap;
  }

  private static List<Integer> places(Structure sum, int apart) {
    List<Integer> places = new ArrayList<>();
    places.add(sum.the(Role.WHOLE).index() + apart);
    sum.of(Role.PARTS).forEach(part -> places.add(part.index() + apart));
    return places;
  }
}
