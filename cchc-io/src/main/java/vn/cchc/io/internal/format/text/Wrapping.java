package vn.cchc.io.internal.format.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the lines of a text go on with their paragraph. What wraps lines ends one only where the
 * next word has no room left on it; a line that ends a sentence and had room for the word that
 * opens the next one was ended by its author, and so was every line of several that are a sentence
 * each.
 */
final class Wrapping {

  /** Of so many in a hundred lines the longest tells how wide the text is; some stand out. */
  private static final int MOST = 95;

  private static final String ENDS = ".!?;:";
  private static final String QUOTES = "\"”’')]“‘([";

  private static final Pattern GAPS = Pattern.compile("\\S(?:\\t| {2,})\\S|\\|");

  /** So many lines that are a sentence each were not wrapped by chance. */
  private static final int TELLING = 3;

  private final int width;
  private final Set<Integer> sentences;

  private Wrapping(int width, Set<Integer> sentences) {
    this.width = width;
    this.sentences = sentences;
  }

  static Wrapping of(List<TextLine> lines) {
    List<Integer> widths = new ArrayList<>();
    for (TextLine line : lines) {
      if (!GAPS.matcher(line.text().strip()).find()) {
        widths.add(line.text().stripTrailing().length());
      }
    }
    widths.sort(null);
    int most = Math.min(widths.size() - 1, widths.size() * MOST / 100);
    return new Wrapping(widths.isEmpty() ? 0 : widths.get(most), sentences(lines));
  }

  /** Returns the lines of whole runs in which every line is a sentence. */
  private static Set<Integer> sentences(List<TextLine> lines) {
    Set<Integer> sentences = new HashSet<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).afterBlank()) {
        List<TextLine> run = lines.subList(start, i);
        boolean all =
            run.stream().map(line -> line.text().strip()).allMatch(s -> isSentence(s) && opens(s));
        if (all && run.size() >= TELLING) {
          run.forEach(line -> sentences.add(line.number()));
        }
        start = i;
      }
    }
    return sentences;
  }

  /** Returns whether a line ends its paragraph though no blank line stands before the next. */
  boolean isEnded(TextLine line, TextLine next) {
    if (sentences.contains(line.number())) {
      return true;
    }
    String text = line.text().stripTrailing();
    String follows = next.text().strip();
    int word = 0;
    while (word < follows.length() && !Character.isWhitespace(follows.charAt(word))) {
      word++;
    }
    return text.length() + 1 + word <= width && isSentence(text) && opens(follows);
  }

  private static boolean isSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && QUOTES.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static boolean opens(String text) {
    int first = 0;
    while (first < text.length() - 1 && QUOTES.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return Character.isUpperCase(text.charAt(first)) || Character.isDigit(text.charAt(first));
  }
}
