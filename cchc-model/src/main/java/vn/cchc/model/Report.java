package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureValue.Quantity;

/**
 * A report as submitted: figures as printed or as a system holds them, the narrative, and what its
 * reader could not place. Immutable; equal when everything submitted is equal.
 *
 * <pre>{@code
 * Report report =
 *     Report.builder("cchc-2021-province")
 *         .agency("H32", "UBND tỉnh Khánh Hòa", Level.PROVINCE)
 *         .period("Q3", 2021)
 *         .figure("3.1.3", 1859)
 *         .figure("3.4.4", new BigDecimal("99.05"), "31.972/32.279 hồ sơ")
 *         .build();
 * }</pre>
 */
public final class Report implements Serializable {

  private static final long serialVersionUID = 1L;

  @NotBlank private final String catalogue;
  @Valid private final @Nullable Agency agency;
  @Valid private final @Nullable ReportingPeriod period;
  private final @Nullable DocumentReference document;
  @NotNull private final NumberNotation notation;
  @NotNull private final List<@Valid Figure> figures;
  @NotNull private final List<String> narrative;
  @NotNull private final List<UnmatchedRow> unmatchedRows;
  @NotNull private final List<PrintingDifference> secondPrinting;
  @NotNull private final List<Remark> reading;

  Report(ReportBuilder builder) {
    catalogue = builder.catalogue;
    agency = builder.agency;
    period = builder.period;
    document = builder.document;
    notation = builder.notation;
    figures = List.copyOf(builder.figures);
    narrative = List.copyOf(builder.narrative);
    unmatchedRows = List.copyOf(builder.unmatchedRows);
    secondPrinting = List.copyOf(builder.secondPrinting);
    reading = List.copyOf(builder.reading);
  }

  /**
   * Returns a builder for a report of a form.
   *
   * @param catalogue identifier of the form, such as {@code cchc-2021-province}
   */
  public static ReportBuilder builder(String catalogue) {
    return new ReportBuilder(catalogue);
  }

  /** Returns a report of bare figures, printed by the Vietnamese notation. */
  public static Report printed(String catalogue, Map<String, String> figures) {
    ReportBuilder builder = builder(catalogue);
    requireNonNull(figures, "figures").forEach(builder::printed);
    return builder.build();
  }

  /** Returns a builder that holds everything of this report. */
  public ReportBuilder toBuilder() {
    return new ReportBuilder(this);
  }

  /** Returns the identifier of the form. */
  public String catalogue() {
    return catalogue;
  }

  /** Returns the agency the report speaks for; null where a bare table does not name it. */
  public @Nullable Agency agency() {
    return agency;
  }

  /** Returns the period the report speaks of; null where a bare table does not name it. */
  public @Nullable ReportingPeriod period() {
    return period;
  }

  /** Returns the document's number and date; null where the report is not a document. */
  public @Nullable DocumentReference document() {
    return document;
  }

  /** Returns how the report writes numbers. */
  public NumberNotation notation() {
    return notation;
  }

  /** Returns the figures in the order of the source; an indicator may wrongly occur twice. */
  public List<Figure> figures() {
    return figures;
  }

  /** Returns the first figure of an indicator, or of a cell. */
  public Optional<Figure> figure(FigureRef ref) {
    requireNonNull(ref, "ref");
    return figures.stream().filter(figure -> figure.ref().equals(ref)).findFirst();
  }

  /**
   * Returns the first figure of an indicator.
   *
   * @param indicator its identifier, such as {@code 3.1.3.a}
   * @throws IllegalArgumentException if that is no identifier
   */
  public Optional<Figure> figure(String indicator) {
    return figure(FigureRef.of(requireNonNull(indicator, "indicator")));
  }

  /** Returns the narrative, one string a paragraph. */
  public List<String> narrative() {
    return narrative;
  }

  /** Returns the rows of the table that are no indicator of the form. */
  public List<UnmatchedRow> unmatchedRows() {
    return unmatchedRows;
  }

  /** Returns the cells in which a second printing of the table differs from the first. */
  public List<PrintingDifference> secondPrinting() {
    return secondPrinting;
  }

  /** Returns what the reader of its document remarked; empty where it was not read from one. */
  public List<Remark> reading() {
    return reading;
  }

  /** Returns this report with other figures. */
  public Report withFigures(List<Figure> others) {
    return toBuilder().onlyFigures(requireNonNull(others, "others")).build();
  }

  /**
   * Returns this report with all changes of a correction made; notes and all else stay.
   *
   * @throws IllegalArgumentException if it changes a figure that the report does not have
   */
  public Report with(Correction correction) {
    Map<FigureRef, String> values = new HashMap<>();
    requireNonNull(correction, "correction")
        .changes()
        .forEach(c -> values.put(c.figure(), c.value()));
    List<Figure> changed =
        figures.stream()
            .map(
                figure -> {
                  String value = values.get(figure.ref());
                  return value == null ? figure : corrected(figure, value);
                })
            .toList();
    for (FigureRef ref : values.keySet()) {
      if (figure(ref).isEmpty()) {
        throw new IllegalArgumentException("The report has no figure of " + ref);
      }
    }
    return withFigures(changed);
  }

  /** What was a number stays one. */
  private Figure corrected(Figure figure, String value) {
    Figure printed = Figure.printed(figure.ref(), value, figure.note(), figure.row(), notation);
    return figure.text() == null && printed.value() instanceof Quantity quantity
        ? Figure.of(figure.ref(), quantity.number()).withNote(figure.note())
        : printed.withOrigin(figure.origin());
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        catalogue,
        agency,
        period,
        document,
        notation,
        figures,
        narrative,
        unmatchedRows,
        secondPrinting,
        reading);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Report report && report.parts().equals(parts());
  }

  /**
   * Returns whether of two reports of one agency for one period this one, which was given later,
   * takes the place of the other: unless its document is dated before that one's.
   *
   * @param known the report that was given before
   */
  public boolean replaces(Report known) {
    LocalDate before = requireNonNull(known, "known").documentDate();
    LocalDate date = documentDate();
    return before == null || date == null || !date.isBefore(before);
  }

  private @Nullable LocalDate documentDate() {
    return document == null ? null : document.date();
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns what identifies the report, and nothing of what was submitted in it. */
  @Override
  public String toString() {
    return "Report " + ValidationResult.ReportKey.of(this);
  }

  /**
   * A row that is no indicator of the form.
   *
   * @param row as printed
   * @param text its value as printed
   * @param note its note as printed
   * @param origin where it stands in its document
   */
  public record UnmatchedRow(
      PrintedRow row, @Nullable String text, @Nullable String note, Origin origin)
      implements Serializable {
    public UnmatchedRow {
      requireNonNull(row, "row");
      requireNonNull(origin, "origin");
    }
  }

  /**
   * A cell that a second printing of the table shows differently.
   *
   * @param figure the row's figure
   * @param column which cell of the row differs
   * @param first as printed first; this is what was read
   * @param second as printed the second time
   */
  public record PrintingDifference(
      FigureRef figure, Column column, @Nullable String first, @Nullable String second)
      implements Serializable {
    public PrintingDifference {
      requireNonNull(figure, "figure");
      requireNonNull(column, "column");
    }
  }

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
