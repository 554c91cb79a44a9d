package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Cause;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.diagnose.SlipCandidates.Candidate;
import vn.cchc.rules.internal.facts.Hypothesis;
import vn.cchc.rules.internal.facts.Hypothesis.Change;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** What a slip of the pen in each figure of a set of suspects may have been. */
final class SlipHypotheses {

  /** How often a figure is wrong. */
  static final double ERROR_RATE = 0.01;

  /** How many values of each figure are tried, by how many figures a set has. */
  private static final int[] MOST_EACH = {0, Integer.MAX_VALUE, 10, 5, 3, 2, 2};

  /** How many combinations of values are tried for one report; what is left has no corrections. */
  private static final int MOST_TRIED = 20_000;

  private final Form form;
  private final SlipCandidates candidates;
  private final Trial trial;
  private int tried;

  SlipHypotheses(Form form, Cells cells, Trial trial) {
    this.form = form;
    this.trial = trial;
    this.candidates = new SlipCandidates(form, cells, trial);
  }

  /** Returns whether combinations were left untried. */
  boolean isCut() {
    return tried > MOST_TRIED;
  }

  /** Candidates for every figure of a set, and how likely they are together. */
  record Weighed(Hypothesis hypothesis, double weight, boolean determined) {}

  /** Returns the hypotheses of a set of suspects, whose figures may lie in these ranges. */
  List<Weighed> of(List<Integer> set, Map<Integer, Interval> ranges) {
    List<List<Candidate>> each = new ArrayList<>();
    for (int slot : set) {
      List<Candidate> some = candidates.of(slot, set, ranges.getOrDefault(slot, Interval.ALL));
      some.sort(Comparator.comparingDouble(Candidate::likelihood).reversed());
      int most = MOST_EACH[Math.min(set.size(), MOST_EACH.length - 1)];
      each.add(some.subList(0, Math.min(some.size(), most)));
    }
    List<Weighed> weighed = new ArrayList<>();
    combine(set, each, new ArrayList<>(), weighed);
    return weighed;
  }

  private void combine(
      List<Integer> set,
      List<List<Candidate>> each,
      List<Candidate> chosen,
      List<Weighed> weighed) {
    if (chosen.size() == set.size()) {
      if (tried++ < MOST_TRIED) {
        weigh(set, chosen, weighed);
      }
      return;
    }
    for (Candidate candidate : each.get(chosen.size())) {
      chosen.add(candidate);
      combine(set, each, chosen, weighed);
      chosen.remove(chosen.size() - 1);
    }
  }

  private void weigh(List<Integer> set, List<Candidate> chosen, List<Weighed> weighed) {
    List<Change> meant = new ArrayList<>();
    double weight = 1;
    boolean determined = true;
    for (int i = 0; i < set.size(); i++) {
      Candidate candidate =
          leansOnUnknown(set, chosen, i) ? chosen.get(i).unexplained() : chosen.get(i);
      int slot = set.get(i);
      meant.add(new Change(form.slots().get(slot).id(), slot, candidate.meant(), candidate.slip()));
      weight *= candidate.likelihood() * ERROR_RATE;
      determined &= candidate.determined();
    }
    Trial.Result result = tried(meant);
    if (result.possible()) {
      weighed.add(
          new Weighed(
              new Hypothesis(meant, result.mended()), weight * result.factor(), determined));
    }
  }

  private Trial.Result tried(List<Change> changes) {
    Change first = changes.get(0);
    BigDecimal only = first.meant();
    if (changes.size() == 1 && only != null) {
      return trial.single(first.slot(), only);
    }
    for (Change change : changes) {
      BigDecimal value = change.meant();
      if (value == null) {
        trial.open(change.slot());
      } else {
        trial.put(change.slot(), value);
      }
    }
    Trial.Result result = trial.result();
    trial.reset();
    return result;
  }

  /**
   * Whether a value follows from one that nothing explains, so that it is no explanation either.
   */
  private boolean leansOnUnknown(List<Integer> set, List<Candidate> chosen, int index) {
    for (int i = 0; i < set.size(); i++) {
      if (i != index
          && chosen.get(i).slip() == Cause.UNKNOWN
          && areTied(set.get(i), set.get(index))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a relation speaks of both figures. */
  private boolean areTied(int slot, int other) {
    for (int relation : form.numericRelationsOf(slot)) {
      for (int figure : form.slotsOf(relation)) {
        if (figure == other) {
          return true;
        }
      }
    }
    return false;
  }
}
