package vn.cchc.rules.internal.search;

/** A search that would take too long, so that it was given up. */
public final class TooHardException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooHardException() {
    super("too many combinations", null, false, false);
  }
}
