package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** What words and places say for or against a structure. */
final class Clues {

  private static final int NEAR = 3;
  private static final int NAMED = 2;
  private static final int BEHIND = 15;
  private static final double ALIKE = 0.6;
  private static final Set<String> MEASURES = Set.of("money", "area", "weight", "length");

  private final ProseText text;
  private final Structure structure;
  private final Set<Feature> features;
  private final List<Mention> figures;
  private final Mention first;
  private final Mention last;

  Clues(ProseText text, Structure structure, Set<Feature> features) {
    this.text = text;
    this.structure = structure;
    this.features = features;
    this.figures = new ArrayList<>(structure.figures());
    figures.sort(Comparator.comparingInt(Mention::index));
    this.first = figures.get(0);
    this.last = figures.get(figures.size() - 1);
  }

  void gather() {
    region();
    places();
    switch (structure.kind()) {
      case SUM, BOUND -> list(structure.the(Role.WHOLE), structure.of(Role.PARTS));
      case SHARE -> share();
      case CHANGE -> change();
      case COMPLEMENT -> parts(structure.of(Role.RATE));
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
    add(Feature.EXAMPLE, text.has(Cue.EXAMPLE, from, to));
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

  private void list(Mention whole, List<Mention> parts) {
    Mention head = parts.get(0);
    Mention tail = parts.get(parts.size() - 1);
    boolean behind = whole.index() > head.index();
    add(Feature.BEHIND, behind);
    if (!behind) {
      openers(whole, head);
      add(Feature.WHOLE_NAMED, Words.common(whole, text.wordsBefore(head)) >= NAMED);
      add(Feature.STARTS, countsBetween(whole, head) == 0);
    } else {
      add(Feature.STARTS, countsBetween(tail, whole) == 0);
    }
    add(Feature.TOTAL, whole.is(Remark.TOTAL));
    add(Feature.TOTAL_PART, parts.stream().anyMatch(part -> part.is(Remark.TOTAL)));
    nouns(whole, parts);
    parts(parts);
    blocks(whole, parts);
    boolean sharesClass =
        parts.stream()
            .anyMatch(part -> !part.states().isEmpty() && part.states().equals(whole.states()));
    add(Feature.WHOLE_CLASS, sharesClass);
    boolean rated =
        parts.stream()
            .allMatch(
                part ->
                    part.index() + 1 < text.mentions().size()
                        && text.mentions().get(part.index() + 1).isPercent());
    add(Feature.RATED, rated);
    strokes(parts);
    add(Feature.ENDS, isLast(tail));
  }

  private void openers(Mention whole, Mention head) {
    boolean all = text.between(Cue.OPEN_ALL, whole, head);
    boolean some = text.between(Cue.OPEN_SOME, whole, head);
    boolean colon =
        text.hasMark(Piece.COLON, whole.end(), Math.min(head.token(), whole.end() + 60));
    boolean bracket = head.place().depth() > whole.place().depth();
    add(Feature.OPEN_ALL, all);
    add(Feature.OPEN_SOME, some);
    add(Feature.OPEN_COLON, colon);
    add(Feature.OPEN_BRACKET, bracket);
    add(Feature.OPEN_NONE, !all && !some && !colon && !bracket);
  }

  private int countsBetween(Mention one, Mention other) {
    int counts = 0;
    for (int i = one.index() + 1; i < Math.min(other.index(), one.index() + 20); i++) {
      Mention between = text.mentions().get(i);
      counts += between.isCount() && !between.is(Remark.DENOMINATOR) ? 1 : 0;
    }
    return counts;
  }

  private void nouns(Mention whole, List<Mention> parts) {
    Set<String> nouns = new HashSet<>();
    Set<String> families = new HashSet<>();
    for (Mention part : parts) {
      nouns.add(part.noun());
      families.add(part.family());
    }
    boolean open = nouns.remove("") || whole.noun().isEmpty();
    families.remove("");
    add(Feature.NOUN_OPEN, open);
    if (nouns.isEmpty() || whole.noun().isEmpty()) {
      add(Feature.NOUN_APART, families.size() > 1);
    } else if (nouns.size() == 1 && nouns.contains(whole.noun())) {
      features.add(Feature.NOUN_SAME);
    } else if (families.size() == 1) {
      features.add(families.contains(whole.family()) ? Feature.NOUN_KIN : Feature.NOUN_OTHER);
    } else {
      features.add(Feature.NOUN_APART);
    }
    add(Feature.UNITS, mixesUnits(whole, parts));
  }

  /** Whether amounts of money, weights or areas are mixed with counts. */
  private static boolean mixesUnits(Mention whole, List<Mention> parts) {
    boolean measured = MEASURES.contains(whole.family());
    return parts.stream()
            .anyMatch(
                part ->
                    MEASURES.contains(part.family()) != measured
                        && !(part.noun().isEmpty() && !measured))
        && parts.stream().anyMatch(part -> !part.noun().isEmpty());
  }

  private void parts(List<Mention> parts) {
    features.add(
        parts.size() <= 2 ? Feature.TWO : parts.size() == 3 ? Feature.THREE : Feature.FOUR);
    boolean partition = Words.isPartition(text.lexicon(), parts);
    add(Feature.PARTITION, partition);
    add(Feature.APART, !partition && parts.size() > 1 && Words.areApart(parts));
    add(Feature.REPEAT, Words.repeat(parts));
    add(Feature.STATELESS, parts.stream().allMatch(part -> part.states().isEmpty()));
    Mention tail = parts.get(parts.size() - 1);
    add(Feature.REST, tail.is(Remark.REST));
    boolean early = parts.subList(0, parts.size() - 1).stream().anyMatch(p -> p.is(Remark.REST));
    add(Feature.REST_EARLY, early);
    boolean skips = false;
    boolean deeper = false;
    for (int i = 1; i < parts.size(); i++) {
      boolean oneBlock = parts.get(i).place().block() == parts.get(i - 1).place().block();
      skips |= oneBlock && countsBetween(parts.get(i - 1), parts.get(i)) > 0;
      deeper |= parts.get(i).place().depth() != parts.get(0).place().depth();
    }
    add(Feature.SKIPS, skips);
    add(Feature.DEEPER, deeper);
    if (parts.size() > 1) {
      add(Feature.JOIN_LAST, text.between(Cue.JOIN, parts.get(parts.size() - 2), tail));
    }
    if (structure.kind() == Kind.COMPLEMENT) {
      nouns(parts.get(0), parts);
    }
  }

  private boolean isLast(Mention tail) {
    for (int i = tail.index() + 1; i < text.mentions().size(); i++) {
      Mention next = text.mentions().get(i);
      if (next.place().sentence() != tail.place().sentence()) {
        return true;
      }
      boolean inside = next.place().depth() > tail.place().depth();
      if (next.isCount() && !next.is(Remark.DENOMINATOR) && !inside) {
        return next.place().bracket() != tail.place().bracket();
      }
    }
    return true;
  }

  private void blocks(Mention whole, List<Mention> parts) {
    int own = whole.place().block();
    Set<Integer> blocks = new HashSet<>();
    parts.forEach(part -> blocks.add(part.place().block()));
    boolean listed = blocks.size() == parts.size() && parts.size() > 1;
    add(Feature.LISTED, listed);
    add(
        Feature.WHOLE_ITEM,
        listed && text.block(whole).parent() == text.block(parts.get(0)).parent());
    int parent = text.block(parts.get(0)).parent();
    add(Feature.LEAD, !blocks.contains(own) && parent == own);
    add(Feature.OTHER_BLOCK, !blocks.contains(own) && parent != own);
    add(Feature.ALL_ITEMS, listed && parent >= 0 && text.children(parent).size() == parts.size());
  }

  private void strokes(List<Mention> parts) {
    long above = parts.stream().filter(part -> part.is(Remark.NUMERATOR)).count();
    long below = parts.stream().filter(part -> part.is(Remark.DENOMINATOR)).count();
    add(Feature.ABOVE, above == parts.size());
    add(Feature.BELOW, below == parts.size());
    add(Feature.MIXED_STROKES, above > 0 && below > 0);
  }

  private void share() {
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
      openers(whole, part);
    }
    add(Feature.WHOLE_NAMED, Words.common(whole, rate.near()) >= NAMED);
    add(Feature.PART_NAMED, Words.common(part, rate.near()) >= NAMED);
    add(Feature.TOTAL, whole.is(Remark.TOTAL));
    add(Feature.INTAKE, whole.state("intake") != null);
    boolean plan = whole.is(Remark.TARGET) && rate.is(Remark.TARGET);
    add(Feature.PLAN, plan);
    add(Feature.TWO_WHOLES, structure.of(Role.WHOLE).size() > 1);
    add(Feature.HUNDRED, rate.number().compareTo(Equation.HUNDRED) == 0);
    nouns(whole, List.of(part));
    add(Feature.STATELESS, part.states().isEmpty());
    add(Feature.WHOLE_CLASS, !part.states().isEmpty() && part.states().equals(whole.states()));
    boolean apart =
        !rate.states().isEmpty()
            && !part.states().isEmpty()
            && !rate.states().equals(part.states());
    add(Feature.RATE_CLASS, apart);
    if (whole.place().block() != rate.place().block()) {
      int parent = text.block(rate).parent();
      features.add(parent == whole.place().block() ? Feature.LEAD : Feature.OTHER_BLOCK);
    }
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
              || before.index() > change.index() && text.between(Cue.COMPARE, change, before);
      add(Feature.BEFORE_COMPARED, told);
      add(Feature.BEFORE_BRACKET, before.place().depth() > after.place().depth());
      add(Feature.ORDER_ODD, after.index() > change.index() && before.index() < change.index());
    }
    if (!counted.isEmpty()) {
      nouns(after, counted);
    }
    add(Feature.WHOLE_CLASS, after.is(Remark.EARLIER));
  }

