package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.prose.mention.Block;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * Proposes wholes and their parts: lists in one paragraph or of items, and pairs further apart.
 * What adds up to a figure within reach is proposed wherever that stands; what does not only for
 * lists that could begin and end there, and for wholes that words offer.
 */
final class Sums {

  private static final int LONGEST = 12;
  private static final int BEFORE = 30;
  private static final int BEHIND = 8;
  private static final int WINDOW = 12;
  private static final int WHOLES = 3;
  private static final BigDecimal TELLING = BigDecimal.valueOf(10);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private final ProseText text;
  private final Proposals proposals;
  private final Lists lists;
  private final List<Mention> counts;
  private final Map<BigDecimal, List<Mention>> byValue = new HashMap<>();

  Sums(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
    this.lists = new Lists(text);
    this.counts = text.mentions().stream().filter(Mention::isCount).toList();
    counts.forEach(
        figure ->
            byValue
                .computeIfAbsent(figure.number().stripTrailingZeros(), key -> new ArrayList<>())
                .add(figure));
  }

  void propose() {
    for (Block block : text.blocks()) {
      for (List<Mention> chain : lists.chains(block.index())) {
        inline(chain);
      }
      List<Block> children = text.children(block.index());
      if (children.size() > 1) {
        for (List<Mention> items : lists.items(children)) {
          items(items, leads(block));
        }
      }
    }
    apart();
    received();
  }

  private void inline(List<Mention> chain) {
    for (int from = 0; from + 1 < chain.size(); from++) {
      BigDecimal sum = chain.get(from).number();
      boolean starts = lists.starts(chain, from);
      for (int to = from + 1; to < Math.min(chain.size(), from + LONGEST); to++) {
        sum = sum.add(chain.get(to).number());
        List<Mention> parts = chain.subList(from, to + 1);
        boolean natural = starts && lists.ends(chain, to);
        if (natural || sum.compareTo(TELLING) >= 0) {
          boolean one = chain.get(to).place().sentence() == chain.get(from).place().sentence();
          fitting(sum, parts, natural && one);
        }
        if (natural) {
          offered(parts).forEach(whole -> add(whole, parts));
          near(parts, sum);
        }
      }
    }
  }

  private void add(Mention whole, List<Mention> parts) {
    if (!parts.contains(whole) && !areChanges(whole, parts)) {
      proposals.add(Structure.sum(whole, parts));
    }
  }

  /** "trộm cắp 112 vụ (tăng 14 vụ), lừa đảo 35 vụ (tăng 8 vụ)": what is added makes no whole. */
  private static boolean areChanges(Mention whole, List<Mention> parts) {
    return !isChange(whole) && parts.stream().filter(Sums::isChange).count() > 1;
  }

  private static boolean isChange(Mention figure) {
    return figure.is(Remark.UP) || figure.is(Remark.DOWN);
  }

  /** Proposes the wholes nearby that parts would add up to, but for a slip. */
  private void near(List<Mention> parts, BigDecimal sum) {
    int first = parts.get(0).index();
    int last = parts.get(parts.size() - 1).index();
    for (int i = Math.max(0, first - WINDOW);
        i < Math.min(text.mentions().size(), last + WINDOW);
        i++) {
      Mention whole = text.mentions().get(i);
      if (whole.isCount()
          && (i < last + 4 || whole.is(Remark.TOTAL))
          && whole.number().compareTo(TELLING) >= 0
          && mayBeOff(whole, parts, sum)
          && !parts.contains(whole)
          && !areChanges(whole, parts)) {
        proposals.offer(Structure.sum(whole, parts));
      }
    }
  }

  /** Whether one slip may explain a gap; asked of very many that none does. */
  private static boolean mayBeOff(Mention whole, List<Mention> parts, BigDecimal sum) {
    BigDecimal gap = sum.subtract(whole.number());
    if (gap.signum() == 0
        || !whole.isExact()
        || DigitPattern.mayBe(whole.number(), Interval.exactly(sum))) {
      return true;
    }
    for (Mention part : parts) {
      BigDecimal meant = part.number().subtract(gap);
      if (!part.isExact()
          || meant.signum() >= 0 && DigitPattern.mayBe(part.number(), Interval.exactly(meant))) {
        return true;
      }
    }
    return false;
  }

  /** Proposes the wholes within reach that parts add up to, the nearest first. */
  private void fitting(BigDecimal sum, List<Mention> parts, boolean complete) {
    int first = parts.get(0).index();
    int last = parts.get(parts.size() - 1).index();
    int found = 0;
    List<Mention> equal = byValue.getOrDefault(sum.stripTrailingZeros(), List.of());
    for (int i = equal.size() - 1; i >= 0 && found < WHOLES; i--) {
      Mention whole = equal.get(i);
      boolean near = whole.index() >= first - BEFORE && whole.index() <= last + BEHIND;
      // of small numbers some add up to any other one
      boolean here = whole.place().block() == parts.get(0).place().block();
      boolean listed = text.block(parts.get(0)).parent() == whole.place().block();
      // nobody tells the sum of some figures of a list in a later paragraph
      boolean behind = whole.index() > last && !here && !complete;
      boolean telling = here || listed || whole.number().compareTo(HUNDRED) >= 0 && !behind;
      if (near && telling && !parts.contains(whole)) {
        proposals.add(Structure.sum(whole, parts));
        found++;
      }
    }
  }

