package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

/** A formula that cannot be read; the message says what was found and what was expected. */
public final class FormulaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its message. */
  public FormulaException(String message) {
    super(requireNonNull(message, "message"));
  }
}
