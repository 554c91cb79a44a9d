package vn.cchc.rules;

/** A report of a form that the validator has no catalogue of. */
public final class UnknownCatalogueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its message. */
  public UnknownCatalogueException(String message) {
    super(message);
  }
}
