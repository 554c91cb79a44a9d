package vn.cchc.io.internal.answer;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;

/** How the sentences of findings are printed. */
public final class Sentences {

  private Sentences() {}

  /** Returns a text with a capital at its beginning. */
  public static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /**
   * Returns the sentence of a finding with a capital at its beginning, unless an identifier stands
   * there.
   */
  public static String of(Finding finding, Messages messages) {
    String sentence = messages.of(finding);
    return beginsWithOneOf(sentence, finding.figures()) ? sentence : capital(sentence);
  }

  private static boolean beginsWithOneOf(String sentence, List<FigureRef> figures) {
    return figures.stream()
        .filter(figure -> figure.row() == null)
        .anyMatch(figure -> sentence.startsWith(figure.toString()));
  }

  /** Returns texts with commas between them, and "or" before the last. */
  static String or(Collection<String> texts, Messages messages) {
    List<String> all = List.copyOf(texts);
    if (all.size() < 2) {
      return String.join("", all);
    }
    String last = all.get(all.size() - 1);
    String others = all.subList(0, all.size() - 1).stream().collect(joining(", "));
    return messages.text("text.one-of", others, last);
  }
}
