package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.prose.Mention.Kind;
import vn.cchc.rules.internal.prose.Token.Piece;

/** Links the figures of one sentence with indicators. */
final class Linker {

  private static final int NEAR = 24;
  private static final int COUNTED = 6;

  private final List<Token> sentence;
  private final List<Mention> mentions;
  private final Links links;
  private final Phrase phrase;
  private final String[] folded;

  Linker(List<Token> sentence, List<Mention> mentions, Links links) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.links = links;
    this.phrase = new Phrase(sentence);
    this.folded = new String[sentence.size()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded(i);
    }
  }

  List<LinkedFigure> figures(ClaimFinder.Found found, List<String> paragraphs) {
    Set<Integer> confirmed = found.confirmed();
    Map<Integer, List<BigDecimal>> parts = found.parts();
    List<LinkedFigure> figures = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.values().equals(Interval.ALL) || phrase.isChange(mention)) {
        continue;
      }
      Optional<FigureRef> indicator = link(i);
      if (indicator.isPresent()) {
        Token token = mention.token();
        NarrativeSpan span = new NarrativeSpan(token.paragraph(), token.from(), token.to());
        figures.add(
            new LinkedFigure(
                indicator.get(),
                span,
                paragraphs.get(span.paragraph()).substring(span.from(), span.to()),
                mention.number(),
                mention.denominator(),
                mention.values(),
                mention.is(Kind.PERCENT),
                confirmed.contains(mention.index()),
                parts.getOrDefault(mention.index(), List.of())));
      }
    }
    return figures;
  }

  private Optional<FigureRef> link(int i) {
    Mention mention = mentions.get(i);
    Set<String> near = new HashSet<>(around(i));
    boolean percent = mention.is(Kind.PERCENT);
    if (percent
        && i > 0
        && !mentions.get(i - 1).is(Kind.PERCENT)
        && phrase.isBeside(mentions.get(i - 1), mention)) {
      near.addAll(around(i - 1));
    }
    if (percent && i + 1 < mentions.size() && phrase.isGivenBehind(mention, mentions.get(i + 1))) {
      near.addAll(around(i + 1));
    }
    Set<String> context = new HashSet<>(words(0, mention.index()));
    context.addAll(tail(i));
    List<String> counted = mention.noun().isEmpty() ? List.of() : counted(mention);
    // "20/21 cơ quan": only a longer phrase says what is true of the 20
    int least = mention.is(Kind.FRACTION) ? 3 : 2;
    return links.indicator(near, context, counted, least, percent);
  }

  private static List<String> counted(Mention mention) {
    List<String> after = mention.after();
    return PhraseWords.of(String.join(" ", after.subList(0, Math.min(COUNTED, after.size()))));
  }

  /** Words that stand beside a figure, and not beside the ones before and behind it. */
  private List<String> around(int i) {
    int at = mentions.get(i).index();
    List<String> words = new ArrayList<>(words(before(i), at));
    words.addAll(words(at + 1, after(i)));
    return words;
  }

  private int before(int i) {
    int at = mentions.get(i).index();
    int first = i == 0 ? -1 : mentions.get(i - 1).index();
    int start = Math.max(first + 1, at - NEAR);
    int comma = -1;
    for (int j = at - 1; j >= start; j--) {
      Token token = sentence.get(j);
      if (token.is(Piece.SEMICOLON)
          || token.is(Piece.STOP)
          || token.is(Piece.OPEN)
          || token.is(Piece.CLOSE)) {
        return j + 1;
      }
      // behind another figure its own words come first
      boolean parts = token.is(Piece.COMMA) || i > 0 && (token.isWord("và") || token.isWord("còn"));
      comma = comma < 0 && parts ? j + 1 : comma;
    }
    return comma >= 0 ? comma : start;
  }

  private int after(int i) {
    int at = mentions.get(i).index();
    int next = i + 1 < mentions.size() ? mentions.get(i + 1).index() : sentence.size();
    int end = Math.min(next, at + NEAR);
    boolean shared = false;
    int comma = -1;
    for (int j = at + 1; j < end; j++) {
      Token token = sentence.get(j);
      if (token.is(Piece.SEMICOLON)
          || token.is(Piece.STOP)
          || token.is(Piece.OPEN)
          || token.is(Piece.CLOSE)
          || token.is(Piece.COLON)) {
        return j;
      }
      comma = token.is(Piece.COMMA) ? j : comma;
      shared = true;
    }
    if (next == end && next < sentence.size() && sentence.get(next - 1).isWord("và")) {
      return next - 1;
    }
    // words behind the last comma belong to the next figure
    return shared && next == end && next < sentence.size() && comma > at ? comma : end;
  }

  /**
   * "29/29 cơ quan và 101/109 đơn vị được phê duyệt ...": what is said of the next goes for both.
   */
  private List<String> tail(int i) {
    if (i + 1 >= mentions.size()) {
      return List.of();
    }
    int next = mentions.get(i + 1).index();
    return next > 0 && sentence.get(next - 1).isWord("và")
        ? words(next + 1, after(i + 1))
        : List.of();
  }

  private List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
      if (!folded[i].isEmpty()) {
        words.add(folded[i]);
      }
    }
    return PhraseWords.ofFolded(words.toArray(String[]::new));
  }

  /** A word, or a number that counts nothing; empty for all else. */
  private String folded(int i) {
    Token token = sentence.get(i);
    BigDecimal number = token.number();
    if (token.is(Piece.WORD)) {
      return Texts.folded(token.word());
    }
    boolean told = token.is(Piece.PERCENT) || token.isFigure() && !isMention(i);
    return told && number != null ? number.toPlainString() : "";
  }

  private boolean isMention(int index) {
    return mentions.stream().anyMatch(mention -> mention.index() == index);
  }
}
