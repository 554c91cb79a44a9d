package vn.cchc.rules.internal.prose.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.rules.internal.prose.mention.Lexicon.Hit;
import vn.cchc.rules.internal.prose.mention.Mention.Kind;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Finds the figures of a text, and what the words around them say. */
final class Mentions {

  private static final int REACH = 30;
  private static final int AFTER = 12;

  private final ProseText text;
  private final boolean[] figures;
  private final @Nullable BigDecimal[] numbers;
  private final Beside beside;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Token> unreadable = new ArrayList<>();

  Mentions(ProseText text, Writing writing) {
    this.text = text;
    this.figures = new boolean[text.size()];
    this.numbers = new BigDecimal[text.size()];
    this.beside = new Beside(text, figures);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      tokens.add(text.token(i));
    }
    for (int i = 0; i < figures.length; i++) {
      numbers[i] = tokens.get(i).is(Piece.NUMBER) ? writing.read(tokens, i) : null;
    }
    Names names = new Names(text, numbers);
    for (int i = 0; i < figures.length; i++) {
      boolean isName = tokens.get(i).is(Piece.NUMBER) && names.isName(i, figures);
      figures[i] = numbers[i] != null && !isName;
      boolean lost =
          tokens.get(i).is(Piece.UNREADABLE)
              || tokens.get(i).is(Piece.NUMBER) && numbers[i] == null;
      if (lost && !isName && !names.isNumbered(i)) {
        unreadable.add(tokens.get(i));
      }
    }
    for (int i = 0; i < figures.length; i++) {
      BigDecimal number = numbers[i];
      if (figures[i] && number != null) {
        Mention mention = mention(i, number);
        mentions.add(mention);
        while (i + 1 < mention.end()) {
          figures[++i] = false;
        }
      }
    }
    new Scales(text).carry(mentions);
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  List<Token> unreadable() {
    return List.copyOf(unreadable);
  }

  private boolean is(int token, Piece piece) {
    return token >= 0 && token < text.size() && text.token(token).is(piece);
  }

  private Mention mention(int at, BigDecimal printed) {
    boolean points = isPoints(at + 1);
    boolean percent = points || is(at + 1, Piece.PERCENT_SIGN) || text.isCue(at + 1, Cue.PERCENT);
    int end = at + 1;
    int power = 0;
    Hit behind = text.hit(at + 1);
    if (is(at + 1, Piece.PERCENT_SIGN)) {
      end++;
    } else if (points && is(at + 2, Piece.PERCENT_SIGN)) {
      end += 2;
    } else if (behind != null && (percent || behind.entry().power() > 0)) {
      power = behind.entry().power();
      end = behind.to();
    }
    BigDecimal number = printed.scaleByPowerOfTen(power);
    BigDecimal ulp = printed.ulp().scaleByPowerOfTen(power);
    Hit less = power == 0 ? null : text.hit(end + 1);
    BigDecimal more = end < numbers.length && figures[end] ? numbers[end] : null;
    if (less != null && more != null && isRest(less, more, power)) {
      // "3 tỷ 450 triệu đồng" is one number
      number = number.add(more.scaleByPowerOfTen(less.entry().power()));
      ulp = more.ulp().scaleByPowerOfTen(less.entry().power());
      end = less.to();
    }
    int from = start(at);
    int to = stop(end);
    Set<State> states = states(at, from, end, to);
    String behindIt = nounBehind(end, to);
    String noun = behindIt.isEmpty() ? nounBefore(from, at) : behindIt;
    Set<Remark> remarks = beside.remarks(at, from, end, to);
    if (points) {
      remarks.add(Remark.POINTS);
    }
    if (behindIt.isEmpty() && !noun.isEmpty()) {
      remarks.add(Remark.LABELLED);
    }
    return new Mention(
        mentions.size(),
        at,
        end,
        percent ? Kind.PERCENT : Kind.COUNT,
        number,
        ulp,
        beside.values(at, end, number, ulp, power),
        text.placeOf(at),
        noun,
        family(noun),
        states,
        words(from, at, end, to),
        remarks);
  }

