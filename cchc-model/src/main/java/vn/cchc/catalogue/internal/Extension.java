package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.internal.CatalogueFile.Line;
import vn.cchc.catalogue.internal.CatalogueFile.Row;
import vn.cchc.catalogue.internal.CatalogueFile.Rule;
import vn.cchc.catalogue.internal.CatalogueFile.Sheet;
import vn.cchc.catalogue.internal.CatalogueFile.Text;

/**
 * A catalogue file that builds on another, made into one that says what both do. What the base
 * states for each of some indicators is stated for added ones too, which is why files are joined
 * and not catalogues.
 */
final class Extension {

  private final YamlFile file;
  private final CatalogueFile own;
  private final CatalogueFile base;

  /** The base, built: what its formulas speak of. */
  private final Catalogue form;

  private final Dropped dropped;

  private Extension(YamlFile file, CatalogueFile base, Catalogue form) {
    this.file = file;
    this.own = file.content();
    this.base = base;
    this.form = form;
    this.dropped = Dropped.of(file, own, form, base);
  }

  /**
   * Returns what a file and the one it builds on say together.
   *
   * @param base which builds on nothing
   * @param form the catalogue of the base
   */
  static YamlFile of(YamlFile file, YamlFile base, Catalogue form) {
    file.knowing(base);
    return file.saying(new Extension(file, base.content(), form).joined());
  }

  private CatalogueFile joined() {
    return new CatalogueFile(
        own.id(),
        null,
        List.of(),
        first(own.form(), base.form()),
        own.version(),
        first(own.name(), base.name()),
        first(own.level(), base.level()),
        first(own.valid(), base.valid()),
        first(own.source(), base.source()),
        first(own.enoughChecked(), base.enoughChecked()),
        first(own.standalone(), base.standalone()),
        first(own.periods(), base.periods()),
        own.moved(),
        gone(),
        rows(),
        sheets(),
        rules(base.relations(), own.relations()),
        rules(base.overTime(), own.overTime()));
  }

  private static <T> @Nullable T first(@Nullable T own, @Nullable T base) {
    return own == null ? base : own;
  }

  /** What the base has not any longer, and what is left out of it, unless it is back. */
  private Map<String, @Nullable Text> gone() {
    Map<String, @Nullable Text> gone = new LinkedHashMap<>(base.gone());
    for (Row row : CatalogueBuilder.orEmpty(base.indicators())) {
      if (row.id() != null && dropped.hasRow(row.id())) {
        gone.put(row.id(), row.name());
      }
    }
    gone.putAll(own.gone());
    for (Row row : CatalogueBuilder.orEmpty(own.indicators())) {
      if (!own.gone().containsKey(row.id())) {
        gone.remove(row.id());
      }
    }
    return gone;
  }

  private @Nullable List<Row> rows() {
    if (base.indicators() == null && own.indicators() == null) {
      return null;
    }
    List<Row> kept = new ArrayList<>(CatalogueBuilder.orEmpty(base.indicators()));
    kept.removeIf(row -> dropped.hasRow(row.id()));
    return replaced(
        kept, own.indicators(), (a, b) -> Objects.equals(a.id(), b.id()), (a, b) -> b, this::place);
  }

  /** Behind the last row of its group: a form's rows stand in the order they are printed in. */
  private int place(List<Row> rows, Row added) {
    String group = added.id();
    while (group != null && group.indexOf('.') > 0) {
      group = group.substring(0, group.lastIndexOf('.'));
      for (int i = rows.size(); i > 0; i--) {
        String id = rows.get(i - 1).id();
        if (id != null && (id + ".").startsWith(group + ".")) {
          return i;
        }
      }
    }
    return rows.size();
  }

  private @Nullable List<Sheet> sheets() {
    if (base.tables() == null && own.tables() == null) {
      return null;
    }
    List<Sheet> kept = new ArrayList<>(CatalogueBuilder.orEmpty(base.tables()));
    kept.removeIf(sheet -> dropped.tables().contains(sheet.id()));
    return replaced(
        kept,
        own.tables(),
        (a, b) -> Objects.equals(a.id(), b.id()),
        this::sheet,
        (all, added) -> all.size());
  }

  private Sheet sheet(Sheet old, Sheet changed) {
    List<Row> columns = new ArrayList<>(CatalogueBuilder.orEmpty(old.columns()));
    columns.removeIf(column -> dropped.hasCell(old.id(), Scope.Each.ROW, column.id()));
    List<Line> lines = new ArrayList<>(CatalogueBuilder.orEmpty(old.rows()));
    lines.removeIf(line -> dropped.hasCell(old.id(), Scope.Each.COLUMN, line.code()));
    boolean open = changed.open() || old.open() && changed.rows() == null;
    return file.insteadOf(
        changed,
        new Sheet(
            old.id(),
            first(changed.name(), old.name()),
            replaced(
                columns,
                changed.columns(),
                (a, b) -> Objects.equals(a.id(), b.id()),
                (a, b) -> b,
                (all, added) -> all.size()),
            open,
            open
                ? null
                : replaced(
                    lines,
                    changed.rows(),
                    (a, b) -> Objects.equals(a.code(), b.code()),
                    (a, b) -> b,
                    Extension::place),
            first(changed.totals(), old.totals()),
            changed.moved(),
            List.of()));
  }

