package vn.cchc.rules.internal.prose.structure;

import java.util.EnumSet;
import java.util.Set;
import vn.cchc.model.Claim.Kind;

/**
 * Whether words and places leave hardly another reading, whatever the numbers say: no single one of
 * them does, all of them together do.
 */
final class Frame {

  private static final Set<Feature> OPENED =
      EnumSet.of(Feature.OPEN_ALL, Feature.OPEN_SOME, Feature.OPEN_COLON, Feature.OPEN_BRACKET);

  private static final Set<Feature> DOUBTED =
      EnumSet.of(
          Feature.EXAMPLE,
          Feature.OVERLAP,
          Feature.EARLIER,
          Feature.TARGET,
          Feature.CHANGED,
          Feature.AVERAGE,
          Feature.LIMIT,
          Feature.UNITS,
          Feature.TOTAL_PART);

  private static final Set<Feature> OFF = EnumSet.of(Feature.NEAR, Feature.OFF, Feature.FAR);

  private Frame() {}

  /** Adds to the evidence of a structure, which is complete but for this. */
  static void add(Kind kind, Set<Feature> features) {
    boolean framed =
        switch (kind) {
          case SUM ->
              all(features, Feature.STARTS)
                  && any(features, EnumSet.of(Feature.ALONE, Feature.ENDS, Feature.JOIN_LAST))
                  && any(features, EnumSet.of(Feature.SAME_SENTENCE, Feature.LEAD))
                  && any(features, OPENED)
                  && !any(features, DOUBTED)
                  && (all(features, Feature.NOUN_UNKNOWN) || !all(features, Feature.NOUN_APART))
                  && !any(features, EnumSet.of(Feature.SKIPS, Feature.BEHIND, Feature.DEEPER));
          case SHARE ->
              all(features, Feature.BESIDE, Feature.WHOLE_NEXT, Feature.PART_HERE)
                  && any(features, EnumSet.of(Feature.STROKE, Feature.BRACKETED, Feature.RATE_WORD))
                  && any(features, EnumSet.of(Feature.WHOLE_HERE, Feature.NOUN_SAME))
                  && !any(features, EnumSet.of(Feature.CHANGED, Feature.EARLIER, Feature.LIMIT));
          case CHANGE ->
              any(features, EnumSet.of(Feature.AFTER_NEXT, Feature.AFTER_TO))
                  && any(
                      features,
                      EnumSet.of(
                          Feature.BEFORE_FROM, Feature.BEFORE_COMPARED, Feature.BEFORE_BRACKET))
                  && any(features, EnumSet.of(Feature.NOUN_SAME, Feature.NOUN_OPEN));
          case BOUND ->
              all(features, Feature.STARTS, Feature.SAME_SENTENCE)
                  && (any(features, EnumSet.of(Feature.OPEN_SOME, Feature.ABOVE))
                      || all(features, Feature.KNOWN)
                          && any(
                              features, EnumSet.of(Feature.AMONG, Feature.HAVE, Feature.LED_HERE)))
                  && !any(features, EnumSet.of(Feature.EARLIER, Feature.CHANGED, Feature.UNITS));
          case BALANCE ->
              all(features, Feature.STARTS)
                  && any(features, EnumSet.of(Feature.FULL, Feature.NEARLY_FULL));
          default -> false;
        };
    if (framed) {
      features.add(Feature.FRAMED);
      if (any(features, OFF)) {
        features.add(Feature.FRAMED_OFF);
      }
    }
  }

  private static boolean all(Set<Feature> features, Feature... some) {
    return features.containsAll(Set.of(some));
  }

  private static boolean any(Set<Feature> features, Set<Feature> some) {
    return some.stream().anyMatch(features::contains);
  }
}
