package vn.cchc.io.internal.answer;

import java.util.List;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.internal.Texts;

/**
 * The sentence of a narrative that a finding is about, in three pieces.
 *
 * @param before what stands before the place in its sentence
 * @param place what the finding is about
 */
public record Quote(String before, String place, String after) {

  private static final int BEFORE = 90;
  private static final int AFTER = 90;
  private static final int PLACE = 260;

  /** Returns the sentence of a place, shortened; everything empty if there is no such place. */
  public static Quote of(List<String> narrative, NarrativeSpan span) {
    if (span.paragraph() >= narrative.size()) {
      return new Quote("", "", "");
    }
    String text = narrative.get(span.paragraph());
    int from = Math.min(span.from(), text.length());
    int to = Math.min(span.to(), text.length());
    int start = Math.max(sentenceStart(text, from), from - BEFORE);
    int end = Math.min(sentenceEnd(text, to), to + AFTER);
    while (start > 0 && start < from && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (end < text.length() && end > to && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    String place = text.substring(from, to);
    String shown =
        place.length() <= PLACE
            ? place
            : place.substring(0, PLACE / 2) + " … " + place.substring(place.length() - PLACE / 2);
    return new Quote(
        (start > sentenceStart(text, from) ? "… " : "") + Texts.line(text.substring(start, from)),
        Texts.line(shown),
        Texts.line(text.substring(to, end)) + (end < sentenceEnd(text, to) ? " …" : ""));
  }

  private static int sentenceStart(String text, int from) {
    int least = Math.max(0, from - 2 * BEFORE);
    for (int i = from - 1; i > least; i--) {
      if (".;".indexOf(text.charAt(i - 1)) >= 0 && Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return least;
  }

  private static int sentenceEnd(String text, int to) {
    int most = Math.min(text.length(), to + 2 * AFTER);
    for (int i = to; i < most; i++) {
      boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (".;".indexOf(text.charAt(i)) >= 0 && last) {
        return i + 1;
      }
    }
    return most;
  }
}
