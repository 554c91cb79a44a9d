package vn.cchc.io.internal.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.model.Messages;

/** The workbook of a form: a sheet for each of its tables, and those that check them. */
public final class FormBook {

  private static final String CALCULATIONS = "cchc";

  private FormBook() {}

  /**
   * Returns the bytes of the workbook.
   *
   * @param empty how many rows a table has that reports bring along
   */
  public static byte[] of(Catalogue catalogue, int empty, Locale locale) {
    Messages messages = Messages.of(locale);
    Calculations calculations = new Calculations(CALCULATIONS);
    String checked = messages.text("workbook.sheet.said");
    Checks checks = new Checks(messages, calculations, checked);
    ColumnSheet column =
        catalogue.indicators().isEmpty()
            ? null
            : new ColumnSheet(
                catalogue,
                messages,
                checks,
                calculations,
                Messages.vietnamese().text("annotate.sheet.table"));
    Map<String, GridSheet> grids = new LinkedHashMap<>();
    for (Table table : catalogue.tables()) {
      String name = name(table, grids.size() + 1);
      grids.put(
          table.id(), new GridSheet(catalogue, table, empty, messages, checks, calculations, name));
    }
    for (Relation relation :
        Stream.concat(catalogue.relations().stream(), catalogue.overTime().stream()).toList()) {
      Scope scope = relation.scope();
      GridSheet grid = scope == null ? null : grids.get(scope.table());
      if (scope != null && grid != null) {
        grid.relations().say(relation, scope);
      } else if (column != null) {
        column.say(relation);
      } else {
        checks.leaveOut(relation, "document");
      }
    }
    grids.values().forEach(grid -> grid.relations().sayKinds());

    NewWorkbook workbook = new NewWorkbook();
    if (column != null) {
      workbook.add(column.name, column.xml(), false);
    }
    boolean first = column == null;
    for (GridSheet grid : grids.values()) {
      workbook.add(grid.name, grid.xml(first), false);
      first = false;
    }
    List<String> told = new ArrayList<>(column == null ? List.of() : column.own());
    grids.values().forEach(grid -> told.addAll(grid.own()));
    for (int i = 0; i < told.size(); i++) {
      workbook.name(OwnResults.TOLD + (i + 1), told.get(i));
    }
    List<String> own = new ArrayList<>();
    add(workbook, own, checked, checks.said(), false);
    add(workbook, own, messages.text("workbook.sheet.unsaid"), checks.unsaid(), false);
    add(
        workbook,
        own,
        CALCULATIONS,
        NewWorkbook.sheet(calculations.rows(), List.of(8, 60, 4, 20, 20, 20, 20), 0, false, ""),
        true);
    return workbook.bytes();
  }

  private static void add(
      NewWorkbook workbook, List<String> own, String name, String xml, boolean hidden) {
    workbook.add(name, xml, hidden);
    own.add(name);
    workbook.name(OwnResults.CHECKS + own.size(), Quoted.sheet(name) + "!$A$1");
  }

  private static String name(Table table, int number) {
    String name = Inert.text(table.id()).replaceAll("[\\\\/?*\\[\\]:'\\n]", " ").strip();
    // a name that is another's, or none, is told by its number
    String sound = name.isEmpty() || name.length() > 25 ? "" : " " + name;
    return Messages.vietnamese().text("annotate.sheet.table")
        + (sound.isEmpty() ? " " + number : sound);
  }
}
