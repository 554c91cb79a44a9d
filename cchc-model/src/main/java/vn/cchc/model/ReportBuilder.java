package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;

/**
 * Gathers a report. Numbers are given as numbers; what was typed or printed is given to {@link
 * #printed}. Not thread-safe.
 */
public final class ReportBuilder {

  /** A double tells so many decimals; its other digits are of the binary number nearest to it. */
  private static final int MOST_DECIMALS = 17;

  String catalogue;
  @Nullable Agency agency;
  @Nullable ReportingPeriod period;
  @Nullable DocumentReference document;
  NumberNotation notation = NumberNotation.VI;
  final List<Figure> figures = new ArrayList<>();
  final List<String> narrative = new ArrayList<>();
  final List<UnmatchedRow> unmatchedRows = new ArrayList<>();
  final List<PrintingDifference> secondPrinting = new ArrayList<>();
  final List<Remark> reading = new ArrayList<>();

  ReportBuilder(String catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  ReportBuilder(Report report) {
    catalogue = report.catalogue();
    agency = report.agency();
    period = report.period();
    document = report.document();
    notation = report.notation();
    figures.addAll(report.figures());
    narrative.addAll(report.narrative());
    unmatchedRows.addAll(report.unmatchedRows());
    secondPrinting.addAll(report.secondPrinting());
    reading.addAll(report.reading());
  }

  /** Sets the identifier of the form instead; figures stay as they are. */
  public ReportBuilder catalogue(String id) {
    catalogue = requireNonNull(id, "id");
    return this;
  }

  /** Sets the agency the report speaks for. */
  public ReportBuilder agency(@Nullable Agency value) {
    agency = value;
    return this;
  }

  /**
   * Sets the agency the report speaks for.
   *
   * @param code such as {@code H32}
   */
  public ReportBuilder agency(String code, String name, Level level) {
    return agency(
        new Agency(
            requireNonNull(code, "code"),
            requireNonNull(name, "name"),
            requireNonNull(level, "level")));
  }

  /** Sets the period the report speaks of. */
  public ReportBuilder period(@Nullable ReportingPeriod value) {
    period = value;
    return this;
  }

  /**
   * Sets the period the report speaks of, with its usual window.
   *
   * @param kind such as {@code Q3}, {@code 6M}, {@code YEAR}
   * @throws IllegalArgumentException if no report is of that year
   */
  public ReportBuilder period(String kind, int year) {
    return period(ReportingPeriod.of(kind, year));
  }

  /** Sets the document's number and date. */
  public ReportBuilder document(@Nullable DocumentReference value) {
    document = value;
    return this;
  }

  /**
   * Sets how what is printed later writes numbers; Vietnamese unless it is said. Call it before
   * {@link #printed}.
   */
  public ReportBuilder notation(NumberNotation value) {
    requireNonNull(value, "value");
    notation = requireNonNull(value, "notation");
    return this;
  }

  /** Adds a whole number. */
  public ReportBuilder figure(String indicator, long number) {
    return figure(Figure.of(FigureRef.of(indicator), number));
  }

  /** Adds a whole number and the note beside it. */
  public ReportBuilder figure(String indicator, long number, @Nullable String note) {
    return figure(Figure.of(FigureRef.of(indicator), number).withNote(note));
  }

  /**
   * Adds a number; its scale is the number of printed decimals.
   *
   * @throws IllegalArgumentException if it holds every digit of a double, as {@code new
   *     BigDecimal(99.05)} does
   */
  public ReportBuilder figure(String indicator, BigDecimal number) {
    return figure(Figure.of(FigureRef.of(indicator), printable(number)));
  }

  /**
   * Adds a number and the note beside it; its scale is the number of printed decimals.
   *
   * @throws IllegalArgumentException if it holds every digit of a double
   */
  public ReportBuilder figure(String indicator, BigDecimal number, @Nullable String note) {
    return figure(Figure.of(FigureRef.of(indicator), printable(number)).withNote(note));
  }

  /** Nobody prints the digits that a double has of a decimal number. */
  private static BigDecimal printable(BigDecimal number) {
    requireNonNull(number, "number");
    if (number.scale() > MOST_DECIMALS && number.scale() <= Figure.MAX_DIGITS) {
      double binary = number.doubleValue();
      if (new BigDecimal(binary).compareTo(number) == 0) {
        throw new IllegalArgumentException(
            number
                + " is every digit of the double "
                + binary
                + ". Use BigDecimal.valueOf("
                + binary
                + ") for what is printed, or unrounded(..) for what was computed");
      }
    }
    return number;
  }

  /** Adds a number that was computed and not rounded, as {@link Figure#unrounded} says. */
  public ReportBuilder unrounded(String indicator, BigDecimal number) {
    return figure(Figure.unrounded(FigureRef.of(indicator), number));
  }

  /** Adds a number that was computed and not rounded, and the note beside it. */
  public ReportBuilder unrounded(String indicator, BigDecimal number, @Nullable String note) {
    return figure(Figure.unrounded(FigureRef.of(indicator), number).withNote(note));
  }

  /** Adds a cell as printed or typed, such as {@code 1.859} or {@code 99,05%}. */
  public ReportBuilder printed(String indicator, @Nullable String text) {
    return printed(indicator, text, null);
  }

  /** Adds a cell as printed or typed, and the note beside it. */
  public ReportBuilder printed(String indicator, @Nullable String text, @Nullable String note) {
    return figure(Figure.printed(FigureRef.of(indicator), text, note, null, notation));
  }

  /**
   * Adds a blank cell.
   *
   * @param note why it is blank; null where nothing is said
   */
  public ReportBuilder blank(String indicator, @Nullable String note) {
    return figure(Figure.blank(FigureRef.of(indicator)).withNote(note));
  }

  /** Adds a figure. */
  public ReportBuilder figure(Figure figure) {
    figures.add(requireNonNull(figure, "figure"));
    return this;
  }

  /** Adds figures. */
  public ReportBuilder figures(Collection<Figure> some) {
    requireNonNull(some, "some").forEach(this::figure);
    return this;
  }

  /** Puts these figures in place of all there are. */
  public ReportBuilder onlyFigures(Collection<Figure> some) {
    requireNonNull(some, "some");
    figures.clear();
    return figures(some);
  }

  /** Adds paragraphs of the narrative. */
  public ReportBuilder narrative(Collection<String> paragraphs) {
    requireNonNull(paragraphs, "paragraphs").forEach(this::paragraph);
    return this;
  }

  /** Puts these paragraphs in place of all there are. */
  public ReportBuilder onlyNarrative(Collection<String> paragraphs) {
    requireNonNull(paragraphs, "paragraphs");
    narrative.clear();
    return narrative(paragraphs);
  }

  /** Adds a paragraph of the narrative. */
  public ReportBuilder paragraph(String paragraph) {
    narrative.add(requireNonNull(paragraph, "paragraph"));
    return this;
  }

  /** Adds rows of the table that are no indicator of the form. */
  public ReportBuilder unmatchedRows(Collection<UnmatchedRow> rows) {
    unmatchedRows.addAll(requireNonNull(rows, "rows"));
    return this;
  }

  /** Adds cells in which a second printing of the table differs from the first. */
  public ReportBuilder secondPrinting(Collection<PrintingDifference> differences) {
    secondPrinting.addAll(requireNonNull(differences, "differences"));
    return this;
  }

  /** Adds what the reader of its document remarked. */
  public ReportBuilder reading(Collection<Remark> remarks) {
    reading.addAll(requireNonNull(remarks, "remarks"));
    return this;
  }

  /** Returns the report. */
  public Report build() {
    return new Report(this);
  }
}
