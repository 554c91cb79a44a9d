package vn.cchc.rules.internal.prose.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.mention.Lexicon.Hit;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** A text taken apart: its tokens, its paragraphs and items, its figures. Immutable. */
public final class ProseText {

  private static final int POINTING = 4;

  private static final int[] NOWHERE = {};

  /** Texts of reports have some hundreds of figures; of more only these are read. */
  private static final int MOST = 2_000;

  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final List<Block> blocks;
  private final List<List<Mention>> byBlock = new ArrayList<>();
  private final List<List<Block>> children = new ArrayList<>();
  private final int[] sentences;
  private final int[] starts;
  private final int[] depths;
  private final int[] brackets;
  private final int[] blockOf;
  private final Map<Cue, int[]> cues = new EnumMap<>(Cue.class);
  private final @Nullable Hit[] hitAt;
  private final List<Mention> mentions;
  private final List<Token> beyond;
  private final List<Token> unreadable;
  private final int[] places;

  private ProseText(List<String> paragraphs, NumberNotation said, Lexicon lexicon) {
    this.lexicon = lexicon;
    Blocks read = Blocks.of(paragraphs, lexicon);
    this.tokens = read.tokens();
    this.blocks = read.blocks();
    this.sentences = new int[tokens.size()];
    this.starts = new int[tokens.size()];
    this.depths = new int[tokens.size()];
    this.brackets = new int[tokens.size()];
    this.blockOf = new int[tokens.size()];
    this.hitAt = new Hit[tokens.size()];
    place();
    cues(lexicon.hits(tokens));
    Mentions found = new Mentions(this, Writing.of(tokens, said));
    List<Mention> all = found.mentions();
    this.mentions = all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all;
    this.beyond =
        all.subList(mentions.size(), all.size()).stream()
            .map(mention -> tokens.get(mention.token()))
            .toList();
    this.unreadable = found.unreadable();
    this.places = mentions.stream().mapToInt(Mention::token).toArray();
    blocks.forEach(
        block -> {
          byBlock.add(new ArrayList<>());
          children.add(new ArrayList<>());
          if (block.parent() >= 0) {
            children.get(block.parent()).add(block);
          }
        });
    mentions.forEach(mention -> byBlock.get(mention.place().block()).add(mention));
  }

  /**
   * Takes a text apart.
   *
   * @param said how numbers are written where they do not say so themselves
   */
  public static ProseText of(List<String> paragraphs, NumberNotation said, Lexicon lexicon) {
    return new ProseText(paragraphs, said, lexicon);
  }

  private void place() {
    int sentence = 0;
    for (Block block : blocks) {
      List<Integer> open = new ArrayList<>();
      for (int i = block.from(); i < block.to(); i++) {
        Token token = tokens.get(i);
        if (token.is(Piece.CLOSE) && !open.isEmpty()) {
          open.remove(open.size() - 1);
        }
        boolean goesOn = i > block.from() && sentences[i - 1] == sentence;
        starts[i] = goesOn ? starts[i - 1] : i;
        sentences[i] = sentence;
        depths[i] = open.size();
        brackets[i] = open.isEmpty() ? -1 : open.get(open.size() - 1);
        blockOf[i] = block.index();
        if (token.is(Piece.OPEN)) {
          open.add(i);
        }
        if (token.is(Piece.STOP) && open.isEmpty()) {
          sentence++;
        }
      }
      sentence++;
    }
  }

