package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.model.Suggestion;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;

/** Binds a report, lets the rules judge it and puts their findings in order. */
public final class Validation {

  // a runtime image may be without it, and a program on the module path need not ask for it
  private static final boolean RECORDER = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private Validation() {}

  /** Returns the result of a report. */
  public static ValidationResult of(Form form, Report report) {
    // nothing of the recorder is loaded where nobody records
    if (!RECORDER || !FlightRecorder.isInitialized()) {
      return result(form, report);
    }
    ValidationEvent event = new ValidationEvent();
    event.begin();
    ValidationResult result = result(form, report);
    event.catalogue = form.catalogue().id();
    event.verdict = result.verdict().word();
    event.findings = result.findings().size();
    event.checked = result.checks().held() + result.checks().broken();
    event.commit();
    return result;
  }

  private static ValidationResult result(Form form, Report report) {
    Bindings bindings = form.bind(report);
    ReportKey key = ReportKey.of(report);
    // every rule starts from a check that does not hold or is noteworthy; without one none fires
    if (bindings.isSilent()) {
      return new ValidationResult(key, List.of(), bindings.outcomes(), List.of(List.of()));
    }
    // apart from the rules: a start that fails is no bug of theirs
    Engine.start();
    Localisation localisation = Localisation.of(form, bindings);
    List<Finding> findings;
    try {
      findings = findings(bindings, localisation);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "A rule failed on report " + key + "; this is a bug of cchc-rules", e);
    }
    return new ValidationResult(key, findings, bindings.outcomes(), localisation.minimalSets());
  }

  private static List<Finding> findings(Bindings bindings, Localisation localisation) {
    List<Judgement> judgements = new ArrayList<>();
    IdentityHashMap<Check, Diagnosis> diagnoses = new IdentityHashMap<>();
    IdentityHashMap<Check, Excuse> excuses = new IdentityHashMap<>();
    IdentityHashMap<Check, Support> supports = new IdentityHashMap<>();
    for (Object fact : Engine.conclude(facts(bindings, localisation))) {
      if (fact instanceof Judgement judgement) {
        judgements.add(judgement);
      } else if (fact instanceof Diagnosis diagnosis) {
        diagnoses.merge(diagnosis.discrepancy().check(), diagnosis, Validation::moreTelling);
      } else if (fact instanceof Support support) {
        supports.put(support.check(), support);
      } else if (fact instanceof Excuse excuse) {
        excuses.merge(excuse.discrepancy().check(), excuse, Validation::first);
      }
    }
    IdentityHashMap<Check, Integer> order = new IdentityHashMap<>();
    bindings.checks().forEach(check -> order.put(check, order.size()));
    judgements.sort(
        Comparator.comparing(judgement -> order.getOrDefault(judgement.discrepancy().check(), 0)));
    IdentityHashMap<Check, Suspicion> suspicions = new IdentityHashMap<>();
    localisation.suspicions().forEach(suspicion -> suspicions.put(suspicion.check(), suspicion));
    return judgements.stream()
        .map(
            judgement -> {
              Check check = judgement.discrepancy().check();
              return finding(
                  judgement,
                  suspicions.get(check),
                  diagnoses.get(check),
                  excuses.get(check),
                  supports.get(check));
            })
        .toList();
  }

  /** The rules read what is broken or noteworthy, and what may explain it. */
  static List<Object> facts(Bindings bindings, Localisation localisation) {
    List<Object> facts = new ArrayList<>(localisation.suspicions());
    boolean shares = false;
    Set<IndicatorId> figures = new HashSet<>();
    for (Check check : bindings.checks()) {
      boolean broken = !check.holds();
      if (broken || check.isNoteworthy() || check instanceof ComplementCheck) {
        facts.add(check);
      }
      shares |= broken && (check instanceof ShareCheck || check instanceof AttainableCheck);
      if (broken && check instanceof BalanceCheck) {
        figures.addAll(check.figures());
      }
    }
    for (Figure figure : bindings.cells().report().figures()) {
      String note = figure.note();
      if (note != null && figures.contains(figure.indicator())) {
        facts.add(new Remark(figure.indicator(), note));
      }
    }
    if (shares) {
      facts.addAll(bindings.cells().wholes());
    }
    facts.addAll(Supports.of(bindings.cells().form(), bindings));
    return facts;
  }

  /** Of two diagnoses of one check the one of the trade; of two alike the one named first. */
  private static Diagnosis moreTelling(Diagnosis one, Diagnosis other) {
    if (one.ofTrade() != other.ofTrade()) {
      return one.ofTrade() ? one : other;
    }
    int order = one.cause().compareTo(other.cause());
    if (order == 0) {
      order = String.valueOf(one.explanation()).compareTo(String.valueOf(other.explanation()));
    }
    return order <= 0 ? one : other;
  }

  private static Excuse first(Excuse one, Excuse other) {
    return one.remark().figure().compareTo(other.remark().figure()) <= 0 ? one : other;
  }

  /** The figure a diagnosis of the trade names comes first: it knows more than arithmetic. */
  private static List<IndicatorId> suspects(
      @Nullable Suspicion suspicion, @Nullable Diagnosis diagnosis) {
    Set<IndicatorId> suspects = new LinkedHashSet<>();
    IndicatorId named = diagnosis == null ? null : diagnosis.suspect();
    if (named != null) {
      suspects.add(named);
    }
    if (suspicion != null) {
      suspects.addAll(suspicion.suspects());
    }
    return List.copyOf(suspects);
  }

  private static Finding finding(
      Judgement judgement,
      @Nullable Suspicion suspicion,
      @Nullable Diagnosis diagnosis,
      @Nullable Excuse excuse,
      @Nullable Support support) {
    Check check = judgement.discrepancy().check();
    Description description = check.describe();
    List<Suggestion> suggestions =
        support != null
            ? support.suggestions()
            : suspicion == null ? List.of() : suspicion.suggestions();
    Explanation reason =
        excuse != null ? excuse.explanation() : diagnosis == null ? null : diagnosis.explanation();
    return new Finding(
        check.relation().id(),
        check.relation().kind(),
        judgement.severity(),
        check.figures(),
        check.source(),
        description.expected(),
        description.actual(),
        description.explanation(),
        suspects(suspicion, diagnosis),
        diagnosis != null ? diagnosis.cause() : suspicion == null ? null : Cause.UNKNOWN,
        reason,
        suggestions.isEmpty() ? description.suggestions() : suggestions);
  }
}
