package vn.cchc.rules.internal.prose.structure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * A structure that may be meant, with what arithmetic says of it and the evidence for and against.
 */
public record Candidate(Structure structure, Fit fit, Set<Feature> features) {

  /** Returns everything that could be meant by a text, each with its evidence. */
  public static List<Candidate> of(ProseText text) {
    List<Candidate> candidates =
        Proposals.of(text).stream()
            .map(
                proposal -> {
                  Structure structure = proposal.structure();
                  Fit fit = proposal.fit();
                  EnumSet<Feature> features = EnumSet.of(Feature.BIAS);
                  new Clues(text, structure, features).gather();
                  ArithmeticClues.add(structure, fit, features);
                  Frame.add(structure.kind(), features);
                  return new Candidate(structure, fit, features);
                })
            .toList();
    Competition.settle(candidates);
    return candidates;
  }
}
