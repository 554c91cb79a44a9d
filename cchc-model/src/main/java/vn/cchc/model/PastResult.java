package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import vn.cchc.model.ValidationResult.ReportKey;

/**
 * What an earlier check of a report found, as far as a later one is compared with it. Immutable.
 *
 * @param findings in their order
 */
public record PastResult(ReportKey report, Verdict verdict, List<PastFinding> findings)
    implements Serializable {

  public PastResult {
    requireNonNull(report, "report");
    requireNonNull(verdict, "verdict");
    findings = List.copyOf(requireNonNull(findings, "findings"));
  }

  /** Returns what is to be known of a result later, its sentences in a language. */
  public static PastResult of(ValidationResult result, Messages messages) {
    requireNonNull(messages, "messages");
    return new PastResult(
        requireNonNull(result, "result").report(),
        result.verdict(),
        result.findings().stream()
            .map(
                finding ->
                    new PastFinding(
                        finding.key(),
                        finding.severity(),
                        messages.of(finding),
                        finding.waived() != null))
            .toList());
  }

  /**
   * A finding of before.
   *
   * @param message its sentence, in the language it was told in then
   * @param waived whether it did not count
   */
  public record PastFinding(FindingKey key, Severity severity, String message, boolean waived)
      implements Serializable {
    public PastFinding {
      requireNonNull(key, "key");
      requireNonNull(severity, "severity");
      requireNonNull(message, "message");
    }
  }
}
