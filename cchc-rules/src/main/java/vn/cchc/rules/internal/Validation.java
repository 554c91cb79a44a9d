package vn.cchc.rules.internal;

import java.util.List;
import java.util.function.Function;
import jdk.jfr.FlightRecorder;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Finding;
import vn.cchc.model.MinimalSets;
import vn.cchc.model.Report;
import vn.cchc.model.Stamp;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.bind.TableBinders;
import vn.cchc.rules.internal.diagnose.CaseFile;
import vn.cchc.rules.internal.diagnose.Localisation;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Options;

/** The way of a report through the library: bind, detect, diagnose, judge. Thread-safe. */
public final class Validation {

  // a runtime image may be without it, and a program on the module path need not ask for it
  private static final boolean RECORDER = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private final Catalogue catalogue;
  private final Function<Report, Binder> forms;
  private final Options options;
  private final Stamp stamp;

  /** Takes the form reports are of, and how they are checked. */
  public Validation(Binder form, Options options, Stamp stamp) {
    this(form.form().catalogue(), report -> form, options, stamp);
  }

  private Validation(
      Catalogue catalogue, Function<Report, Binder> forms, Options options, Stamp stamp) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.options = options;
    this.stamp = stamp;
  }

  /** Returns the validation of the reports of a catalogue. */
  public static Validation of(Catalogue catalogue, Options options, Stamp stamp) {
    if (catalogue.tables().isEmpty()) {
      return new Validation(Binder.of(Form.of(catalogue)), options, stamp);
    }
    return new Validation(catalogue, new TableBinders(catalogue)::of, options, stamp);
  }

  /** Returns the catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns the result of a report. */
  public ValidationResult of(Report report) {
    // nothing of the recorder is loaded where nobody records
    if (!RECORDER || !FlightRecorder.isInitialized()) {
      return result(report);
    }
    ValidationEvent event = new ValidationEvent();
    event.begin();
    ValidationResult result = result(report);
    event.catalogue = catalogue.id();
    event.verdict = result.verdict().word();
    event.findings = result.findings().size();
    event.checked = result.checks().held() + result.checks().broken();
    event.commit();
    return result;
  }

  private ValidationResult result(Report given) {
    Report report = catalogue.named(given);
    Binder form = forms.apply(report);
    Bindings bindings = form.bind(report, options);
    ValidationResult.Builder result =
        ValidationResult.builder(ReportKey.of(report))
            .outcomes(bindings.outcomes())
            .reading(report.reading())
            .coverage(bindings.coverage(options))
            .stamp(stamp);
    // every rule starts from a check that does not hold or is noteworthy; without one none fires
    if (bindings.isSilent()) {
      return result.build();
    }
    if (options.screening()) {
      return result.findings(Screening.of(bindings)).minimalSets(MinimalSets.NOT_SOUGHT).build();
    }
    Engine.begin();
    Localisation localisation = Localisation.of(form, bindings);
    if (localisation.isCut()) {
      bindings.addSearchCut();
    }
    // apart from the rules: a start that fails is no bug of theirs
    Engine.start();
    return result
        .findings(findings(form, bindings, localisation))
        .minimalSets(localisation.minimalSets())
        .build();
  }

  private static List<Finding> findings(Binder form, Bindings bindings, Localisation localisation) {
    try {
      List<Object> facts = CaseFile.of(form, bindings, localisation);
      return Conclusions.of(Engine.conclude(facts)).findings(bindings, localisation.suspicions());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "A rule failed on report "
              + ReportKey.of(bindings.cells().report())
              + "; this is a bug of cchc-rules",
          e);
    }
  }
}
