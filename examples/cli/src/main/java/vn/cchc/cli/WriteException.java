package vn.cchc.cli;

import java.io.IOException;

/** A result that could not be written; it says where to, and why. */
final class WriteException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String target;
  private final IOException reason;
  private final boolean readerGone;

  /**
   * Creates the exception.
   *
   * @param target as the command line names it; empty for standard output
   */
  WriteException(String target, IOException reason, boolean readerGone) {
    super(sentence(Words.of(Language.EN), target, reason), reason);
    this.target = target;
    this.reason = reason;
    this.readerGone = readerGone;
  }

  String in(Words words) {
    return sentence(words, target, reason);
  }

  private static String sentence(Words words, String target, IOException reason) {
    String shown = target.isEmpty() ? words.text("standard-output") : target;
    return words.text("unwritable", shown, Problem.reason(words, reason));
  }

  /** Returns whether whoever read the result has gone: then there is nobody to complain to. */
  boolean isReaderGone() {
    return readerGone;
  }
}
