package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.PastResult.PastFinding;
import vn.cchc.model.ValidationResult.ReportKey;

/**
 * Results of earlier checks, of however many reports. Immutable.
 *
 * @param list of each report
 * @param ofWhole what was found of reports that were sent together
 */
public record PastResults(List<PastResult> list, List<PastFinding> ofWhole)
    implements Serializable {

  /** Not one. */
  public static final PastResults NONE = new PastResults(List.of());

  public PastResults {
    list = List.copyOf(requireNonNull(list, "list"));
    ofWhole = List.copyOf(requireNonNull(ofWhole, "ofWhole"));
  }

  /** Creates the results of reports by themselves. */
  public PastResults(List<PastResult> list) {
    this(list, List.of());
  }

  /** Returns the last result of the report of an agency and period; empty if there is none. */
  public Optional<PastResult> of(ReportKey report) {
    requireNonNull(report, "report");
    return list.stream()
        .filter(
            past ->
                past.report().agency().equals(report.agency())
                    && past.report().period().equals(report.period()))
        .reduce((earlier, later) -> later);
  }
}
