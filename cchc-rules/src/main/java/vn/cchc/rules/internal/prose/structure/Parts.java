package vn.cchc.rules.internal.prose.structure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.NearWords;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Proposes parts below their whole: behind it, before it, in what it announces, further above. */
final class Parts {

  private static final int REACH = 3;
  private static final int LISTED = 12;
  private static final int ABOVE = 6;

  private final ProseText text;
  private final Proposals proposals;
  private final List<Mention> all;
  private final Map<Integer, List<Mention>> counts = new HashMap<>();

  Parts(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
    this.all = text.mentions();
  }

  void propose() {
    for (Mention part : all) {
      if (part.isCount()) {
        Set<Mention> wholes = new LinkedHashSet<>();
        behind(part, wholes);
        before(part, wholes);
        announced(part, wholes);
        above(part, wholes);
        wholes.remove(part);
        wholes.removeIf(whole -> isTold(part, whole));
        wholes.forEach(whole -> proposals.add(Structure.bound(whole, List.of(part))));
      }
    }
  }

  /**
   * Whether words say that what is offered as the whole is none: "có 1.300 trên tổng số 1.200" has
   * its whole behind, and "giảm 400 so với cùng kỳ (2.000)" is of another period.
   */
  private boolean isTold(Mention part, Mention whole) {
    boolean turned =
        whole.index() == part.index() - 1
            && whole.place().sentence() == part.place().sentence()
            && text.between(Cue.OVER, whole, part)
            && text.between(Cue.AMONG, whole, part);
    return turned || part.is(Remark.EARLIER) && !whole.is(Remark.EARLIER);
  }

  /** "213 cơ sở trên tổng số 640": the whole stands behind the part. */
  private void behind(Mention part, Set<Mention> wholes) {
    if (part.is(Remark.NUMERATOR)) {
      wholes.add(all.get(part.index() + 1));
    } else if (part.index() + 1 < all.size()) {
      Mention next = all.get(part.index() + 1);
      if (next.isCount()
          && next.place().sentence() == part.place().sentence()
          && text.between(Cue.AMONG, part, next)
          && !text.hasMark(Piece.SEMICOLON, part.end(), next.token())
          && !text.hasMark(Piece.COMMA, part.end(), next.token())) {
        wholes.add(next);
      }
    }
  }

  private void before(Mention part, Set<Mention> wholes) {
    int reach = 0;
    for (int i = part.index() - 1; i >= 0 && reach < LISTED; i--) {
      Mention whole = all.get(i);
      if (whole.place().block() != part.place().block()) {
        break;
      }
      if (!whole.isCount()) {
        continue;
      }
      reach++;
      boolean own = whole.place().sentence() == part.place().sentence();
      Mention next = all.get(i + 1);
      boolean opened =
          text.opens(Cue.OPEN_SOME, whole, next)
              || text.opens(Cue.OPEN_ALL, whole, next)
              || text.between(Cue.EXAMPLE, whole, next)
              || text.hasMark(Piece.COLON, whole.end(), next.token());
      boolean alike = !part.noun().isEmpty() && part.noun().equals(whole.noun());
      boolean near =
          reach <= REACH
              && (text.opens(Cue.OPEN_SOME, whole, part) || text.opens(Cue.OPEN_ALL, whole, part));
      if (reach == 1 || near || reach <= REACH && alike || own && (opened || isLead(whole))) {
        wholes.add(whole);
      }
    }
  }

  /** "Trong 402 học viên có 96 bộ đội và 73 người dân tộc": the whole leads its sentence. */
  private boolean isLead(Mention whole) {
    return text.isKnown(whole)
        || text.isLed(Cue.AMONG, whole)
            && (whole.index() == 0
                || all.get(whole.index() - 1).place().sentence() != whole.place().sentence());
  }

  private void announced(Mention part, Set<Mention> wholes) {
    int parent = text.block(part).parent();
    if (parent < 0) {
      return;
    }
    List<Mention> leads = counts(parent);
    boolean first = counts(part.place().block()).get(0).equals(part);
    if (first && !leads.isEmpty()) {
      wholes.add(leads.get(leads.size() - 1));
    }
  }

  /** "Trong các bị can nêu trên có 7 nữ": the whole is the last figure of its kind, or alike. */
  private void above(Mention part, Set<Mention> wholes) {
    int block = part.place().block();
    boolean led = text.isLed(Cue.AMONG, part) || text.isLed(Cue.OPEN_SOME, part);
    for (int before = block; before >= Math.max(0, block - (led ? LISTED : 2)); before--) {
      List<Mention> counts = counts(before);
      int taken = 0;
      for (int i = counts.size() - 1; i >= 0 && taken < ABOVE; i--) {
        Mention whole = counts.get(i);
        if (whole.index() >= part.index() || whole.place().sentence() == part.place().sentence()) {
          continue;
        }
        taken++;
        boolean alike = !part.noun().isEmpty() && whole.noun().equals(part.noun());
        boolean named = led && Words.common(whole, NearWords.lead(text, part)) > 0;
        if (alike && before < block || named) {
          wholes.add(whole);
        }
      }
    }
  }

  private List<Mention> counts(int block) {
    return counts.computeIfAbsent(
        block, some -> text.mentions(some).stream().filter(Mention::isCount).toList());
  }
}
