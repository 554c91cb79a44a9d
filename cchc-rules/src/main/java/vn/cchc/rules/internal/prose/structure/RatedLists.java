package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * Proposes shares of a whole that is not told: in "tốt 39 đơn vị (65%), khá 21 đơn vị (35%)" it is
 * the sum of the list. That all rates of a list agree with its counts, and make 100, is no chance.
 */
final class RatedLists {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of so many one rate may be wrong, and the others still say what the list is. */
  private static final int SURE = 3;

  private final List<Mention> all;
  private final Proposals proposals;

  RatedLists(ProseText text, Proposals proposals) {
    this.all = text.mentions();
    this.proposals = proposals;
  }

  void propose() {
    int at = 0;
    while (at < all.size()) {
      List<Mention> counts = new ArrayList<>();
      List<Mention> rates = new ArrayList<>();
      int next = at;
      while (isRated(next) && all.get(next).place().sentence() == all.get(at).place().sentence()) {
        counts.add(all.get(next));
        rates.add(all.get(next + 1));
        next += 2;
      }
      if (counts.size() > 1) {
        propose(counts, rates);
      }
      at = Math.max(next, at + 1);
    }
  }

  private boolean isRated(int at) {
    if (at + 1 >= all.size()) {
      return false;
    }
    Mention count = all.get(at);
    Mention rate = all.get(at + 1);
    return count.isCount()
        && rate.isPercent()
        && rate.place().sentence() == count.place().sentence()
        && !count.is(Remark.NUMERATOR)
        && !count.is(Remark.DENOMINATOR);
  }

  private void propose(List<Mention> counts, List<Mention> rates) {
    List<Structure> shares = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < counts.size(); i++) {
      Structure share = Structure.share(rates.get(i), List.of(counts.get(i)), counts);
      shares.add(share);
      right += Fit.holds(share) ? 1 : 0;
    }
    boolean agree = right == shares.size() && isAll(rates);
    if (agree || right == shares.size() - 1 && right >= SURE - 1) {
      for (int i = 0; i < counts.size(); i++) {
        // whoever makes rates come to 100 changes the last digit of one
        if (Fit.holds(shares.get(i)) || !isClose(rates.get(i), counts.get(i), counts)) {
          proposals.add(shares.get(i));
        }
      }
    }
  }

  private static boolean isClose(Mention rate, Mention count, List<Mention> counts) {
    BigDecimal sum = counts.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal gap = count.number().multiply(HUNDRED).subtract(rate.number().multiply(sum)).abs();
    return gap.compareTo(rate.ulp().multiply(sum)) <= 0;
  }

  /** Whether rates make 100, each rounded. */
  private static boolean isAll(List<Mention> rates) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    for (Mention rate : rates) {
      sum = sum.add(rate.number());
      slack = slack.add(rate.ulp());
    }
    return sum.subtract(HUNDRED).abs().compareTo(slack) <= 0;
  }
}
