package vn.cchc.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.context.Family;
import vn.cchc.rules.internal.context.Family.Member;
import vn.cchc.rules.internal.context.Family.Missing;

/** Agencies with those directly below them, of reports that were sent together. */
final class Families {

  private final ReportValidator validator;
  private final Sent sent;
  private final Map<Report, ValidationResult> results;

  /**
   * Takes what was sent.
   *
   * @param results of each report by itself, by identity
   */
  Families(ReportValidator validator, Sent sent, Map<Report, ValidationResult> results) {
    this.validator = validator;
    this.sent = sent;
    this.results = results;
  }

  /** Returns an agency with those below it; empty if there are none, or none sent anything. */
  Optional<Family> of(Report report) {
    List<String> below = sent.below(report);
    List<Member> children = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (String one : below) {
      Report child = sent.find(one, report);
      if (child == null) {
        missing.add(new Missing(one, edition(sent.last(one, report), report)));
      } else {
        Member member = member(child, report);
        if (isOfForm(member.report(), report)) {
          children.add(member);
        }
      }
    }
    // of parts that nobody sent anything of, nothing is asked
    if (below.isEmpty() || children.isEmpty() && missing.size() == below.size()) {
      return Optional.empty();
    }
    Report above = edition(sent.above(report), report);
    return Optional.of(
        new Family(
            above,
            above == null ? List.of() : children(above, report),
            member(report, report),
            children,
            missing,
            sent.hierarchy().isListed()));
  }

  private List<Report> children(Report report, Report other) {
    List<Report> children = new ArrayList<>();
    for (Report child : sent.children(report)) {
      Report edition = edition(child, other);
      if (edition != null) {
        children.add(edition);
      }
    }
    return children;
  }

  /** Takes a report and what is known of it as those of the form of another. */
  Member member(Report report, Report other) {
    Editions editions = editions(other);
    return new Member(
        editions.of(List.of(report)).get(0),
        edition(sent.last(report), other),
        findings(report).stream().anyMatch(f -> f.cause() == Cause.COPIED_FROM_PREVIOUS),
        sent.replaced(report),
        accused(report),
        children(report, other));
  }

  private List<Finding> findings(Report report) {
    ValidationResult result = results.get(report);
    return result == null ? List.of() : result.findings();
  }

  /** The figures that do not go with others of their agency's reports. */
  private Set<FigureRef> accused(Report report) {
    Set<FigureRef> accused = new HashSet<>();
    for (Finding finding : findings(report)) {
      if (finding.kind() != RelationKind.ROLL_UP && finding.severity() != Severity.INFO) {
        accused.addAll(finding.suspects());
      }
    }
    return accused;
  }

  private Editions editions(Report other) {
    return new Editions(validator, validator.form(other).catalogue());
  }

  /** A report as one of the form of another; null if there is none, or it cannot be moved. */
  private @Nullable Report edition(@Nullable Report report, Report other) {
    if (report == null) {
      return null;
    }
    Report moved = editions(other).of(List.of(report)).get(0);
    return isOfForm(moved, other) ? moved : null;
  }

  private boolean isOfForm(Report report, Report other) {
    return report.catalogue().equals(validator.form(other).catalogue().id());
  }
}
