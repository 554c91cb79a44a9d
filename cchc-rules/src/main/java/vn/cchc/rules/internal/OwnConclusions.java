package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Remark;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.facts.Diagnosis;
import vn.cchc.rules.facts.Excuse;
import vn.cchc.rules.facts.OwnFinding;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Surroundings;

/** What rules of a program's own concluded, joined with what the library found. */
final class OwnConclusions {

  /** What is told first where several are concluded of one discrepancy. */
  private static final Comparator<Diagnosis> DIAGNOSES =
      Comparator.comparing(Diagnosis::cause).thenComparing(diagnosis -> diagnosis.reason().vi());

  private static final Comparator<Excuse> EXCUSES =
      Comparator.<Excuse, Integer>comparing(excuse -> -weight(excuse))
          .thenComparing(excuse -> excuse.reason().vi());

  private static final Comparator<OwnFinding> FINDINGS =
      Comparator.comparing(OwnFinding::relation)
          .thenComparing(finding -> finding.figures().toString())
          .thenComparing(OwnFinding::severity)
          .thenComparing(finding -> finding.message().vi())
          .thenComparing(OwnFinding::toString);

  private final Cells cells;
  private final Places places;
  private final Map<Finding, Diagnosis> diagnoses = new HashMap<>();
  private final Map<Finding, Excuse> excuses = new HashMap<>();
  private final Set<OwnFinding> own = new LinkedHashSet<>();

  private OwnConclusions(Cells cells) {
    this.cells = cells;
    this.places = Places.of(cells.report());
  }

  /** Returns a result with what rules of a program's own have to say. */
  static ValidationResult of(
      ValidationResult result, OwnRules rules, Cells cells, Surroundings around, boolean partial) {
    List<Object> facts = OwnFacts.of(cells, around, partial, result.findings());
    OwnConclusions conclusions = new OwnConclusions(cells);
    rules.fire(facts, result.report()).forEach(conclusions::add);
    if (conclusions.isEmpty()) {
      return result;
    }
    for (OwnFinding finding : conclusions.own) {
      if (result.outcome(finding.relation()).isPresent()) {
        throw rules.ofCatalogue(finding.relation(), result.report().catalogue());
      }
    }
    return conclusions.joined(result);
  }

  private void add(Object fact) {
    if (fact instanceof Diagnosis diagnosis) {
      diagnoses.merge(
          diagnosis.discrepancy().finding(),
          diagnosis,
          (one, other) -> DIAGNOSES.compare(one, other) <= 0 ? one : other);
    } else if (fact instanceof Excuse excuse) {
      excuses.merge(
          excuse.discrepancy().finding(),
          excuse,
          (one, other) -> EXCUSES.compare(one, other) <= 0 ? one : other);
    } else if (fact instanceof OwnFinding finding) {
      own.add(finding);
    }
  }

  private static int weight(Excuse excuse) {
    return excuse.severity().map(Severity::ordinal).orElse(Severity.values().length);
  }

  private boolean isEmpty() {
    return diagnoses.isEmpty() && excuses.isEmpty() && own.isEmpty();
  }

  private ValidationResult joined(ValidationResult result) {
    List<Finding> findings = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>(result.reading());
    for (Finding finding : result.findings()) {
      Excuse excuse = excuses.get(finding);
      if (excuse != null && excuse.severity().isEmpty()) {
        remarks.add(silenced(finding, excuse));
      } else {
        findings.add(told(finding, diagnoses.get(finding), excuse));
      }
    }
    List<Outcome> outcomes = new ArrayList<>(result.outcomes());
    Set<String> broken = new LinkedHashSet<>();
    for (OwnFinding finding : own.stream().sorted(FINDINGS).toList()) {
      findings.add(finding(finding));
      if (finding.severity() != Severity.INFO && broken.add(finding.relation())) {
        outcomes.add(Outcome.of(finding.relation(), State.BROKEN));
      }
    }
    return ValidationResult.builder(result.report())
        .findings(findings)
        .outcomes(outcomes)
        .reading(remarks)
        .minimalSets(result.minimalSets())
        .coverage(result.coverage())
        .stamp(result.stamp())
        .waivers(result.waivers())
        .build();
  }

  /** That a discrepancy is not told is told. */
  private static Remark silenced(Finding finding, Excuse excuse) {
    return Remark.of(
        "own-excused",
        null,
        finding.relation(),
        finding.figures().stream().map(FigureRef::toString).collect(Collectors.joining(", ")),
        excuse.reason().vi(),
        excuse.reason().en());
  }

  private Finding told(Finding finding, @Nullable Diagnosis diagnosis, @Nullable Excuse excuse) {
    if (diagnosis == null && excuse == null) {
      return finding;
    }
    Finding.Builder told =
        excuse == null
            ? finding.toBuilder()
            : finding.toBuilder().severity(lighter(finding, excuse));
    if (diagnosis != null) {
      Set<FigureRef> suspects = new LinkedHashSet<>(diagnosis.suspects());
      suspects.addAll(finding.suspects());
      told.suspects(List.copyOf(suspects))
          .places(places.of(finding.figures(), List.copyOf(suspects)))
          .cause(diagnosis.cause(), words(diagnosis.reason()));
    }
    if (excuse != null) {
      told.cause(diagnosis == null ? finding.cause() : diagnosis.cause(), words(excuse.reason()));
    }
    return told.build();
  }

  private static Severity lighter(Finding finding, Excuse excuse) {
    Severity most = excuse.severity().orElse(Severity.INFO);
    return most.compareTo(finding.severity()) > 0 ? most : finding.severity();
  }

  private Finding finding(OwnFinding own) {
    LocalizedText reason = own.reason();
    Observation evidence = new Observation(words(own.message()));
    Finding.Builder finding =
        Finding.builder(own.relation(), RelationKind.OWN, own.severity(), evidence);
    return Sayings.in(finding, own.figures(), evidence, cells)
        .figures(own.figures())
        .suspects(own.suspects())
        .places(places.of(own.figures(), own.suspects()))
        .cause(own.cause(), reason == null ? null : words(reason))
        .build();
  }

  private static Explanation words(LocalizedText text) {
    return Explanation.of("own-rule", text.vi(), text.en());
  }
}
