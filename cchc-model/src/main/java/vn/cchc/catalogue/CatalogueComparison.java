package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What two catalogues say differently: of two editions of a form, or of one and what was made of
 * it. Immutable and thread-safe.
 *
 * <p>A row, column or relation is moved where the new catalogue says so ({@link
 * Catalogue#moved()}), or where exactly one that is gone and one that is new have the same name, or
 * the same formula. What follows from that is no difference: a formula that names a moved figure by
 * its new identifier is the same.
 *
 * @param before the identifier of the old catalogue
 * @param after that of the new one
 * @param differences in the order: of the whole, rows, tables with their columns and rows,
 *     relations; in each as the catalogues list them, what is gone last
 */
public record CatalogueComparison(String before, String after, List<Difference> differences)
    implements Serializable {

  public CatalogueComparison {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    differences = List.copyOf(requireNonNull(differences, "differences"));
  }

  /** Returns how a new catalogue differs from an old one. */
  public static CatalogueComparison of(Catalogue before, Catalogue after) {
    return new CatalogueComparer(requireNonNull(before, "before"), requireNonNull(after, "after"))
        .compare();
  }

  /**
   * One part that is not as it was.
   *
   * @param table in which a column or row is; empty for all other parts
   * @param id of the old catalogue; of the new one where it is added
   * @param movedTo the new identifier of what is moved; empty for others
   * @param name what it is, in both languages: of rows and columns their names, of relations their
   *     formula
   * @param changes what it says otherwise; none of what is added or dropped
   */
  public record Difference(
      Part part,
      Kind kind,
      String table,
      String id,
      String movedTo,
      LocalizedText name,
      List<Change> changes)
      implements Serializable {
    public Difference {
      requireNonNull(part, "part");
      requireNonNull(kind, "kind");
      requireNonNull(table, "table");
      requireNonNull(id, "id");
      requireNonNull(movedTo, "movedTo");
      requireNonNull(name, "name");
      changes = List.copyOf(requireNonNull(changes, "changes"));
    }
  }

  /**
   * One property that is not as it was.
   *
   * @param property as files call it, such as {@code strength} or {@code name.vi}
   * @param before as files write it; empty where nothing was said
   * @param after likewise
   */
  public record Change(String property, String before, String after) implements Serializable {
    public Change {
      requireNonNull(property, "property");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }
  }

  /** What a difference is of. */
  public enum Part {
    /** The catalogue as a whole: its name, level, validity, periods. */
    CATALOGUE,
    /** A row of a form with one column of figures. */
    INDICATOR,
    /** A table. */
    TABLE,
    /** A column of a table. */
    COLUMN,
    /** A printed row of a table. */
    ROW,
    /** A relation. */
    RELATION;

    /** Returns the word of the wire formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of a part. */
  public enum Kind {
    /** Only the new catalogue has it. */
    ADDED,
    /** Only the old catalogue has it. */
    DROPPED,
    /** Both have it, and say different things of it. */
    CHANGED,
    /** Both have it, by different identifiers. */
    MOVED;

    /** Returns the word of the wire formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
