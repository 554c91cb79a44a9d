package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

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
    this(Fault.of("catalogue", requireNonNull(message, "message")));
  }

  /** Creates the exception of what is wrong with a catalogue. */
  public CatalogueException(Fault fault) {
    super(requireNonNull(fault, "fault").toString());
    this.fault = fault;
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
