package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import vn.cchc.model.Explained;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;

/**
 * A catalogue that cannot be used. The message names file, line and identifier, what was found and
 * what was expected; where several things are wrong, on a line each.
 */
public final class CatalogueException extends RuntimeException implements Explained {

  private static final long serialVersionUID = 2L;

  private final Fault[] faults;

  /** Creates the exception of what is wrong with a catalogue. */
  public CatalogueException(Fault fault) {
    this(List.of(requireNonNull(fault, "fault")));
  }

  /**
   * Creates the exception of all that is wrong with a catalogue.
   *
   * @throws IllegalArgumentException if nothing is
   */
  public CatalogueException(List<Fault> faults) {
    super(told(requireNonNull(faults, "faults"), Messages.english()));
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("no fault");
    }
    this.faults = faults.toArray(Fault[]::new);
  }

  private static String told(List<Fault> faults, Messages messages) {
    return faults.stream().map(fault -> fault.in(messages)).collect(joining("\n"));
  }

  /** Returns the first of what is wrong. */
  @Override
  public Fault fault() {
    return faults[0];
  }

  /** Returns all that is wrong, in the order of the file. */
  public List<Fault> faults() {
    return List.of(faults);
  }

  /** Returns what is wrong in a language, on a line each. */
  @Override
  public String message(Locale locale) {
    return told(faults(), Messages.of(requireNonNull(locale, "locale")));
  }
}
