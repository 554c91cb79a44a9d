package vn.cchc.rules.internal.prose;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole and what the sentence lists of it.
 *
 * @param wholes the figures they may be parts of, the likeliest first
 * @param extent whether the parts are all there is of the whole
 * @param isPartition whether their classes say so
 * @param mayShare whether something may be counted in several parts
 */
record Group(
    List<Mention> wholes, List<Part> parts, Extent extent, boolean isPartition, boolean mayShare) {

  /**
   * Returns whether percentages beside the parts are shares of the whole, not rates of their own.
   */
  boolean hasShares() {
    return parts.stream().allMatch(part -> ClassWord.tiers(part.figure().classes()).isEmpty())
        && parts.stream()
            .noneMatch(
                part ->
                    ClassWord.dimensions(part.figure().classes())
                        .contains(ClassWord.Dimension.SERVICE));
  }

  /** How much of the whole the parts are. */
  enum Extent {
    ALL,
    SOME,
    /** It is not said, and the words do not tell. */
    UNKNOWN
  }

  /**
   * A part, and what share of the whole it is said to be.
   *
   * @param percent null if nothing is said
   */
  record Part(Mention figure, @Nullable Mention percent) {
    Mention percentOrThrow() {
      return requireNonNull(percent, "a share");
    }
  }
}
