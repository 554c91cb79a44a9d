package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.NearWords;
import vn.cchc.rules.internal.prose.mention.ProseText;

/** What words and places say for or against a structure. */
final class Clues {

  private static final int NEAR = 3;
  private static final int BEHIND = 15;
  private static final double ALIKE = 0.6;

  private final ProseText text;
  private final Structure structure;
  private final Set<Feature> features;
  private final ListClues lists;
  private final List<Mention> figures;
  private final Mention first;
  private final Mention last;

  Clues(ProseText text, Structure structure, Set<Feature> features) {
    this.text = text;
    this.structure = structure;
    this.features = features;
    this.lists = new ListClues(text, structure, features);
    this.figures = new ArrayList<>(structure.figures());
    figures.sort(Comparator.comparingInt(Mention::index));
    this.first = figures.get(0);
    this.last = figures.get(figures.size() - 1);
  }

  void gather() {
    region();
    places();
    switch (structure.kind()) {
      case SUM, BOUND -> lists.list(structure.the(Role.WHOLE), structure.of(Role.PARTS));
      case SHARE -> new RateClues(text, structure, features, lists).gather();
      case CHANGE -> change();
      case COMPLEMENT -> {
        lists.parts(structure.of(Role.RATE));
        add(Feature.OPEN_ALL, text.isLedBy(Cue.OPEN_ALL, first));
      }
      case SAME -> same();
      case BALANCE -> balance();
      case THRESHOLD, VALUE -> {}
    }
  }

  private void add(Feature feature, boolean is) {
    if (is) {
      features.add(feature);
    }
  }

  private boolean any(Remark remark) {
    return figures.stream().anyMatch(figure -> figure.is(remark));
  }

  private void region() {
    int from = first.token();
    int to = Math.min(last.end(), first.token() + 400);
    add(Feature.EXAMPLE, text.has(Cue.EXAMPLE, from, to) || NearWords.goesOn(text, last));
    add(Feature.OVERLAP, text.has(Cue.OVERLAP, from, to + BEHIND));
    add(Feature.LEAVE, text.has(Cue.LEAVE, from, to + BEHIND));
    add(Feature.TARGET, any(Remark.TARGET));
    add(Feature.EARLIER, any(Remark.EARLIER));
    add(Feature.AVERAGE, any(Remark.AVERAGE));
    add(Feature.LIMIT, any(Remark.LIMIT));
    add(Feature.CHANGED, any(Remark.UP) || any(Remark.DOWN));
  }

  private void places() {
    if (first.place().block() != last.place().block()) {
      return;
    }
    int sentences = last.place().sentence() - first.place().sentence();
    features.add(
        sentences == 0
            ? Feature.SAME_SENTENCE
            : sentences == 1 ? Feature.NEXT_SENTENCE : Feature.SAME_BLOCK);
  }

  private void change() {
    Mention after = structure.the(Role.AFTER);
    Mention before = structure.first(Role.BEFORE);
    Mention difference = structure.first(Role.DIFFERENCE);
    Mention rate = structure.first(Role.RATE);
    add(Feature.HAS_BEFORE, before != null);
    add(Feature.HAS_DIFFERENCE, difference != null);
    add(Feature.HAS_RATE, rate != null);
    Mention change = difference == null ? structure.the(Role.RATE) : difference;
    if (difference != null && rate != null && rate.index() < difference.index()) {
      change = rate;
    }
    add(Feature.WRONG_WAY, before != null && !Changes.goes(before, after, structure.falls()));
    add(Feature.AFTER_NEXT, after.index() == change.index() - 1);
    add(Feature.AFTER_TO, text.has(Cue.TO, Math.max(0, after.token() - NEAR), after.token()));
    add(
        Feature.CHANGE_PAIR,
        difference != null && rate != null && Math.abs(difference.index() - rate.index()) == 1);
    List<Mention> counted = new ArrayList<>();
    if (difference != null) {
      counted.add(difference);
    }
    if (before != null) {
      counted.add(before);
      add(
          Feature.BEFORE_FROM,
          text.has(Cue.FROM, Math.max(0, before.token() - NEAR), before.token()));
      boolean told =
          before.is(Remark.EARLIER)
              || before.index() > change.index() && Changes.isBase(text, change, before);
      add(Feature.BEFORE_COMPARED, told);
      add(Feature.BEFORE_BRACKET, before.place().depth() > after.place().depth());
      add(Feature.ORDER_ODD, after.index() > change.index() && before.index() < change.index());
    }
    if (!counted.isEmpty()) {
      lists.nouns(after, counted);
    }
    add(Feature.WHOLE_CLASS, after.is(Remark.EARLIER));
  }

  private void balance() {
    List<Mention> row = new ArrayList<>(structure.of(Role.OPENING));
    row.addAll(structure.of(Role.RECEIVED));
    row.addAll(structure.of(Role.SETTLED));
    row.addAll(structure.of(Role.PENDING));
    int roles = Balances.roles(structure);
    add(Feature.FULL, roles == 4);
    add(Feature.NEARLY_FULL, roles == 3);
    add(Feature.HALF_FULL, roles == 2);
    lists.nouns(row.get(0), row.subList(1, row.size()));
    boolean inOrder = true;
    for (int i = 1; i < row.size(); i++) {
      inOrder &= row.get(i).index() == row.get(i - 1).index() + 1;
    }
    add(Feature.STARTS, inOrder);
    add(Feature.ENDS, lists.isLast(row.get(row.size() - 1)));
    int ways = structure.of(Role.SETTLED).size();
    features.add(ways == 1 ? Feature.TWO : ways == 2 ? Feature.THREE : Feature.FOUR);
  }

  private void same() {
    Mention one = structure.of(Role.PARTS).get(0);
    Mention other = structure.of(Role.PARTS).get(1);
    lists.nouns(one, List.of(other));
    boolean alike = Words.overlap(one, other) >= ALIKE;
    add(Feature.ALIKE, alike);
    add(Feature.THESE, text.isPointedBack(other));
    add(Feature.KNOWN, text.isKnown(other));
    add(Feature.HALF_STROKE, other.is(Remark.DENOMINATOR));
    add(Feature.STATELESS, one.states().isEmpty() && other.states().isEmpty());
    add(Feature.APART, !one.states().equals(other.states()));
    add(Feature.SAME_PLACE, one.place().block() == other.place().block());
    add(Feature.STROKE, one.is(Remark.NUMERATOR) || other.is(Remark.NUMERATOR));
    add(Feature.TOTAL, one.is(Remark.TOTAL) || other.is(Remark.TOTAL));
  }
}
