package vn.cchc.io.internal.annotate.word;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text reduced to what two ways of storing it share: decomposed, without white space and what
 * nobody sees. It knows which character of the text each of its own comes from.
 */
final class BareText {

  private final StringBuilder bare = new StringBuilder();
  private final int length;
  private int[] sources;
  private int filled;

  BareText(String text) {
    length = text.length();
    sources = new int[text.length() + 16];
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isUnseen(c)) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        parts.codePoints().filter(part -> !isUnseen(part)).forEach(bare::appendCodePoint);
        if (bare.length() > sources.length) {
          sources = Arrays.copyOf(sources, 2 * bare.length());
        }
        Arrays.fill(sources, filled, bare.length(), at);
        filled = bare.length();
      }
      at += Character.charCount(c);
    }
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0xAD
        || Character.getType(c) == Character.FORMAT;
  }

  String text() {
    return bare.toString();
  }

  int length() {
    return bare.length();
  }

  /** Returns the character of the text that one of the bare ones comes from. */
  int source(int index) {
    return index < filled ? sources[index] : length;
  }

  /** Returns the first of the bare characters at or behind a character of the text. */
  int at(int source) {
    int low = 0;
    int high = filled;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sources[middle] < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