  /** "điểm phần trăm", "điểm %" */
  private boolean isPoints(int token) {
    return token < text.size()
        && text.token(token).isWord("điểm")
        && (is(token + 1, Piece.PERCENT_SIGN) || text.isCue(token, Cue.PERCENT));
  }

  private static boolean isRest(Hit less, BigDecimal more, int power) {
    int own = less.entry().power();
    return own > 0
        && own < power
        && more.scaleByPowerOfTen(own).compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) < 0;
  }

  /** Returns where the words before a figure begin that are its own. */
  private int start(int at) {
    int from = at;
    while (from > 0 && at - from < REACH && !beside.parts(from - 1, at, at - 1)) {
      from--;
    }
    return from;
  }

  private int stop(int end) {
    int to = end;
    while (to < text.size() && to - end < AFTER && !beside.parts(to, end - 1, -1)) {
      to++;
    }
    return to;
  }

  private List<String> words(int from, int at, int end, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if ((i < at || i >= end) && text.token(i).is(Piece.WORD)) {
        words.add(text.token(i).word());
      }
    }
    return words;
  }

  /**
   * Returns the classes a figure is put into: by the words behind it, or by those before it where
   * they lead up to it ("đúng hạn: 12", "đúng hạn là 12").
   */
  private Set<State> states(int at, int from, int end, int to) {
    boolean labelled = is(at - 1, Piece.COLON) || isLink(at - 1);
    Set<State> before = statesIn(from, at);
    Set<State> after = statesIn(end, to);
    Set<State> first = labelled ? before : after;
    Set<State> second = labelled ? after : before;
    if (!first.isEmpty()) {
      return first;
    }
    if (!second.isEmpty()) {
      return second;
    }
    return at - from < 2 ? statesIn(far(from, at), from) : Set.of();
  }

  /** Returns where the words before a figure begin, over commas. */
  private int far(int from, int at) {
    int far = from;
    while (far > 0
        && at - far < REACH
        && (is(far - 1, Piece.COMMA) || !beside.parts(far - 1, at, at - 1))) {
      far--;
    }
    return far;
  }

  private boolean isLink(int token) {
    return text.isCue(token, Cue.RATE)
        || token >= 0 && Set.of("có", "được", "lệ").contains(text.token(token).word());
  }

  private Set<State> statesIn(int from, int to) {
    Set<State> states = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      Hit hit = text.hit(i);
      if (hit != null && hit.from() == i) {
        states.addAll(hit.entry().states());
      }
    }
    return states;
  }

  /** Returns what is counted by the words right behind; empty if they say nothing. */
  private String nounBehind(int end, int to) {
    Hit behind = text.hit(end);
    if (end < to && behind != null && !behind.entry().nouns().isEmpty()) {
      return words(behind);
    }
    if (end < to && behind == null && is(end, Piece.WORD)) {
      return text.token(end).word();
    }
    if (is(end, Piece.SLASH) && is(end + 1, Piece.NUMBER)) {
      // "dưới 13 tấn: 22/96 cầu": what stands below the stroke is what stands above it
      Hit below = text.hit(end + 2);
      return below == null || below.entry().nouns().isEmpty() ? "" : words(below);
    }
    return "";
  }

  /** Returns the last noun before a figure. */
  private String nounBefore(int from, int at) {
    for (int i = at - 1; i >= from; i--) {
      Hit hit = text.hit(i);
      if (hit != null && !hit.entry().nouns().isEmpty()) {
        return words(hit);
      }
    }
    return "";
  }

  private String words(Hit hit) {
    StringBuilder words = new StringBuilder(text.token(hit.from()).word());
    for (int i = hit.from() + 1; i < hit.to(); i++) {
      words.append(' ').append(text.token(i).word());
    }
    return words.toString();
  }

  private String family(String noun) {
    return noun.isEmpty() ? "" : text.lexicon().family(noun);
  }
}
