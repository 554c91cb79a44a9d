package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Outcome.State;
import vn.cchc.rules.internal.prose.Group.Extent;
import vn.cchc.rules.internal.prose.Group.Part;
import vn.cchc.rules.internal.prose.Mention.Kind;
import vn.cchc.rules.internal.prose.Token.Piece;

/** Finds wholes and their parts: behind "trong đó", "gồm", in parentheses, or by their classes. */
final class Groups {

  private static final int FAR = 30;

  /** The most lists looked for in one sentence, so that no text costs more than its length. */
  private static final int MOST = 30;

  private final Phrase phrase;
  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final List<Group> groups = new ArrayList<>();
  private final Set<Integer> parted = new HashSet<>();

  private int tried;

  private enum Trigger {
    /** "gồm", "bao gồm": what follows is all. */
    CONSISTS,
    /** "trong đó", "cụ thể": what follows is some, or all. */
    AMONG,
    /** A colon behind a figure. */
    COLON,
    PARENTHESIS
  }

  private Groups(Phrase phrase, List<Mention> mentions) {
    this.phrase = phrase;
    this.tokens = phrase.tokens();
    this.mentions = mentions;
  }

  static List<Group> of(Phrase phrase, List<Mention> mentions) {
    if (mentions.size() < 2) {
      return List.of();
    }
    Groups groups = new Groups(phrase, mentions);
    for (int i = 0; i < groups.tokens.size() && groups.tried < MOST; i++) {
      groups.triggered(i);
    }
    groups.untold();
    groups.totals();
    return groups.groups;
  }

  private void triggered(int i) {
    Token token = tokens.get(i);
    if (token.is(Piece.OPEN)) {
      int close = Math.min(closing(i), nested(i));
      int first = i + 1;
      Trigger trigger = trigger(first);
      int depth = depthBehind(i);
      group(i, first, close, depth, trigger == null ? Trigger.PARENTHESIS : trigger, depth - 1);
    } else if (i > 0 && !tokens.get(i - 1).is(Piece.OPEN)) {
      Trigger trigger = token.is(Piece.COLON) && isOfFigure(i) ? Trigger.COLON : trigger(i);
      if (trigger != null) {
        int depth = depthAt(i);
        boolean some = phrase.isWordAt(i, "trong", "đó", "có") || phrase.isWordAt(i, "riêng");
        int end = end(i, depth);
        group(i, i + 1, some ? semicolon(i, end) : end, depth, trigger, depth);
      }
    }
  }

  /** Whether a colon stands behind what a figure counts, and not before a figure. */
  private boolean isOfFigure(int colon) {
    boolean told = trigger(colon - 2) == null && trigger(colon - 1) == null;
    for (Mention mention : mentions) {
      if (mention.index() > colon - FAR
          && mention.index() < colon
          && mention.depth() == depthAt(colon)
          && mention.is(Kind.COUNT)
          && phrase.isUnbroken(mention.index(), colon)) {
        return told;
      }
    }
    return false;
  }

  private @Nullable Trigger trigger(int i) {
    if (phrase.isWordAt(i, "trong", "đó")
        || phrase.isWordAt(i, "trong", "số", "đó")
        || phrase.isWordAt(i, "trong", "số", "này")
        || phrase.isWordAt(i, "cụ", "thể")
        || phrase.isWordAt(i, "riêng") && i > 0 && !tokens.get(i - 1).is(Piece.WORD)) {
      return Trigger.AMONG;
    }
    boolean consists =
        phrase.isWordAt(i, "bao", "gồm")
            || phrase.isWordAt(i, "gồm") && (i == 0 || !tokens.get(i - 1).isWord("bao"));
    return consists ? Trigger.CONSISTS : null;
  }

  /** Where, inside parentheses, a list of something smaller begins. */
  private int nested(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is(Piece.OPEN) ? 1 : tokens.get(i).is(Piece.CLOSE) ? -1 : 0;
      if (depth == 0) {
        break;
      }
      if (depth == 1 && i > open + 2 && trigger(i) != null) {
        return i;
      }
    }
    return tokens.size();
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is(Piece.OPEN) ? 1 : tokens.get(i).is(Piece.CLOSE) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  private int depthAt(int i) {
    int depth = 0;
    for (int at = 0; at < i; at++) {
      depth += tokens.get(at).is(Piece.OPEN) ? 1 : 0;
      depth -= tokens.get(at).is(Piece.CLOSE) && depth > 0 ? 1 : 0;
    }
    return depth;
  }

