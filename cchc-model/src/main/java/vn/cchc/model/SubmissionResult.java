package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What was found in reports that were sent together: of each by itself and beside the others, and
 * of them as a whole. Immutable.
 *
 * @param parts the reports in the order of the tree of agencies, each before those below it, the
 *     reports of an agency in the order of time
 * @param findings of the whole: which report explains that figures do not add up
 * @param remarks of the whole: which report counts where there are several
 * @param waivers what became of waivers of findings of the whole
 */
public record SubmissionResult(
    List<Part> parts, List<Finding> findings, List<Remark> remarks, List<WaiverUse> waivers)
    implements Serializable {

  public SubmissionResult {
    parts = List.copyOf(requireNonNull(parts, "parts"));
    findings = List.copyOf(requireNonNull(findings, "findings"));
    remarks = List.copyOf(requireNonNull(remarks, "remarks"));
    waivers = List.copyOf(requireNonNull(waivers, "waivers"));
  }

  /** Creates a result that no waivers were applied to. */
  public SubmissionResult(List<Part> parts, List<Finding> findings, List<Remark> remarks) {
    this(parts, findings, remarks, List.of());
  }

  /**
   * Returns this result with waivers applied to what is found of the whole, each to findings about
   * the report it is of, and to the result of each report.
   *
   * @param today on which they have to hold
   */
  public SubmissionResult waived(Waivers granted, LocalDate today) {
    List<Finding> whole = new ArrayList<>(findings);
    List<WaiverUse> uses = new ArrayList<>(waivers);
    Waivers others =
        Waivers.appliedToWhole(
            whole, uses, requireNonNull(granted, "granted"), requireNonNull(today, "today"));
    return new SubmissionResult(each(result -> result.waived(others, today)), whole, remarks, uses);
  }

  /**
   * Returns this result with the answers of who submitted, to what is found of each report, and to
   * what is found of the whole and is about one of them: there it is answered beside that report's
   * own findings.
   *
   * @param answers to the findings of a result, by {@link ValidationResult#answered}
   */
  public SubmissionResult answered(UnaryOperator<ValidationResult> answers) {
    requireNonNull(answers, "answers");
    List<Finding> whole = new ArrayList<>(findings);
    for (Part part : parts) {
      ReportRef report = ReportRef.of(part.entry().report());
      List<Finding> about =
          part.replaced()
              ? List.of()
              : findings.stream().filter(finding -> report.equals(finding.about())).toList();
      if (!about.isEmpty()) {
        Map<FindingKey, Finding> answered = new HashMap<>();
        // those of the whole stand last
        answers
            .apply(part.result().with(about))
            .findings()
            .forEach(finding -> answered.put(finding.key(), finding));
        whole.replaceAll(
            finding ->
                about.contains(finding) ? answered.getOrDefault(finding.key(), finding) : finding);
      }
    }
    return new SubmissionResult(each(answers), whole, remarks, waivers);
  }

  private List<Part> each(UnaryOperator<ValidationResult> change) {
    return parts.stream()
        .map(
            part ->
                new Part(part.entry(), part.depth(), part.replaced(), change.apply(part.result())))
        .toList();
  }

  /**
   * Returns what becomes of the whole: the worst of its reports, and of its findings. A report that
   * a later one replaces weighs nothing.
   */
  public Verdict verdict() {
    List<Part> counted = parts.stream().filter(part -> !part.replaced()).toList();
    List<Finding> all = new ArrayList<>(findings);
    counted.forEach(part -> all.addAll(part.result().findings()));
    Verdict verdict = Verdict.of(all, Coverage.NOT_ASKED);
    boolean unsure =
        verdict.isAcceptable()
            && counted.stream().anyMatch(part -> part.result().verdict() == Verdict.INCONCLUSIVE);
    return unsure ? Verdict.INCONCLUSIVE : verdict;
  }

  /**
   * A report and its result.
   *
   * @param entry the report and where it comes from
   * @param depth how many agencies of the submission are above its own
   * @param replaced whether another report of its agency for its period, which came later or is the
   *     same, counts in its place
   */
  public record Part(Submission.Entry entry, int depth, boolean replaced, ValidationResult result)
      implements Serializable {
    public Part {
      requireNonNull(entry, "entry");
      requireNonNull(result, "result");
    }

    /** Creates the part of a report that counts. */
    public Part(Submission.Entry entry, int depth, ValidationResult result) {
      this(entry, depth, false, result);
    }
  }
}
