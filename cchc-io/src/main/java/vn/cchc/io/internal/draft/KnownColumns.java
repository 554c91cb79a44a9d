package vn.cchc.io.internal.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.model.internal.EditDistance;
import vn.cchc.model.internal.Texts;

/** The columns of a table as those of a table of a form: told by number, else by name. */
final class KnownColumns {

  private static final int ALIKE = 60;

  /** By how much in a hundred a name is nearer to another column. */
  private static final int CLEARLY = 10;

  /** So many columns of which none has the name it should have are another form's. */
  private static final int SEVERAL = 4;

  private KnownColumns() {}

  /** Returns how many columns of numbers in a hundred are those of the form. */
  static int likeness(Table table, TableSketch sketch) {
    if (isOtherForm(table, sketch)) {
      return 0;
    }
    boolean figures = table.columns().stream().anyMatch(Indicator::isNumeric);
    Predicate<Indicator> telling =
        column -> figures ? column.isNumeric() : column.kind() == Indicator.Kind.DATE;
    int numeric = (int) table.columns().stream().filter(telling).count();
    long found = of(table, sketch).values().stream().filter(telling).count();
    return numeric == 0 ? 0 : (int) (100 * found / numeric);
  }

  /**
   * Whether columns have the numbers of the form and the names of others of its columns: forms of
   * one office number theirs alike, and name them in another order.
   */
  private static boolean isOtherForm(Table table, TableSketch sketch) {
    int numbered = 0;
    int same = 0;
    int others = 0;
    for (ColumnSketch column : sketch.columns()) {
      Indicator own = table.column(column.id()).orElse(null);
      if (own != null && own.isNumeric() && column.kind().isFigures()) {
        int alike = likeness(own, column);
        int most =
            table.columns().stream()
                .filter(other -> !other.id().equals(own.id()))
                .mapToInt(other -> likeness(other, column))
                .max()
                .orElse(0);
        numbered++;
        same += alike >= most ? 1 : 0;
        others += most >= ALIKE && most >= alike + CLEARLY ? 1 : 0;
      }
    }
    return others > 1 && others > same || numbered >= SEVERAL && same == 0;
  }

  /** Returns which column of the form each column of a table is, by its place. */
  static Map<Integer, Indicator> of(Table table, TableSketch sketch) {
    Map<Integer, Indicator> columns = new TreeMap<>();
    Set<Indicator> found = new HashSet<>();
    for (int i = 0; i < sketch.columns().size(); i++) {
      ColumnSketch column = sketch.columns().get(i);
      Indicator same = table.column(column.id()).orElse(null);
      if (same != null && !contradicts(same, column) && found.add(same)) {
        columns.put(i, same);
      }
    }
    for (int i = 0; i < sketch.columns().size(); i++) {
      ColumnSketch column = sketch.columns().get(i);
      if (columns.containsKey(i)) {
        continue;
      }
      Indicator alike = null;
      int most = ALIKE - 1;
      boolean twice = false;
      for (Indicator other : table.columns()) {
        int likeness = found.contains(other) ? 0 : nearness(other, column);
        twice = likeness == most && alike != null || twice && likeness <= most;
        if (likeness > most) {
          alike = other;
          most = likeness;
        }
      }
      if (alike != null && !twice && found.add(alike)) {
        columns.put(i, alike);
      }
    }
    return columns;
  }

  /** Whether a column has the number of another, but a name that is nothing like it. */
  private static boolean contradicts(Indicator indicator, ColumnSketch column) {
    if (column.heading().isEmpty() || !column.kind().isFigures()) {
      return !column.kind().isFigures() && indicator.isNumeric();
    }
    Set<String> words = words(indicator.name().vi());
    Set<String> printed = words(column.fullName());
    return !words.isEmpty() && words.stream().noneMatch(printed::contains);
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(Texts.folded(name).split(" ")));
  }

  private static int likeness(Indicator indicator, ColumnSketch column) {
    String expected = Texts.folded(indicator.name().vi());
    return Math.max(
        EditDistance.likeness(expected, Texts.folded(column.fullName())),
        EditDistance.likeness(expected, Texts.folded(column.name())));
  }

  /**
   * How near in a hundred the name of a column is to one of the form. "Ngày trả" and "Ngày hẹn trả"
   * are near and not the same: only numbers are read where a name is no more than like.
   */
  private static int nearness(Indicator indicator, ColumnSketch column) {
    if (indicator.isNumeric()) {
      return column.kind().isFigures() ? likeness(indicator, column) : 0;
    }
    String expected = Texts.folded(indicator.name().vi());
    boolean same =
        expected.equals(Texts.folded(column.fullName()))
            || expected.equals(Texts.folded(column.name()));
    return same ? 100 : 0;
  }
}
