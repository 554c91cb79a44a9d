package vn.cchc.rules.internal.prose.structure;

import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.NearWords;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** What words and places say for or against a part, a whole and the rate of one in the other. */
final class RateClues {

  private static final int NEAR = 3;
  private static final int NAMED = 2;
  private static final int BASE = 5;
  private static final int FAR = 10;

  private final ProseText text;
  private final Structure structure;
  private final Set<Feature> features;
  private final ListClues lists;

  RateClues(ProseText text, Structure structure, Set<Feature> features, ListClues lists) {
    this.text = text;
    this.structure = structure;
    this.features = features;
    this.lists = lists;
  }

  private void add(Feature feature, boolean is) {
    if (is) {
      features.add(feature);
    }
  }

  void gather() {
    Mention rate = structure.the(Role.RATE);
    Mention part = structure.the(Role.PARTS);
    Mention whole = structure.the(Role.WHOLE);
    boolean stroke =
        part.is(Remark.NUMERATOR)
            && whole.is(Remark.DENOMINATOR)
            && whole.index() == part.index() + 1;
    add(Feature.STROKE, stroke);
    add(
        Feature.HALF_STROKE,
        !stroke
            && (part.is(Remark.NUMERATOR)
                || part.is(Remark.DENOMINATOR)
                || whole.is(Remark.DENOMINATOR)
                || whole.is(Remark.NUMERATOR)));
    features.add(order(part.index(), whole.index(), rate.index()));
    Mention near = stroke && whole.index() < rate.index() ? whole : part;
    add(Feature.BESIDE, Math.abs(near.index() - rate.index()) == 1);
    int from = Math.min(near.end(), rate.end());
    int to = Math.max(near.token(), rate.token());
    add(
        Feature.BRACKETED,
        rate.place().depth() > near.place().depth() && near.index() < rate.index());
    boolean clause =
        text.hasMark(Piece.COMMA, from, Math.min(to, from + 60))
            || text.hasMark(Piece.SEMICOLON, from, Math.min(to, from + 60))
            || near.place().sentence() != rate.place().sentence();
    add(Feature.CLAUSE, clause);
    add(Feature.RATE_WORD, text.has(Cue.RATE, Math.max(0, rate.token() - NEAR), rate.token()));
    add(
        Feature.OVER_WORD,
        text.has(Cue.OVER, Math.max(0, whole.token() - NEAR - 1), whole.token()));
    int gap = Math.abs(part.index() - whole.index()) - 1;
    features.add(
        gap <= 0
            ? Feature.WHOLE_NEXT
            : gap <= 2 ? Feature.WHOLE_NEAR : gap <= 5 ? Feature.WHOLE_FAR : Feature.WHOLE_FARTHER);
    if (whole.index() < part.index()) {
      lists.openers(whole, part);
    }
    add(Feature.WHOLE_NAMED, Words.common(whole, rate.near()) >= NAMED);
    add(Feature.PART_NAMED, Words.common(part, rate.near()) >= NAMED);
    add(Feature.TOTAL, whole.is(Remark.TOTAL));
    add(Feature.INTAKE, whole.state("intake") != null);
    boolean plan =
        whole.is(Remark.TARGET) && rate.is(Remark.TARGET)
            || Math.abs(whole.index() - rate.index()) == 1 && text.between(Cue.TARGET, rate, whole);
    add(Feature.PLAN, plan);
    add(Feature.TWO_WHOLES, structure.of(Role.WHOLE).size() > 1);
    add(Feature.WHOLE_RATED, isRated(whole, rate) || isRated(part, rate));
    add(Feature.RATE_CHANGED, isChange(rate));
    base(rate, whole);
    add(Feature.OF_ALL, structure.of(Role.WHOLE).contains(part));
    add(Feature.HUNDRED, rate.number().compareTo(Equation.HUNDRED) == 0);
    lists.nouns(whole, List.of(part));
    add(Feature.STATELESS, part.states().isEmpty());
    add(Feature.WHOLE_CLASS, !part.states().isEmpty() && part.states().equals(whole.states()));
    boolean apart =
        !rate.states().isEmpty()
            && !part.states().isEmpty()
            && !rate.states().equals(part.states());
    add(Feature.RATE_CLASS, apart);
    beside(rate, part, whole);
    if (whole.place().block() != rate.place().block()) {
      int parent = text.block(rate).parent();
      features.add(parent == whole.place().block() ? Feature.LEAD : Feature.OTHER_BLOCK);
    }
  }

  /** What stands in the sentence of a rate. */
  private void beside(Mention rate, Mention part, Mention whole) {
    boolean partHere = part.place().sentence() == rate.place().sentence();
    boolean wholeHere = whole.place().sentence() == rate.place().sentence();
    add(Feature.PART_HERE, partHere);
    add(Feature.WHOLE_HERE, wholeHere);
    boolean others = false;
    for (int i = Math.max(0, rate.index() - FAR);
        i < Math.min(text.mentions().size(), rate.index() + FAR);
        i++) {
      Mention other = text.mentions().get(i);
      boolean here = other.isCount() && other.place().sentence() == rate.place().sentence();
      boolean next = Math.abs(i - rate.index()) == 1 && !other.equals(part);
      others |= here;
      add(Feature.BESIDE_CHANGE, here && next && (other.is(Remark.UP) || other.is(Remark.DOWN)));
    }
    add(Feature.OTHERS_HERE, others && !partHere && !wholeHere);
  }

  /** "chi 6.108 tỷ đồng, đạt 62,9%; trong đó đầu tư 1.420 (54,4%)": each may be of its own plan. */
  private boolean isRated(Mention whole, Mention rate) {
    int next = whole.index() + 1;
    if (next >= text.mentions().size()) {
      return false;
    }
    Mention own = text.mentions().get(next);
    return own.isPercent()
        && !own.equals(rate)
        && own.place().sentence() == whole.place().sentence()
        && !own.is(Remark.UP)
        && !own.is(Remark.DOWN);
  }

  /** "bằng 20,3% thu ngân sách": what a rate is of may stand right behind it. */
  private void base(Mention rate, Mention whole) {
    List<String> words = NearWords.behind(text, rate, BASE);
    if (words.size() >= NAMED) {
      boolean named = Words.common(whole, words) > 0;
      features.add(named ? Feature.BASE_NAMED : Feature.BASE_OTHER);
    }
  }

  /** "tăng 12%", "tăng 104 người (9,5%)", "giảm 335 việc, tức 9,8%" */
  private boolean isChange(Mention rate) {
    Mention before = rate.index() == 0 ? rate : text.mentions().get(rate.index() - 1);
    boolean beside =
        before.place().sentence() == rate.place().sentence()
            && !text.hasMark(Piece.SEMICOLON, before.end(), rate.token());
    boolean ofIt =
        beside && (before.is(Remark.UP) || before.is(Remark.DOWN)) && !before.isPercent();
    return ofIt || rate.is(Remark.UP) || rate.is(Remark.DOWN);
  }

  private static Feature order(int part, int whole, int rate) {
    if (rate > part && rate > whole) {
      return part < whole ? Feature.PWR : Feature.WPR;
    }
    if (rate < part && rate < whole) {
      return part < whole ? Feature.RPW : Feature.RWP;
    }
    return part < whole ? Feature.PRW : Feature.WRP;
  }
}
