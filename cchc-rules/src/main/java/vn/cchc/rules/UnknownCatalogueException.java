package vn.cchc.rules;

import java.util.List;
import vn.cchc.model.Explanation;
import vn.cchc.model.Messages;
import vn.cchc.model.Texts;

/** A report of a form that the validator has no catalogue of. */
public final class UnknownCatalogueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String catalogue;
  private final transient Explanation explanation;

  /**
   * Creates the exception.
   *
   * @param known the catalogues there are
   */
  UnknownCatalogueException(String catalogue, List<String> known) {
    this(catalogue, sentence(catalogue, known));
  }

  private UnknownCatalogueException(String catalogue, Explanation explanation) {
    super(
        Messages.english().of(explanation)
            + ". Add one by ReportValidator.builder().catalogue(...)");
    this.catalogue = catalogue;
    this.explanation = explanation;
  }

  private static Explanation sentence(String catalogue, List<String> known) {
    return Explanation.of(
        "unknown-catalogue", Texts.shortened(catalogue), String.join(", ", known));
  }

  /** Returns what the report names as its form, as it was submitted. */
  public String catalogue() {
    return catalogue;
  }

  /** Returns what is wrong, for people who filled a form in; see {@link Messages}. */
  public Explanation explanation() {
    return explanation;
  }
}
