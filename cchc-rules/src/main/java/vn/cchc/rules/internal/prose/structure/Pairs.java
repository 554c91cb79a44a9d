package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.prose.mention.Block;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/** Proposes shares that make 100, and quantities told twice. */
final class Pairs {

  private static final int RATES = 5;
  private static final int SAME = 40;
  private static final int LEAST = 2;
  private static final double ALIKE = 0.6;
  private static final double AKIN = 0.35;

  private final ProseText text;
  private final Proposals proposals;
  private final List<Mention> all;

  Pairs(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
    this.all = text.mentions();
  }

  void propose() {
    complements();
    same();
  }

  private void complements() {
    for (Block block : text.blocks()) {
      runs(text.mentions(block.index()).stream().filter(Mention::isPercent).toList());
      List<Mention> firsts = new ArrayList<>();
      for (Block child : text.children(block.index())) {
        text.mentions(child.index()).stream()
            .filter(Mention::isPercent)
            .findFirst()
            .ifPresent(firsts::add);
      }
      runs(firsts);
    }
  }

  private void runs(List<Mention> rates) {
    for (int from = 0; from < rates.size(); from++) {
      for (int to = from + 2; to <= Math.min(rates.size(), from + RATES); to++) {
        Structure run = Structure.complement(rates.subList(from, to));
        boolean all = from == 0 && to == rates.size();
        if (Fit.holds(run) || all || isPartition(rates.subList(from, to))) {
          proposals.add(run);
        }
      }
      // the share on time and the share late, with others between
      for (int to = from + 2; to < Math.min(rates.size(), from + RATES); to++) {
        List<Mention> pair = List.of(rates.get(from), rates.get(to));
        if (Fit.holds(Structure.complement(pair)) || isPartition(pair)) {
          proposals.add(Structure.complement(pair));
        }
      }
    }
  }

  private boolean isPartition(List<Mention> figures) {
    return Words.isPartition(text.lexicon(), figures);
  }

  /** Figures of one noun and class in different sentences, equal or hardly different. */
  private void same() {
    Map<String, List<Mention>> known = new HashMap<>();
    for (Mention figure : all) {
      if (figure.number().precision() - figure.number().scale() < 2 && figure.isCount()) {
        continue;
      }
      String value = figure.kind() + " " + figure.number().stripTrailingZeros();
      String words = figure.kind() + figure.noun() + figure.states();
      for (String key : List.of(value, words)) {
        List<Mention> earlier = known.computeIfAbsent(key, some -> new ArrayList<>());
        for (Mention other : earlier.subList(Math.max(0, earlier.size() - 4), earlier.size())) {
          boolean apart =
              figure.index() > other.index() + 1
                  || figure.is(Remark.DENOMINATOR)
                  || other.place().sentence() != figure.place().sentence();
          boolean equal = other.number().compareTo(figure.number()) == 0;
          if (apart && (equal ? key.equals(value) : isAlike(other, figure))) {
            proposals.add(Structure.same(other, figure));
          }
        }
        if (earlier.size() < SAME) {
          earlier.add(figure);
        }
      }
      mistyped(figure);
    }
  }

  /** Figures told in some of the same words, of which one may be the other with a slip. */
  private void mistyped(Mention figure) {
    // "83/96 vụ", "trong 19 em này", "5 trong 137 vụ": such a figure was told before
    boolean pointed =
        figure.is(Remark.DENOMINATOR) || text.isPointedBack(figure) || text.isKnown(figure);
    if (pointed && isTold(figure)) {
      return;
    }
    for (int i = Math.max(0, figure.index() - SAME); i < figure.index() - 1; i++) {
      Mention other = all.get(i);
      if (other.kind() == figure.kind()
          && other.number().precision() >= LEAST
          && figure.number().precision() >= LEAST
          && (other.noun().equals(figure.noun())
              || pointed && isKin(other, figure)
              || text.isKnown(figure) && isLong(figure))
          && (pointed || other.states().equals(figure.states()))
          && !isOfChange(other)
          && !isOfChange(figure)
          && other.number().compareTo(figure.number()) != 0
          && DigitPattern.mayBe(other.number(), Interval.exactly(figure.number()))
          && (pointed || Words.overlap(other, figure) >= AKIN)) {
        proposals.offer(Structure.same(other, figure));
      }
    }
  }

  private boolean isTold(Mention figure) {
    for (int i = Math.max(0, figure.index() - SAME); i < figure.index(); i++) {
      if (all.get(i).isCount() && all.get(i).number().compareTo(figure.number()) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether words do not say that other things are counted. */
  private boolean isKin(Mention one, Mention other) {
    return !text.lexicon().isNoun(one.noun())
        || !text.lexicon().isNoun(other.noun())
        || one.family().equals(other.family());
  }

  private static boolean isLong(Mention figure) {
    return figure.number().stripTrailingZeros().precision() > LEAST;
  }

  private static boolean isOfChange(Mention figure) {
    return figure.is(Remark.EARLIER) || figure.is(Remark.UP) || figure.is(Remark.DOWN);
  }

  private static boolean isAlike(Mention one, Mention other) {
    return Words.overlap(one, other) >= ALIKE;
  }
}
