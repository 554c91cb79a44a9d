package vn.cchc.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.cchc.catalogue.CatalogueComparison.Change;
import vn.cchc.catalogue.CatalogueComparison.Difference;
import vn.cchc.catalogue.CatalogueComparison.Kind;
import vn.cchc.catalogue.CatalogueComparison.Part;
import vn.cchc.catalogue.internal.FigureMapping;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.internal.Texts;

/** Finds what two catalogues say differently. Used once, by one thread. */
final class CatalogueComparer {

  private final Catalogue before;
  private final Catalogue after;
  private final List<Difference> differences = new ArrayList<>();

  /** Where figures went, by what formulas call them: the scope's table and way, and the name. */
  private final Map<List<String>, String> moved = new HashMap<>();

  CatalogueComparer(Catalogue before, Catalogue after) {
    this.before = before;
    this.after = after;
  }

  CatalogueComparison compare() {
    List<Change> whole = changes(CatalogueParts.of(before), CatalogueParts.of(after));
    if (!whole.isEmpty()) {
      add(Part.CATALOGUE, Kind.CHANGED, "", before.id(), "", before.name(), whole);
    }
    rows(Part.INDICATOR, "", before.indicators(), after.indicators(), words(after.moved()));
    tables();
    relations();
    return new CatalogueComparison(before.id(), after.id(), differences);
  }

  private static Map<String, String> words(Map<IndicatorId, IndicatorId> moved) {
    Map<String, String> words = new LinkedHashMap<>();
    moved.forEach((old, now) -> words.put(old.value(), now.value()));
    return words;
  }

  private void add(
      Part part,
      Kind kind,
      String table,
      String id,
      String to,
      LocalizedText name,
      List<Change> changes) {
    differences.add(new Difference(part, kind, table, id, to, name, changes));
  }

  private void rows(
      Part part, String table, List<Indicator> old, List<Indicator> now, Map<String, String> told) {
    parts(
        new Kinds<>(
            part,
            table,
            row -> row.id().value(),
            row -> Texts.folded(row.name().vi()),
            Indicator::name,
            (was, is) -> changes(CatalogueParts.of(was), CatalogueParts.of(is))),
        old,
        now,
        told);
  }

  private void tables() {
    Map<String, Table> old = new LinkedHashMap<>();
    before.tables().forEach(table -> old.put(table.id(), table));
    for (Table table : after.tables()) {
      Table earlier = old.remove(table.id());
      if (earlier == null) {
        add(Part.TABLE, Kind.ADDED, "", table.id(), "", table.name(), List.of());
        continue;
      }
      List<Change> changes = changes(CatalogueParts.of(earlier), CatalogueParts.of(table));
      if (!changes.isEmpty()) {
        add(Part.TABLE, Kind.CHANGED, "", table.id(), "", earlier.name(), changes);
      }
      rows(Part.COLUMN, table.id(), earlier.columns(), table.columns(), words(table.moved()));
      parts(
          new Kinds<>(
              Part.ROW,
              table.id(),
              row -> row.code().value(),
              row -> Texts.folded(row.ref().toString()),
              CatalogueParts::name,
              (was, is) -> changes(CatalogueParts.of(was), CatalogueParts.of(is))),
          earlier.rows(),
          table.rows(),
          Map.of());
    }
    old.values()
        .forEach(
            table -> add(Part.TABLE, Kind.DROPPED, "", table.id(), "", table.name(), List.of()));
  }

  private void relations() {
    parts(
        new Kinds<>(
            Part.RELATION,
            "",
            Relation::id,
            relation -> relation.formula() + " " + relation.scope(),
            relation -> new LocalizedText(relation.formulaText(), relation.formulaText()),
            CatalogueComparer::changes),
        before.relations().stream().map(this::renamed).toList(),
        after.relations(),
        Map.of());
  }

  /** A relation of the old catalogue, its figures called as in the new one. */
  private Relation renamed(Relation relation) {
    Scope scope = relation.scope();
    Formula renamed =
        FigureMapping.of(
            relation.formula(),
            figure -> {
              String to =
                  moved.get(
                      scope == null
                          ? List.of(Part.INDICATOR.word(), "", figure.indicator().value())
                          : List.of(
                              (scope.each() == Scope.Each.ROW ? Part.COLUMN : Part.ROW).word(),
                              scope.table(),
                              figure.indicator().value()));
              FigureRef.Standpoint of = figure.standpoint();
              FigureRef now = to == null ? figure : FigureRef.of(new IndicatorId(to));
              return to == null || of == null ? now : now.from(of);
            });
    return renamed.equals(relation.formula())
        ? relation
        : relation.toBuilder().formula(relation.formulaText(), renamed).build();
  }

