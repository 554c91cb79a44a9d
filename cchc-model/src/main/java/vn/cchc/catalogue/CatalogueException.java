package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

/**
 * A catalogue that cannot be used. The message names file, line and identifier, what was found and
 * what was expected.
 */
public final class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its message. */
  public CatalogueException(String message) {
    super(requireNonNull(message, "message"));
  }
}
