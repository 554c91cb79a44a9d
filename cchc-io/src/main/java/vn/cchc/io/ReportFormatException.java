package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import vn.cchc.model.Explained;
import vn.cchc.model.Fault;

/**
 * A document that cannot be read as a report. The message is one line: file, place, what was found,
 * what was expected, and how to mend it; {@link #message} gives it in the language of a reader.
 */
public final class ReportFormatException extends RuntimeException implements Explained {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** Creates the exception of what is wrong with a document. */
  public ReportFormatException(Fault fault) {
    super(requireNonNull(fault, "fault").toString());
    this.fault = fault;
  }

  /** Creates the exception of what is wrong with a document, and what it comes from. */
  public ReportFormatException(Fault fault, Throwable cause) {
    super(requireNonNull(fault, "fault").toString(), requireNonNull(cause, "cause"));
    this.fault = fault;
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
