package vn.cchc.io.internal.annotate.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.annotate.Places;
import vn.cchc.io.internal.answer.Heads;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.Place;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.RowRef;

/**
 * A new workbook of what was read from a file that is none: its figures as printed, its prose, and
 * nothing else. All of it is text, whatever it looks like. Used once.
 */
public final class TableWorkbook {

  /** The column of the figures in a form with one. */
  private static final int VALUE = 3;

  private final Report report;
  private final Catalogue catalogue;
  private final Messages messages;
  private final Places places = new Places();
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private TextRows rows = new TextRows();

  private TableWorkbook(Report report, Catalogue catalogue, Messages messages) {
    this.report = catalogue.named(report);
    this.catalogue = catalogue;
    this.messages = messages;
  }

  /** Makes the workbook of a report. */
  public static TableWorkbook of(Report report, Catalogue catalogue, Messages messages) {
    TableWorkbook workbook = new TableWorkbook(report, catalogue, messages);
    workbook.fill();
    return workbook;
  }

  /** Returns where its figures and its prose stand. */
  public Places places() {
    return places;
  }

  private void fill() {
    Map<String, List<Figure>> tables = new LinkedHashMap<>();
    for (Figure figure : report.figures()) {
      String table = figure.ref().table();
      tables.computeIfAbsent(table == null ? "" : table, key -> new ArrayList<>()).add(figure);
    }
    tables.forEach(
        (table, figures) -> {
          String sheet = name(table);
          if (table.isEmpty()) {
            column(sheet, figures);
          } else {
            grid(sheet, table, figures);
          }
        });
    if (!report.narrative().isEmpty()) {
      prose();
    }
    if (sheets.isEmpty()) {
      titles();
      finish(name(""), List.of(60), 0);
    }
  }

  private String name(String table) {
    String wanted =
        Inert.text(messages.text("annotate.sheet.table") + (table.isEmpty() ? "" : " " + table))
            .replaceAll("[\\\\/?*\\[\\]:'\\n]", " ");
    String name = wanted.substring(0, Math.min(25, wanted.length())).strip();
    String free = name;
    for (int i = 2; sheets.containsKey(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private void titles() {
    Agency agency = report.agency();
    ReportingPeriod period = report.period();
    title(agency == null ? "" : agency.name());
    title(catalogue.name().in(messages.locale()));
    title(period == null ? "" : Heads.period(period, messages));
  }

  private void title(String text) {
    if (!text.isBlank()) {
      rows.begin(TextRows.LINE + 2, false);
      rows.cell(0, NewWorkbook.TITLE, text);
      rows.end();
    }
  }

  /** The figures of a form with one column of them, as the form prints it. */
  private void column(String sheet, List<Figure> figures) {
    titles();
    List<Integer> widths = List.of(10, 62, 16, 16, 44, 22);
    rows.begin(TextRows.LINE + 2, true);
    rows.cells(
        NewWorkbook.HEADING,
        Stream.of("code", "name", "unit", "value", "note", "origin")
            .map(name -> messages.text("annotate.heading." + name))
            .toList());
    rows.end();
    int head = rows.number();
    for (Figure figure : figures) {
      List<String> texts = texts(figure);
      rows.begin(TextRows.height(texts, widths), false);
      for (int i = 0; i < texts.size(); i++) {
        rows.cell(i, i == VALUE ? NewWorkbook.FIGURE : NewWorkbook.PLAIN, texts.get(i));
      }
      places.add(figure.ref(), Place.ofCell(sheet, rows.place(VALUE)));
      rows.end();
    }
    finish(sheet, widths, head);
  }

  private List<String> texts(Figure figure) {
    PrintedRow printed = figure.row();
    Place place = figure.origin().place();
    String named =
        catalogue
            .indicator(figure.indicator())
            .map(known -> known.name().in(messages.locale()))
            .orElse("");
    return List.of(
        or(printed == null ? null : printed.code(), figure.indicator().value()),
        or(printed == null ? null : printed.name(), named),
        printed == null ? "" : or(printed.unit(), ""),
        or(figure.shown(report.notation()), ""),
        or(figure.note(), ""),
        place == null ? "" : place.shown(messages));
  }

  /** The cells of a table with columns. */
  private void grid(String sheet, String table, List<Figure> figures) {
    Set<IndicatorId> columns = new LinkedHashSet<>();
    Map<RowRef, List<Figure>> lines = new LinkedHashMap<>();
    for (Figure figure : figures) {
      columns.add(figure.indicator());
      RowRef line = figure.ref().row();
      if (line != null) {
        lines.computeIfAbsent(line, key -> new ArrayList<>()).add(figure);
      }
    }
    List<IndicatorId> order = List.copyOf(columns);
    List<Integer> widths = new ArrayList<>(List.of(40));
    List<String> headings = new ArrayList<>(List.of(messages.text("annotate.heading.row")));
    for (IndicatorId column : order) {
      widths.add(14);
      headings.add(named(table, column) + "\n(" + column.value() + ")");
    }
    titles();
    rows.begin(TextRows.height(headings, widths), false);
    rows.cells(NewWorkbook.HEADING, headings);
    rows.end();
    int head = rows.number();
    lines.forEach(
        (line, cells) -> {
          String name = String.join(" / ", line.path());
          rows.begin(TextRows.height(List.of(name), widths), false);
          rows.cell(0, NewWorkbook.PLAIN, name);
          for (int i = 0; i < order.size(); i++) {
            rows.cell(i + 1, NewWorkbook.FIGURE, here(sheet, cells, order.get(i), i + 1));
          }
          rows.end();
        });
    finish(sheet, widths, head);
  }

  private String here(String sheet, List<Figure> cells, IndicatorId column, int at) {
    for (Figure figure : cells) {
      if (figure.indicator().equals(column)) {
        places.add(figure.ref(), Place.ofCell(sheet, rows.place(at)));
        return or(figure.shown(report.notation()), "");
      }
    }
    return "";
  }

  private String named(String table, IndicatorId id) {
    return catalogue
        .table(table)
        .flatMap(of -> of.column(id))
        .map(column -> column.name().in(messages.locale()))
        .orElse("");
  }

  private void prose() {
    String sheet = messages.text("annotate.sheet.prose");
    List<Integer> widths = List.of(120);
    for (int i = 0; i < report.narrative().size(); i++) {
      String paragraph = report.narrative().get(i);
      rows.begin(TextRows.height(List.of(paragraph), widths), false);
      rows.cell(0, NewWorkbook.PLAIN, paragraph);
      places.addParagraph(i, Place.ofCell(sheet, rows.place(0)));
      rows.end();
    }
    finish(sheet, widths, 0);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }

  private void finish(String sheet, List<Integer> widths, int head) {
    sheets.put(sheet, NewWorkbook.sheet(rows, widths, head, sheets.isEmpty()));
    rows = new TextRows();
  }

  /** Returns its bytes. */
  public byte[] bytes() {
    NewWorkbook workbook = new NewWorkbook();
    sheets.forEach((name, sheet) -> workbook.add(name, sheet, false));
    return workbook.bytes();
  }
}
