package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import vn.cchc.model.Explained;
import vn.cchc.model.Fault;

/** A formula that cannot be read; the message says what was found and what was expected. */
public final class FormulaException extends RuntimeException implements Explained {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** Creates the exception of what is wrong with a formula. */
  public FormulaException(Fault fault) {
    super(requireNonNull(fault, "fault").toString());
    this.fault = fault;
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
