package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueChoice;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Agencies;
import vn.cchc.model.Report;
import vn.cchc.model.Stamp;
import vn.cchc.model.Submission;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.Engine;
import vn.cchc.rules.internal.LibraryVersion;
import vn.cchc.rules.internal.OwnRules;
import vn.cchc.rules.internal.Rehearsal;
import vn.cchc.rules.internal.Validation;
import vn.cchc.rules.internal.form.Options;

/**
 * Tells whether the figures of reports can be true. Immutable and thread-safe: build it once and
 * keep it.
 *
 * <pre>{@code
 * ReportValidator validator = ReportValidator.standard();
 * ValidationResult result = validator.validate(report);
 * if (!result.isAcceptable()) {
 *   result.findings().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A bad report is a result, never an exception. The rule engine is started when a report first
 * gives it something to say, and is shared by all validators. It does not matter what that thread's
 * context class loader sees.
 */
public final class ReportValidator {

  private final Map<String, Catalogue> own;
  private final Options options;
  private final @Nullable Agencies agencies;
  private final List<OwnRules> rules;
  private final Map<String, Validation> forms = new ConcurrentHashMap<>();
  private @Nullable ReportValidator partial;

  private ReportValidator(
      Collection<Catalogue> catalogues,
      Options options,
      @Nullable Agencies agencies,
      List<OwnRules> rules) {
    this.rules = List.copyOf(rules);
    this.options = options;
    this.agencies = agencies;
    own =
        catalogues.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Catalogue::id, catalogue -> catalogue, ReportValidator::twice));
  }

  private static Catalogue twice(Catalogue one, Catalogue other) {
    throw new IllegalStateException(
        "Two catalogues have the identifier " + other.id() + ". Expected one of its own for each");
  }

  /** Returns the validator of the catalogues that come with the library. */
  public static ReportValidator standard() {
    return new ReportValidator(List.of(), Options.STANDARD, null, List.of());
  }

  /** Returns the validator of one catalogue, and of those that come with the library. */
  public static ReportValidator of(Catalogue catalogue) {
    return builder().catalogue(requireNonNull(catalogue, "catalogue")).build();
  }

  /** Returns a builder for a validator with catalogues of one's own. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the validator of the same catalogues for reports that are still being filled in, as
   * {@link Builder#partial} says; always the same one.
   */
  public synchronized ReportValidator partial() {
    ReportValidator known = options.partial() ? this : partial;
    if (known == null) {
      known =
          new ReportValidator(
              own.values(), new Options(true, options.screening()), agencies, rules);
      partial = known;
    }
    return known;
  }

  /**
   * Checks a report against the catalogue it names: by its identifier, or by the number of the
   * form, of which the one is taken that is in force for its level on the last day of its period.
   *
   * @throws UnknownCatalogueException if there is no catalogue of that name
   * @throws vn.cchc.catalogue.CatalogueException if none or several of the form are in force
   * @throws IllegalStateException if the rule engine cannot be started; a later call tries again
   */
  public ValidationResult validate(Report report) {
    requireNonNull(report, "report");
    return form(report).of(report);
  }

  /**
   * Checks a report against the catalogue it names, and beside other reports: what the catalogue
   * asks between reports is checked as far as they are there. Those of another catalogue of the
   * same form are moved to its own, as {@link vn.cchc.catalogue.ReportMover} does. Of a report of a
   * level that the catalogue calls standalone no sum over those below is asked. A report without
   * context is checked as by {@link #validate(Report)}.
   *
   * @throws UnknownCatalogueException if there is no catalogue of that name
   * @throws IllegalStateException if the rule engine cannot be started; a later call tries again
   */
  public ValidationResult validate(Report report, Context context) {
    requireNonNull(report, "report");
    requireNonNull(context, "context");
    if (context.isEmpty()) {
      return validate(report);
    }
    Validation form = form(report);
    Editions editions = new Editions(this, form.catalogue());
    List<Report> earlier = editions.of(context.earlier());
    boolean standalone = form.catalogue().standalone().contains(Sent.level(report));
    List<Report> children = standalone ? List.of() : editions.of(context.children());
    return form.of(report, earlier, children, editions.remarks(), context.laid());
  }

  /**
   * Checks reports that were sent together, each beside the others: earlier ones of its agency, and
   * those of the agencies below, told by {@link Builder#agencies}, or else by their codes as {@link
   * ReportStore#inMemory} tells them. Where the catalogue says {@code x = sum(children x)} and it
   * is not so, the result of the whole says which report explains it, if one does.
   *
   * @throws UnknownCatalogueException if a report names a catalogue that there is not
   * @throws IllegalStateException if the rule engine cannot be started; a later call tries again
   */
  public SubmissionResult validate(Submission submission) {
    return new SubmissionValidation(this, agencies, requireNonNull(submission, "submission"))
        .result();
  }

  Validation form(Report report) {
    String id = catalogue(report).map(Catalogue::id).orElse(report.catalogue());
    return forms.computeIfAbsent(id, this::form);
  }

  /**
   * Returns the catalogue by which a report is checked: the one it names, or the one of its form
   * that is in force; empty where there is none of that name.
   *
   * @throws vn.cchc.catalogue.CatalogueException if none or several of the form are in force
   */
  public Optional<Catalogue> catalogue(Report report) {
    requireNonNull(report, "report");
    return catalogue(report.catalogue()).or(() -> choice().of(report));
  }

  /** Returns the choice among all catalogues it knows. */
  public CatalogueChoice choice() {
    return CatalogueChoice.among(
        catalogues().stream().flatMap(id -> catalogue(id).stream()).toList());
  }

  /**
   * Returns the catalogue of this identifier: one of one's own, or one that comes with the library.
   */
  public Optional<Catalogue> catalogue(String id) {
    requireNonNull(id, "id");
    Catalogue catalogue = own.get(id);
    return catalogue == null ? Catalogues.find(id) : Optional.of(catalogue);
  }

  /** Returns the identifiers of all catalogues it knows, in alphabetical order. */
  public List<String> catalogues() {
    return Stream.concat(own.keySet().stream(), Catalogues.shipped().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Does now what the first user would wait for: starts the rule engine, and checks reports with an
   * error until the search for its cause runs at speed. Returns when that is done, after a second
   * or two; to wait for nothing, call it from a thread of its own. One that screens only starts the
   * engine.
   *
   * @throws IllegalStateException if the engine cannot be started; a later call tries again
   */
  public void warmUp() {
    Engine.start();
    rules.forEach(OwnRules::start);
    if (!options.screening()) {
      Set<String> numbers = new HashSet<>();
      for (String id : own.isEmpty() ? Catalogues.shipped() : own.keySet()) {
        Validation form = forms.computeIfAbsent(id, this::form);
        String number = form.catalogue().form();
        // editions of a form are much the same
        if (number.isEmpty() || numbers.add(number)) {
          Rehearsal.of(form);
        }
      }
    }
  }

  private Validation form(String id) {
    Catalogue catalogue =
        catalogue(id).orElseThrow(() -> new UnknownCatalogueException(id, catalogues()));
    Stamp stamp =
        new Stamp(LibraryVersion.get(), catalogue.version(), catalogue.fingerprint(), names());
    return Validation.of(catalogue, options, stamp, rules);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(options.names());
    rules.forEach(own -> names.add("rules " + own.name()));
    return names;
  }

  /** Gathers the catalogues of a validator, and how it checks. Not thread-safe. */
  public static final class Builder {
    private final List<Catalogue> catalogues = new ArrayList<>();
    private boolean partial;
    private boolean screening;
    private @Nullable Agencies agencies;
    private final List<OwnRules> rules = new ArrayList<>();

    private Builder() {}

    /** Adds a catalogue; it stands in for a shipped one of the same identifier. */
    public Builder catalogue(Catalogue catalogue) {
      catalogues.add(requireNonNull(catalogue, "catalogue"));
      return this;
    }

    /**
     * Sets which agencies there are, so that of reports sent together it is known which is below
     * which, and whose is missing; without them only codes tell.
     */
    public Builder agencies(Agencies known) {
      agencies = requireNonNull(known, "known");
      return this;
    }

    /**
     * Has reports checked while they are being filled in: what is not there yet is not missing, and
     * however little can be checked, the verdict follows from what is there.
     */
    public Builder partial() {
      partial = true;
      return this;
    }

    /**
     * Has reports only screened: it finds the same, each with the same severity, but does not seek
     * which figures are to blame. Findings have no suspects, causes and corrections, tell what a
     * cell may mean by its writing alone, and cost a fraction; for whoever checks millions of
     * reports and looks into few.
     */
    public Builder screening() {
      screening = true;
      return this;
    }

    /**
     * Adds rules of one's own, written in DRL against the facts of {@link vn.cchc.rules.facts} and
     * compiled by the build of a module (kie-maven-plugin, {@code generateModel}). They have their
     * say on every report, also where nothing was found, after the relations of its catalogue;
     * those added later see what those added before concluded. What they find counts for the
     * verdict.
     *
     * <pre>{@code
     * ReportValidator.builder().rules("com.example:our-rules", OurRules.class).build();
     * }</pre>
     *
     * @param module groupId and artifactId of the module, as {@code com.example:our-rules}
     * @param neighbour a class of that module, or one whose class loader sees it
     * @throws vn.cchc.rules.facts.OwnRulesException if the module, or its compiled rules, are not
     *     there; of a rule that throws, or rules that do not end, it is thrown by {@code validate}
     */
    public Builder rules(String module, Class<?> neighbour) {
      rules.add(
          OwnRules.of(requireNonNull(module, "module"), requireNonNull(neighbour, "neighbour")));
      return this;
    }

    /**
     * Returns the validator.
     *
     * @throws IllegalStateException if two catalogues have the same identifier
     */
    public ReportValidator build() {
      return new ReportValidator(catalogues, new Options(partial, screening), agencies, rules);
    }
  }
}
