package vn.cchc.cli;

import java.io.IOException;

/** A result that could not be written; the message says where to, and why. */
final class WriteException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean readerGone;

  WriteException(String target, IOException cause, boolean readerGone) {
    super(target + ": cannot be written: " + Problem.reason(cause), cause);
    this.readerGone = readerGone;
  }

  /** Returns whether whoever read the result has gone: then there is nobody to complain to. */
  boolean isReaderGone() {
    return readerGone;
  }
}
