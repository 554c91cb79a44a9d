package vn.cchc.io.internal.format.number;

/** A sign of a number format and what it stands for. */
record Token(Kind kind, String text) {

  enum Kind {
    /** Text shown as it is. */
    LITERAL,
    /** A place of a digit: {@code 0}, {@code #} or {@code ?}. */
    DIGIT,
    /** The decimal mark. */
    POINT,
    /** Groups digits, or divides by a thousand. */
    COMMA,
    PERCENT,
    /** {@code E+} or {@code E-}. */
    EXPONENT,
    /** Of a fraction. */
    SLASH,
    /** The text of the cell. */
    TEXT,
    GENERAL,
    /** A part of a date or a time, such as {@code yyyy}, {@code [h]}, {@code AM/PM}. */
    DATE,
    /** A part of a second: zeros behind the mark. */
    SUBSECOND
  }

  static Token literal(String text) {
    return new Token(Kind.LITERAL, text);
  }

  boolean is(Kind expected) {
    return kind == expected;
  }
}
