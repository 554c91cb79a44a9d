package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.annotate.sheet.TextRows;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.model.internal.CellNames;

/** The sheet of a form with one column of figures. */
final class ColumnSheet extends FormSheet {

  private static final int HEAD = TITLES + 1;
  private static final int CODE = 0;
  private static final int VALUE = 3;
  private static final int NOTE = 4;
  private static final int ENGLISH = 5;

  private final boolean english;
  private final int told;
  private final List<Indicator> printedRows;
  private final Map<FigureRef, FigureCell> cells = new HashMap<>();
  private final Map<FigureRef, Integer> rowOf = new HashMap<>();

  ColumnSheet(
      Catalogue catalogue,
      Messages messages,
      Checks checks,
      Calculations calculations,
      String name) {
    super(catalogue, messages, checks, calculations, name);
    english = !messages.locale().getLanguage().equals("vi");
    told = english ? ENGLISH + 1 : ENGLISH;
    printedRows =
        catalogue.indicators().stream()
            .filter(row -> row.place() == Indicator.Place.TABLE)
            .toList();
    for (int i = 0; i < printedRows.size(); i++) {
      Indicator row = printedRows.get(i);
      if (row.isNumeric()) {
        cells.put(FigureRef.of(row.id()), cell(row, HEAD + 1 + i));
      }
      rowOf.put(FigureRef.of(row.id()), HEAD + 1 + i);
    }
  }

  private FigureCell cell(Indicator row, int number) {
    String label = place(number, CODE);
    String typed = place(number, VALUE);
    FigureCell cell = calculations.of(row, label, typed);
    String note = place(number, NOTE);
    return new FigureCell(
        row,
        label,
        typed,
        cell.number(),
        cell.scaled(),
        cell.unit(),
        note,
        row.note() == Indicator.NoteUse.EVIDENCE ? calculations.fraction(note) : null);
  }

  private @Nullable FigureCell cell(FigureRef figure) {
    return cells.get(figure);
  }

  /** Says what a relation says. */
  void say(Relation relation) {
    for (Formula part : Sentences.apart(relation.formula())) {
      Checks.Said said =
          checks.say(
              relation,
              part instanceof Comparison comparison && relation.formula() instanceof Formula.All
                  ? Sentences.text(comparison, false)
                  : relation.formulaText());
      try {
        int line = line(said, relation, part, this::cell, true);
        for (FigureRef figure : part.figures()) {
          Integer row = rowOf.get(figure);
          if (row != null) {
            tell(row, relation, line);
          }
        }
      } catch (Unsaid e) {
        checks.leaveOut(relation, e.why());
      }
      said.end();
    }
  }

  /** Returns the ranges of what is no part of the form. */
  List<String> own() {
    // in English the names in English, too
    return own(ENGLISH, told, HEAD + printedRows.size());
  }

  /** Returns the part. */
  String xml() {
    List<Integer> widths = new ArrayList<>(List.of(10, 58, 16, 16, 40));
    if (english) {
      widths.add(58);
    }
    widths.add(100);
    int last = HEAD + printedRows.size();
    long all = printedRows.stream().filter(Indicator::hasValue).count();
    String values = range(VALUE, last);
    titles(
        catalogue.name().vi(),
        "COUNTA(" + values + ")+COUNTIFS(" + values + ",\"\"," + range(NOTE, last) + ",\"<>\")",
        (int) all);
    rows.begin(TextRows.LINE + 2, true);
    rows.cells(
        NewWorkbook.HEADING,
        Stream.of("code", "name", "unit", "value", "note")
            .map(heading -> printed.text("annotate.heading." + heading))
            .toList());
    if (english) {
      rows.cell(ENGLISH, NewWorkbook.HEADING, messages.text("workbook.heading.name"));
    }
    rows.cell(told, NewWorkbook.HEADING, messages.text("workbook.heading.told"));
    rows.end();
    for (Indicator row : printedRows) {
      row(row, widths);
    }
    String letter = CellNames.column(told);
    String first = "$" + letter + (HEAD + 1);
    String coloured = "%1$s%2$d:%1$s%3$d";
    return NewWorkbook.sheet(
        rows,
        widths,
        HEAD,
        true,
        isProtected()
            + coloured(
                Escapes.fill(coloured, "D", HEAD + 1, last)
                    + " "
                    + Escapes.fill(coloured, letter, HEAD + 1, last),
                first,
                "TRUE",
                1)
            + typing.xml());
  }

  private String range(int column, int last) {
    return place(HEAD + 1, column) + ":$" + (char) ('A' + column) + "$" + last;
  }

  private void row(Indicator row, List<Integer> widths) {
    // a row without a number of its own is printed without one
    String unit = row.unit() == null ? codes(row) : row.unit();
    List<String> texts = List.of(row.id().value(), row.name().vi(), unit);
    int high = TextRows.height(texts, widths);
    int named = TextRows.height(List.of(row.name().en()), List.of(widths.get(ENGLISH)));
    rows.begin(english ? Math.max(high, named) : high, false);
    rows.cells(row.hasValue() ? NewWorkbook.PLAIN : NewWorkbook.HEADING, texts);
    if (row.hasValue()) {
      rows.cell(VALUE, Typing.style(row), "");
      rows.cell(NOTE, NewWorkbook.TYPED_WORDS, "");
      String typed = "D" + rows.number();
      typing.allow(row, typed, typed);
    } else {
      rows.cell(VALUE, NewWorkbook.HEADING, "");
      rows.cell(NOTE, NewWorkbook.HEADING, "");
    }
    if (english) {
      rows.cell(ENGLISH, NewWorkbook.PLAIN, row.name().en());
    }
    told(told);
    rows.end();
  }

  /** The unit of a choice is printed as its codes. */
  private static String codes(Indicator row) {
    StringBuilder codes = new StringBuilder();
    row.codes()
        .forEach(
            (code, name) ->
                codes
                    .append(codes.isEmpty() ? "" : "\n")
                    .append(name.vi())
                    .append(" = ")
                    .append(code));
    return codes.toString();
  }
}
