package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.NearWords;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * Proposes parts, wholes and rates. What comes right is proposed wherever it stands within reach;
 * what does not only where the part stands beside the rate and the whole is one that words offer.
 */
final class Shares {

  private static final int BEFORE = 8;
  private static final int BEHIND = 5;
  private static final int NEAR = 4;
  private static final int FAR = 10;
  private static final int BLOCKS = 6;
  private static final int NAMED = 2;

  private final ProseText text;
  private final Proposals proposals;
  private final List<Mention> all;

  Shares(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
    this.all = text.mentions();
  }

  void propose() {
    List<Mention> run = new ArrayList<>();
    for (Mention rate : all) {
      if (rate.isPercent() && !rate.is(Remark.POINTS)) {
        share(rate);
      }
      boolean goesOn =
          !run.isEmpty()
              && rate.isPercent()
              && rate.place().sentence() == run.get(0).place().sentence();
      if (!goesOn) {
        inTurn(run);
        run.clear();
      }
      if (rate.isPercent()) {
        run.add(rate);
      }
    }
    inTurn(run);
  }

  private List<Mention> window(int from, int to, int block) {
    List<Mention> window = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(all.size(), to); i++) {
      if (all.get(i).isCount() && all.get(i).place().block() == block) {
        window.add(all.get(i));
      }
    }
    return window;
  }

  private void share(Mention rate) {
    int at = rate.index();
    int block = rate.place().block();
    List<Mention> own = window(at - BEFORE, at + BEHIND, block);
    Set<Mention> wholes = new LinkedHashSet<>(window(at - BEFORE - FAR, at + BEHIND, block));
    List<Mention> announced = announced(block);
    wholes.addAll(announced);
    Set<Mention> parts = new LinkedHashSet<>(own);
    parts.addAll(announced);
    Set<Mention> offered = offered(rate, wholes);
    for (Mention part : parts) {
      boolean beside = isBeside(part, rate);
      for (Mention whole : wholes) {
        if (part.equals(whole) || isOfAnother(rate, part, whole)) {
          continue;
        }
        Structure share = Structure.share(rate, List.of(part), List.of(whole));
        boolean stroke = isStroke(part, whole);
        boolean told = beside && (stroke || offered.contains(whole) && !part.is(Remark.NUMERATOR));
        boolean all = part.number().compareTo(whole.number()) == 0;
        if (told || !all && (isNamed(rate, part, whole) || Fit.holds(share))) {
          proposals.add(share);
        } else if (isNear(part, rate) && (own.contains(whole) || offered.contains(whole))
            || isAlike(part, rate) && offered.contains(whole)) {
          proposals.offer(share);
        }
      }
    }
    carried(rate, parts, wholes);
  }

  /** "88/332 em (25,6%)": a rate in a parenthesis is of what stands right before it. */
  private boolean isOfAnother(Mention rate, Mention part, Mention whole) {
    int at = rate.index();
    if (at == 0 || rate.place().bracket() != rate.token() - 1) {
      return false;
    }
    Mention before = all.get(at - 1);
    if (before.is(Remark.DENOMINATOR) && before.end() < rate.token()) {
      return !whole.equals(before) || !part.equals(all.get(at - 2));
    }
    return before.isCount()
        && before.place().sentence() == rate.place().sentence()
        && before.end() < rate.token()
        && !part.equals(before)
        && !whole.equals(before);
  }

  /** "tồn 12, tiếp nhận 88; giải quyết 90, đạt 90 %": the whole is told in two. */
  private void carried(Mention rate, Set<Mention> parts, Set<Mention> wholes) {
    for (Mention opening : wholes) {
      if (!Balances.isOpening(opening)) {
        continue;
      }
      for (Mention received : wholes) {
        if (received.equals(opening) || !Balances.isReceived(received)) {
          continue;
        }
        for (Mention part : parts) {
          Structure share = Structure.share(rate, List.of(part), List.of(opening, received));
          if (!part.equals(opening) && !part.equals(received) && Fit.holds(share)) {
            proposals.add(share);
          }
        }
      }
    }
  }

  /** Figures of what announces a paragraph or item, and of the paragraph before. */
  private List<Mention> announced(int block) {
    List<Mention> found = new ArrayList<>();
    int parent = text.blocks().get(block).parent();
    while (parent >= 0) {
      addCounts(parent, found);
      parent = text.blocks().get(parent).parent();
    }
    for (int before = block - 1; before >= Math.max(0, block - BLOCKS); before--) {
      addCounts(before, found);
    }
    return found;
  }

  private void addCounts(int block, List<Mention> found) {
    List<Mention> own = text.mentions(block);
    int taken = 0;
    for (int i = own.size() - 1; i >= 0 && taken < FAR; i--) {
      if (own.get(i).isCount() && !found.contains(own.get(i))) {
        found.add(own.get(i));
        taken++;
      }
    }
  }

  private static boolean isStroke(Mention part, Mention whole) {
    return part.is(Remark.NUMERATOR)
        && whole.is(Remark.DENOMINATOR)
        && whole.index() == part.index() + 1;
  }

  /** Whether a rate is told in words of a part that stands further away. */
  private static boolean isAlike(Mention part, Mention rate) {
    return !part.states().isEmpty() && part.states().equals(rate.states())
        || Words.common(part, rate.near()) >= NAMED;
  }

  private static boolean isNear(Mention part, Mention rate) {
    return Math.abs(part.index() - rate.index()) <= NEAR;
  }

  /** Whether a rate is named as a part before it, and the whole stands before that. */
  private static boolean isNamed(Mention rate, Mention part, Mention whole) {
    return !rate.states().isEmpty()
        && rate.states().equals(part.states())
        && part.index() < rate.index()
        && whole.index() < rate.index()
        && Math.abs(part.index() - whole.index()) <= 2;
  }

  /**
   * Whether a figure stands beside a rate: none but its denominator, or other rates of it, between.
   */
  private boolean isBeside(Mention part, Mention rate) {
    int from = Math.min(part.index(), rate.index()) + 1;
    int to = Math.max(part.index(), rate.index());
    int between = 0;
    for (int i = from; i < to; i++) {
      between += all.get(i).is(Remark.DENOMINATOR) ? 0 : 1;
    }
    return between <= 1 && Math.abs(part.place().sentence() - rate.place().sentence()) <= 1;
  }

  /** The wholes that words offer for a rate: the nearest, the total, what opens the list. */
  private Set<Mention> offered(Mention rate, Set<Mention> wholes) {
    Set<Mention> offered = new LinkedHashSet<>();
    List<Mention> before = wholes.stream().filter(whole -> whole.index() < rate.index()).toList();
    int near = 0;
    List<String> lead = NearWords.before(text, first(rate));
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention whole = before.get(i);
      boolean named =
          Words.common(whole, rate.near()) >= NAMED || Words.common(whole, lead) >= NAMED;
      Mention next = whole.index() + 1 < all.size() ? all.get(whole.index() + 1) : rate;
      boolean opens =
          text.between(Cue.OPEN_ALL, whole, next) || text.between(Cue.OPEN_SOME, whole, next);
      if (near++ < 3 || opens || named || whole.is(Remark.TOTAL) || whole.state("intake") != null) {
        offered.add(whole);
      }
    }
    wholes.stream()
        .filter(whole -> whole.index() > rate.index())
        .filter(
            whole ->
                text.has(Cue.OVER, rate.end(), whole.token())
                    || whole.is(Remark.DENOMINATOR)
                    || isPlan(rate, whole))
        .forEach(offered::add);
    return offered;
  }

  /** "đạt 57,5% kế hoạch cả năm (320 công trình)": what stands right behind the rate. */
  private boolean isPlan(Mention rate, Mention whole) {
    return whole.index() == rate.index() + 1
        && whole.place().sentence() == rate.place().sentence()
        && text.between(Cue.TARGET, rate, whole);
  }

  /** Returns the first figure of the sentence of another. */
  private Mention first(Mention figure) {
    int at = figure.index();
    while (at > 0 && all.get(at - 1).place().sentence() == figure.place().sentence()) {
      at--;
    }
    return all.get(at);
  }

  /** "a/b, c/d và e/f, tương ứng x%, y% và z%" */
  private void inTurn(List<Mention> rates) {
    if (rates.size() < 2) {
      return;
    }
    int first = rates.get(0).index();
    if (first == 0 || !text.between(Cue.IN_TURN, all.get(first - 1), rates.get(0))) {
      return;
    }
    List<Mention> parts =
        window(first - 2 * rates.size(), first, rates.get(0).place().block()).stream()
            .filter(part -> !part.is(Remark.DENOMINATOR))
            .toList();
    int skip = parts.size() - rates.size();
    for (int i = 0; i < rates.size() && skip >= 0; i++) {
      Mention part = parts.get(skip + i);
      if (part.is(Remark.NUMERATOR)) {
        proposals.add(
            Structure.share(rates.get(i), List.of(part), List.of(all.get(part.index() + 1))));
      } else {
        for (Mention whole :
            offered(
                parts.get(skip),
                new LinkedHashSet<>(
                    window(
                        parts.get(skip).index() - FAR,
                        parts.get(skip).index(),
                        part.place().block())))) {
          proposals.add(Structure.share(rates.get(i), List.of(part), List.of(whole)));
        }
      }
    }
  }
}
