package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;

/**
 * A figure in a sentence and the words around it.
 *
 * @param index of its token in the sentence
 * @param values it may stand for; those of the numerator for a fraction
 * @param depth how many parentheses it stands in
 * @param before the words between it and what parts it from the figure before, in lower case
 * @param after the words between it and what parts it from the next figure, in lower case
 * @param noun what is counted, folded; empty if it does not say
 * @param classes the classes its words put it into
 */
record Mention(
    int index,
    Token token,
    Kind kind,
    Interval values,
    int depth,
    List<String> before,
    List<String> after,
    String noun,
    Set<ClassWord> classes) {

  /** What kind of figure it is. */
  enum Kind {
    COUNT,
    PERCENT,
    FRACTION
  }

  boolean is(Kind some) {
    return kind == some;
  }

  BigDecimal number() {
    return Objects.requireNonNull(token.number(), "a figure");
  }

  /** Returns the denominator of a fraction; null for other figures. */
  @Nullable BigDecimal denominator() {
    return token.denominator();
  }

  /** Returns whether it says how much exactly, and not at least or about so much. */
  boolean isExact() {
    return values.isExact();
  }

  boolean is(ClassWord some) {
    return classes.contains(some);
  }

  /** Returns whether both count the same, as far as they say what they count. */
  boolean countsLike(Mention other) {
    return noun.isEmpty() || other.noun.isEmpty() || sameNoun(noun, other.noun);
  }

  /** Returns whether both say that they count the same. */
  boolean surelyCountsLike(Mention other) {
    return !noun.isEmpty() && !other.noun.isEmpty() && sameNoun(noun, other.noun);
  }

  private static boolean sameNoun(String one, String other) {
    String[] a = one.split(" ", -1);
    String[] b = other.split(" ", -1);
    return a[0].equals(b[0]) && (a.length == 1 || b.length == 1 || a[1].equals(b[1]));
  }
}
