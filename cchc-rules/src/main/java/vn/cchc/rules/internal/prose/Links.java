package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;

/**
 * Which indicator the words around a figure speak of: the phrase all of whose words are there, in
 * any order, and that says most (words that few indicators use say more). Words nearby must say at
 * least two fifths of it; the rest may stand earlier in the sentence.
 */
public final class Links {

  /** How much of a phrase must stand beside the figure itself. */
  private static final double NEARBY = 0.4;

  /** Phrases of fewer telling words are too common to be sure. */
  private static final double LEAST = 4.0;

  /** How much more the best indicator must say than the next. */
  private static final double CLEAR = 1.1;

  /** Words that change what is spoken of: a phrase must have them if the sentence has. */
  private static final Set<String> TELLING = PhraseWords.ofGroup("link.telling");

  /** Words that tell one row from its neighbours: they stand beside the figure, or nowhere. */
  private static final Set<String> BESIDE = PhraseWords.ofGroup("link.beside");

  /** What prose may speak of, and the phrases by which it does. */
  public record Subject(FigureRef indicator, Measure measure, List<String> phrases) {
    public Subject {
      phrases = List.copyOf(phrases);
    }
  }

  /** How a subject is told in prose. */
  public enum Measure {
    COUNT,
    PERCENTAGE,
    OTHER
  }

  private record Entry(Subject subject, Set<String> words) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Double> weights = new HashMap<>();

  /** Prepares the phrases of all that prose may speak of. */
  public Links(List<Subject> subjects) {
    Map<String, Set<FigureRef>> users = new HashMap<>();
    for (Subject subject : subjects) {
      for (String phrase : subject.phrases()) {
        Set<String> words = Set.copyOf(PhraseWords.of(phrase));
        entries.add(new Entry(subject, words));
        words.forEach(
            word -> users.computeIfAbsent(word, key -> new HashSet<>()).add(subject.indicator()));
      }
    }
    int all = Math.max(1, subjects.size());
    users.forEach((word, some) -> weights.put(word, 1 + Math.log((double) all / some.size())));
  }

  /**
   * Returns the indicator that words speak of; empty if none, or not clearly one.
   *
   * @param near words beside the figure
   * @param context words that may complete them
   * @param leastWords the fewest words a phrase must have to be sure
   * @param counted what is counted, if it is said: the phrase must speak of it
   */
  Optional<FigureRef> indicator(
      Set<String> near,
      Set<String> context,
      List<String> counted,
      int leastWords,
      boolean percentage) {
    Entry best = null;
    double bestScore = 0;
    double next = 0;
    for (Entry entry : entries) {
      boolean enough = entry.words().size() >= leastWords;
      boolean same = percentage || counted.isEmpty() || entry.words().contains(counted.get(0));
      double score = same && enough ? score(entry, near, context, percentage) : 0;
      if (score > bestScore) {
        if (best != null && !best.subject().equals(entry.subject())) {
          next = bestScore;
        }
        best = entry;
        bestScore = score;
      } else if (best != null && !best.subject().equals(entry.subject())) {
        next = Math.max(next, score);
      }
    }
    return best == null || bestScore < next * CLEAR
        ? Optional.empty()
        : Optional.of(best.subject().indicator());
  }

  private double score(Entry entry, Set<String> near, Set<String> context, boolean percentage) {
    if (entry.subject().measure() != (percentage ? Measure.PERCENTAGE : Measure.COUNT)) {
      return 0;
    }
    double all = 0;
    double here = 0;
    for (String word : entry.words()) {
      double weight = weight(word);
      if (near.contains(word)) {
        here += weight;
      } else if (BESIDE.contains(word) || !context.contains(word)) {
        return 0;
      }
      all += weight;
    }
    boolean told = TELLING.stream().noneMatch(w -> near.contains(w) && !entry.words().contains(w));
    return told && all >= LEAST && here >= NEARBY * all ? all : 0;
  }

  private double weight(String word) {
    @Nullable Double weight = weights.get(word);
    return weight == null ? 1 : weight;
  }
}