  /** Behind the last row of its group. */
  private static int place(List<Line> lines, Line added) {
    if (added.below() != null) {
      for (int i = lines.size(); i > 0; i--) {
        Line line = lines.get(i - 1);
        if (added.below().equals(line.below()) || added.below().equals(line.code())) {
          return i;
        }
      }
    }
    return lines.size();
  }

  private @Nullable List<Rule> rules(@Nullable List<Rule> old, @Nullable List<Rule> added) {
    if (old == null && added == null) {
      return null;
    }
    List<Rule> kept = new ArrayList<>();
    for (Rule rule : CatalogueBuilder.orEmpty(old)) {
      Rule left = dropped.relations().contains(rule.id()) ? null : left(rule);
      if (left != null) {
        kept.add(left);
      }
    }
    return replaced(
        kept,
        added,
        // one id may be that of counts and, stated otherwise, of percentages
        (a, b) ->
            Objects.equals(a.id(), b.id()) && (!isOfMany(a) || Objects.equals(a.each(), b.each())),
        (a, b) -> b,
        (all, last) -> all.size());
  }

  private static boolean isOfMany(Rule rule) {
    return rule.each() != null
        && rule.id() != null
        && rule.id().contains(RelationsBuilder.PLACEHOLDER);
  }

  /** Returns what is left of a rule of the base; null where nothing is. */
  private @Nullable Rule left(Rule rule) {
    String id = rule.id();
    if (id == null || rule.replacedBy() != null) {
      return rule;
    }
    if (isOfMany(rule)) {
      return ofMany(rule, id);
    }
    Relation relation = form.relation(id).orElse(null);
    if (relation == null || dropped.has(relation)) {
      return null;
    }
    Scope scope = relation.scope();
    if (scope == null || scope.only().isEmpty()) {
      return rule;
    }
    Scope.Each other = scope.each() == Scope.Each.ROW ? Scope.Each.COLUMN : Scope.Each.ROW;
    List<String> only = new ArrayList<>(CatalogueBuilder.orEmpty(rule.only()));
    only.removeIf(name -> dropped.hasCell(scope.table(), other, name));
    return only.isEmpty() ? null : file.insteadOf(rule, rule.only(only));
  }

  /**
   * A rule of many indicators is left out for some: dropped, said otherwise, or without figures.
   */
  private Rule ofMany(Rule rule, String id) {
    Set<String> except = new LinkedHashSet<>(CatalogueBuilder.orEmpty(rule.except()));
    except.removeIf(dropped::hasRow);
    Set<String> said = new HashSet<>();
    List<Rule> all = new ArrayList<>(CatalogueBuilder.orEmpty(own.relations()));
    all.addAll(CatalogueBuilder.orEmpty(own.overTime()));
    for (Rule one : all) {
      said.add(one.id() == null || isOfMany(one) ? "" : one.id());
    }
    for (Row row : CatalogueBuilder.orEmpty(rows())) {
      String one = row.id() == null ? "" : id.replace(RelationsBuilder.PLACEHOLDER, row.id());
      if (dropped.relations().contains(one)
          || said.contains(one)
          || form.relation(one).map(dropped::has).orElse(false)) {
        except.add(row.id());
      }
    }
    return file.insteadOf(rule, rule.except(List.copyOf(except)));
  }

  /**
   * Returns a list with the parts of another in it: in the place of those that are the same, else
   * where they belong. What stands twice in the other list stands twice in the result.
   */
  private static <T> List<T> replaced(
      List<T> old,
      @Nullable List<T> changes,
      BiPredicate<T, T> same,
      BinaryOperator<T> change,
      Place<T> place) {
    List<T> all = new ArrayList<>(old);
    List<T> changed = new ArrayList<>();
    for (T one : CatalogueBuilder.orEmpty(changes)) {
      int at = indexOf(all, other -> same.test(other, one) && !changed.contains(other));
      T made = at < 0 ? one : change.apply(all.get(at), one);
      if (at < 0) {
        all.add(place.of(all, made), made);
      } else {
        all.set(at, made);
      }
      changed.add(made);
    }
    return all;
  }

  private static <T> int indexOf(List<T> all, Predicate<T> wanted) {
    for (int i = 0; i < all.size(); i++) {
      if (wanted.test(all.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Where a part belongs among others. */
  private interface Place<T> {
    int of(List<T> all, T added);
  }
}