  /** Formulas are compared by what they mean, and told as they are written. */
  private static List<Change> changes(Relation was, Relation is) {
    List<Change> changes = new ArrayList<>();
    if (!was.formula().equals(is.formula())) {
      changes.add(new Change("formula", was.formulaText(), is.formulaText()));
    }
    changes.addAll(changes(CatalogueParts.of(was), CatalogueParts.of(is)));
    return changes;
  }

  /** How parts of one kind are compared. */
  private record Kinds<T>(
      Part part,
      String table,
      Function<T, String> id,
      Function<T, String> alike,
      Function<T, LocalizedText> name,
      BiFunction<T, T, List<Change>> changes) {}

  private <T> void parts(Kinds<T> kinds, List<T> old, List<T> now, Map<String, String> told) {
    Map<String, T> earlier = byId(kinds, old);
    Map<String, T> later = byId(kinds, now);
    Map<String, String> to = new LinkedHashMap<>(told);
    to.keySet().retainAll(earlier.keySet());
    to.values().retainAll(later.keySet());
    Set<String> gone = new LinkedHashSet<>(earlier.keySet());
    gone.removeAll(to.keySet());
    Set<String> fresh = new LinkedHashSet<>(later.keySet());
    fresh.removeAll(to.values());
    Set<String> stayed = new LinkedHashSet<>(gone);
    stayed.retainAll(fresh);
    gone.removeAll(stayed);
    fresh.removeAll(stayed);
    to.putAll(guessed(kinds, some(earlier, gone), some(later, fresh)));
    Map<String, String> from = new HashMap<>();
    to.forEach((a, b) -> from.put(b, a));
    stayed.forEach(id -> from.put(id, id));
    later.forEach(
        (id, part) -> {
          String of = from.get(id);
          T was = of == null ? null : earlier.get(of);
          if (of == null || was == null) {
            add(
                kinds.part(),
                Kind.ADDED,
                kinds.table(),
                id,
                "",
                kinds.name().apply(part),
                List.of());
            return;
          }
          List<Change> changes = kinds.changes().apply(was, part);
          boolean isMoved = !of.equals(id);
          if (isMoved) {
            moved.put(List.of(kinds.part().word(), kinds.table(), of), id);
          }
          if (isMoved || !changes.isEmpty()) {
            add(
                kinds.part(),
                isMoved ? Kind.MOVED : Kind.CHANGED,
                kinds.table(),
                of,
                isMoved ? id : "",
                kinds.name().apply(was),
                changes);
          }
        });
    gone.removeAll(to.keySet());
    some(earlier, gone)
        .forEach(
            (id, part) ->
                add(
                    kinds.part(),
                    Kind.DROPPED,
                    kinds.table(),
                    id,
                    "",
                    kinds.name().apply(part),
                    List.of()));
  }

  private static <T> Map<String, T> byId(Kinds<T> kinds, List<T> parts) {
    Map<String, T> byId = new LinkedHashMap<>();
    parts.forEach(part -> byId.put(kinds.id().apply(part), part));
    return byId;
  }

  private static <T> Map<String, T> some(Map<String, T> all, Set<String> ids) {
    Map<String, T> some = new LinkedHashMap<>(all);
    some.keySet().retainAll(ids);
    return some;
  }

  /** One that is gone and one that is new, alike and like no other, are the same. */
  private static <T> Map<String, String> guessed(
      Kinds<T> kinds, Map<String, T> gone, Map<String, T> fresh) {
    Map<String, List<String>> were = alike(kinds, gone);
    Map<String, List<String>> are = alike(kinds, fresh);
    Map<String, String> guessed = new LinkedHashMap<>();
    were.forEach(
        (word, ids) -> {
          List<String> now = are.getOrDefault(word, List.of());
          if (ids.size() == 1 && now.size() == 1) {
            guessed.put(ids.get(0), now.get(0));
          }
        });
    return guessed;
  }

  private static <T> Map<String, List<String>> alike(Kinds<T> kinds, Map<String, T> parts) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    parts.forEach(
        (id, part) ->
            alike.computeIfAbsent(kinds.alike().apply(part), key -> new ArrayList<>()).add(id));
    return alike;
  }

  private static List<Change> changes(Map<String, String> old, Map<String, String> now) {
    List<Change> changes = new ArrayList<>();
    old.forEach(
        (property, said) -> {
          String says = now.getOrDefault(property, "");
          if (!says.equals(said)) {
            changes.add(new Change(property, said, says));
          }
        });
    return changes;
  }
}
