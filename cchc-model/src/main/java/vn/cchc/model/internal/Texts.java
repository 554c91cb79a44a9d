package vn.cchc.model.internal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** How printed text is compared and quoted. Thread-safe. */
public final class Texts {

  private static final int QUOTED = 60;

  /** Below this no character combines with another. */
  private static final char FIRST_COMBINING = '\u0300';

  /** Latin letters with marks of their own, as Vietnamese has. */
  private static final char FIRST_COMPOSED = '\u1e00';

  private static final char LAST_COMPOSED = '\u1eff';

  private Texts() {}

  /** Returns the text in Unicode NFC. */
  public static String nfc(String text) {
    return isComposed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether a text is of letters that stand for themselves in NFC, as most Vietnamese is. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_COMBINING && (c < FIRST_COMPOSED || c > LAST_COMPOSED)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether one of some phrases stands in a folded text, as words of its own. */
  public static boolean hasAny(String folded, Collection<String> phrases) {
    String padded = ' ' + folded + ' ';
    return phrases.stream().anyMatch(phrase -> padded.contains(' ' + phrase + ' '));
  }

  /** Returns whether a text says anything: a letter or a digit. */
  public static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * Returns the text with case and diacritics folded, {@code đ} as {@code d}, everything that is
   * neither letter nor digit as one space: what is left when noise is forgiven.
   */
  public static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (c == 'đ') {
        folded.append('d');
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  /**
   * Returns the text fit to be quoted in a message: one line, without control characters, at most
   * {@value #QUOTED} characters and an ellipsis.
   */
  public static String shortened(String text) {
    int end = Math.min(text.length(), QUOTED);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return end < text.length() ? line(text.substring(0, end)) + '…' : line(text);
  }

  /** Returns the text on one line, without control characters. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unprintable = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      line.append(unprintable ? ' ' : c);
    }
    return line.toString();
  }
}
