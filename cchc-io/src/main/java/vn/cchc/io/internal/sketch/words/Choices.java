package vn.cchc.io.internal.sketch.words;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** Yes and no, in words or as a box that is ticked: an answer, and no figure. */
public final class Choices {

  private static final Set<String> YES =
      Set.of("có", "co", "đạt", "rồi", "đã", "đã có", "đúng", "yes", "[x]", "(x)");
  private static final Set<String> NO =
      Set.of("không", "chưa", "không đạt", "chưa có", "chưa đạt", "no", "[]", "[ ]", "( )");

  /** What also says that something does not apply. */
  private static final Set<String> MARKS = Set.of("x", "v");

  private static final String TICKS = "☑☒☐✓✔✗✘√□■▢";
  private static final Pattern ASKS = Pattern.compile("(?:co|da co)\\b.*");

  private Choices() {}

  /**
   * Returns whether all cells of a column answer with yes or no.
   *
   * @param different what they say, each once
   * @param heading of the column, folded; where all say no, it must ask
   */
  public static boolean are(Collection<String> different, String heading) {
    boolean yes = false;
    for (String text : different) {
      String word = Texts.nfc(text).strip().toLowerCase(Locale.ROOT);
      boolean tick = word.length() <= 2 && TICKS.indexOf(word.charAt(0)) >= 0;
      if (!tick && !YES.contains(word) && !NO.contains(word) && !MARKS.contains(word)) {
        return false;
      }
      yes |= tick || YES.contains(word);
    }
    return yes || !different.isEmpty() && ASKS.matcher(heading).matches();
  }
}
