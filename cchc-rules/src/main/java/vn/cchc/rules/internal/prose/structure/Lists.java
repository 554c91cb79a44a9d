package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.cchc.rules.internal.prose.mention.Block;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Which figures of a paragraph, or of the items of a list, may be told one beside the other. */
final class Lists {

  /** More things than these are not counted side by side. */
  private static final int NOUNS = 12;

  private final ProseText text;

  Lists(ProseText text) {
    this.text = text;
  }

  /** Returns the counts of a paragraph, and what of them may be meant as one list. */
  Set<List<Mention>> chains(int block) {
    List<Mention> region = text.mentions(block).stream().filter(Mention::isCount).toList();
    Set<List<Mention>> chains = new LinkedHashSet<>();
    if (region.size() < 2) {
      return chains;
    }
    List<Mention> above = region.stream().filter(f -> !f.is(Remark.DENOMINATOR)).toList();
    List<Mention> own = unnested(above);
    chains.add(region);
    chains.add(above);
    chains.add(own);
    chains.add(region.stream().filter(f -> f.is(Remark.DENOMINATOR)).toList());
    for (int depth : distinct(region.stream().map(f -> f.place().depth()).toList())) {
      chains.add(own.stream().filter(f -> f.place().depth() == depth).toList());
      chains.add(above.stream().filter(f -> f.place().depth() == depth).toList());
    }
    Set<String> nouns = distinct(region.stream().map(Mention::noun).toList());
    List<String> few = nouns.stream().limit(nouns.size() > 1 ? NOUNS : 0).toList();
    for (String noun : few) {
      chains.add(region.stream().filter(f -> f.noun().equals(noun)).toList());
      chains.add(own.stream().filter(f -> f.noun().equals(noun) || f.noun().isEmpty()).toList());
    }
    chains.removeIf(chain -> chain.size() < 2);
    return chains;
  }

  private static <T> Set<T> distinct(List<T> values) {
    return new LinkedHashSet<>(values);
  }

  /** Without what is told of another period, or of a part by itself. */
  private List<Mention> unnested(List<Mention> figures) {
    List<Mention> own = new ArrayList<>();
    Mention last = null;
    for (Mention figure : figures) {
      boolean nested = last != null && text.between(Cue.OPEN_SOME, last, figure);
      boolean aside =
          figure.is(Remark.EARLIER)
              || figure.is(Remark.UP)
              || figure.is(Remark.DOWN)
              || figure.is(Remark.TARGET)
              || figure.is(Remark.AVERAGE);
      if (!aside && !(nested && own.size() > 1)) {
        own.add(figure);
      }
      last = figure;
    }
    return own;
  }

  /** Returns one figure of each item, in the ways that may be meant. */
  Set<List<Mention>> items(List<Block> children) {
    Set<List<Mention>> lists = new LinkedHashSet<>();
    lists.add(pick(children, figure -> !figure.is(Remark.DENOMINATOR)));
    lists.add(pick(children, figure -> figure.is(Remark.DENOMINATOR)));
    Set<String> nouns = new LinkedHashSet<>();
    text.mentions(children.get(0).index()).forEach(figure -> nouns.add(figure.noun()));
    for (String noun : nouns) {
      lists.add(pick(children, figure -> figure.noun().equals(noun)));
    }
    lists.removeIf(list -> list.size() < 2);
    return lists;
  }

  private List<Mention> pick(List<Block> children, Predicate<Mention> which) {
    List<Mention> picked = new ArrayList<>();
    for (Block child : children) {
      text.mentions(child.index()).stream()
          .filter(Mention::isCount)
          .filter(which)
          .findFirst()
          .ifPresent(picked::add);
    }
    return picked;
  }

  /** Returns whether a list may begin with a figure of a chain. */
  boolean starts(List<Mention> chain, int at) {
    if (at <= 2) {
      return true;
    }
    Mention before = chain.get(at - 1);
    Mention first = chain.get(at);
    return isParted(before, first)
        || text.between(Cue.OPEN_ALL, before, first)
        || text.between(Cue.OPEN_SOME, before, first)
        || text.hasMark(Piece.COLON, before.end(), first.token());
  }

  /** Returns whether a list may end with a figure of a chain. */
  boolean ends(List<Mention> chain, int at) {
    if (at + 1 >= chain.size()) {
      return true;
    }
    Mention last = chain.get(at);
    Mention next = chain.get(at + 1);
    return isParted(last, next)
        || text.between(Cue.OPEN_ALL, last, next)
        || text.between(Cue.TOTAL, last, next)
        || text.between(Cue.RATE, last, next)
        || text.between(Cue.OVER, last, next)
        || text.hasMark(Piece.SEMICOLON, last.end(), next.token());
  }

  private static boolean isParted(Mention one, Mention other) {
    return one.place().sentence() != other.place().sentence()
        || one.place().bracket() != other.place().bracket();
  }
}
