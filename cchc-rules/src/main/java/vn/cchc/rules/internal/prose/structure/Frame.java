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

  private static final Set<Feature> CLOSED =
      EnumSet.of(Feature.ALONE, Feature.ENDS, Feature.JOIN_LAST);

  private static final Set<Feature> BY_THE_WHOLE = EnumSet.of(Feature.SAME_SENTENCE, Feature.LEAD);

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
          Feature.TOTAL_PART,
          Feature.SKIPS,
          Feature.BEHIND,
          Feature.DEEPER);

  private static final Set<Feature> RATED =
      EnumSet.of(Feature.BESIDE, Feature.WHOLE_NEXT, Feature.PART_HERE);

  /** "thu 128.000 triệu đồng, đạt 84% dự toán (152.400 triệu đồng)" */
  private static final Set<Feature> PLANNED =
      EnumSet.of(
          Feature.PLAN,
          Feature.PRW,
          Feature.BESIDE,
          Feature.RATE_WORD,
          Feature.WHOLE_NEAR,
          Feature.PART_HERE,
          Feature.WHOLE_HERE,
          Feature.NOUN_SAME);

  private static final Set<Feature> RATE_OF =
      EnumSet.of(Feature.STROKE, Feature.BRACKETED, Feature.RATE_WORD);

  private static final Set<Feature> OF_ITS_WHOLE =
      EnumSet.of(Feature.WHOLE_HERE, Feature.NOUN_SAME);

  private static final Set<Feature> OTHER_RATE =
      EnumSet.of(Feature.CHANGED, Feature.EARLIER, Feature.LIMIT);

  private static final Set<Feature> NOW = EnumSet.of(Feature.AFTER_NEXT, Feature.AFTER_TO);

  private static final Set<Feature> THEN =
      EnumSet.of(Feature.BEFORE_FROM, Feature.BEFORE_COMPARED, Feature.BEFORE_BRACKET);

  private static final Set<Feature> ONE_NOUN = EnumSet.of(Feature.NOUN_SAME, Feature.NOUN_OPEN);

  private static final Set<Feature> FIRST = EnumSet.of(Feature.STARTS, Feature.SIBLING);

  private static final Set<Feature> PART = EnumSet.of(Feature.OPEN_SOME, Feature.STROKE);

  private static final Set<Feature> PART_OF_KNOWN =
      EnumSet.of(Feature.AMONG, Feature.HAVE, Feature.LED_HERE);

  /** "126,4 km đê, có 18,7 km xung yếu"; "163 hồ sơ, như tại xã Bình Minh 31 hồ sơ" */
  private static final Set<Feature> TOLD_OF = EnumSet.of(Feature.HAVE, Feature.EXAMPLE);

  private static final Set<Feature> NO_PART =
      EnumSet.of(Feature.EARLIER, Feature.CHANGED, Feature.UNITS, Feature.TOTAL_PART);

  private static final Set<Feature> FLOW = EnumSet.of(Feature.FULL, Feature.NEARLY_FULL);

  private static final Set<Feature> OFF = EnumSet.of(Feature.NEAR, Feature.OFF, Feature.FAR);

  private Frame() {}

  /** Adds to the evidence of a structure, which is complete but for this. */
  static void add(Kind kind, Set<Feature> features) {
    boolean framed =
        switch (kind) {
          case SUM -> isSum(features);
          case SHARE ->
              (features.containsAll(RATED) && any(features, RATE_OF) && any(features, OF_ITS_WHOLE)
                      || features.containsAll(PLANNED))
                  && !any(features, OTHER_RATE);
          case CHANGE -> any(features, NOW) && any(features, THEN) && any(features, ONE_NOUN);
          case BOUND -> isPart(features) && !any(features, NO_PART);
          case BALANCE -> features.contains(Feature.STARTS) && any(features, FLOW);
          default -> false;
        };
    if (framed) {
      features.add(Feature.FRAMED);
      if (any(features, OFF)) {
        features.add(Feature.FRAMED_OFF);
      }
    }
  }

  private static boolean isPart(Set<Feature> features) {
    if (!features.contains(Feature.SAME_SENTENCE)) {
      return features.contains(Feature.LED)
          && features.contains(Feature.WHOLE_NAMED)
          && any(features, FIRST);
    }
    return any(features, FIRST)
        && (any(features, PART)
            || features.contains(Feature.OVER_WORD) && any(features, ONE_NOUN)
            || features.contains(Feature.NOUN_SAME)
                && any(features, TOLD_OF)
                && !features.contains(Feature.BEHIND)
            || features.contains(Feature.KNOWN) && any(features, PART_OF_KNOWN));
  }

  private static boolean isSum(Set<Feature> features) {
    boolean apart =
        features.contains(Feature.NOUN_APART) && !features.contains(Feature.NOUN_UNKNOWN);
    return features.contains(Feature.STARTS)
        && any(features, CLOSED)
        && any(features, BY_THE_WHOLE)
        && any(features, OPENED)
        && !any(features, DOUBTED)
        && !apart;
  }

  private static boolean any(Set<Feature> features, Set<Feature> some) {
    return some.stream().anyMatch(features::contains);
  }
}
