package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.layout.Candidates.Found;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.Fault;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.EditDistance;

/**
 * Puts together what is one printing of a form's table, though it stands in several tables, on
 * several pages or sheets, and parts what is several. Used by one thread.
 */
final class Gatherer {

  private static final int SAME = 80;
  private static final int COMPARED = 160;
  private static final int MAX_ROWS = 5_000;

  private final FormNames form;
  private final TitleFacts document;
  private final NumberNotation notation;
  private final String name;
  private final List<Gathered> printings = new ArrayList<>();
  private final Set<Integer> slots = new HashSet<>();
  private @Nullable FormTable before;
  private @Nullable Columns columnsBefore;
  private int rows;

  Gatherer(FormNames form, TitleFacts document, NumberNotation notation, String name) {
    this.notation = notation;
    this.form = form;
    this.document = document;
    this.name = name;
  }

  /** Returns the printings of the tables of a document. */
  List<Gathered> gather(List<Found> found) {
    found.forEach(this::add);
    return printings;
  }

  private void add(Found found) {
    FormTable table = found.table();
    List<String> titles = Surroundings.above(found.page(), table);
    TitleFacts own = TitleFacts.of(titles);
    boolean goesOn = goesOn(table, own);
    Columns columns = goesOn ? inherited(table) : null;
    ReportingPeriod period = own.period() == null ? document.period() : own.period();
    if (columns == null) {
      columns = columns(table, period);
    }
    if (!goesOn) {
      slots.clear();
      printings.add(Gathered.of(titles, Candidates.place(table), found.page().name()));
    }
    slots.addAll(table.knownSlots());
    RowReader reader = new RowReader(table, columns, notation);
    for (FormRow row : reader.read()) {
      Gathered last = printings.get(printings.size() - 1);
      if (startsAgain(row, last.rows())) {
        last = Gathered.of(last.titles(), row.origin().place(), last.sheet());
        printings.add(last);
      }
      last.add(row, form);
      if (++rows > MAX_ROWS) {
        throw wrong(Fault.of("table.rows", MAX_ROWS));
      }
    }
    told(table, columns, reader, printings.get(printings.size() - 1), period);
    before = table;
    columnsBefore = columns;
  }

  /** Whether a table goes on with the rows of the one before. */
  private boolean goesOn(FormTable table, TitleFacts own) {
    FormTable last = before;
    if (last == null
        || own.agency() != null
            && !own.agency()
                .equals(TitleFacts.of(printings.get(printings.size() - 1).titles()).agency())) {
      return false;
    }
    List<Integer> known = table.knownSlots();
    long again = known.stream().filter(slots::contains).count();
    return 5 * again < known.size();
  }

  private @Nullable Columns inherited(FormTable table) {
    FormTable last = before;
    return last != null
            && !table.isHeaded()
            && last.names() == table.names()
            && last.table().columns() == table.table().columns()
        ? columnsBefore
        : null;
  }

  private Columns columns(FormTable table, @Nullable ReportingPeriod period) {
    Columns columns = Columns.of(table, form, period);
    if (!columns.rivals().isEmpty()) {
      int one = columns.rivals().get(0);
      int two = columns.rivals().get(1);
      if (heading(table, one).isEmpty() && heading(table, two).isEmpty()) {
        throw wrong(Fault.of("table.columns.unheaded", letter(one), letter(two)));
      }
      throw wrong(
          Fault.of(
              "table.columns", heading(table, one), letter(one), heading(table, two), letter(two)));
    }
    if (columns.value() < 0) {
      throw wrong(Fault.of("table.no-values"));
    }
    return columns;
  }

  private static String heading(FormTable table, int column) {
    return table.heading(column).text();
  }

  /** A column as spreadsheets call it. */
  static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letter(column / 26 - 1) + last;
  }

  private ReportFormatException wrong(Fault fault) {
    return new ReportFormatException(fault.at(name));
  }

  private void told(
      FormTable table,
      Columns columns,
      RowReader reader,
      Gathered printing,
      @Nullable ReportingPeriod period) {
    List<String> others =
        columns.others().stream()
            .filter(other -> other.meaning() != ColumnMeaning.UNKNOWN)
            .map(other -> "“" + other.heading() + "”")
            .toList();
    String heading = heading(table, columns.value());
    if (!others.isEmpty()) {
      printing
          .remarks()
          .add(
              Remark.of(
                  "column-chosen",
                  Candidates.place(table),
                  heading,
                  letter(columns.value()),
                  String.join(", ", others)));
    }
    ColumnMeaning own = table.heading(columns.value()).meaning(period);
    if (own != null) {
      printing
          .remarks()
          .add(
              Remark.of(
                  "column-doubtful", Candidates.place(table), heading, letter(columns.value())));
    }
    if (!reader.merged().isEmpty()) {
      printing
          .remarks()
          .add(
              Remark.of(
                  "merged-values", Candidates.place(table), String.join(", ", reader.merged())));
    }
    if (reader.left() > 0) {
      printing.remarks().add(Remark.of("rows-left-out", Candidates.place(table), reader.left()));
    }
    printing
        .choices()
        .add(
            Remark.of(
                "choice-table",
                Candidates.place(table),
                form.catalogue().id(),
                table.known(),
                table.last() - table.first() + 1));
    printing
        .choices()
        .add(
            Remark.of(
                "choice-columns",
                null,
                named(table, columns.code()),
                named(table, columns.name()),
                named(table, columns.unit()),
                named(table, columns.value()),
                columns.notes().isEmpty() ? "–" : named(table, columns.notes().get(0))));
  }

  private static String named(FormTable table, int column) {
    if (column < 0) {
      return "–";
    }
    String heading = heading(table, column);
    return letter(column) + (heading.isEmpty() ? "" : " “" + heading + "”");
  }

  /** The table is printed again where its first row comes again. */
  private static boolean startsAgain(FormRow row, List<FormRow> rows) {
    if (rows.size() <= 2 || row.row().code() == null) {
      return false;
    }
    FormRow first = rows.get(0);
    return row.row().code().equals(first.row().code())
        && EditDistance.likeness(clipped(first.label()), clipped(row.label())) >= SAME;
  }

  private static String clipped(String label) {
    return label.substring(0, Math.min(label.length(), COMPARED));
  }
}
