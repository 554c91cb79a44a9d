package vn.cchc.io.internal.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.OfRows;
import vn.cchc.catalogue.Formula.RowRule;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.workbook.GridSheet.Row;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.CellNames;

/** The relations of a table, said of the rows and columns of its sheet. */
final class GridRelations {

  private static final int NAME = GridSheet.NAME;
  private static final int FIRST = GridSheet.FIRST;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A sum of more cells is no form's. */
  private static final int MOST = 250;

  private final GridSheet sheet;
  private final Table table;
  private final List<Row> all;

  GridRelations(GridSheet sheet, Table table, List<Row> all) {
    this.sheet = sheet;
    this.table = table;
    this.all = all;
  }

  /** Says what a relation of the table says. */
  void say(Relation relation, Scope scope) {
    if (relation.formula() instanceof OfRows rule) {
      ofRows(relation, scope, rule.rule());
    } else if (scope.each() == Scope.Each.ROW) {
      for (Formula part : Sentences.apart(relation.formula())) {
        eachRow(relation, scope, part);
      }
    } else {
      for (Formula part : Sentences.apart(relation.formula())) {
        eachColumn(relation, scope, part);
      }
    }
  }

  private static String text(Relation relation, Formula part, boolean brackets) {
    return part instanceof Comparison comparison
        ? Sentences.text(comparison, brackets)
        : relation.formulaText();
  }

  private void eachRow(Relation relation, Scope scope, Formula part) {
    Checks.Said said = sheet.checks.say(relation, text(relation, part, true));
    try {
      for (Row row : all) {
        TableRow printed = row.printed();
        boolean meant =
            scope.only().isEmpty() || printed != null && scope.only().contains(printed.code());
        if (row.hasValues() && meant) {
          int line =
              sheet.line(
                  said, relation, part, figure -> row.cells().get(figure.indicator()), false);
          sheet.tell(row.number(), relation, line);
        }
      }
    } catch (Unsaid e) {
      sheet.checks.leaveOut(relation, e.why());
    }
    said.end();
  }

  private void eachColumn(Relation relation, Scope scope, Formula part) {
    Map<IndicatorId, Row> byCode = new HashMap<>();
    for (Row row : all) {
      if (row.printed() != null) {
        byCode.put(row.printed().code(), row);
      }
    }
    Checks.Said said = sheet.checks.say(relation, text(relation, part, false));
    try {
      for (Indicator column : scope.columns(table)) {
        int line =
            sheet.line(
                said,
                relation,
                part,
                figure -> {
                  Row row = byCode.get(figure.indicator());
                  return row == null ? null : row.cells().get(column.id());
                },
                false);
        line =
            said.line(
                sheet.calculations.state(line),
                label(column) + "&" + sheet.calculations.told(line));
        for (FigureRef figure : part.figures()) {
          Row row = byCode.get(figure.indicator());
          if (row != null) {
            sheet.tell(row.number(), relation, line);
          }
        }
      }
    } catch (Unsaid e) {
      sheet.checks.leaveOut(relation, e.why());
    }
    said.end();
  }

  private static String label(Indicator column) {
    return Quoted.text("(" + column.id().value() + ") ");
  }

  private void ofRows(Relation relation, Scope scope, RowRule rule) {
    if (table.isOpen()) {
      if (rule == RowRule.GROUPS_ARE_SUMS) {
        sheet.checks.leaveOut(relation, "groups");
      } else if (table.rows().isEmpty() && !all.isEmpty() && all.get(0).role() == Role.TOTAL) {
        openTotal(relation, scope);
      } else {
        sheet.checks.leaveOut(relation, "rows");
      }
      return;
    }
    Checks.Said said = sheet.checks.say(relation, words(rule));
    try {
      for (Row whole : all) {
        boolean total = rule == RowRule.TOTAL_IS_SUM;
        if (whole.role() == (total ? Role.TOTAL : Role.GROUP)) {
          List<Row> parts = members(total ? null : whole);
          for (Indicator column : parts.isEmpty() ? List.<Indicator>of() : scope.summed(table)) {
            sum(relation, said, whole, parts, column);
          }
        }
      }
    } catch (Unsaid e) {
      sheet.checks.leaveOut(relation, e.why());
    }
    said.end();
  }

  private String words(RowRule rule) {
    return sheet.messages.text(
        rule == RowRule.TOTAL_IS_SUM ? "workbook.rows.total" : "workbook.rows.group");
  }

  private void sum(
      Relation relation, Checks.Said said, Row whole, List<Row> parts, Indicator column)
      throws Unsaid {
    FigureCell total = whole.cells().get(column.id());
    if (total == null) {
      return;
    }
    List<String> numbers = new ArrayList<>();
    for (Row part : parts) {
      FigureCell cell = part.cells().get(column.id());
      numbers.add(cell == null ? "\"\"" : cell.number());
    }
    // a list of more cells than a function takes is no row of a form
    if (numbers.size() > MOST || String.join(",", numbers).length() > FormSheet.LONGEST / 3) {
      throw new Unsaid("long");
    }
    String list = String.join(",", numbers);
    String known =
        "AND(ISNUMBER(" + total.number() + "),COUNT(" + list + ")=" + numbers.size() + ")";
    String sum = "SUM(" + list + ")";
    tellSum(relation, said, whole, column, total, known, sum);
  }

