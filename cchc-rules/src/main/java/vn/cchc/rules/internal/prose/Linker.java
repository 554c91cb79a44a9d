package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.prose.mention.Block;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Links the figures of a text with indicators, by the words around them. */
final class Linker {

  private static final int NEAR = 24;
  private static final int COUNTED = 6;
  private static final int CONTEXT = 150;

  private final ProseText text;
  private final List<Mention> mentions;
  private final Links links;
  private final int[] places;

  Linker(ProseText text, Links links) {
    this.text = text;
    this.links = links;
    this.mentions = text.mentions();
    this.places = text.places();
  }

  /**
   * Returns the figures that speak of an indicator.
   *
   * @param confirmed figures that hold with others, by their index
   * @param parts figures that the text says are among one, by its index
   */
  List<LinkedFigure> figures(
      List<String> paragraphs, Set<Integer> confirmed, Map<Integer, List<BigDecimal>> parts) {
    List<LinkedFigure> figures = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.values().equals(Interval.ALL)
          || mention.is(Remark.DENOMINATOR)
          || isOfChange(mention)) {
        continue;
      }
      Optional<FigureRef> indicator = link(mention);
      if (indicator.isPresent()) {
        Mention below = denominator(mention);
        NarrativeSpan span = text.span(mention, below == null ? mention : below);
        figures.add(
            new LinkedFigure(
                indicator.get(),
                span,
                paragraphs.get(span.paragraph()).substring(span.from(), span.to()),
                mention.number(),
                below == null ? null : below.number(),
                mention.values(),
                mention.isPercent(),
                confirmed.contains(mention.index()),
                parts.getOrDefault(mention.index(), List.of())));
      }
    }
    return figures;
  }

  private static boolean isOfChange(Mention mention) {
    return mention.is(Remark.UP)
        || mention.is(Remark.DOWN)
        || mention.is(Remark.EARLIER)
        || mention.isPercent() && mention.is(Remark.TARGET);
  }

  private @Nullable Mention denominator(Mention mention) {
    return mention.is(Remark.NUMERATOR) ? mentions.get(mention.index() + 1) : null;
  }

  private @Nullable Mention other(Mention mention, int step) {
    int at = mention.index() + step;
    Mention other = at >= 0 && at < mentions.size() ? mentions.get(at) : null;
    boolean near = other != null && other.place().sentence() == mention.place().sentence();
    return near ? other : null;
  }

  private Optional<FigureRef> link(Mention mention) {
    Set<String> near = new HashSet<>(around(mention));
    Mention before = other(mention, -1);
    if (before != null && before.is(Remark.DENOMINATOR)) {
      before = other(before, -1);
    }
    Mention behind = other(mention, 1);
    if (mention.isPercent() && before != null && before.isCount() && isBeside(before, mention)) {
      near.addAll(around(before));
    }
    if (mention.isPercent() && behind != null && behind.is(Remark.NUMERATOR)) {
      near.addAll(around(behind));
    }
    Set<String> context = context(mention);
    // "20/21 cơ quan": only a longer phrase says what is true of the 20
    int least = mention.is(Remark.NUMERATOR) ? 3 : 2;
    return links.indicator(near, context, counted(mention), least, mention.isPercent());
  }

  private boolean isBeside(Mention figure, Mention percent) {
    return percent.place().depth() >= figure.place().depth()
        && !text.hasMark(Piece.SEMICOLON, figure.end(), percent.token());
  }

  /** Words of the sentence before a figure, and of what announces its list; what follows "và". */
  private Set<String> context(Mention mention) {
    Block block = text.block(mention);
    int from = Math.max(block.from(), mention.token() - CONTEXT);
    Set<String> context = new HashSet<>(words(from, mention.token()));
    if (block.parent() >= 0) {
      Block parent = text.blocks().get(block.parent());
      context.addAll(words(Math.max(parent.from(), parent.to() - CONTEXT), parent.to()));
    }
    Mention last = denominator(mention);
    Mention next = other(last == null ? mention : last, 1);
    if (next != null && text.token(next.token() - 1).word().equals("và")) {
      // "29/29 cơ quan và 101/109 đơn vị được phê duyệt ..."
      context.addAll(words(next.end(), after(next)));
    }
    return context;
  }

  private List<String> counted(Mention mention) {
    Mention below = denominator(mention);
    if ((below == null ? mention : below).noun().isEmpty()) {
      return List.of();
    }
    int from = end(mention);
    return words(from, Math.min(after(mention), from + COUNTED));
  }

  private int end(Mention mention) {
    Mention below = denominator(mention);
    return below == null ? mention.end() : below.end();
  }

  /** Words that stand beside a figure, and not beside the ones before and behind it. */
  private List<String> around(Mention mention) {
    List<String> words = new ArrayList<>(words(before(mention), mention.token()));
    words.addAll(words(end(mention), after(mention)));
    return words;
  }

  private static boolean ends(Token token) {
    return switch (token.type()) {
      case SEMICOLON, STOP, OPEN, CLOSE -> true;
      default -> false;
    };
  }

  private int before(Mention mention) {
    int at = mention.token();
    Mention last = other(mention, -1);
    int first = last == null ? text.block(mention).from() : last.end();
    int start = Math.max(first, at - NEAR);
    int comma = -1;
    for (int j = at - 1; j >= start; j--) {
      Token token = text.token(j);
      if (ends(token)) {
        return j + 1;
      }
      // behind another figure its own words come first
      boolean joins = token.word().equals("và") || token.word().equals("còn");
      boolean parts = token.type() == Piece.COMMA || last != null && joins;
      comma = comma < 0 && parts ? j + 1 : comma;
    }
    return comma >= 0 ? comma : start;
  }

  private int after(Mention mention) {
    int at = end(mention);
    Mention last = denominator(mention);
    Mention following = other(last == null ? mention : last, 1);
    int next = following == null ? text.block(mention).to() : following.token();
    int end = Math.min(next, at + NEAR);
    int comma = -1;
    for (int j = at; j < end; j++) {
      Token token = text.token(j);
      if (ends(token) || token.type() == Piece.COLON) {
        return j;
      }
      comma = token.type() == Piece.COMMA ? j : comma;
    }
    if (following == null || next != end) {
      return end;
    }
    if (next - 1 >= at && text.token(next - 1).word().equals("và")) {
      return next - 1;
    }
    // words behind the last comma belong to the next figure
    return comma >= at ? comma : end;
  }

  private List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = Math.max(0, from); i < to; i++) {
      String word = folded(i);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return PhraseWords.ofFolded(words.toArray(String[]::new));
  }

  /** A word, or a number that counts nothing; empty for all else. */
  private String folded(int i) {
    Token token = text.token(i);
    return switch (token.type()) {
      case WORD -> Texts.folded(token.word());
      case NUMBER -> text.isFigure(i) && !isPercent(i) ? "" : token.word();
      default -> "";
    };
  }

  private boolean isPercent(int token) {
    int at = Arrays.binarySearch(places, token);
    return at >= 0 && mentions.get(at).isPercent();
  }
}
