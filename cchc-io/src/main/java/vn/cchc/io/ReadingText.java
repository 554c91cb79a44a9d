package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.answer.Heads;
import vn.cchc.io.internal.sketch.words.DateWords;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Submission;
import vn.cchc.model.internal.Texts;

/**
 * Tells what was read of a document, cell by cell, with the reasons for each choice. Immutable and
 * thread-safe.
 */
public final class ReadingText {

  private final Messages messages;

  private ReadingText(Messages messages) {
    this.messages = messages;
  }

  /** Returns the writer for a language. */
  public static ReadingText of(Locale locale) {
    return new ReadingText(Messages.of(requireNonNull(locale, "locale")));
  }

  /** Returns what was read of one report, line by line. */
  public String text(Submission.Entry entry) {
    Report report = requireNonNull(entry, "entry").report();
    StringBuilder text = new StringBuilder();
    line(text, Texts.shortened(entry.source()));
    head(text, report);
    for (Remark choice : entry.choices()) {
      line(text, "  " + told(choice));
    }
    rest(text, report);
    return text.toString();
  }

  /**
   * Returns how a form that nobody described was understood, line by line: its tables with their
   * columns and rows, what is not read, what a person has to decide, and every cell.
   *
   * @param source the file
   */
  public String text(DraftedForm form, String source) {
    Report report = requireNonNull(form, "form").report();
    StringBuilder text = new StringBuilder();
    line(text, Texts.shortened(requireNonNull(source, "source")));
    head(text, report);
    line(text, "");
    form.tables().forEach(told -> line(text, told.in(messages.locale())));
    form.faults().forEach(fault -> line(text, "! " + messages.of(fault)));
    form.questions().forEach(question -> line(text, "? " + question.in(messages.locale())));
    line(text, "");
    rest(text, report);
    return text.toString();
  }

  private void rest(StringBuilder text, Report report) {
    if (!report.reading().isEmpty()) {
      line(text, messages.text("read.remarks"));
      report.reading().forEach(remark -> line(text, "  - " + told(remark)));
    }
    line(text, "");
    table(text, figures(report));
    if (!report.unmatchedRows().isEmpty()) {
      line(text, "");
      line(text, messages.text("read.unmatched"));
      table(text, unmatched(report));
    }
    line(text, "");
    line(text, messages.text("read.narrative", report.narrative().size()));
  }

  private void head(StringBuilder text, Report report) {
    Agency agency = report.agency();
    ReportingPeriod period = report.period();
    String none = messages.text("read.not-found");
    line(
        text,
        "  "
            + messages.text(
                "read.head",
                report.catalogue().equals(DraftedForm.AUTO)
                    ? messages.text("read.undescribed")
                    : report.catalogue(),
                agency == null ? none : agency.name(),
                period == null ? none : Heads.period(period, messages),
                report.document() == null || report.document().number() == null
                    ? none
                    : report.document().number(),
                messages.text("read.notation." + word(report.notation()))));
  }

  private static String word(NumberNotation notation) {
    return notation.name().toLowerCase(Locale.ROOT);
  }

  private String told(Remark remark) {
    Place place = remark.place();
    String where = place == null ? "" : place.shown(messages);
    return (where.isEmpty() ? "" : where + ": ") + messages.of(remark);
  }

  private List<List<String>> figures(Report report) {
    List<List<String>> rows = new ArrayList<>();
    for (Figure figure : report.figures()) {
      List<String> row = new ArrayList<>();
      row.add(where(figure.origin()));
      row.add(figure.indicator().value());
      row.add(figure.row() == null ? "" : shortened(figure.row().name()));
      row.add(shortened(figure.text()));
      row.add(value(figure.value(), figure.text()));
      row.add(beside(figure.note(), figure.origin()));
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> unmatched(Report report) {
    List<List<String>> rows = new ArrayList<>();
    for (Report.UnmatchedRow row : report.unmatchedRows()) {
      rows.add(
          List.of(
              where(row.origin()),
              shortened(row.row().code()),
              shortened(row.row().name()),
              shortened(row.text()),
              "",
              beside(row.note(), row.origin())));
    }
    return rows;
  }

  private String where(Origin origin) {
    return origin.place() == null ? "" : origin.place().shown(messages);
  }

  private String value(FigureValue value, @Nullable String printed) {
    if (value instanceof FigureValue.Quantity quantity) {
      return "= "
          + messages.number(quantity.number())
          + (quantity.percent() ? "%" : "")
          + (quantity.precision() == FigureValue.Precision.EXACT
              ? ""
              : " ("
                  + messages.text("read." + quantity.precision().name().toLowerCase(Locale.ROOT))
                  + ")");
    }
    if (value instanceof FigureValue.Fraction fraction) {
      return "= "
          + messages.number(fraction.numerator())
          + "/"
          + messages.number(fraction.denominator());
    }
    if (printed != null && DateWords.isDay(printed)) {
      return messages.text("read.day");
    }
    return messages.text(
        value instanceof FigureValue.Blank blank
            ? blank.said() == null
                ? "read.blank"
                : "read.no-figure." + blank.said().name().toLowerCase(Locale.ROOT)
            : "read.unreadable");
  }

  private String beside(@Nullable String note, Origin origin) {
    List<String> parts = new ArrayList<>();
    if (note != null) {
      parts.add(shortened(note));
    }
    for (Origin.Other other : origin.others()) {
      parts.add(shortened(other.heading()) + ": " + shortened(other.value()));
    }
    if (origin.comment() != null) {
      parts.add(messages.text("read.comment", shortened(origin.comment())));
    }
    return String.join("; ", parts);
  }

  private static String shortened(@Nullable String text) {
    return text == null ? "" : Texts.shortened(text);
  }

  /** Columns stand below each other; the last is as long as it is. */
  private static void table(StringBuilder text, List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row.get(c).codePointCount(0, row.get(c).length()));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String cell = row.get(c);
        int pad = widths[c] - cell.codePointCount(0, cell.length());
        line.append("  ").append(cell).append(" ".repeat(c == columns - 1 ? 0 : pad));
      }
      line(text, line.toString().stripTrailing());
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
