package vn.cchc.rules.internal.prose.choice;

import java.util.EnumSet;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.rules.internal.prose.structure.Feature;

/**
 * Whether words say that figures belong together. Arithmetic that comes right may stand in for
 * words; where it does not, nothing but words says that it should.
 */
final class Announced {

  private static final Set<Feature> LISTS =
      EnumSet.of(
          Feature.OPEN_ALL,
          Feature.OPEN_SOME,
          Feature.OPEN_COLON,
          Feature.OPEN_BRACKET,
          Feature.TOTAL,
          Feature.REST,
          Feature.PARTITION,
          Feature.SUPPORTED,
          Feature.RATED,
          Feature.TWIN,
          Feature.LEAD);

  private static final Set<Feature> PART =
      EnumSet.of(Feature.OPEN_SOME, Feature.ABOVE, Feature.OVER_WORD);

  private static final Set<Feature> OF_KNOWN =
      EnumSet.of(Feature.AMONG, Feature.HAVE, Feature.LED_HERE, Feature.THESE);

  private static final Set<Feature> OTHER =
      EnumSet.of(Feature.NOUN_OTHER, Feature.NOUN_APART, Feature.UNITS);

  private static final Set<Feature> WHOLE =
      EnumSet.of(
          Feature.PARTITION, Feature.REST, Feature.APART, Feature.SUPPORTED, Feature.OPEN_ALL);

  /** "rất hài lòng 312 phiếu (62,4%), hài lòng 175 phiếu (35,0%), …": all of one list. */
  private static final Set<Feature> SIDE_BY_SIDE =
      EnumSet.of(Feature.OPEN_NONE, Feature.RATED, Feature.WHOLE_RATED);

  private static final Set<Feature> RATED_TOO =
      EnumSet.of(Feature.NEIGHBOURS, Feature.FRAMED, Feature.PLAN);

  /** Without these a part larger than its whole is the part of another. */
  private static final Set<Feature> LARGER =
      EnumSet.of(Feature.STROKE, Feature.FRAMED, Feature.MENDED, Feature.MENDED_LIKELY);

  /** What says that the later of two figures tells the earlier one again. */
  private static final Set<Feature> AGAIN =
      EnumSet.of(Feature.THESE, Feature.KNOWN, Feature.ALIKE, Feature.TOTAL);

  private static final Set<Feature> ALIKE =
      EnumSet.of(Feature.ALIKE, Feature.NOUN_SAME, Feature.NOUN_KIN);

  /** Things counted twice need not add up, nor do those that came in make what there was. */
  private static final Set<Feature> NO_SUM =
      EnumSet.of(Feature.OVERLAP, Feature.FLOWS, Feature.REPEATS_WHOLE);

  /** A limit is no rate of what stands beside it, nor is a change one of a part. */
  private static final Set<Feature> NO_SHARE = EnumSet.of(Feature.LIMIT, Feature.RATE_CHANGED);

  private static final Set<Feature> TELLING = EnumSet.of(Feature.CHANCE_3, Feature.CHANCE_4);

  /** "100% đã có": all of something, and not the rate of what stands before it. */
  private static final Set<Feature> RATED =
      EnumSet.of(Feature.STROKE, Feature.BRACKETED, Feature.RATE_WORD);

  private Announced() {}

  /** Returns whether a part is told as one of a whole. */
  static boolean isPart(Set<Feature> features) {
    return features.contains(Feature.FRAMED)
        || has(features, PART)
        || features.contains(Feature.KNOWN) && has(features, OF_KNOWN)
        || features.contains(Feature.LED) && features.contains(Feature.WHOLE_NAMED);
  }

