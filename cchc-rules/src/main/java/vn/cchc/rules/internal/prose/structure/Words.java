package vn.cchc.rules.internal.prose.structure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.rules.internal.prose.mention.Lexicon;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.State;

/** How the words of figures agree or exclude each other. */
final class Words {

  private Words() {}

  private static final Set<String> NOT = Set.of("không", "chưa", "ngoài", "not");

  /**
   * Returns whether figures are each in one class of a dimension, and in all of them; or of two the
   * words of one are those of the other and a word such as không.
   */
  static boolean isPartition(Lexicon lexicon, List<Mention> figures) {
    if (figures.size() == 2 && areOpposed(figures.get(0), figures.get(1))) {
      return true;
    }
    for (String dimension : dimensions(figures)) {
      Set<String> classes = classes(dimension, figures);
      if (classes.size() == figures.size() && lexicon.isPartition(dimension, classes)) {
        return true;
      }
    }
    return false;
  }

  /** "thành 76 cuộc, không thành 55 cuộc" */
  private static boolean areOpposed(Mention one, Mention other) {
    return denies(one, other) || denies(other, one);
  }

  private static boolean denies(Mention one, Mention other) {
    List<String> words = one.near();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (NOT.contains(words.get(i)) && other.near().contains(words.get(i + 1))) {
        int at = other.near().indexOf(words.get(i + 1));
        return at == 0 || !NOT.contains(other.near().get(at - 1));
      }
    }
    return false;
  }

  /** Returns whether figures are in different classes of one dimension. */
  static boolean areApart(List<Mention> figures) {
    for (String dimension : dimensions(figures)) {
      if (classes(dimension, figures).size() == figures.size()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether two figures are in the same classes, and in some. */
  static boolean repeat(List<Mention> figures) {
    Set<Set<State>> met = new HashSet<>();
    for (Mention figure : figures) {
      if (!figure.states().isEmpty() && !met.add(figure.states())) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> dimensions(List<Mention> figures) {
    Set<String> dimensions = new HashSet<>();
    figures.get(0).states().forEach(state -> dimensions.add(state.dimension()));
    return dimensions;
  }

  private static Set<String> classes(String dimension, List<Mention> figures) {
    Set<String> classes = new HashSet<>();
    for (Mention figure : figures) {
      String state = figure.state(dimension);
      if (state != null) {
        classes.add(state);
      }
    }
    return classes;
  }

  /** Returns how many words of a figure are among others. */
  static int common(Mention figure, Collection<String> words) {
    Set<String> common = new HashSet<>(figure.near());
    common.retainAll(words);
    return common.size();
  }

  /** Returns which share of the words around two figures both have. */
  static double overlap(Mention one, Mention other) {
    Set<String> words = new HashSet<>(one.near());
    Set<String> all = new HashSet<>(words);
    all.addAll(other.near());
    words.retainAll(other.near());
    return all.size() < 2 ? 0 : (double) words.size() / all.size();
  }
}
