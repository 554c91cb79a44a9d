package vn.cchc.rules.internal;

import java.util.List;
import jdk.jfr.FlightRecorder;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.diagnose.CaseFile;
import vn.cchc.rules.internal.diagnose.Localisation;

/** The way of a report through the library: bind, detect, diagnose, judge. */
public final class Validation {

  // a runtime image may be without it, and a program on the module path need not ask for it
  private static final boolean RECORDER = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private Validation() {}

  /** Returns the result of a report. */
  public static ValidationResult of(Binder form, Report report) {
    // nothing of the recorder is loaded where nobody records
    if (!RECORDER || !FlightRecorder.isInitialized()) {
      return result(form, report);
    }
    ValidationEvent event = new ValidationEvent();
    event.begin();
    ValidationResult result = result(form, report);
    event.catalogue = form.form().catalogue().id();
    event.verdict = result.verdict().word();
    event.findings = result.findings().size();
    event.checked = result.checks().held() + result.checks().broken();
    event.commit();
    return result;
  }

  private static ValidationResult result(Binder form, Report report) {
    ReportKey key = ReportKey.of(report);
    Bindings bindings = form.bind(report);
    // every rule starts from a check that does not hold or is noteworthy; without one none fires
    if (bindings.isSilent()) {
      return ValidationResult.builder(key).outcomes(bindings.outcomes()).build();
    }
    Engine.begin();
    Localisation localisation = Localisation.of(form, bindings);
    // apart from the rules: a start that fails is no bug of theirs
    Engine.start();
    List<Finding> findings;
    try {
      List<Object> facts = CaseFile.of(form, bindings, localisation);
      findings = Conclusions.of(Engine.conclude(facts)).findings(bindings, localisation);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "A rule failed on report " + key + "; this is a bug of cchc-rules", e);
    }
    return ValidationResult.builder(key)
        .findings(findings)
        .outcomes(bindings.outcomes())
        .minimalSets(localisation.minimalSets())
        .build();
  }
}
