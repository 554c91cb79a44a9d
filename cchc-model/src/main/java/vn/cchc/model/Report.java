package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as submitted: figures as printed, the narrative, and what its reader could not place.
 * Immutable; equal when everything submitted is equal.
 *
 * @param catalogue identifier of the form, such as {@code cchc-2021-province}
 * @param agency absent where a bare table does not name it
 * @param period absent where a bare table does not name it
 * @param document absent where the report is not a document
 * @param convention how the report writes numbers
 * @param figures in the order of the source; an indicator may wrongly occur twice
 * @param narrative one string a paragraph
 * @param strangers rows of the table that are no indicator of the form
 * @param copies cells in which a second printing of the table differs from the first
 */
public record Report(
    @NotBlank String catalogue,
    @Valid @Nullable Agency agency,
    @Valid @Nullable ReportingPeriod period,
    @Nullable DocumentReference document,
    @NotNull Convention convention,
    @NotNull List<@Valid Figure> figures,
    @NotNull List<String> narrative,
    @NotNull List<Stranger> strangers,
    @NotNull List<CopyDifference> copies)
    implements Serializable {

  public Report {
    requireNonNull(catalogue, "catalogue");
    requireNonNull(convention, "convention");
    figures = List.copyOf(figures);
    narrative = List.copyOf(narrative);
    strangers = List.copyOf(strangers);
    copies = List.copyOf(copies);
  }

  /** Returns a report of bare figures, printed by the Vietnamese convention. */
  public static Report of(String catalogue, Map<String, String> figures) {
    return new Report(
        catalogue,
        null,
        null,
        null,
        Convention.VI,
        figures.entrySet().stream()
            .map(figure -> Figure.of(IndicatorId.parse(figure.getKey()), figure.getValue()))
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns this report with other figures. */
  public Report withFigures(List<Figure> others) {
    return new Report(
        catalogue, agency, period, document, convention, others, narrative, strangers, copies);
  }

  /**
   * A row that is no indicator of the form.
   *
   * @param row as printed
   * @param text its value as printed
   * @param note its note as printed
   */
  public record Stranger(PrintedRow row, @Nullable String text, @Nullable String note)
      implements Serializable {}

  /**
   * A cell that a second printing of the table shows differently.
   *
   * @param indicator the row's indicator
   * @param column which cell of the row differs
   * @param first as printed first; this is what was read
   * @param second as printed the second time
   */
  public record CopyDifference(
      IndicatorId indicator, Column column, @Nullable String first, @Nullable String second)
      implements Serializable {}

  /** The columns of a table. */
  public enum Column {
    /** The printed number (STT). */
    CODE,
    /** The row's name. */
    NAME,
    /** The unit, or the code list. */
    UNIT,
    /** The figure. */
    VALUE,
    /** The note beside it. */
    NOTE
  }
}
