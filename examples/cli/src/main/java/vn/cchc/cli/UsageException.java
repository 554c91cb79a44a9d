package vn.cchc.cli;

/** A wrong use of a command; the message says how to mend it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
