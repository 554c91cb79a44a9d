package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.WaiverUse.State;

/**
 * The waivers somebody keeps, of however many reports. {@link ValidationResult#waived} applies
 * those that are of its report. Immutable.
 */
public record Waivers(List<Waiver> list) implements Serializable {

  /** Not one. */
  public static final Waivers NONE = new Waivers(List.of());

  public Waivers {
    list = List.copyOf(requireNonNull(list, "list"));
  }

  /** Returns the waivers of a report, in their order. */
  public List<Waiver> of(ReportKey report) {
    requireNonNull(report, "report");
    return list.stream()
        .filter(
            waiver ->
                waiver.agency().equalsIgnoreCase(report.agency())
                    && waiver.period().equalsIgnoreCase(report.period()))
        .toList();
  }

  /** Returns these and others behind them. */
  public Waivers and(Waivers others) {
    List<Waiver> all = new ArrayList<>(list);
    all.addAll(requireNonNull(others, "others").list);
    return new Waivers(all);
  }

  /** Returns whether a finding is about the report a waiver is of. */
  private static boolean isAbout(Finding finding, Waiver waiver) {
    ReportRef about = finding.about();
    return about == null
        || waiver.agency().equalsIgnoreCase(about.agency())
            && waiver.period().equalsIgnoreCase(about.period());
  }

  /**
   * Applies those to findings of reports sent together that are of any of them; the others are
   * returned.
   */
  static Waivers appliedToWhole(
      List<Finding> findings, List<WaiverUse> uses, Waivers waivers, LocalDate today) {
    List<Waiver> others = new ArrayList<>();
    for (Waiver waiver : waivers.list()) {
      WaiverUse use = use(waiver, findings, today);
      if (use.state() == State.NO_FINDING) {
        others.add(waiver);
      } else {
        uses.add(use);
      }
    }
    return new Waivers(others);
  }

  /** Applies those of a result's report to its findings. */
  static ValidationResult applied(ValidationResult result, Waivers waivers, LocalDate today) {
    List<Finding> findings = new ArrayList<>(result.findings());
    List<WaiverUse> uses = new ArrayList<>(result.waivers());
    for (Waiver waiver : waivers.of(result.report())) {
      uses.add(use(waiver, findings, today));
    }
    return result.with(findings, uses);
  }

  /** Marks the findings a waiver is of; says what became of it. */
  private static WaiverUse use(Waiver waiver, List<Finding> findings, LocalDate today) {
    FindingKey key = waiver.finding();
    WaiverUse use = new WaiverUse(waiver, today, State.NO_FINDING, List.of());
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (!finding.key().equals(key) || !isAbout(finding, waiver)) {
        continue;
      }
      List<PrintedValue> changed =
          finding.values().stream().filter(value -> !waiver.values().contains(value)).toList();
      State state = state(waiver, finding, changed, today);
      if (state == State.APPLIED) {
        findings.set(
            i, finding.waived() == null ? finding.toBuilder().waived(waiver).build() : finding);
      }
      if (!use.isApplied()) {
        use =
            new WaiverUse(
                waiver, today, state, state == State.VALUES_CHANGED ? changed : List.of());
      }
    }
    return use;
  }

  private static State state(
      Waiver waiver, Finding finding, List<PrintedValue> changed, LocalDate today) {
    if (!finding.isWaivable()) {
      return State.NEVER_WAIVED;
    }
    boolean said = finding.passage().equals(waiver.passage());
    boolean known = finding.values().size() == waiver.values().size();
    if (!changed.isEmpty() || !said || !known) {
      return State.VALUES_CHANGED;
    }
    return today.isAfter(waiver.until()) ? State.EXPIRED : State.APPLIED;
  }
}
