package vn.cchc.catalogue.internal;

import java.util.Collection;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.internal.EditDistance;

/** Which known word was probably meant by one that is not known. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the nearest of the words as the end of an English message, {@code "; the nearest is
   * '3.1.3'"}, for those who program.
   */
  public static String to(String word, Collection<String> words) {
    String nearest = word(word, words);
    return nearest.isEmpty() ? "" : "; the nearest is '" + nearest + "'";
  }

  /**
   * Returns the nearest of the words; empty where there are no words, or where a text is too long
   * to be a word that was mistyped.
   */
  public static String word(String word, Collection<String> words) {
    if (word.length() > 2 * IndicatorId.MAX_LENGTH) {
      return "";
    }
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String known : words) {
      // lengths that differ by more cannot be nearer, and most words are not alike
      if (Math.abs(known.length() - word.length()) < least) {
        int distance = EditDistance.between(word, known);
        if (distance < least) {
          least = distance;
          nearest = known;
        }
      }
    }
    // what differs in most of its letters is near to nothing
    return 2 * least > Math.max(word.length(), nearest.length()) ? "" : nearest;
  }
}
