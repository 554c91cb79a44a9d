package vn.cchc.rules.internal.prose.structure;

import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Which figures are told one after another as parts of one list. */
final class Siblings {

  private final ProseText text;

  Siblings(ProseText text) {
    this.text = text;
  }

  /**
   * "41 lượt, trong đó có 18 lượt tăng vốn, 15 lượt giãn tiến độ": the first is a part of the
   * whole, and what follows it in one list, counted alike, is too.
   */
  boolean isListed(Mention whole, Mention part) {
    boolean listed = false;
    Mention before = whole;
    for (int i = whole.index() + 1; i <= part.index(); i++) {
      Mention next = text.mentions().get(i);
      if (!next.isCount() || next.place().depth() > part.place().depth()) {
        continue;
      }
      boolean opens = before.equals(whole);
      boolean goesOn =
          opens
              ? text.opens(Cue.OPEN_SOME, whole, next) || text.isKnown(whole)
              : isBeside(before, next);
      if (!goesOn
          || next.place().sentence() != whole.place().sentence()
          || next.is(Remark.EARLIER)
          || next.is(Remark.UP)
          || next.is(Remark.DOWN)
          || next.is(Remark.REST)) {
        return false;
      }
      listed = !opens;
      before = next;
    }
    return listed;
  }

  /** "thạc sĩ 12, đại học 39, cao đẳng 3" of which the "trung cấp 3" behind is left out. */
  boolean goOn(Mention whole, Mention tail) {
    for (int i = tail.index() + 1; i < text.mentions().size(); i++) {
      Mention next = text.mentions().get(i);
      if (next.place().sentence() != tail.place().sentence()) {
        return false;
      }
      if (next.isCount() && next.place().depth() <= tail.place().depth()) {
        return !next.equals(whole)
            && isBeside(tail, next)
            && next.place().bracket() == tail.place().bracket()
            && !text.opens(Cue.OPEN_SOME, tail, next)
            && !text.opens(Cue.OPEN_ALL, tail, next)
            && !next.is(Remark.EARLIER)
            && !next.is(Remark.UP)
            && !next.is(Remark.DOWN)
            && !next.is(Remark.TOTAL);
      }
    }
    return false;
  }

  private boolean isBeside(Mention one, Mention next) {
    boolean alike = one.noun().equals(next.noun()) || isOpen(one) || isOpen(next);
    return alike
        && !text.hasMark(Piece.SEMICOLON, one.end(), next.token())
        && (text.hasMark(Piece.COMMA, one.end(), next.token())
            || text.between(Cue.JOIN, one, next));
  }

  /** Whether it is not said what is counted, or in no word of the lexicon. */
  private boolean isOpen(Mention figure) {
    return figure.noun().isEmpty() || !text.lexicon().isNoun(figure.noun());
  }
}
