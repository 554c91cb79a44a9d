package vn.cchc.rules.internal.prose.mention;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** What the words right beside a figure say of it: how exact it is, and what it is told as. */
final class Beside {

  /** Who says about so much is not further off. */
  private static final BigDecimal FIFTH = new BigDecimal("0.2");

  private static final int AFTER = 12;
  private static final int CHANGE = 6;
  private static final int BRACKETED = 10;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final ProseText text;
  private final boolean[] figures;

  /**
   * @param figures which tokens are figures, known of those that stand before one asked for
   */
  Beside(ProseText text, boolean[] figures) {
    this.text = text;
    this.figures = figures;
  }

  private boolean is(int token, Piece piece) {
    return token >= 0 && token < text.size() && text.token(token).is(piece);
  }

  /** Whether a token parts a figure from other words; a colon right before it does not. */
  boolean parts(int token, int at, int colon) {
    Token some = text.token(token);
    return figures[token]
        || some.is(Piece.STOP)
        || some.is(Piece.SEMICOLON)
        || some.is(Piece.OPEN)
        || some.is(Piece.CLOSE)
        || some.is(Piece.COMMA)
        || some.is(Piece.SLASH)
        || some.is(Piece.PERCENT_SIGN)
        || text.isCue(token, Cue.OPEN_SOME)
        || text.isCue(token, Cue.OPEN_ALL)
        || some.is(Piece.COLON) && token != colon
        || text.placeOf(token).block() != text.placeOf(at).block();
  }

  Interval values(int at, int end, BigDecimal number, BigDecimal ulp, int power) {
    if (isLeast(at) || text.isCue(end, Cue.AND_MORE)) {
      return new Interval(number, null);
    }
    if (ends(at, Cue.AT_MOST)) {
      return new Interval(null, number);
    }
    if (ends(at, Cue.ABOUT)) {
      BigDecimal fifth = number.abs().multiply(FIFTH);
      return new Interval(number.subtract(fifth), number.add(fifth));
    }
    if (power > 0) {
      BigDecimal half = ulp.multiply(HALF);
      return new Interval(number.subtract(half), number.add(half));
    }
    return Interval.exactly(number);
  }

  /** Whether words of a group stand right before a figure; "trên số" and the like do not. */
  private boolean ends(int at, Cue cue) {
    return text.isCue(at - 1, cue) && text.placeOf(at - 1).block() == text.placeOf(at).block();
  }

  /** "trên 90 %", and not "12 trên 15 hồ sơ": there it stands between a part and its whole. */
  private boolean isLeast(int at) {
    if (!ends(at, Cue.AT_LEAST)) {
      return false;
    }
    boolean over = text.isCue(at - 1, Cue.OVER) && !is(at + 1, Piece.PERCENT_SIGN);
    for (int i = at - 2; over && i >= Math.max(0, at - 1 - AFTER); i--) {
      if (figures[i]) {
        return false;
      }
      if (text.token(i).is(Piece.COMMA) || parts(i, at, -1)) {
        break;
      }
    }
    return at < 2 || !text.token(at - 2).isWord("cấp");
  }

  Set<Remark> remarks(int at, int from, int end, int to) {
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    int near = Math.max(from, at - CHANGE);
    int behind = Math.min(to, end + CHANGE);
    if (text.has(Cue.UP, near, at)) {
      remarks.add(Remark.UP);
    }
    if (text.has(Cue.DOWN, near, at)) {
      remarks.add(Remark.DOWN);
    }
    sign(at, remarks);
    if (text.has(Cue.COMPARE, from, at)
        || text.has(Cue.COMPARE, end, behind) && !leadsOn(end, behind)
        || isBracketed(at, Cue.COMPARE)) {
      remarks.add(Remark.EARLIER);
    }
    if (text.has(Cue.TARGET, from, at)
        || text.has(Cue.TARGET, end, behind)
        || isBracketed(at, Cue.TARGET)) {
      remarks.add(Remark.TARGET);
    }
    if (text.has(Cue.AVERAGE, from, at) || text.has(Cue.AVERAGE, end, behind)) {
      remarks.add(Remark.AVERAGE);
    }
    boolean range = is(end - 1, Piece.PERCENT_SIGN) && ends(at, Cue.FROM);
    if (range || isLeast(at) || ends(at, Cue.AT_MOST) || text.isCue(end, Cue.AND_MORE)) {
      remarks.add(Remark.LIMIT);
    }
    if (text.has(Cue.TOTAL, from, at)) {
      remarks.add(Remark.TOTAL);
    }
    if (text.has(Cue.REST, near, at) || text.has(Cue.REST, end, behind)) {
      remarks.add(Remark.REST);
    }
    for (Remark flow : List.of(Remark.OPENING, Remark.INCOMING, Remark.OUTGOING, Remark.CLOSING)) {
      Cue cue = Cue.valueOf(flow.name());
      if (text.has(cue, from, at) || text.has(cue, end, behind)) {
        remarks.add(flow);
      }
    }
    if (isStroke(end) && figures[end + 1]) {
      remarks.add(Remark.NUMERATOR);
    }
    if (is(at - 1, Piece.SLASH) && at > 1 && figures[at - 2]) {
      remarks.add(Remark.DENOMINATOR);
    }
    return remarks;
  }

  /** "383 bài so với 352 bài": what is compared is the figure that follows. */
  private boolean leadsOn(int end, int behind) {
    for (int i = end; i < behind && i + 1 < figures.length; i++) {
      if (text.isCue(i, Cue.COMPARE) && figures[i + 1]) {
        return !text.has(Cue.COMPARE, end, Math.max(end, i - 1));
      }
    }
    return false;
  }

  /** "(-20%)", "(+16%)": a sign that stands by itself before its figure. */
  private void sign(int at, Set<Remark> remarks) {
    if (at == 0 || text.token(at - 1).to() != text.token(at).from()) {
      return;
    }
    boolean alone = at < 2 || text.token(at - 2).is(Piece.OPEN) || isApart(at - 2);
    String sign = alone ? text.token(at - 1).word() : "";
    if (sign.equals("+")) {
      remarks.add(Remark.UP);
    } else if ("-\u2013\u2212".contains(sign) && !sign.isEmpty()) {
      remarks.add(Remark.DOWN);
    }
  }

  private boolean isApart(int token) {
    return text.token(token).to() < text.token(token + 1).from()
        && text.token(token).is(Piece.WORD);
  }

  /**
   * "kế hoạch cả năm (320)", "so với 11 tháng năm 2022 (3.610)": what stands right before the
   * parenthesis.
   */
  private boolean isBracketed(int at, Cue cue) {
    if (!is(at - 1, Piece.OPEN)) {
      return false;
    }
    int from = at - 1;
    while (from > 0 && at - from <= BRACKETED && !parts(from - 1, at, -1)) {
      from--;
    }
    return text.has(cue, from, at - 1);
  }

  private boolean isStroke(int token) {
    return is(token, Piece.SLASH) && token + 1 < text.size();
  }
}
