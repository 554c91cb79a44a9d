package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.NearWords;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** What words and places say for or against a whole and its parts, told one after the other. */
final class ListClues {

  private static final int NAMED = 2;
  private static final int NEAR = 2;
  private static final int BEHIND = 18;
  private static final int NOT_BESIDE = 6;
  private static final BigDecimal PLANNED = new BigDecimal("1.5");
  private static final Set<String> ALL_THERE_IS =
      Set.of("unit", "dossier", "procedure", "petition", "case", "household", "feedback");
  private static final Set<String> MEASURES = Set.of("money", "area", "weight", "length");

  private final ProseText text;
  private final Structure structure;
  private final Set<Feature> features;
  private final Siblings siblings;

  ListClues(ProseText text, Structure structure, Set<Feature> features) {
    this.text = text;
    this.structure = structure;
    this.features = features;
    this.siblings = new Siblings(text);
  }

  private void add(Feature feature, boolean is) {
    if (is) {
      features.add(feature);
    }
  }

  void list(Mention whole, List<Mention> parts) {
    Mention head = parts.get(0);
    Mention tail = parts.get(parts.size() - 1);
    boolean behind = whole.index() > head.index();
    add(Feature.BEHIND, behind);
    if (!behind) {
      openers(whole, head);
      add(Feature.WHOLE_NAMED, Words.common(whole, NearWords.before(text, head)) >= NAMED);
      add(Feature.STARTS, countsBetween(whole, head) == 0);
      add(Feature.SIBLING, structure.kind() == Kind.BOUND && siblings.isListed(whole, head));
    } else {
      add(Feature.STARTS, countsBetween(tail, whole) == 0);
    }
    if (structure.kind() == Kind.BOUND) {
      boolean led = text.isLed(Cue.AMONG, head) || text.isLed(Cue.OPEN_SOME, head);
      boolean here = whole.place().sentence() == head.place().sentence();
      add(Feature.AMONG, behind && text.between(Cue.AMONG, head, whole));
      add(
          Feature.OVER_WORD,
          behind && text.has(Cue.OVER, Math.max(head.end(), whole.token() - 1), whole.token()));
      boolean stroke = head.is(Remark.NUMERATOR) && whole.index() == head.index() + 1;
      add(Feature.STROKE, stroke);
      add(Feature.CHANGED, stroke && isCompared(whole));
      add(Feature.OVER_PLAN, stroke && mayExceed(whole, head));
      add(Feature.LED, led && !here);
      add(Feature.LED_HERE, led && here && !behind);
      add(Feature.HAVE, text.has(Cue.HAVE, Math.max(0, head.token() - NEAR), head.token()));
      add(Feature.NARROWER, whole.states().isEmpty() && !head.states().isEmpty());
      add(Feature.THESE, text.isPointedBack(whole));
      add(Feature.KNOWN, text.isKnown(whole));
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
    add(Feature.RATED, parts.stream().allMatch(this::isRated));
    add(Feature.WHOLE_RATED, structure.kind() == Kind.SUM && isRated(whole));
    strokes(parts);
    add(Feature.ENDS, isLast(tail));
    add(Feature.CUT, structure.kind() == Kind.SUM && siblings.goOn(whole, tail));
    if (structure.kind() == Kind.SUM) {
      add(Feature.ALONE, areAlone(whole, parts));
      add(Feature.ALL_SAID, isSaidBehind(tail));
      add(Feature.FLOWS, flows(whole, parts));
      add(
          Feature.REPEATS_WHOLE,
          parts.stream().anyMatch(part -> part.number().compareTo(whole.number()) == 0));
    }
  }

  private boolean isRated(Mention figure) {
    return figure.index() + 1 < text.mentions().size()
        && text.mentions().get(figure.index() + 1).isPercent();
  }

  /** "96/93 người, tăng 3,23%": what is now and what was stand on the two sides of the stroke. */
  private boolean isCompared(Mention below) {
    int next = below.index() + 1;
    if (next >= text.mentions().size()) {
      return false;
    }
    Mention rate = text.mentions().get(next);
    return rate.isPercent()
        && (rate.is(Remark.UP) || rate.is(Remark.DOWN))
        && rate.place().sentence() == below.place().sentence()
        && rate.place().bracket() == below.place().bracket();
  }

  /**
   * "kết nạp 130/120 đảng viên": more than was planned; no more places are reached than there are.
   */
  private static boolean mayExceed(Mention plan, Mention part) {
    return !ALL_THERE_IS.contains(plan.family())
        && part.number().compareTo(plan.number()) > 0
        && part.number().compareTo(plan.number().multiply(PLANNED)) <= 0;
  }

  /** "đầu năm 38.412 em, chuyển đến 286, chuyển đi 318": no part of what there was came in. */
  private static boolean flows(Mention whole, List<Mention> parts) {
    return Balances.isOpening(whole)
        && parts.stream().anyMatch(part -> part.is(Remark.INCOMING) || part.is(Remark.OPENING));
  }

  private boolean areAlone(Mention whole, List<Mention> parts) {
    Mention head = parts.get(0);
    Mention tail = parts.get(parts.size() - 1);
    boolean below = head.is(Remark.DENOMINATOR);
    int others = 0;
    int from = head.index();
    while (from > 0
        && text.mentions().get(from - 1).place().sentence() == head.place().sentence()) {
      from--;
    }
    for (int i = from; i < text.mentions().size(); i++) {
      Mention figure = text.mentions().get(i);
      if (figure.place().sentence() > tail.place().sentence() || others > parts.size()) {
        break;
      }
      boolean beside = figure.is(below ? Remark.NUMERATOR : Remark.DENOMINATOR);
      others += figure.isCount() && !figure.equals(whole) && !beside ? 1 : 0;
    }
    return others == parts.size();
  }

  /** "… ba hình thức trên làm nên toàn bộ số đã giải quyết": no figure is told beside. */
  private boolean isSaidBehind(Mention tail) {
    int next = tail.index() + 1;
    int to = next < text.mentions().size() ? text.mentions().get(next).token() : Integer.MAX_VALUE;
    int from = tail.end();
    return text.has(Cue.TOTAL, from, Math.min(to - NOT_BESIDE, from + BEHIND));
  }

  void openers(Mention whole, Mention head) {
    boolean all = text.opens(Cue.OPEN_ALL, whole, head);
    boolean some = text.opens(Cue.OPEN_SOME, whole, head);
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

  void nouns(Mention whole, List<Mention> parts) {
    Set<String> nouns = new HashSet<>();
    Set<String> families = new HashSet<>();
    boolean unknown = !text.lexicon().isNoun(whole.noun());
    for (Mention part : parts) {
      boolean label = part.is(Remark.LABELLED) && !part.noun().equals(whole.noun());
      nouns.add(label ? "" : part.noun());
      families.add(label ? "" : part.family());
      unknown |= !text.lexicon().isNoun(part.noun());
    }
    boolean open = nouns.remove("") || whole.noun().isEmpty();
    families.remove("");
    add(Feature.NOUN_UNKNOWN, unknown && !open);
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

  void parts(List<Mention> parts) {
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
      // "đúng hạn là 99,37%, trễ hạn là 0,65%": of shares with counts the counts tell more
      add(Feature.STARTS, tail.index() - parts.get(0).index() == parts.size() - 1);
    }
  }

  boolean isLast(Mention tail) {
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
}