  /**
   * Returns whether words say that what does not come right should.
   *
   * @param certain whether all else leaves hardly a doubt that the figures of a sum belong together
   */
  static boolean isSaid(Kind kind, Set<Feature> features, boolean certain) {
    return switch (kind) {
      case SUM ->
          (has(features, LISTS) || certain && !features.contains(Feature.PART_EXCEEDS))
              && !has(features, NO_SUM)
              && !(isOfSome(features) && (isFarOff(features) || isAnyones(features)))
              && !isOfOtherPeriods(features)
              && !features.containsAll(SIDE_BY_SIDE)
              && !(features.contains(Feature.BELOW) && features.contains(Feature.RIVAL));
      // "88,66% (5.914/6.670), chỉ tiêu 80%": the fraction has its rate; a limit is none; and in
      // "bằng 104,2% cùng kỳ; có 7/12 khoản thu" the fraction is not of what was before
      case SHARE -> features.contains(Feature.OF_ALL) || isShare(features);
      case COMPLEMENT -> has(features, WHOLE) && !features.contains(Feature.CHANCE_1);
      // two figures that no slip leads from one to the other are two figures
      case SAME ->
          has(features, TELLING)
              && has(features, AGAIN)
              && has(features, ALIKE)
              && !features.contains(Feature.ABOUT);
      // what comes right of the same figures has told what changed
      case CHANGE ->
          !features.contains(Feature.PART_TAKEN)
              && !(features.contains(Feature.EXTENDS) && !features.contains(Feature.SAME_SENTENCE))
              && !(has(features, OTHER) && !features.contains(Feature.NOUN_UNKNOWN));
      // behind "trong đó có" the first figure is the part, others may be anything unless they are
      // listed with it; of "28 quyết định, trong đó 96 thủ tục" the parts are no decisions
      case BOUND ->
          isPart(features)
              && (features.contains(Feature.STARTS) || features.contains(Feature.SIBLING))
              && !features.contains(Feature.CHANGED)
              && !features.contains(Feature.OVER_PLAN)
              && !(has(features, OTHER) && !features.contains(Feature.NOUN_UNKNOWN));
      default -> true;
    };
  }

  private static boolean isShare(Set<Feature> features) {
    boolean planned = features.contains(Feature.PLAN) && !features.contains(Feature.STROKE);
    return (planned || !features.contains(Feature.PART_TAKEN))
        && !has(features, NO_SHARE)
        && !(features.contains(Feature.WHOLE_RATED) && !has(features, RATED_TOO))
        && !(features.contains(Feature.HALF_STROKE) && features.contains(Feature.EARLIER))
        && !features.contains(Feature.OTHERS_HERE)
        && (!features.contains(Feature.PART_EXCEEDS)
            || has(features, LARGER) && !features.contains(Feature.FRAMED_OFF))
        && (!features.contains(Feature.HUNDRED) || has(features, RATED));
  }

  /** "54, gồm thạc sĩ 12, đại học 39, cao đẳng 3, trung cấp 3": no part of the list is left out. */
  static boolean isCut(Set<Feature> features) {
    return features.contains(Feature.CUT)
        && features.contains(Feature.OPEN_ALL)
        && features.contains(Feature.STARTS);
  }

  /** "trong đó nữ 40, dân tộc thiểu số 25": some of them, and one may be counted twice. */
  private static boolean isOfSome(Set<Feature> features) {
    return features.contains(Feature.OPEN_SOME)
        && !features.contains(Feature.OPEN_ALL)
        && !features.contains(Feature.PARTITION)
        && !features.contains(Feature.REST);
  }

  /** Whether any small number would be a slip away. */
  private static boolean isAnyones(Set<Feature> features) {
    return features.contains(Feature.CHANCE_1)
        && !features.contains(Feature.JOIN_LAST)
        && !features.contains(Feature.APART);
  }

  /** "2.145 hồ sơ (quý trước 1.980; cùng kỳ 1.650)": told beside it, and no parts of it. */
  private static boolean isOfOtherPeriods(Set<Feature> features) {
    return features.contains(Feature.EARLIER)
        && features.contains(Feature.OPEN_BRACKET)
        && !features.contains(Feature.OPEN_ALL)
        && !features.contains(Feature.PARTITION)
        && !features.contains(Feature.APART);
  }

  /** Whether no slip of typing explains it. */
  private static boolean isFarOff(Set<Feature> features) {
    return features.contains(Feature.NEAR)
        || features.contains(Feature.OFF)
        || features.contains(Feature.FAR);
  }

  private static boolean has(Set<Feature> features, Set<Feature> some) {
    return some.stream().anyMatch(features::contains);
  }
}
