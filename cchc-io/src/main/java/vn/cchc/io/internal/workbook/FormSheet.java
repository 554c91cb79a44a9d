package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.annotate.sheet.TextRows;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.model.internal.CellNames;

/** A sheet in which a form is filled in, and which tells what does not agree. */
abstract class FormSheet {

  /** The rows above the headings. */
  static final int TITLES = 5;

  /** A formula may have some more characters. */
  static final int LONGEST = 7_500;

  /** What stands for a formula in a sentence. */
  private static final String MARK = "\uE000";

  final Catalogue catalogue;
  final Messages messages;
  final Messages printed = Messages.vietnamese();
  final Checks checks;
  final Calculations calculations;
  final String name;
  final Typing typing;
  final TextRows rows = new TextRows();

  /** What is told in a row, by its number from 1: errors first. */
  private final Map<Integer, Map<Strength, List<Integer>>> told = new TreeMap<>();

  FormSheet(
      Catalogue catalogue,
      Messages messages,
      Checks checks,
      Calculations calculations,
      String name) {
    this.catalogue = catalogue;
    this.messages = messages;
    this.checks = checks;
    this.calculations = calculations;
    this.name = name;
    typing = new Typing(messages);
  }

  /** Returns the reference to a cell of the sheet, from other sheets too. */
  final String place(int row, int column) {
    return Quoted.sheet(name) + "!$" + CellNames.column(column) + "$" + row;
  }

  /** Says a line of a relation in a row. */
  final void tell(int row, Relation relation, int line) {
    told.computeIfAbsent(row, key -> new TreeMap<>())
        .computeIfAbsent(relation.strength(), key -> new ArrayList<>())
        .add(line);
  }

  /** Adds the line of a formula, and returns its number. */
  final int line(
      Checks.Said said,
      Relation relation,
      Formula formula,
      Function<FigureRef, @Nullable FigureCell> cells,
      boolean reason)
      throws Unsaid {
    String state = new Expressions(cells, catalogue.level()).of(formula);
    String numbers = new Sentences(cells).numbers(formula);
    String level = said.level();
    if (relation.partsMayShare()
        && relation.strength() == Strength.MUST
        && formula instanceof Comparison comparison
        && Sentences.isEquation(formula)) {
      // parts with members in common may exceed their whole
      level =
          "IF("
              + Sentences.beyond(comparison, cells)
              + ">0,"
              + Quoted.text(checks.level(Strength.SHOULD))
              + ","
              + level
              + ")";
    }
    // officials write sums; of others the reason tells more than the formula
    boolean sums = formula instanceof Comparison;
    String sentence =
        level
            + "&\": \"&"
            + (sums ? said.formula() + "&\": \"&" : "")
            + numbers
            + (reason || !sums ? "&\". \"&" + said.because() : "");
    if (state.length() > LONGEST || sentence.length() > LONGEST) {
      throw new Unsaid("long");
    }
    return said.line(state, sentence);
  }

  /** Writes the rows above the headings. */
  final void titles(String title, String filled, int all) {
    title(title, NewWorkbook.TITLE);
    title(printed.text("workbook.agency"), NewWorkbook.TYPED_LINE);
    title(printed.text("workbook.period"), NewWorkbook.TYPED_LINE);
    rows.begin(TextRows.LINE, true);
    rows.cell(0, NewWorkbook.LINE, messages.text("workbook.how"));
    rows.end();
    rows.begin(TextRows.LINE + 2, true);
    String[] parts = messages.text("workbook.filled", MARK, all, MARK).split(MARK, -1);
    rows.formula(
        0,
        NewWorkbook.TITLE,
        Quoted.text(parts[0])
            + "&"
            + filled
            + "&"
            + Quoted.text(parts[1])
            + "&"
            + calculations.broken()
            + "&"
            + Quoted.text(parts[2]));
    rows.end();
  }

  private void title(String text, int style) {
    rows.begin(TextRows.LINE + 2, true);
    rows.cell(0, style, text);
    rows.end();
  }

  /** Writes what is told in the present row. */
  final void told(int column) {
    Map<Strength, List<Integer>> lines = told.getOrDefault(rows.number(), Map.of());
    StringBuilder formula = new StringBuilder();
    for (List<Integer> some : lines.values()) {
      for (int line : some) {
        String tells = calculations.told(line);
        String part = "IF(LEN(" + tells + ")=0,\"\"," + tells + "&\"   \")";
        if (formula.length() + part.length() < LONGEST) {
          formula.append(formula.isEmpty() ? "" : "&").append(part);
        }
      }
    }
    if (formula.isEmpty()) {
      rows.cell(column, NewWorkbook.PLAIN, "");
    } else {
      rows.formula(column, NewWorkbook.TOLD, formula.toString());
    }
  }

  /** Returns what makes cells red, or amber, of which something is told. */
  final String coloured(String range, String told, String condition, int priority) {
    String word = checks.level(Strength.MUST);
    String error =
        "AND(LEFT(" + told + "," + word.length() + ")=" + Quoted.text(word) + "," + condition + ")";
    String any = "AND(LEN(" + told + ")>0," + condition + ")";
    String rule =
        "<cfRule type=\"expression\" dxfId=\"%d\" priority=\"%d\" stopIfTrue=\"1\">"
            + "<formula>%s</formula></cfRule>";
    return "<conditionalFormatting sqref=\""
        + range
        + "\">"
        + Escapes.fill(rule, NewWorkbook.RED, priority, Escapes.escaped(error))
        + Escapes.fill(rule, NewWorkbook.AMBER, priority + 1, Escapes.escaped(any))
        + "</conditionalFormatting>";
  }

  /** Returns the ranges of what the sheet says itself: how it is filled in, and what is told. */
  final List<String> own(int from, int to, int last) {
    return List.of(
        place(TITLES - 1, 0) + ":$A$" + TITLES,
        place(TITLES + 1, from) + ":$" + CellNames.column(to) + "$" + last);
  }

  /** Returns what keeps all from being changed but what is to be typed. */
  static String isProtected() {
    return "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\""
        + " formatColumns=\"0\" formatRows=\"0\"/>";
  }
}
