package vn.cchc.catalogue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.catalogue.internal.Want;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.internal.ExplainedArgumentException;

/** Where rows and columns of an earlier edition are now. */
final class Moves {

  private Moves() {}

  /**
   * Returns moves that lead to what there is, each to a place of its own, in the order of their
   * identifiers: what is written of them is the same in every build.
   *
   * @throws IllegalArgumentException if one leads nowhere, or two to one place
   */
  static Map<IndicatorId, IndicatorId> checked(
      Map<IndicatorId, IndicatorId> moved, Set<IndicatorId> known, String noun) {
    Map<IndicatorId, IndicatorId> from = new HashMap<>();
    Map<IndicatorId, IndicatorId> ordered = new TreeMap<>(moved);
    ordered.forEach(
        (old, now) -> {
          if (!known.contains(now)) {
            List<String> words = known.stream().map(IndicatorId::value).toList();
            throw new ExplainedArgumentException(
                "moved.nowhere", old, now, Want.nearest(Want.of(noun), now.value(), words));
          }
          IndicatorId first = from.put(now, old);
          if (first != null) {
            throw new ExplainedArgumentException("moved.both", first, old, now);
          }
        });
    return Collections.unmodifiableMap(ordered);
  }
}