  private void tellSum(
      Relation relation,
      Checks.Said said,
      Row whole,
      Indicator column,
      FigureCell total,
      String known,
      String sum) {
    int places = total.isWhole() ? 0 : 6;
    String state =
        "IF(" + known + ",IF(ROUND(" + total.number() + "-" + sum + "," + places + ")=0,1,0),0.5)";
    String sentence =
        said.level()
            + "&\": \"&"
            + label(column)
            + "&"
            + said.formula()
            + "&\": \"&"
            + total.shown()
            + "&\" ≠ \"&"
            + Quoted.number(sum);
    sheet.tell(whole.number(), relation, said.line(state, sentence));
  }

  /** A row that has a name and a blank cell makes its sum unknown; so do rows in groups. */
  private void openTotal(Relation relation, Scope scope) {
    Checks.Said said = sheet.checks.say(relation, words(RowRule.TOTAL_IS_SUM));
    Row whole = all.get(0);
    int first = whole.number() + 1;
    int last = all.get(all.size() - 1).number();
    String numbered = area(0, first, last);
    String named = "COUNTA(" + area(NAME, first, last) + ")";
    for (Indicator column : scope.summed(table)) {
      int at = FIRST + table.columns().indexOf(column);
      FigureCell total = whole.cells().get(column.id());
      String numbers = area(at, first, last);
      if (total != null && !FigureCell.isTyped(column)) {
        String known =
            "AND(ISNUMBER("
                + total.number()
                + "),"
                + named
                + ">0,"
                + named
                + "=COUNT("
                + numbers
                + "),COUNTA("
                + numbered
                + ")=COUNT("
                + numbered
                + "))";
        tellSum(relation, said, whole, column, total, known, "SUM(" + numbers + ")");
      }
    }
    said.end();
  }

  private String area(int column, int first, int last) {
    return sheet.place(first, column) + ":$" + CellNames.column(column) + "$" + last;
  }

  /** Returns the rows with figures that lie in a group, and in none below it. */
  private List<Row> members(@Nullable Row group) {
    Map<RowRef, Role> roles = new HashMap<>();
    table.rows().forEach(row -> roles.put(row.ref(), row.role()));
    List<Row> members = new ArrayList<>();
    for (Row row : all) {
      TableRow printed = row.printed();
      if (printed == null || row.role() == Role.TOTAL || row.role() == Role.SECTION) {
        continue;
      }
      RowRef above = printed.ref().group();
      while (above != null && roles.get(above) == Role.SECTION) {
        above = above.group();
      }
      TableRow of = group == null ? null : group.printed();
      boolean inside =
          of == null ? above == null || roles.get(above) == null : of.ref().equals(above);
      if (inside) {
        members.add(row);
      }
    }
    return members;
  }

  /** Says what kinds of columns imply: a line a row, which names the columns. */
  void sayKinds() {
    Relation relation =
        Relation.builder("values-possible")
            .formula("rows known to the form")
            .strength(table.isGuessed() ? Strength.SHOULD : Strength.MUST)
            .because(
                sheet.printed.text("workbook.possible"),
                Messages.english().text("workbook.possible"))
            .build();
    Checks.Said said = sheet.checks.say(relation, sheet.messages.text("workbook.impossible"));
    for (Row row : all) {
      List<String> numbers = new ArrayList<>();
      List<String> bad = new ArrayList<>();
      List<String> names = new ArrayList<>();
      row.cells()
          .forEach(
              (column, cell) -> {
                String beyond =
                    "IF(ISNUMBER(" + cell.number() + "),IF(" + beyond(cell) + ",1,0),0)";
                numbers.add(cell.number());
                bad.add(beyond);
                names.add("IF(" + beyond + "=1," + label(cell.indicator()) + ",\"\")");
              });
      String wrong = String.join("+", bad);
      String state = "IF(" + wrong + ">0,0,IF(COUNT(" + String.join(",", numbers) + ")>0,1,0.5))";
      String sentence =
          said.level() + "&\": \"&" + said.formula() + "&\" \"&" + String.join("&", names);
      if (!bad.isEmpty() && sentence.length() < FormSheet.LONGEST) {
        sheet.tell(row.number(), relation, said.line(state, sentence));
      }
    }
    said.end();
  }

  private static String beyond(FigureCell cell) {
    Indicator column = cell.indicator();
    if (column.kind() == Kind.CHOICE) {
      return Expressions.isNoCode(cell);
    }
    BigDecimal most = column.most();
    boolean share = column.kind() == Kind.PERCENTAGE && !column.isSigned();
    return Expressions.isBeyond(
        cell,
        column.kind() == Kind.COUNT,
        column.isSigned() ? null : BigDecimal.ZERO,
        most == null && share ? HUNDRED : most);
  }
}