  private void balance() {
    List<Mention> four =
        List.of(
            structure.the(Role.OPENING),
            structure.the(Role.RECEIVED),
            structure.the(Role.SETTLED),
            structure.the(Role.PENDING));
    int states = Pairs.states(four);
    add(Feature.FULL, states == 4);
    add(Feature.NEARLY_FULL, states == 3);
    add(Feature.HALF_FULL, states == 2);
    nouns(four.get(0), four.subList(1, 4));
    boolean inOrder = true;
    for (int i = 1; i < 4; i++) {
      inOrder &= four.get(i).index() == four.get(i - 1).index() + 1;
    }
    add(Feature.STARTS, inOrder);
  }

  private void same() {
    Mention one = structure.of(Role.PARTS).get(0);
    Mention other = structure.of(Role.PARTS).get(1);
    nouns(one, List.of(other));
    boolean alike = Words.overlap(one, other) >= ALIKE;
    add(Feature.ALIKE, alike);
    add(Feature.STATELESS, one.states().isEmpty() && other.states().isEmpty());
    add(Feature.APART, !one.states().equals(other.states()));
    add(Feature.SAME_PLACE, one.place().block() == other.place().block());
    add(Feature.STROKE, one.is(Remark.NUMERATOR) || other.is(Remark.NUMERATOR));
    add(Feature.TOTAL, one.is(Remark.TOTAL) || other.is(Remark.TOTAL));
  }
}