  /** Returns the figures that words or their place offer as the whole of a list. */
  private Set<Mention> offered(List<Mention> parts) {
    Set<Mention> offered = new LinkedHashSet<>();
    Mention first = parts.get(0);
    Mention last = parts.get(parts.size() - 1);
    int block = first.place().block();
    int near = 0;
    for (int i = first.index() - 1; i >= 0 && i >= first.index() - WINDOW; i--) {
      Mention whole = text.mentions().get(i);
      boolean own = whole.place().block() == block;
      boolean told = whole.is(Remark.TOTAL) || !own && whole.noun().equals(first.noun());
      if (whole.isCount() && (near < WHOLES || told) && whole.place().block() >= block - 2) {
        offered.add(whole);
        near++;
      }
    }
    for (int i = last.index() + 1;
        i < Math.min(text.mentions().size(), last.index() + BEHIND);
        i++) {
      Mention whole = text.mentions().get(i);
      boolean total = whole.is(Remark.TOTAL) && (i < last.index() + 3 || i == nextTotal(last));
      if (whole.isCount() && (total || i < last.index() + 3 && whole.is(Remark.DENOMINATOR))) {
        offered.add(whole);
      }
    }
    return offered;
  }

  private int nextTotal(Mention last) {
    int at = last.index() + 1;
    while (at < text.mentions().size() && !text.mentions().get(at).is(Remark.TOTAL)) {
      at++;
    }
    return at;
  }

  private List<Mention> leads(Block block) {
    List<Mention> leads = new ArrayList<>();
    int at = block.index();
    while (at >= 0 && leads.size() < WHOLES) {
      List<Mention> own = text.mentions(at).stream().filter(Mention::isCount).toList();
      leads.addAll(own.subList(Math.max(0, own.size() - WHOLES - 1), own.size()));
      boolean top = at == block.index() && text.blocks().get(at).parent() < 0;
      at = top ? at - 1 : Math.min(at - 1, text.blocks().get(at).parent());
    }
    return leads;
  }

  private void items(List<Mention> items, List<Mention> leads) {
    for (int from = 0; from + 1 < items.size(); from++) {
      BigDecimal sum = items.get(from).number();
      for (int to = from + 1; to < Math.min(items.size(), from + 4 * LONGEST); to++) {
        sum = sum.add(items.get(to).number());
        fitting(sum, items.subList(from, to + 1), true);
      }
    }
    leads.forEach(whole -> add(whole, items));
    if (items.size() <= 4 * LONGEST) {
      near(items, items.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    List<Mention> rest = items.subList(1, items.size());
    if (rest.size() > 1) {
      add(items.get(0), rest);
    }
    Mention last = items.get(items.size() - 1);
    if (items.size() > 2 && last.is(Remark.TOTAL)) {
      add(last, items.subList(0, items.size() - 1));
    }
  }

  /** "(tổng số cũ và mới là 611)": what there was and came in, whatever is told between. */
  private void received() {
    for (Mention whole : counts) {
      if (!whole.is(Remark.TOTAL)) {
        continue;
      }
      List<Mention> before =
          text.mentions().subList(Math.max(0, whole.index() - WINDOW), whole.index());
      for (Mention opening : before) {
        for (Mention received : before) {
          if (opening.isCount()
              && received.isCount()
              && Balances.isOpening(opening)
              && Balances.isReceived(received)
              && !opening.equals(received)) {
            proposals.offer(
                Structure.sum(
                    whole,
                    opening.index() < received.index()
                        ? List.of(opening, received)
                        : List.of(received, opening)));
          }
        }
      }
    }
  }

  /** Two or three figures that others stand between, and what they add up to. */
  private void apart() {
    for (int i = 0; i < counts.size(); i++) {
      Mention whole = counts.get(i);
      if (whole.number().compareTo(TELLING) < 0) {
        continue;
      }
      int to = Math.min(counts.size(), i + WINDOW);
      for (int a = Math.max(0, i - WINDOW); a < to; a++) {
        if (a != i) {
          apart(whole, a, to);
        }
      }
    }
  }

  private void apart(Mention whole, int a, int to) {
    Mention one = counts.get(a);
    BigDecimal left = whole.number().subtract(one.number());
    for (int b = a + 1; b < to && left.signum() > 0; b++) {
      Mention other = counts.get(b);
      BigDecimal more = left.subtract(other.number());
      if (other.equals(whole) || more.signum() < 0) {
        continue;
      }
      if (more.signum() == 0) {
        add(whole, List.of(one, other));
      } else if (whole.number().compareTo(LARGE) >= 0) {
        for (int c = b + 1; c < to; c++) {
          if (counts.get(c).number().compareTo(more) == 0 && !counts.get(c).equals(whole)) {
            add(whole, List.of(one, other, counts.get(c)));
          }
        }
      }
    }
  }
}
