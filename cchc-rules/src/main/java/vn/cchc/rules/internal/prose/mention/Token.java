package vn.cchc.rules.internal.prose.mention;

/**
 * A piece of prose.
 *
 * @param word in lower case and NFC; the digits as printed for a number, the mark itself for
 *     punctuation
 * @param paragraph it stands in
 * @param from its first character there
 * @param to behind its last character
 */
public record Token(Piece type, String word, int paragraph, int from, int to) {

  /** What a piece is. */
  public enum Piece {
    WORD,
    NUMBER,
    PERCENT_SIGN,
    SLASH,
    /** Digits that are no number for certain. */
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
    OTHER
  }

  boolean is(Piece some) {
    return type == some;
  }

  boolean isWord(String some) {
    return type == Piece.WORD && word.equals(some);
  }
}
