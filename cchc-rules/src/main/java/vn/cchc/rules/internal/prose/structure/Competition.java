package vn.cchc.rules.internal.prose.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;

/** What structures that come right say for and against each other. */
final class Competition {

  private static final int MANY = 3;

  private final Map<String, Integer> fitting = new HashMap<>();
  private final Map<String, Integer> kin = new HashMap<>();
  private final Set<String> supports = new HashSet<>();

  private Competition() {}

  /** Adds to the evidence of each structure that comes right what the others say. */
  static void settle(List<Candidate> candidates) {
    Competition competition = new Competition();
    List<Candidate> right = candidates.stream().filter(some -> some.fit().holds()).toList();
    right.stream().filter(Competition::isTelling).forEach(competition::count);
    right.forEach(competition::judge);
  }

  private static boolean isTelling(Candidate candidate) {
    return candidate.features().contains(Feature.FITS_4)
        || candidate.features().contains(Feature.FITS_3)
        || candidate.features().contains(Feature.FITS_2);
  }

  private static boolean isOfWhole(Structure structure) {
    return (structure.kind() == Kind.SUM || structure.kind() == Kind.SHARE)
        && structure.of(Role.WHOLE).size() == 1;
  }

  private static String whole(Kind kind, Structure structure) {
    return kind + " " + structure.the(Role.WHOLE).index();
  }

  private void count(Candidate candidate) {
    Structure structure = candidate.structure();
    fitting.merge(structure.contest(), 1, Integer::sum);
    if (isOfWhole(structure)) {
      String whole = whole(structure.kind(), structure);
      kin.merge(whole, 1, Integer::sum);
      structure.of(Role.PARTS).forEach(part -> supports.add(whole + " " + part.index()));
    }
  }

  private void judge(Candidate candidate) {
    Structure structure = candidate.structure();
    Set<Feature> features = candidate.features();
    if (fitting.getOrDefault(structure.contest(), 0) > MANY) {
      features.add(Feature.FITS_MANY);
    }
    if (structure.kind() == Kind.SHARE
        && fitting.containsKey(Kind.CHANGE + " " + structure.the(Role.RATE).index())) {
      features.add(Feature.CHANGE_RATE);
    }
    if (isOfWhole(structure)) {
      String other = whole(structure.kind() == Kind.SUM ? Kind.SHARE : Kind.SUM, structure);
      if (structure.of(Role.PARTS).stream()
          .anyMatch(p -> supports.contains(other + " " + p.index()))) {
        features.add(Feature.SUPPORTED);
      }
      int own = isTelling(candidate) ? 1 : 0;
      if (kin.getOrDefault(whole(structure.kind(), structure), 0) > own) {
        features.add(Feature.KIN);
      }
    }
  }
}
