package vn.cchc.cli;

/** A file that cannot be read, and why. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Throwable reason;

  /**
   * Creates the exception.
   *
   * @param name of the file, fit to be shown
   */
  UnreadableException(String name, Throwable reason) {
    super(Problem.of(Words.of(Language.EN), name, reason), reason);
    this.name = name;
    this.reason = reason;
  }

  String in(Words words) {
    return Problem.of(words, name, reason);
  }
}
