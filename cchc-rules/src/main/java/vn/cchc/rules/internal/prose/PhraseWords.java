package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.prose.mention.Lexicon;

/**
 * The words that matter for what a phrase speaks of: folded, abbreviations and synonyms made one,
 * small words left out.
 */
final class PhraseWords {

  private static final String WRITTEN = "link.same.";
  private static final Set<String> SMALL = folded("link.small");

  private PhraseWords() {}

  /** What may begin with a word, the longest first. */
  private static final Map<String, List<String[][]>> SAME = new HashMap<>();

  static {
    Lexicon.standard()
        .links()
        .forEach(
            (group, phrases) -> {
              if (group.startsWith(WRITTEN)) {
                String[] words = group.substring(WRITTEN.length()).split("\\+", -1);
                phrases.forEach(phrase -> add(Texts.folded(phrase).split(" ", -1), words));
              }
            });
    SAME.values().forEach(list -> list.sort((a, b) -> b[0].length - a[0].length));
  }

  private static void add(String[] written, String[] words) {
    SAME.computeIfAbsent(written[0], key -> new ArrayList<>()).add(new String[][] {written, words});
  }

  private static Set<String> folded(String group) {
    return Lexicon.standard().links().getOrDefault(group, List.of()).stream()
        .map(Texts::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the words of the phrases of a group of the lexicon. */
  static Set<String> ofGroup(String group) {
    Set<String> words = new HashSet<>();
    Lexicon.standard().links().getOrDefault(group, List.of()).forEach(p -> words.addAll(of(p)));
    return Set.copyOf(words);
  }

  static List<String> of(String text) {
    return ofFolded(Texts.folded(text).split(" ", -1));
  }

  /** The same of words that are folded already. */
  static List<String> ofFolded(String[] words) {
    List<String> kept = new ArrayList<>();
    int at = 0;
    while (at < words.length) {
      String[][] same = same(words, at);
      if (same != null) {
        kept.addAll(List.of(same[1]));
        at += same[0].length;
      } else {
        if (!words[at].isEmpty() && !SMALL.contains(words[at])) {
          kept.add(words[at]);
        }
        at++;
      }
    }
    return kept;
  }

  private static String @Nullable [][] same(String[] words, int at) {
    for (String[][] same : SAME.getOrDefault(words[at], List.of())) {
      int length = same[0].length;
      if (at + length <= words.length
          && Arrays.equals(words, at, at + length, same[0], 0, length)) {
        return same;
      }
    }
    return null;
  }
}
