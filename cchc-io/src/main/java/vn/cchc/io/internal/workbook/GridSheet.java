package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.annotate.sheet.TextRows;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.internal.CellNames;

/**
 * The sheet of a table with columns: the rows the form prints, then, where reports bring their own,
 * so many empty ones below a total.
 */
final class GridSheet extends FormSheet {

  /** Above the rows: the headings, and the numbers of columns. */
  private static final int HEAD = TITLES + 2;

  static final int NAME = 1;
  static final int FIRST = 2;
  private static final String TOTAL = "Tổng cộng";

  private final Table table;
  private final List<Row> all = new ArrayList<>();
  private final int told;

  /** A row of the sheet; {@code printed} is null of one that reports bring. */
  record Row(
      int number, @Nullable TableRow printed, Role role, Map<IndicatorId, FigureCell> cells) {

    boolean hasValues() {
      return role != Role.SECTION;
    }
  }

  GridSheet(
      Catalogue catalogue,
      Table table,
      int empty,
      Messages messages,
      Checks checks,
      Calculations calculations,
      String name) {
    super(catalogue, messages, checks, calculations, name);
    this.table = table;
    told = FIRST + table.columns().size();
    for (TableRow row : table.rows()) {
      add(row, row.role());
    }
    if (table.isOpen()) {
      if (table.isTotal(TOTAL) && table.rows().stream().noneMatch(r -> r.role() == Role.TOTAL)) {
        add(null, Role.TOTAL);
      }
      for (int i = 0; i < empty; i++) {
        add(null, Role.ITEM);
      }
    }
  }

  private void add(@Nullable TableRow printed, Role role) {
    int number = HEAD + 1 + all.size();
    Map<IndicatorId, FigureCell> cells = new LinkedHashMap<>();
    if (role != Role.SECTION) {
      for (int i = 0; i < table.columns().size(); i++) {
        Indicator column = table.columns().get(i);
        if (column.isNumeric()) {
          String label = Quoted.text("(" + column.id().value() + ")");
          cells.put(column.id(), calculations.of(column, label, place(number, FIRST + i)));
        }
      }
    }
    all.add(new Row(number, printed, role, cells));
  }

  /** Returns the relations of the table, to be said of these rows. */
  GridRelations relations() {
    return new GridRelations(this, table, all);
  }

  /** Returns the ranges of what is no part of the form. */
  List<String> own() {
    return own(told, told, all.get(all.size() - 1).number());
  }

  /** Returns the part. */
  String xml(boolean first) {
    boolean english = !messages.locale().getLanguage().equals("vi");
    List<Integer> widths = new ArrayList<>(List.of(7, 40));
    table.columns().forEach(column -> widths.add(14));
    widths.add(70);
    int last = all.get(all.size() - 1).number();
    String cells = place(HEAD + 1, FIRST) + ":$" + CellNames.column(told - 1) + "$" + last;
    int values = (int) all.stream().filter(Row::hasValues).count() * table.columns().size();
    titles(table.name().vi(), "COUNTA(" + cells + ")", values);
    headings(widths, english);
    for (Row row : all) {
      row(row, widths);
    }
    StringBuilder behind = new StringBuilder(isProtected());
    String tells = "$" + CellNames.column(told) + (HEAD + 1);
    for (int i = 0; i < table.columns().size(); i++) {
      Indicator column = table.columns().get(i);
      String letter = CellNames.column(FIRST + i);
      String range = letter + (HEAD + 1) + ":" + letter + last;
      String named =
          "ISNUMBER(FIND(" + Quoted.text("(" + column.id().value() + ")") + "," + tells + "))";
      behind.append(coloured(range, tells, named, 2 * i + 1));
      typing.allow(column, range, letter + (HEAD + 1));
    }
    return NewWorkbook.sheet(rows, widths, HEAD, first, behind + typing.xml());
  }

  private void headings(List<Integer> widths, boolean english) {
    List<String> headings =
        new ArrayList<>(
            List.of(printed.text("annotate.heading.code"), printed.text("annotate.heading.row")));
    List<String> numbers = new ArrayList<>(List.of("A", "B"));
    for (Indicator column : table.columns()) {
      headings.add(column.name().vi() + (english ? "\n" + column.name().en() : ""));
      numbers.add("(" + column.id().value() + ")");
    }
    headings.add(messages.text("workbook.heading.told"));
    numbers.add("");
    rows.begin(TextRows.height(headings, widths), false);
    rows.cells(NewWorkbook.HEADING, headings);
    rows.end();
    rows.begin(TextRows.LINE + 2, true);
    rows.cells(NewWorkbook.HEADING, numbers);
    rows.end();
  }

  private void row(Row row, List<Integer> widths) {
    TableRow printed = row.printed();
    String name = printed == null ? row.role() == Role.TOTAL ? TOTAL : "" : printed.ref().name();
    String code = printed == null ? "" : printed.code().value();
    boolean open = printed == null && row.role() != Role.TOTAL;
    rows.begin(TextRows.height(List.of(code, name), widths), false);
    rows.cell(0, open ? NewWorkbook.TYPED_NUMBER : NewWorkbook.PLAIN, code);
    rows.cell(NAME, open ? NewWorkbook.TYPED_WORDS : NewWorkbook.PLAIN, name);
    for (int i = 0; i < table.columns().size(); i++) {
      rows.cell(
          FIRST + i,
          row.hasValues() ? Typing.style(table.columns().get(i)) : NewWorkbook.PLAIN,
          "");
    }
    told(told);
    rows.end();
  }
}
