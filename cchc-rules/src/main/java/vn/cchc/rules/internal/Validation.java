package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.model.Finding;
import vn.cchc.model.MinimalSets;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Stamp;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.bind.TableBinders;
import vn.cchc.rules.internal.context.Family;
import vn.cchc.rules.internal.diagnose.CaseFile;
import vn.cchc.rules.internal.diagnose.Localisation;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Laid;
import vn.cchc.rules.internal.form.Options;
import vn.cchc.rules.internal.form.Surroundings;

/** The way of a report through the library: bind, detect, diagnose, judge. Thread-safe. */
public final class Validation {

  // a runtime image may be without it, and a program on the module path need not ask for it
  private static final boolean RECORDER = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private final Catalogue catalogue;
  private final Function<Report, Binder> alone;
  private final Options options;
  private final Stamp stamp;
  private final List<OwnRules> own;
  private volatile @Nullable Function<Report, Binder> beside;

  /** Takes the form reports are of, and how they are checked. */
  public Validation(Binder form, Options options, Stamp stamp) {
    this(form.form().catalogue(), report -> form, options, stamp, List.of());
  }

  private Validation(
      Catalogue catalogue,
      Function<Report, Binder> alone,
      Options options,
      Stamp stamp,
      List<OwnRules> own) {
    this.own = List.copyOf(own);
    this.catalogue = catalogue;
    this.alone = alone;
    this.options = options;
    this.stamp = stamp;
  }

  /**
   * Returns the validation of the reports of a catalogue.
   *
   * @param own rules of the program's own, which have their say after the library's
   */
  public static Validation of(
      Catalogue catalogue, Options options, Stamp stamp, List<OwnRules> own) {
    return new Validation(catalogue, forms(catalogue, false), options, stamp, own);
  }

  /** Returns the same without rules of the program's own. */
  Validation byCatalogue() {
    return own.isEmpty() ? this : new Validation(catalogue, alone, options, stamp, List.of());
  }

  private static Function<Report, Binder> forms(Catalogue catalogue, boolean inContext) {
    if (!catalogue.tables().isEmpty()) {
      return new TableBinders(catalogue, inContext)::of;
    }
    Binder form = Binder.of(inContext ? Form.inContext(catalogue, Map.of()) : Form.of(catalogue));
    return report -> form;
  }

  /** Relations between reports are prepared when reports are first checked beside others. */
  private Function<Report, Binder> beside() {
    Function<Report, Binder> known = beside;
    if (known == null) {
      known = forms(catalogue, true);
      beside = known;
    }
    return known;
  }

  /** Returns the catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns the result of a report. */
  public ValidationResult of(Report report) {
    return recorded(() -> result(report, alone.apply(report), Surroundings.NONE));
  }

  /**
   * Returns the result of a report beside others: earlier ones, and those of agencies below.
   *
   * @param remarks what is to be told of those others
   * @param laid what is known of the earlier ones by now
   */
  public ValidationResult of(
      Report report,
      Collection<Report> earlier,
      Collection<Report> children,
      List<Remark> remarks,
      Laid laid) {
    return recorded(
        () ->
            result(
                report,
                beside().apply(report),
                Surroundings.of(report, catalogue, earlier, children, remarks, laid)));
  }

  /** Returns what an agency's report and those of the agencies below it tell together. */
  public List<Finding> family(Family family) {
    return family.findings(beside().apply(family.parent().report()).form());
  }

  /** Returns whether the catalogue compares agencies of a level. */
  public boolean comparesPeers() {
    return catalogue.overTime().stream().anyMatch(r -> r.formula() instanceof Formula.LikePeers);
  }

  /**
   * Returns whose figures changed unlike those of other agencies of their level.
   *
   * @param remarks takes what could not be compared
   */
  public List<Finding> peers(List<Family.Member> members, List<Remark> remarks) {
    return Family.peers(beside().apply(members.get(0).report()).form(), members, remarks);
  }

  private ValidationResult recorded(Supplier<ValidationResult> work) {
    // nothing of the recorder is loaded where nobody records
    if (!RECORDER || !FlightRecorder.isInitialized()) {
      return work.get();
    }
    ValidationEvent event = new ValidationEvent();
    event.begin();
    ValidationResult result = work.get();
    event.catalogue = catalogue.id();
    event.verdict = result.verdict().word();
    event.findings = result.findings().size();
    event.checked = result.checks().held() + result.checks().broken();
    event.commit();
    return result;
  }

  private ValidationResult result(Report given, Binder form, Surroundings around) {
    Report report = catalogue.named(given);
    Bindings bindings = form.bind(report, around, options);
    ValidationResult result = byCatalogue(report, form, bindings, around);
    for (OwnRules rules : own) {
      result = OwnConclusions.of(result, rules, bindings.cells(), around, options.partial());
    }
    return result;
  }

  private ValidationResult byCatalogue(
      Report report, Binder form, Bindings bindings, Surroundings around) {
    ValidationResult.Builder result =
        ValidationResult.builder(ReportKey.of(report))
            .outcomes(bindings.outcomes())
            .reading(remarks(report, around))
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

  private static List<Remark> remarks(Report report, Surroundings around) {
    if (around.remarks().isEmpty()) {
      return report.reading();
    }
    List<Remark> remarks = new ArrayList<>(report.reading());
    remarks.addAll(around.remarks());
    return remarks;
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
