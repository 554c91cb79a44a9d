package vn.cchc.catalogue;

import vn.cchc.model.Explained;
import vn.cchc.model.Fault;

/**
 * A catalogue that cannot be used. The message names file, line and identifier, what was found and
 * what was expected.
 */
public final class CatalogueException extends RuntimeException implements Explained {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** Creates the exception of what only those meet who write catalogues, in English. */
  public CatalogueException(String message) {
    this(Fault.of("catalogue", message));
  }

  /** Creates the exception of what is wrong with a catalogue. */
  public CatalogueException(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
