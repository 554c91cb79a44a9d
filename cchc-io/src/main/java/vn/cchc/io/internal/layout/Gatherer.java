package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.layout.Candidates.Found;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.Fault;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.CellNames;
import vn.cchc.model.internal.EditDistance;

/**
 * Puts together what is one printing of a form's table, though it stands in several tables, on
 * several pages or sheets, and parts what is several. Used by one thread.
 */
final class Gatherer {

  private static final int SAME = 80;
  private static final int COMPARED = 160;
  private static final int MAX_ROWS = 5_000;
  private static final int SHOWN = 10;

  private final FormNames form;
  private final TitleFacts document;
  private final NumberNotation notation;
  private final String name;
  private final List<Gathered> printings = new ArrayList<>();
  // for each, the heading of another time or of the plan below which its only figures stand
  private final List<String> ofOthers = new ArrayList<>();
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
    leaveOutOthers();
    return printings;
  }

  /** Leaves out tables of the plan or of another time beside those of the report. */
  private void leaveOutOthers() {
    for (int i = printings.size() - 1; i >= 0; i--) {
      Gathered own = ofOthers.get(i).isEmpty() ? null : ofReportBeside(printings.get(i));
      if (own != null) {
        own.remarks().add(Remark.of("table-of-other", printings.get(i).place(), ofOthers.get(i)));
        printings.remove(i);
        ofOthers.remove(i);
      }
    }
  }

  private @Nullable Gathered ofReportBeside(Gathered other) {
    for (int i = 0; i < printings.size(); i++) {
      Gathered each = printings.get(i);
      if (ofOthers.get(i).isEmpty() && each.facts().isOfSame(other.facts())) {
        return each;
      }
    }
    return null;
  }

  private void begin(Gathered printing) {
    printings.add(printing);
    ofOthers.add("");
  }

  private void add(Found found) {
    FormTable table = found.table();
    TitleFacts facts = TitleFacts.of(Surroundings.above(found.page(), table), document);
    boolean goesOn = goesOn(table, facts);
    Columns columns = goesOn ? inherited(table) : null;
    if (columns == null) {
      columns = columns(table, facts.period());
    }
    if (!goesOn) {
      slots.clear();
      begin(Gathered.of(facts, Candidates.place(table), found.page().name()));
    } else if (!last().sheet().equals(found.page().name())) {
      last().remarks().add(Remark.of("goes-on", Candidates.place(table), last().sheet()));
    }
    slots.addAll(table.knownSlots());
    RowReader reader = new RowReader(table, columns, form, notation);
    for (FormRow row : reader.read()) {
      if (startsAgain(row, last().rows())) {
        begin(Gathered.of(last().facts(), row.origin().place(), last().sheet()));
      }
      last().add(row, form);
      if (++rows > MAX_ROWS) {
        throw wrong(Fault.of("table.rows", MAX_ROWS));
      }
    }
    tell(table, columns, reader, last());
    before = table;
    columnsBefore = columns;
  }

  private Gathered last() {
    return printings.get(printings.size() - 1);
  }

  /** Whether a table goes on with the rows of the one before. */
  private boolean goesOn(FormTable table, TitleFacts facts) {
    if (printings.isEmpty() || !last().facts().isOfSame(facts)) {
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
        throw wrong(
            Fault.of("table.columns.unheaded", CellNames.column(one), CellNames.column(two)));
      }
      throw wrong(
          Fault.of(
              "table.columns",
              heading(table, one),
              CellNames.column(one),
              heading(table, two),
              CellNames.column(two)));
    }
    if (columns.value() < 0) {
      throw wrong(Fault.of("table.no-values"));
    }
    return columns;
  }

  private static String heading(FormTable table, int column) {
    return table.heading(column).text();
  }

  private ReportFormatException wrong(Fault fault) {
    return new ReportFormatException(fault.at(name));
  }

  /** Says what was chosen and what was left out. */
  private void tell(FormTable table, Columns columns, RowReader reader, Gathered printing) {
    Place place = Candidates.place(table);
    String heading = heading(table, columns.value());
    String letter = CellNames.column(columns.value());
    String others =
        columns.others().stream()
            .filter(other -> other.meaning() != ColumnMeaning.UNKNOWN)
            .map(other -> "“" + other.heading() + "”")
            .collect(Collectors.joining(", "));
    List<Remark> remarks = printing.remarks();
    if (!others.isEmpty()) {
      remarks.add(Remark.of("column-chosen", place, heading, letter, others));
    }
    if (columns.values().size() > 1) {
      remarks.add(Remark.of("columns-joined", place, allNamed(table, columns.values())));
    }
    List<Integer> beside =
        columns.others().stream()
            .filter(other -> other.meaning() == ColumnMeaning.UNKNOWN && other.many())
            .map(Columns.Other::column)
            .toList();
    if (!beside.isEmpty()) {
      remarks.add(Remark.of("columns-beside", place, heading, letter, allNamed(table, beside)));
    }
    if (table.heading(columns.value()).meaning(printing.facts().period()) != null) {
      remarks.add(Remark.of("column-doubtful", place, heading, letter));
      ofOthers.set(ofOthers.size() - 1, heading);
    }
    if (!reader.merged().isEmpty()) {
      remarks.add(Remark.of("merged-values", place, String.join(", ", reader.merged())));
    }
    if (!reader.raised().isEmpty()) {
      String some = reader.raised().stream().limit(SHOWN).collect(Collectors.joining("; "));
      remarks.add(
          Remark.of("raised-text", place, reader.raised().size() > SHOWN ? some + "; …" : some));
    }
    if (reader.left() > 0) {
      remarks.add(Remark.of("rows-left-out", place, reader.left()));
    }
    int rowsOfTable = table.last() - table.first() + 1;
    String note = columns.notes().isEmpty() ? "–" : named(table, columns.notes().get(0));
    List<Remark> choices = printing.choices();
    choices.add(
        Remark.of("choice-table", place, form.catalogue().id(), table.known(), rowsOfTable));
    choices.add(
        Remark.of(
            "choice-columns",
            null,
            named(table, columns.code()),
            named(table, columns.name()),
            named(table, columns.unit()),
            named(table, columns.value()),
            note));
  }

  private static String allNamed(FormTable table, List<Integer> columns) {
    return columns.stream().map(column -> named(table, column)).collect(Collectors.joining(", "));
  }

  private static String named(FormTable table, int column) {
    if (column < 0) {
      return "–";
    }
    String heading = heading(table, column);
    return CellNames.column(column) + (heading.isEmpty() ? "" : " “" + heading + "”");
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
