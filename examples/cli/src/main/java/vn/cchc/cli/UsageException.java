package vn.cchc.cli;

/** A wrong use of a command, or a file it cannot use; the message says how to mend it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
