package vn.cchc.io;

/**
 * A document that cannot be read as a report. The message is one line: file, place, what was found,
 * what was expected, and how to mend it.
 */
public final class ReportFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its message. */
  public ReportFormatException(String message) {
    super(message);
  }

  /** Creates the exception with its message and what it comes from. */
  public ReportFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
