package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.rules.internal.prose.mention.Block;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * Proposes parts below their whole, shares that make 100, quantities told twice, and what came in
 * against what went out.
 */
final class Pairs {

  private static final int REACH = 3;
  private static final int RATES = 5;
  private static final int SAME = 40;
  private static final int FLOW = 14;
  private static final double ALIKE = 0.6;

  private final ProseText text;
  private final Proposals proposals;
  private final List<Mention> all;

  Pairs(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
    this.all = text.mentions();
  }

  void propose() {
    bounds();
    complements();
    same();
    for (Block block : text.blocks()) {
      balances(block);
    }
  }

  private void bounds() {
    for (Mention part : all) {
      if (!part.isCount()) {
        continue;
      }
      if (part.is(Remark.NUMERATOR)) {
        proposals.add(Structure.bound(all.get(part.index() + 1), List.of(part)));
      }
      int reach = 0;
      for (int i = part.index() - 1; i >= 0 && reach < REACH; i--) {
        Mention whole = all.get(i);
        if (whole.place().block() != part.place().block()) {
          break;
        }
        if (whole.isCount()) {
          reach++;
          boolean opened =
              text.between(Cue.OPEN_SOME, whole, part) || text.between(Cue.OPEN_ALL, whole, part);
          boolean alike = !part.noun().isEmpty() && part.noun().equals(whole.noun());
          if (opened || alike || reach == 1) {
            proposals.add(Structure.bound(whole, List.of(part)));
          }
        }
      }
      announced(part);
      above(part);
    }
  }

  private void announced(Mention part) {
    int parent = text.block(part).parent();
    if (parent < 0) {
      return;
    }
    List<Mention> leads = text.mentions(parent).stream().filter(Mention::isCount).toList();
    boolean first =
        text.mentions(part.place().block()).stream()
            .filter(Mention::isCount)
            .findFirst()
            .orElseThrow()
            .equals(part);
    if (first && !leads.isEmpty()) {
      proposals.add(Structure.bound(leads.get(leads.size() - 1), List.of(part)));
    }
  }

  /** "Trong các bị can nêu trên có 7 nữ": the whole is the last figure of its kind. */
  private void above(Mention part) {
    int block = part.place().block();
    for (int before = block - 1; before >= Math.max(0, block - 2); before--) {
      List<Mention> counts = text.mentions(before).stream().filter(Mention::isCount).toList();
      for (int i = counts.size() - 1; i >= Math.max(0, counts.size() - 2 * REACH); i--) {
        if (!part.noun().isEmpty() && counts.get(i).noun().equals(part.noun())) {
          proposals.add(Structure.bound(counts.get(i), List.of(part)));
        }
      }
    }
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
    }
  }

  private static boolean isAlike(Mention one, Mention other) {
    return Words.overlap(one, other) >= ALIKE;
  }

  private void balances(Block block) {
    List<Mention> figures = new ArrayList<>();
    text.mentions(block.index()).stream().filter(Mention::isCount).forEach(figures::add);
    for (Block child : text.children(block.index())) {
      text.mentions(child.index()).stream().filter(Mention::isCount).limit(2).forEach(figures::add);
    }
    int next = block.index() + 1;
    if (next < text.blocks().size() && text.blocks().get(next).level() == block.level()) {
      text.mentions(next).stream().filter(Mention::isCount).limit(4).forEach(figures::add);
    }
    if (figures.size() < 3) {
      return;
    }
    for (int i = 0; i + 4 <= figures.size(); i++) {
      List<Mention> four = figures.subList(i, i + 4);
      if (states(four) >= 3) {
        balance(four);
      } else if (states(four) == 2 || Fit.holds(balanced(four))) {
        proposals.offer(balanced(four));
      }
    }
    List<Mention> near = figures.subList(0, Math.min(FLOW, figures.size()));
    List<Mention> opening = in(near, "intake", Set.of("carried"));
    List<Mention> received = in(near, "intake", Set.of("new", "received"));
    List<Mention> settled = in(near, "progress", Set.of("settled"));
    List<Mention> pending = new ArrayList<>(in(near, "progress", Set.of("pending")));
    near.stream().filter(f -> f.is(Remark.REST) && !pending.contains(f)).forEach(pending::add);
    for (Mention in : received) {
      for (Mention out : settled) {
        for (Mention left : pending) {
          for (Mention carried : opening) {
            balance(List.of(carried, in, out, left));
          }
        }
      }
    }
  }

  /** How many of four figures are in the class that their place in a balance asks for. */
  static int states(List<Mention> four) {
    int states = "carried".equals(four.get(0).state("intake")) ? 1 : 0;
    String second = four.get(1).state("intake");
    states += "new".equals(second) || "received".equals(second) ? 1 : 0;
    states += "settled".equals(four.get(2).state("progress")) ? 1 : 0;
    states +=
        "pending".equals(four.get(3).state("progress")) || four.get(3).is(Remark.REST) ? 1 : 0;
    return states;
  }

  private static Structure balanced(List<Mention> four) {
    return Structure.balance(four.get(0), four.get(1), four.get(2), four.get(3));
  }

  private void balance(List<Mention> four) {
    if (new HashSet<>(four).size() == four.size()) {
      proposals.add(balanced(four));
    }
  }

  private static List<Mention> in(List<Mention> figures, String dimension, Set<String> names) {
    List<Mention> found = new ArrayList<>();
    for (Mention figure : figures) {
      boolean is =
          figure.states().stream()
              .anyMatch(s -> s.dimension().equals(dimension) && names.contains(s.name()));
      if (is && found.size() < 3) {
        found.add(figure);
      }
    }
    return found;
  }
}
