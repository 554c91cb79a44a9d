package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.internal.Engine;
import vn.cchc.rules.internal.Validation;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.form.Form;

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
  private final Map<String, Binder> forms = new ConcurrentHashMap<>();

  private ReportValidator(Collection<Catalogue> catalogues) {
    own =
        catalogues.stream()
            .collect(Collectors.toUnmodifiableMap(Catalogue::id, catalogue -> catalogue));
  }

  /** Returns the validator of the catalogues that come with the library. */
  public static ReportValidator standard() {
    return new ReportValidator(List.of());
  }

  /** Returns the validator of one catalogue, and of those that come with the library. */
  public static ReportValidator of(Catalogue catalogue) {
    return builder().catalogue(catalogue).build();
  }

  /** Returns a builder for a validator with catalogues of one's own. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks a report against the catalogue it names.
   *
   * @throws UnknownCatalogueException if there is no catalogue of that name
   * @throws IllegalStateException if the rule engine cannot be started; a later call tries again
   */
  public ValidationResult validate(Report report) {
    requireNonNull(report, "report");
    Binder form = forms.computeIfAbsent(report.catalogue(), this::form);
    return Validation.of(form, report);
  }

  /**
   * Starts the rule engine now, so that the first report need not wait for it. Returns when it is
   * started; to wait for nothing, call it from a thread of its own.
   *
   * @throws IllegalStateException if it cannot be started; a later call tries again
   */
  public void warmUp() {
    Engine.start();
  }

  private Binder form(String id) {
    Catalogue catalogue = own.get(id);
    if (catalogue == null) {
      catalogue = Catalogues.find(id).orElseThrow(() -> new UnknownCatalogueException(id, known()));
    }
    return Binder.of(Form.of(catalogue));
  }

  private List<String> known() {
    return Stream.concat(own.keySet().stream(), Catalogues.shipped().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Gathers the catalogues of a validator. Not thread-safe. */
  public static final class Builder {
    private final List<Catalogue> catalogues = new ArrayList<>();

    private Builder() {}

    /** Adds a catalogue; it stands in for a shipped one of the same identifier. */
    public Builder catalogue(Catalogue catalogue) {
      catalogues.add(requireNonNull(catalogue, "catalogue"));
      return this;
    }

    /**
     * Returns the validator.
     *
     * @throws IllegalStateException if two catalogues have the same identifier
     */
    public ReportValidator build() {
      return new ReportValidator(catalogues);
    }
  }
}
