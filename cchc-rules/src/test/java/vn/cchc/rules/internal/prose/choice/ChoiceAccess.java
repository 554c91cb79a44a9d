package vn.cchc.rules.internal.prose.choice;

import java.util.List;
import vn.cchc.rules.internal.prose.structure.Candidate;

/** What learning needs of a choice. */
public final class ChoiceAccess {

  private ChoiceAccess() {}

  /** Returns the same with what they say of each other. */
  public static List<Candidate> together(List<Candidate> candidates, Weights weights) {
    return Choice.together(candidates, Choice.right(weights, candidates), weights);
  }

  /** Returns what does not come right, with the evidence of what is believed to. */
  public static List<Candidate> wrong(List<Candidate> candidates, Weights weights) {
    return Choice.rivalled(candidates, Choice.right(weights, candidates));
  }
}
