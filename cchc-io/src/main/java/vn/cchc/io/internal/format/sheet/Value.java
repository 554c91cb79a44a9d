package vn.cchc.io.internal.format.sheet;

import java.math.BigDecimal;

/** What a cell holds. */
public sealed interface Value {

  /** Nothing: that of a formula nobody calculated. */
  Value NONE = new None();

  /** A number, with the fifteen digits spreadsheets hold. */
  record Num(BigDecimal number) implements Value {}

  /**
   * A text, without what nobody reads.
   *
   * @param struck whether struck text was left out
   * @param raised whether the marks of notes were left out
   */
  record Text(String text, boolean struck, boolean raised) implements Value {

    /** Returns whether it is one of no letters, of which nothing was left out either. */
    public boolean isVoid() {
      return text.isEmpty() && !struck && !raised;
    }
  }

  /** True or false. */
  record Truth(boolean truth) implements Value {}

  /** What a formula gives that fails, such as {@code #REF!}. */
  record Failure(String code) implements Value {}

  /** What cannot be read. */
  record Unread(String raw) implements Value {}

  /** Nothing. */
  record None() implements Value {}
}
