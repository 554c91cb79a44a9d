package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What a sentence is made from when a finding is shown: a message's key and its arguments, which
 * are the same in every language but for how their numbers are written.
 *
 * @param alternatives of which one is so, where the sentence lists several, or the one sentence
 *     that stands behind words of its own, or where the key begins with {@code apart.} the parts of
 *     the sentence, which come before its arguments; else empty
 */
public record Explanation(String key, List<Wording> arguments, List<Explanation> alternatives)
    implements Serializable {

  /** What the keys of sentences begin with that are put together from several. */
  static final String APART = "apart.";

  public Explanation {
    requireNonNull(arguments, "arguments");
    requireNonNull(alternatives, "alternatives");
    requireNonNull(key, "key");
    arguments = List.copyOf(arguments);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Returns the explanation with these arguments.
   *
   * @param arguments texts, {@code BigDecimal}s and words, each as {@link Wording#of} takes it
   * @throws IllegalArgumentException if an argument is of another type
   */
  public static Explanation of(String key, Object... arguments) {
    requireNonNull(arguments, "arguments");
    return new Explanation(key, Arrays.stream(arguments).map(Wording::of).toList(), List.of());
  }

  /** Returns that one of several explanations is so. */
  public static Explanation oneOf(List<Explanation> alternatives) {
    requireNonNull(alternatives, "alternatives");
    return alternatives.size() == 1
        ? alternatives.get(0)
        : new Explanation("cause.one-of", List.of(), alternatives);
  }
}
