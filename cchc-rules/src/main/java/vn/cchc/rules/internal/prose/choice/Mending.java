package vn.cchc.rules.internal.prose.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.rules.internal.prose.choice.Choice.Chosen;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Feature;
import vn.cchc.rules.internal.prose.structure.Fit.Amendment;

/**
 * What structures that do not come right say of each other: a slip that explains one of them, and
 * by the way mends another that need not come right with it, is hardly there by chance; nor is one
 * that makes a figure what is printed elsewhere.
 */
final class Mending {

  /** What is less likely than this is not asked. */
  private static final double ASKED = 0.05;

  private static final double MAY_BE = 0.2;
  private static final double LIKELY = 0.5;

  /** So short a number is printed elsewhere by chance. */
  private static final int LONG = 3;

  private final Map<Slip, List<Chosen>> mends = new HashMap<>();
  private final Map<BigDecimal, Set<Integer>> printed = new HashMap<>();

  private record Slip(int figure, BigDecimal meant) {
    static Slip of(Amendment amendment) {
      return new Slip(amendment.figure().index(), amendment.meant().stripTrailingZeros());
    }
  }

  /**
   * Prepares to judge.
   *
   * @param all everything proposed, whose figures are those of the text
   * @param wrong what does not come right, with its probability seen by itself
   */
  Mending(List<Candidate> all, List<Chosen> wrong) {
    for (Candidate candidate : all) {
      for (Mention figure : candidate.structure().figures()) {
        printed
            .computeIfAbsent(figure.number().stripTrailingZeros(), key -> new HashSet<>())
            .add(figure.index());
      }
    }
    for (Chosen some : wrong) {
      if (some.probability() >= ASKED) {
        for (Amendment amendment : some.candidate().fit().amendments()) {
          mends.computeIfAbsent(Slip.of(amendment), key -> new ArrayList<>()).add(some);
        }
      }
    }
  }

  /** Adds to the evidence of a structure that does not come right. */
  void judge(Candidate candidate) {
    double best = 0;
    for (Amendment amendment : candidate.fit().amendments()) {
      Slip slip = Slip.of(amendment);
      for (Chosen other : mends.getOrDefault(slip, List.of())) {
        if (other.probability() > best && isApart(candidate, other.candidate())) {
          best = other.probability();
        }
      }
      Set<Integer> elsewhere = printed.getOrDefault(slip.meant(), Set.of());
      boolean own =
          candidate.structure().figures().stream()
              .anyMatch(figure -> elsewhere.contains(figure.index()));
      if (slip.meant().precision() >= LONG && !elsewhere.isEmpty() && !own) {
        candidate.features().add(Feature.MEANT_TOLD);
      }
    }
    if (best >= ASKED) {
      candidate
          .features()
          .add(
              best >= LIKELY
                  ? Feature.MENDED_LIKELY
                  : best >= MAY_BE ? Feature.MENDED : Feature.MENDED_PERHAPS);
    }
  }

  /**
   * Whether two structures share no more than a figure, or say different things of their figures.
   */
  private static boolean isApart(Candidate one, Candidate other) {
    if (one.structure().equals(other.structure())) {
      return false;
    }
    if (one.structure().kind() != other.structure().kind()) {
      return true;
    }
    Set<Integer> shared = new HashSet<>();
    one.structure().figures().forEach(figure -> shared.add(figure.index()));
    long both =
        other.structure().figures().stream()
            .filter(figure -> shared.contains(figure.index()))
            .count();
    return both == 1;
  }
}
