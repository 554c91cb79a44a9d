package vn.cchc.io.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;

/**
 * A relation as a file states it: once for each indicator of a kind, where the catalogue says the
 * same of all of them.
 *
 * @param id with {@code {indicator}} in place of each
 * @param formula likewise
 * @param each which indicators; null where it is stated once
 * @param relation that of the first
 */
public record EachRelation(String id, String formula, @Nullable String each, Relation relation) {

  private static final String EACH = "{indicator}";

  /** Fewer are as soon written out. */
  private static final int LEAST = 3;

  private static final Map<String, Predicate<Indicator>> SELECTIONS = selections();

  private static Map<String, Predicate<Indicator>> selections() {
    Map<String, Predicate<Indicator>> selections = new LinkedHashMap<>();
    selections.put("figure", row -> row.hasValue() && row.place() == Indicator.Place.TABLE);
    selections.put("count", row -> row.kind() == Indicator.Kind.COUNT);
    selections.put("percentage", row -> row.kind() == Indicator.Kind.PERCENTAGE);
    selections.put("choice", row -> row.kind() == Indicator.Kind.CHOICE);
    return selections;
  }

  /** Returns a relation that is stated once. */
  public static EachRelation single(Relation relation) {
    return new EachRelation(relation.id(), relation.formulaText(), null, relation);
  }

  /** Returns the relations within reports, in their order. */
  public static List<EachRelation> of(Catalogue catalogue) {
    Map<String, List<String>> selected = new LinkedHashMap<>();
    SELECTIONS.forEach(
        (each, which) ->
            selected.put(
                each,
                catalogue.indicators().stream()
                    .filter(which)
                    .map(row -> row.id().value())
                    .toList()));
    List<Relation> all = catalogue.relations();
    List<EachRelation> stated = new ArrayList<>();
    int next = 0;
    while (next < all.size()) {
      EachRelation one = single(all.get(next));
      int length = 1;
      for (Map.Entry<String, List<String>> some : selected.entrySet()) {
        List<String> ids = some.getValue();
        EachRelation many = of(all, next, some.getKey(), ids);
        if (many != null && ids.size() > length) {
          one = many;
          length = ids.size();
        }
      }
      stated.add(one);
      next += length;
    }
    return stated;
  }

  /**
   * The relation of all of some indicators, in their order; null where it is not stated of them.
   */
  private static @Nullable EachRelation of(
      List<Relation> all, int from, String each, List<String> ids) {
    Relation first = all.get(from);
    boolean possible =
        ids.size() >= LEAST
            && from + ids.size() <= all.size()
            && first.scope() == null
            && first.message() == null
            && first.formula().figures().equals(Set.of(FigureRef.of(ids.get(0))));
    if (!possible) {
      return null;
    }
    String id = first.id().replace(ids.get(0), EACH);
    String formula = first.formulaText().replace(ids.get(0), EACH);
    for (int i = 0; i < ids.size(); i++) {
      Relation relation = all.get(from + i);
      String name = ids.get(i);
      if (!relation.id().equals(id.replace(EACH, name))
          || !relation.formulaText().equals(formula.replace(EACH, name))
          || !isAlike(first, relation)) {
        return null;
      }
    }
    return id.contains(EACH) ? new EachRelation(id, formula, each, first) : null;
  }

  private static boolean isAlike(Relation one, Relation other) {
    return other.scope() == null
        && other.message() == null
        && one.kind() == other.kind()
        && one.strength() == other.strength()
        && one.partsMayShare() == other.partsMayShare()
        && one.isWaivable() == other.isWaivable()
        && one.because().equals(other.because())
        && one.why().equals(other.why())
        && one.source().equals(other.source());
  }
}
