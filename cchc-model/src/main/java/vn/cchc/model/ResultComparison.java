package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.PastResult.PastFinding;

/**
 * What became of the findings of an earlier check of a report: mended, still standing, or new. What
 * was found before and cannot be checked any more is not mended: a figure that is taken away breaks
 * no relation. Immutable.
 *
 * @param earlier the result of before
 * @param mended what was found before, and holds now
 * @param unchecked what was found before, of relations that nothing could be checked of now
 * @param standing what was found before and is found still, whatever its figures say by now
 * @param added what is found now and was not
 */
public record ResultComparison(
    PastResult earlier,
    List<PastFinding> mended,
    List<PastFinding> unchecked,
    List<Finding> standing,
    List<Finding> added)
    implements Serializable {

  public ResultComparison {
    requireNonNull(earlier, "earlier");
    mended = List.copyOf(requireNonNull(mended, "mended"));
    unchecked = List.copyOf(requireNonNull(unchecked, "unchecked"));
    standing = List.copyOf(requireNonNull(standing, "standing"));
    added = List.copyOf(requireNonNull(added, "added"));
  }

  /** Returns what became of what was found before. */
  public static ResultComparison between(PastResult earlier, ValidationResult now) {
    return between(
        requireNonNull(earlier, "earlier"), requireNonNull(now, "now").findings(), blind(now));
  }

  /** Returns what became of what was found before of reports sent together. */
  public static ResultComparison between(PastResults earlier, SubmissionResult now) {
    List<PastFinding> before = requireNonNull(earlier, "earlier").ofWhole();
    Verdict verdict =
        before.stream().anyMatch(finding -> !finding.waived())
            ? Verdict.ACCEPTED_WITH_WARNINGS
            : Verdict.ACCEPTED;
    PastResult past = new PastResult(new ValidationResult.ReportKey("", "", ""), verdict, before);
    return between(past, requireNonNull(now, "now").findings(), Set.of());
  }

  private static ResultComparison between(
      PastResult earlier, List<Finding> now, Set<String> blind) {
    Map<FindingKey, Deque<PastFinding>> open = new HashMap<>();
    for (PastFinding finding : earlier.findings()) {
      open.computeIfAbsent(finding.key(), of -> new ArrayDeque<>()).add(finding);
    }
    List<Finding> standing = new ArrayList<>();
    List<Finding> added = new ArrayList<>();
    for (Finding finding : now) {
      Deque<PastFinding> before = open.get(finding.key());
      boolean known = before != null && before.poll() != null;
      (known ? standing : added).add(finding);
    }
    List<PastFinding> mended = new ArrayList<>();
    List<PastFinding> unchecked = new ArrayList<>();
    for (PastFinding finding : earlier.findings()) {
      Deque<PastFinding> left = open.get(finding.key());
      if (left != null && left.remove(finding)) {
        (blind.contains(finding.key().relation()) ? unchecked : mended).add(finding);
      }
    }
    return new ResultComparison(earlier, mended, unchecked, standing, added);
  }

  /** The relations of which nothing was checked. */
  private static Set<String> blind(ValidationResult now) {
    Set<String> blind = new HashSet<>();
    now.outcomes().stream()
        .filter(outcome -> outcome.state() == State.NOT_CHECKED)
        .forEach(outcome -> blind.add(outcome.relation()));
    now.outcomes().stream()
        .filter(outcome -> outcome.state() != State.NOT_CHECKED)
        .forEach(outcome -> blind.remove(outcome.relation()));
    return blind;
  }

  /** Returns whether nothing is new and everything of before is mended. */
  public boolean isAllMended() {
    return unchecked.isEmpty() && standing.isEmpty() && added.isEmpty();
  }
}
