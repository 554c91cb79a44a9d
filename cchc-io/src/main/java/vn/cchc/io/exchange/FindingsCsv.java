package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Waiver;

/**
 * Findings as CSV (RFC 4180, UTF-8, no byte order mark), one row each, for those who count them.
 * Columns keep their names and order; new ones come behind. A report without findings has no row.
 * What a spreadsheet would take for a formula is a text. Immutable and thread-safe.
 */
public final class FindingsCsv {

  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "file",
          "catalogue",
          "agency",
          "period",
          "verdict",
          "relation",
          "kind",
          "severity",
          "waived",
          "section",
          "figures",
          "values",
          "expected",
          "actual",
          "suspects",
          "cause",
          "correction",
          "place",
          "paragraph",
          "message");

  private final Messages messages;

  private FindingsCsv(Messages messages) {
    this.messages = messages;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static FindingsCsv of(Locale locale) {
    return new FindingsCsv(Messages.of(requireNonNull(locale, "locale")));
  }

  /** Returns the line of the names of columns. */
  public String header() {
    return Csv.line(COLUMNS.toArray(String[]::new));
  }

  /**
   * Returns the lines of the findings of a report.
   *
   * @param file what it was read from
   */
  public String rows(String file, ValidationResult result) {
    requireNonNull(file, "file");
    StringBuilder rows = new StringBuilder();
    for (Finding finding : requireNonNull(result, "result").findings()) {
      rows.append(row(file, result, finding));
    }
    return rows.toString();
  }

  private String row(String file, ValidationResult result, Finding finding) {
    Waiver waiver = finding.waived();
    NarrativeSpan source = finding.source();
    return Csv.line(
        file,
        result.report().catalogue(),
        result.report().agency(),
        result.report().period(),
        result.verdict().word(),
        finding.relation(),
        finding.kind().word(),
        finding.severity().word(),
        waiver == null ? "" : waiver.by() + " (" + waiver.until() + ")",
        finding.section().orElse(""),
        names(finding.figures()),
        finding.values().stream().map(FindingsCsv::value).collect(joining("; ")),
        orEmpty(finding.expected()),
        orEmpty(finding.actual()),
        names(finding.suspects()),
        finding.cause() == null ? "" : finding.cause().word(),
        finding.corrections().stream().findFirst().map(FindingsCsv::changes).orElse(""),
        finding.places().stream()
            .map(place -> place.place().shown(messages))
            .distinct()
            .collect(joining("; ")),
        source == null ? "" : String.valueOf(source.paragraph()),
        messages.of(finding));
  }

  private static String names(Collection<FigureRef> figures) {
    return figures.stream().map(FigureRef::toString).collect(joining("; "));
  }

  private static String value(PrintedValue value) {
    return value.figure() + ": " + value.value();
  }

  private static String changes(Correction correction) {
    return correction.changes().stream()
        .map(change -> change.figure() + ": " + change.value())
        .collect(joining("; "));
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
