package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of prose.
 *
 * @param word in lower case and NFC; the mark itself for punctuation
 * @param paragraph it stands in
 * @param from its first character there
 * @param to behind its last character
 * @param number it says; the numerator of a fraction
 * @param denominator of a fraction
 */
record Token(
    Piece type,
    String word,
    int paragraph,
    int from,
    int to,
    @Nullable BigDecimal number,
    @Nullable BigDecimal denominator) {

  /** What a piece is. */
  enum Piece {
    WORD,
    NUMBER,
    PERCENT,
    FRACTION,
    /** A number that cannot be read for certain. */
    UNREADABLE,
    /** A date, a document's number, an address: it looks like a figure and is none. */
    REFERENCE,
    COMMA,
    SEMICOLON,
    COLON,
    OPEN,
    CLOSE,
    /** The end of a sentence. */
    STOP,
    /** The start of an item of a list. */
    BULLET,
    OTHER
  }

  static Token of(Piece type, String word, int paragraph, int from, int to) {
    return new Token(type, word, paragraph, from, to, null, null);
  }

  boolean is(Piece some) {
    return type == some;
  }

  boolean isWord(String some) {
    return type == Piece.WORD && word.equals(some);
  }

  /** Returns whether it is a number of some kind that may be a figure. */
  boolean isFigure() {
    return type == Piece.NUMBER || type == Piece.PERCENT || type == Piece.FRACTION;
  }
}
