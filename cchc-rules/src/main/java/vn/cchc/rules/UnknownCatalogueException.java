package vn.cchc.rules;

import java.util.List;
import vn.cchc.model.Explanation;
import vn.cchc.model.Messages;
import vn.cchc.model.internal.Texts;

/** A report of a form that the validator has no catalogue of. */
public final class UnknownCatalogueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String catalogue;
  private final String known;

  /**
   * Creates the exception.
   *
   * @param known the catalogues there are
   */
  UnknownCatalogueException(String catalogue, List<String> known) {
    super(
        Messages.english().of(explanation(catalogue, String.join(", ", known)))
            + ". Add one by ReportValidator.builder().catalogue(...)");
    this.catalogue = catalogue;
    this.known = String.join(", ", known);
  }

  private static Explanation explanation(String catalogue, String known) {
    return Explanation.of("unknown-catalogue", Texts.shortened(catalogue), known);
  }

  /** Returns what the report names as its form, as it was submitted. */
  public String catalogue() {
    return catalogue;
  }

  /** Returns what is wrong, for people who filled a form in; see {@link Messages}. */
  public Explanation explanation() {
    return explanation(catalogue, known);
  }
}
