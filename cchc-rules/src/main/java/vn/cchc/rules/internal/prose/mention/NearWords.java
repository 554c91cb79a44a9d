package vn.cchc.rules.internal.prose.mention;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** The words that lead to a figure and follow it. */
public final class NearWords {

  private static final int LEADING = 30;
  private static final int ELLIPSIS = 8;

  private NearWords() {}

  /** Returns the words with which the sentence of a figure begins, up to its first figure. */
  public static List<String> lead(ProseText text, Mention figure) {
    List<String> words = new ArrayList<>();
    for (int i = text.start(figure.token()); i < figure.token() && !text.isFigure(i); i++) {
      if (text.token(i).is(Piece.WORD) && words.size() < LEADING) {
        words.add(text.token(i).word());
      }
    }
    return words;
  }

  /**
   * Returns whether what follows a figure is said to go on: "391 trường hợp, ...", "63 hồ, v.v."
   */
  public static boolean goesOn(ProseText text, Mention figure) {
    int end = Math.min(figure.end() + ELLIPSIS, text.size());
    for (int i = figure.end(); i < end && !text.token(i).is(Piece.NUMBER); i++) {
      boolean twice = i + 1 < end && text.token(i).word().equals(text.token(i + 1).word());
      if (text.token(i).word().equals("\u2026") || twice && text.token(i).word().equals(".")) {
        return true;
      }
      if (text.token(i).isWord("vv")
          || text.token(i).isWord("v") && i + 2 < text.size() && isV(text, i + 1, i + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isV(ProseText text, int next, int second) {
    return text.token(next).isWord("v") || text.token(second).isWord("v");
  }

  /** Returns the words of a paragraph that lead to a figure, back to another figure. */
  public static List<String> before(ProseText text, Mention figure) {
    List<String> words = new ArrayList<>();
    int first = text.block(figure).from();
    for (int i = figure.token() - 1; i >= Math.max(first, figure.token() - LEADING); i--) {
      if (text.token(i).is(Piece.NUMBER) && !words.isEmpty()) {
        break;
      }
      if (text.token(i).is(Piece.WORD)) {
        words.add(text.token(i).word());
      }
    }
    return words;
  }

  /** Returns the words right behind a figure, up to a mark or to one that begins something else. */
  public static List<String> behind(ProseText text, Mention figure, int most) {
    List<String> words = new ArrayList<>();
    for (int i = figure.end(); i < text.size() && words.size() < most; i++) {
      boolean parts =
          !text.token(i).is(Piece.WORD)
              || text.isCue(i, Cue.COMPARE)
              || text.isCue(i, Cue.JOIN)
              || text.isCue(i, Cue.UP)
              || text.isCue(i, Cue.DOWN);
      if (parts) {
        break;
      }
      words.add(text.token(i).word());
    }
    return words;
  }
}
