package vn.cchc.catalogue.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue file as it is written, before anything in it is understood.
 *
 * @param base what it builds on
 * @param drop what it leaves out of that
 * @param moved what an earlier edition called otherwise
 * @param gone rows that an earlier edition had, by their identifiers, and their names
 */
public record CatalogueFile(
    @Nullable String id,
    @Nullable String base,
    List<String> drop,
    @Nullable String form,
    @Nullable String version,
    @Nullable Text name,
    @Nullable String level,
    @Nullable Valid valid,
    @Nullable String source,
    @Nullable String enoughChecked,
    @Nullable List<String> standalone,
    @Nullable List<Period> periods,
    Map<String, String> moved,
    Map<String, @Nullable Text> gone,
    @Nullable List<Row> indicators,
    @Nullable List<Sheet> tables,
    @Nullable List<Rule> relations,
    @Nullable List<Rule> overTime) {

  /** A text in both languages. */
  public record Text(@Nullable String vi, @Nullable String en) {}

  /** First and last day of validity. */
  public record Valid(@Nullable String from, @Nullable String to) {}

  /** A kind of period; days as {@code 15/12}. */
  public record Period(
      @Nullable String kind,
      @Nullable String from,
      @Nullable String to,
      boolean startsInPreviousYear,
      @Nullable Integer dueDay) {}

  /** A row of the form. */
  public record Row(
      @Nullable String id,
      @Nullable Text name,
      @Nullable String unit,
      @Nullable String kind,
      @Nullable Map<String, @Nullable Text> codes,
      @Nullable String measures,
      @Nullable List<String> reportedBy,
      @Nullable String note,
      @Nullable List<String> phrases,
      @Nullable String in,
      @Nullable String about,
      boolean signed,
      @Nullable String most) {}

  /**
   * A table.
   *
   * @param open whether reports bring rows of their own
   * @param moved columns that an earlier edition called otherwise
   * @param drop columns and rows of the table of this identifier that it leaves out
   */
  public record Sheet(
      @Nullable String id,
      @Nullable Text name,
      @Nullable List<Row> columns,
      boolean open,
      @Nullable List<Line> rows,
      @Nullable List<String> totals,
      Map<String, String> moved,
      List<String> drop) {}

  /** A row of a table. */
  public record Line(
      @Nullable String code, @Nullable Text name, @Nullable String below, @Nullable String role) {}

  /**
   * A relation.
   *
   * @param table of which it speaks; the only one where it is left out
   * @param each which indicators it is stated for, one by one; {@code {indicator}} stands for each;
   *     of a table, its rows or its columns
   * @param only the rows, or columns, of a table it is stated for
   * @param except indicators it is not stated for, though {@code each} names them
   */
  public record Rule(
      @Nullable String id,
      @Nullable String table,
      @Nullable String each,
      @Nullable List<String> only,
      @Nullable List<String> except,
      @Nullable String kind,
      @Nullable String formula,
      @Nullable String strength,
      @Nullable String parts,
      @Nullable String waiver,
      @Nullable Text because,
      @Nullable Text message,
      @Nullable Text why,
      @Nullable String source,
      @Nullable String replacedBy) {

    Rule only(List<String> some) {
      return of(some, except);
    }

    Rule except(List<String> some) {
      return of(only, some);
    }

    private Rule of(@Nullable List<String> only, @Nullable List<String> except) {
      return new Rule(
          id,
          table,
          each,
          only,
          except,
          kind,
          formula,
          strength,
          parts,
          waiver,
          because,
          message,
          why,
          source,
          replacedBy);
    }
  }
}
