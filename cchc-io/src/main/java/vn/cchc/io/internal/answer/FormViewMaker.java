package vn.cchc.io.internal.answer;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.io.internal.answer.FormView.Bar;
import vn.cchc.io.internal.answer.FormView.Cell;
import vn.cchc.io.internal.answer.FormView.Grid;
import vn.cchc.io.internal.answer.FormView.Line;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.Texts;

/** Lays a report out as its form does. Used once. */
final class FormViewMaker {

  /** So many rows a person may scroll through; of a longer table those with findings are shown. */
  private static final int MOST_ROWS = 1_000;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Report report;
  private final Catalogue catalogue;
  private final Locale locale;
  private final Messages messages;
  private final Marks marks;
  private final History history;
  private final Map<FigureRef, Figure> figures = new LinkedHashMap<>();

  FormViewMaker(
      Report report,
      Catalogue catalogue,
      List<Entry> entries,
      List<Report> earlier,
      Locale locale) {
    this.report = catalogue.named(report);
    this.catalogue = catalogue;
    this.locale = locale;
    this.messages = Messages.of(locale);
    this.marks = new Marks(entries);
    this.history = new History(catalogue, earlier, messages);
    this.report.figures().forEach(figure -> figures.putIfAbsent(figure.ref(), figure));
  }

  FormView view() {
    List<Grid> grids = new ArrayList<>();
    List<Line> rows = rows();
    if (!rows.isEmpty()) {
      List<String> headings =
          List.of(
              messages.text("page.name"), messages.text("page.value"), messages.text("page.note"));
      grids.add(
          grid(messages.text("page.form"), true, messages.text("page.figure"), headings, rows));
    }
    catalogue.tables().forEach(table -> grids.addAll(grid(table)));
    return new FormView(grids);
  }

  private Grid grid(
      String caption, boolean single, String rows, List<String> headings, List<Line> lines) {
    if (lines.size() <= MOST_ROWS) {
      return new Grid(caption, single, rows, headings, lines, "");
    }
    List<Line> shown = new ArrayList<>();
    int room = MOST_ROWS;
    for (Line line : lines) {
      boolean found = line.cells().stream().anyMatch(cell -> !cell.word().isEmpty());
      if (found || room > 0) {
        shown.add(line);
        room--;
      }
    }
    String left = messages.text("page.left", String.valueOf(lines.size() - shown.size()));
    return new Grid(
        caption, single, rows, headings, shown, shown.size() < lines.size() ? left : "");
  }

  /** Returns the rows of a form whose rows are its indicators, if the report has any of them. */
  private List<Line> rows() {
    boolean any = figures.keySet().stream().anyMatch(ref -> ref.table() == null);
    if (!any) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (Indicator indicator : catalogue.indicators()) {
      FigureRef ref = FigureRef.of(indicator.id());
      Figure figure = figures.get(ref);
      Cell name = Cell.of(Texts.line(indicator.name().in(locale)), "name");
      boolean title = !indicator.hasValue() && figure == null;
      if (title) {
        lines.add(new Line(ref.toString(), true, List.of(name)));
      } else {
        String note = figure == null ? null : figure.note();
        Cell beside = Cell.of(note == null ? "" : Texts.line(note), "note");
        lines.add(new Line(ref.toString(), false, List.of(name, cell(ref, indicator), beside)));
      }
    }
    return lines;
  }

  private List<Grid> grid(Table table) {
    Map<RowRef, List<FigureRef>> rows = new LinkedHashMap<>();
    for (FigureRef ref : figures.keySet()) {
      RowRef row = ref.row();
      if (row != null && table.id().equals(ref.table())) {
        rows.computeIfAbsent(row, key -> new ArrayList<>()).add(ref);
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    rows.forEach(
        (row, refs) -> {
          List<Cell> cells =
              table.columns().stream()
                  .map(column -> cell(refs.get(0).inCell(table.id(), row, column.id()), column))
                  .toList();
          lines.add(new Line(Texts.line(row.toString()), false, cells));
        });
    List<String> headings = table.columns().stream().map(this::heading).toList();
    String name = table.name().in(locale);
    String caption = Texts.line(name.isBlank() ? table.id() : name);
    return List.of(grid(caption, false, messages.text("page.row"), headings, lines));
  }

  private String heading(Indicator column) {
    String name = Texts.line(column.name().in(locale));
    String id = "(" + column.id() + ")";
    return name.isBlank() || name.equals(column.id().value()) ? id : id + " " + name;
  }

  private Cell cell(FigureRef ref, Indicator indicator) {
    Figure figure = figures.get(ref);
    String shown = figure == null ? null : figure.shown(report.notation());
    Marks.Mark mark = marks.of(ref);
    return new Cell(
        Anchors.cell(ref.toString()),
        shown == null ? "" : Texts.line(shown),
        "",
        mark == null ? "" : mark.severity().word(),
        mark == null ? List.of() : mark.numbers(),
        bar(figure, indicator),
        figure == null ? null : history.of(figure));
  }

  private @Nullable Bar bar(@Nullable Figure figure, Indicator indicator) {
    boolean percentage = indicator.kind() == Indicator.Kind.PERCENTAGE;
    if (!percentage || figure == null || !(figure.value() instanceof Quantity quantity)) {
      return null;
    }
    BigDecimal number = quantity.number();
    if (number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
      return null;
    }
    BigDecimal width = number.multiply(BigDecimal.valueOf(Bar.WHOLE)).divide(HUNDRED, HALF_UP);
    return new Bar(String.valueOf(figure.shown(report.notation())), width.toPlainString());
  }
}