  private int depthBehind(int open) {
    return depthAt(open) + 1;
  }

  /** "trong đó có a; b": what follows the semicolon is something else. */
  private int semicolon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Piece.SEMICOLON)) {
        return i;
      }
    }
    return to;
  }

  /** Where a list that words announce ends: with its parenthesis, or its sentence. */
  private int end(int from, int depth) {
    int at = depth;
    for (int i = from; i < tokens.size(); i++) {
      if (at == depth && i > from + 1 && trigger(i) != null && !tokens.get(i - 1).is(Piece.OPEN)) {
        return i;
      }
      at += tokens.get(i).is(Piece.OPEN) ? 1 : tokens.get(i).is(Piece.CLOSE) ? -1 : 0;
      if (at < depth || tokens.get(i).is(Piece.STOP) && i > from + 2) {
        return i;
      }
    }
    return tokens.size();
  }

  private void group(int at, int from, int to, int depth, Trigger trigger, int wholeDepth) {
    tried++;
    List<Part> parts = parts(from, to, depth, trigger);
    List<Mention> wholes = wholes(at, wholeDepth, parts);
    boolean few = parts.size() < 2 && trigger == Trigger.PARENTHESIS;
    boolean trend =
        parts.size() > 1 && phrase.isTrend(parts.get(0).figure(), parts.get(1).figure());
    boolean other =
        trigger == Trigger.COLON
            && (parts.size() < 2
                || !parts.stream().allMatch(p -> p.figure().countsLike(wholes.get(0))));
    if (parts.isEmpty() || wholes.isEmpty() || few || trend || other) {
      return;
    }
    int last = parts.get(parts.size() - 1).figure().index();
    add(parts, wholes, trigger, from, Math.min(to, last + FAR));
  }

  private List<Part> parts(int from, int to, int depth, Trigger trigger) {
    List<Part> parts = new ArrayList<>();
    List<Mention> shares = new ArrayList<>();
    Mention waiting = null;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.index() < from || mention.index() >= to) {
        continue;
      }
      int last = parts.size() - 1;
      if (mention.is(Kind.PERCENT)) {
        boolean free = last >= 0 && parts.get(last).percent() == null;
        if (free
            && mention.depth() <= depth + 1
            && phrase.isBeside(parts.get(last).figure(), mention)) {
          parts.set(last, new Part(parts.get(last).figure(), mention));
        } else if (mention.depth() == depth) {
          waiting = mention;
        }
        shares.add(mention);
      } else if (mention.depth() == depth) {
        if (waiting == null && !belongs(mention, parts, trigger)) {
          break;
        }
        parts.add(new Part(mention, null));
        waiting = null;
      } else if (waiting != null
          && mention.depth() == depth + 1
          && mention.index() == waiting.index() + 2) {
        // "đúng hạn 99% (74.058 hồ sơ)": the words stand before the percentage
        parts.add(new Part(withClasses(mention, waiting), waiting));
        waiting = null;
      }
    }
    return inTurn(parts, shares);
  }

  /** "a, b và c, tương ứng x%, y% và z%": as many shares as parts, in the same order. */
  private List<Part> inTurn(List<Part> parts, List<Mention> shares) {
    if (parts.size() < 2
        || shares.size() != parts.size()
        || !phrase.isInTurn(parts.get(parts.size() - 1).figure(), shares.get(0))) {
      return parts;
    }
    List<Part> paired = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      paired.add(new Part(parts.get(i).figure(), shares.get(i)));
    }
    return paired;
  }

  private static Mention withClasses(Mention count, Mention percent) {
    return new Mention(
        count.index(),
        count.token(),
        count.kind(),
        count.values(),
        count.depth(),
        percent.before(),
        count.after(),
        count.noun(),
        percent.classes());
  }

  /** Whether a figure goes on with the list, and does not begin to speak of something else. */
  private boolean belongs(Mention mention, List<Part> parts, Trigger trigger) {
    if (parts.isEmpty() || trigger == Trigger.PARENTHESIS) {
      return true;
    }
    Mention first = parts.get(0).figure();
    if (mention.kind() != first.kind()) {
      return false;
    }
    Mention last = parts.get(parts.size() - 1).figure();
    Set<ClassWord> known = new HashSet<>();
    parts.forEach(part -> known.addAll(part.figure().classes()));
    boolean fresh = mention.classes().isEmpty() || !known.containsAll(mention.classes());
    boolean divided = !known.isEmpty() && !mention.classes().isEmpty() && !phrase.isRest(mention);
    if (divided
        && Collections.disjoint(
            ClassWord.dimensions(known), ClassWord.dimensions(mention.classes()))) {
      return false;
    }
    return trigger == Trigger.CONSISTS && !hasVerb(last, mention)
        || mention.countsLike(first) && fresh && !hasVerb(last, mention);
  }

  /** Whether a new statement begins between two figures. */
  private boolean hasVerb(Mention one, Mention other) {
    for (int i = one.index() + 1; i < other.index(); i++) {
      boolean start = tokens.get(i - 1).is(Piece.SEMICOLON) || tokens.get(i - 1).is(Piece.COMMA);
      if (tokens.get(i).is(Piece.STOP) || start && isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVerb(int i) {
    return phrase.isWordAt(i, "ban", "hành")
        || phrase.isWordAt(i, "phê", "duyệt")
        || phrase.isWordAt(i, "đồng", "thời")
        || phrase.isWordAt(i, "nâng");
  }

  /** The figures before a list that it may be of, the likeliest first. */
  private List<Mention> wholes(int at, int depth, List<Part> parts) {
    List<Mention> alike = new ArrayList<>();
    List<Mention> others = new ArrayList<>();
    for (int i = mentions.size() - 1; i >= 0 && alike.size() + others.size() < 4; i--) {
      Mention mention = mentions.get(i);
      if (mention.index() >= at
          || mention.depth() != depth
          || mention.is(Kind.PERCENT)
          || mention.index() < at - 2 * FAR) {
        continue;
      }
      boolean same = parts.stream().anyMatch(part -> part.figure().surelyCountsLike(mention));
      (same ? alike : others).add(mention);
    }
    alike.addAll(others);
    return alike;
  }

  private void add(List<Part> parts, List<Mention> wholes, Trigger trigger, int from, int to) {
    Mention whole = wholes.get(0);
    List<Set<ClassWord>> classes = parts.stream().map(part -> part.figure().classes()).toList();
    boolean partition = parts.size() > 1 && ClassWord.isPartition(classes);
    boolean received = whole.is(ClassWord.RECEIVED) && !whole.is(ClassWord.DONE);
    boolean onTime = classes.stream().anyMatch(c -> c.contains(ClassWord.ON_TIME));
    boolean sameNoun = parts.stream().allMatch(part -> part.figure().countsLike(whole));
    Set<String> nouns =
        parts.stream().map(part -> part.figure().noun()).collect(Collectors.toSet());
    boolean known = sameNoun || NounWords.areKindsOf(whole.noun(), nouns);
    boolean vague = phrase.isVague(from, to);
    Mention last = parts.get(parts.size() - 1).figure();
    boolean divided =
        parts.size() > 1 && (phrase.isRest(last) || phrase.isDivided(from) || addTo100(parts));
    Extent extent;
    if (divided && sameNoun && !vague) {
      extent = Extent.ALL;
    } else if (partition && !(received && onTime)) {
      extent = Extent.ALL;
    } else if (received && onTime && sameNoun) {
      extent = Extent.SOME;
    } else if (trigger == Trigger.CONSISTS || trigger == Trigger.PARENTHESIS) {
      extent = known && !vague && parts.size() > 1 ? Extent.ALL : Extent.UNKNOWN;
    } else {
      boolean told = trigger == Trigger.AMONG && known;
      extent = told ? Extent.SOME : Extent.UNKNOWN;
    }
    if (extent == Extent.ALL && !divided && partition && phrase.hasResiduals()) {
      extent = Extent.SOME;
    }
    boolean procedures = whole.noun().equals("tthc") && partition;
    boolean shared = procedures || phrase.speaksOfSharing(0, tokens.size());
    groups.add(new Group(wholes, parts, extent, partition, shared));
    parts.forEach(part -> parted.add(part.figure().index()));
  }

  private static boolean addTo100(List<Part> parts) {
    return parts.stream().allMatch(part -> part.percent() != null && part.percent().isExact())
        && Evidence.complement(parts.stream().map(Part::percentOrThrow).toList()).state()
            == State.HELD;
  }

  /** Parts that no word announces, but whose classes are all there are of the figure before. */
  private void untold() {
    for (int i = 0; i < mentions.size(); i++) {
      Mention whole = mentions.get(i);
      if (whole.is(Kind.COUNT) && phrase.isWhole(whole) && !parted.contains(whole.index())) {
        listed(whole);
      }
      boolean total = whole.before().contains("tổng") || whole.is(ClassWord.DONE);
      if (!whole.is(Kind.COUNT) || !total) {
        continue;
      }
      List<Part> parts = following(i, whole);
      List<Set<ClassWord>> classes = parts.stream().map(part -> part.figure().classes()).toList();
      boolean onTime = classes.stream().anyMatch(c -> c.contains(ClassWord.ON_TIME));
      boolean fits = onTime ? whole.is(ClassWord.DONE) : whole.before().contains("tổng");
      if (parts.size() == 2 && fits && ClassWord.isPartition(classes)) {
        groups.add(new Group(List.of(whole), parts, Extent.ALL, true, false));
        parts.forEach(part -> parted.add(part.figure().index()));
      }
    }
  }

  /** "Trong 1.362 văn bản ... có a (x%), b (y%) và c (z%)" */
  private void listed(Mention whole) {
    List<Part> parts = parts(whole.index() + 1, tokens.size(), whole.depth(), Trigger.AMONG);
    boolean fresh = parts.stream().noneMatch(part -> parted.contains(part.figure().index()));
    boolean alike = parts.stream().allMatch(part -> part.figure().surelyCountsLike(whole));
    if (parts.size() > 1 && fresh && alike) {
      add(parts, List.of(whole), Trigger.COLON, whole.index(), tokens.size());
    }
  }

  /** The next two counts at the same depth, with their shares. */
  private List<Part> following(int i, Mention whole) {
    List<Part> parts = new ArrayList<>();
    for (int j = i + 1; j < mentions.size() && parts.size() < 3; j++) {
      Mention mention = mentions.get(j);
      int last = parts.size() - 1;
      if (mention.is(Kind.PERCENT)) {
        if (last >= 0
            && parts.get(last).percent() == null
            && phrase.isBeside(parts.get(last).figure(), mention)) {
          parts.set(last, new Part(parts.get(last).figure(), mention));
        }
      } else if (mention.depth() == whole.depth()) {
        boolean fresh = !parted.contains(mention.index()) && mention.countsLike(whole);
        if (!fresh) {
          break;
        }
        parts.add(new Part(mention, null));
      }
    }
    return parts;
  }

  /** Whether a line of a list ends in a figure that the last line says is a sum: "Cộng: ...". */
  private boolean isSummedUp(Mention part, Mention total) {
    return total.before().contains("cộng")
        && part.surelyCountsLike(total)
        && part.token().paragraph() < total.token().paragraph();
  }

  /** Figures of different classes, and behind them what they come to: "tổng cộng ...". */
  private void totals() {
    for (int i = 2; i < mentions.size(); i++) {
      Mention total = mentions.get(i);
      if (total.is(Kind.PERCENT) || !phrase.isTotal(total)) {
        continue;
      }
      List<Part> parts = new ArrayList<>();
      List<Set<ClassWord>> classes = new ArrayList<>();
      for (int j = i - 1; j >= 0; j--) {
        Mention part = mentions.get(j);
        if (part.is(Kind.PERCENT)) {
          continue;
        }
        List<Set<ClassWord>> more = new ArrayList<>(classes);
        more.add(part.classes());
        if (part.kind() != total.kind()
            || part.depth() != total.depth()
            || !part.countsLike(total)
            || !ClassWord.areApart(more) && !isSummedUp(part, total)) {
          break;
        }
        parts.add(0, new Part(part, null));
        classes = more;
      }
      if (parts.size() > 1) {
        groups.add(new Group(List.of(total), parts, Extent.ALL, false, false));
      }
    }
  }
}