  private void cues(List<Hit> hits) {
    Map<Cue, List<Integer>> places = new EnumMap<>(Cue.class);
    for (Hit hit : hits) {
      for (int i = hit.from(); i < hit.to(); i++) {
        hitAt[i] = hit;
      }
      hit.entry()
          .cues()
          .forEach(cue -> places.computeIfAbsent(cue, key -> new ArrayList<>()).add(hit.from()));
    }
    places.forEach((cue, list) -> cues.put(cue, list.stream().mapToInt(i -> i).toArray()));
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  /** Returns figures that are too many to be read. */
  public List<Token> beyond() {
    return beyond;
  }

  /** Returns digits that are no number for certain. */
  public List<Token> unreadable() {
    return unreadable;
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** Returns the figures of a paragraph or item. */
  public List<Mention> mentions(int block) {
    return byBlock.get(block);
  }

  /** Returns the items that a paragraph or item announces. */
  public List<Block> children(int block) {
    return children.get(block);
  }

  public Block block(Mention mention) {
    return blocks.get(mention.place().block());
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  /** Returns where the sentence of a token begins. */
  int start(int token) {
    return starts[token];
  }

  Mention.Place placeOf(int token) {
    return new Mention.Place(sentences[token], blockOf[token], depths[token], brackets[token]);
  }

  @Nullable Hit hit(int token) {
    return token >= 0 && token < hitAt.length ? hitAt[token] : null;
  }

  boolean isCue(int token, Cue cue) {
    Hit hit = hit(token);
    return hit != null && hit.entry().cues().contains(cue);
  }

  /** Returns where figures stand, from the first to the last. */
  public NarrativeSpan span(Mention first, Mention last) {
    Token from = tokens.get(first.token());
    Token to = tokens.get(last.end() - 1);
    boolean shown = to.paragraph() == from.paragraph();
    return new NarrativeSpan(from.paragraph(), from.from(), shown ? to.to() : from.to());
  }

  /** Returns whether a token is a figure. */
  public boolean isFigure(int token) {
    return Arrays.binarySearch(places, token) >= 0;
  }

  /** Returns the tokens that are figures, in order. */
  public int[] places() {
    return places.clone();
  }

  /** Returns whether words of a group begin in a stretch of tokens. */
  public boolean has(Cue cue, int from, int to) {
    int[] places = cues.getOrDefault(cue, NOWHERE);
    int at = Arrays.binarySearch(places, from);
    at = at < 0 ? -at - 1 : at;
    return at < places.length && places[at] < to;
  }

  /** Returns whether words of a group begin between two figures. */
  public boolean between(Cue cue, Mention one, Mention other) {
    return one.token() < other.token()
        ? has(cue, one.end(), other.token())
        : has(cue, other.end(), one.token());
  }

  /**
   * Returns whether words of a group between two figures lead on to what follows them; in "15
   * trường (kể cả PTDTBT); 742 lớp" and "655 ca trong số này là mổ nội soi; 702 ca" they do not.
   */
  public boolean opens(Cue cue, Mention one, Mention other) {
    int[] places = cues.getOrDefault(cue, NOWHERE);
    int at = Arrays.binarySearch(places, one.end());
    for (int i = at < 0 ? -at - 1 : at; i < places.length && places[i] < other.token(); i++) {
      if (depths[places[i]] >= one.place().depth() && leadsOn(places[i], other.token())) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsOn(int cue, int to) {
    for (int i = cue; i < to && !tokens.get(i).is(Piece.NUMBER); i++) {
      if (tokens.get(i).is(Piece.SEMICOLON) || depths[i] < depths[cue]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the sentence of a figure begins with words of a group. */
  public boolean isLed(Cue cue, Mention figure) {
    int from = starts[figure.token()];
    return has(cue, from, Math.min(from + 2, figure.token()));
  }

  /** Returns whether words of a group stand in the sentence of a figure before it. */
  public boolean isLedBy(Cue cue, Mention figure) {
    return has(cue, starts[figure.token()], figure.token());
  }

  /**
   * Returns whether a figure is told as one that is known: "trong 127 đơn được thụ lý", "5 trong
   * 137 vụ".
   */
  public boolean isKnown(Mention figure) {
    return figure.isCount() && figure.isExact() && isCue(figure.token() - 1, Cue.KNOWN);
  }

  /** Returns whether words behind a figure say that it was told before: "19 em này". */
  public boolean isPointedBack(Mention figure) {
    return has(Cue.THESE, figure.end(), Math.min(figure.end() + POINTING, tokens.size()));
  }

  /** Returns whether a mark stands in a stretch of tokens. */
  public boolean hasMark(Piece mark, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many words stand in a stretch of tokens. */
  public int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Piece.WORD)) {
        words++;
      }
    }
    return words;
  }
}
