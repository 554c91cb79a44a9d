package vn.cchc.io.internal.annotate.sheet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Element;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.model.Severity;
import vn.cchc.model.internal.CellNames;

/** The cells of one sheet: they are filled, and nothing else of them is changed. */
final class SheetCells {

  private static final List<String> BEHIND_DATA =
      List.of(
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "AlternateContent",
          "extLst");

  private final Markup sheet;
  private final Styles styles;
  private final String prefix;
  private final @Nullable Element data;

  SheetCells(Markup sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    prefix = sheet.root().prefix();
    data = sheet.root().child("sheetData");
  }

  /** Takes our fills off. */
  void clean() {
    if (data == null) {
      return;
    }
    for (Element row : data.children("row")) {
      for (Element cell : row.children("c")) {
        int style = cell.number("s", 0);
        int before = styles.original(style);
        if (before != style) {
          sheet.set(cell, "s", String.valueOf(before));
        }
      }
    }
  }

  /** Fills cells, by row and column from 0. */
  void fill(NavigableMap<Integer, NavigableMap<Integer, Severity>> wanted) {
    NavigableMap<Integer, NavigableMap<Integer, Severity>> missing = new TreeMap<>(wanted);
    if (data == null) {
      StringBuilder rows = new StringBuilder();
      missing.forEach((number, cells) -> rows.append(row(number, cells)));
      String added = Escapes.fill("<%1$ssheetData>%2$s</%1$ssheetData>", prefix, rows);
      sheet.insertBefore(sheet.root(), BEHIND_DATA, added);
      return;
    }
    int number = -1;
    for (Element row : data.children("row")) {
      number = row.number("r", number + 2) - 1;
      NavigableMap<Integer, NavigableMap<Integer, Severity>> above = missing.headMap(number, false);
      above.forEach((at, cells) -> sheet.insert(row.start(), row(at, cells)));
      above.clear();
      NavigableMap<Integer, Severity> cells = missing.remove(number);
      if (cells != null) {
        fill(row, number, cells);
      }
    }
    missing.forEach((at, cells) -> sheet.append(data, row(at, cells)));
  }

  private void fill(Element row, int number, Map<Integer, Severity> wanted) {
    NavigableMap<Integer, Severity> missing = new TreeMap<>(wanted);
    boolean styled = row.attribute("customFormat") != null;
    int base = styled ? row.number("s", 0) : -1;
    int column = -1;
    for (Element cell : row.children("c")) {
      String reference = cell.attribute("r");
      int[] place = reference == null ? null : CellNames.parse(reference);
      column = place == null ? column + 1 : place[1];
      NavigableMap<Integer, Severity> before = missing.headMap(column, false);
      before.forEach(
          (at, severity) -> sheet.insert(cell.start(), cell(number, at, base, severity)));
      before.clear();
      Severity severity = missing.remove(column);
      if (severity != null) {
        sheet.set(cell, "s", String.valueOf(styles.filled(cell.number("s", 0), severity)));
      }
    }
    missing.forEach((at, severity) -> sheet.append(row, cell(number, at, base, severity)));
  }

  private String row(int number, Map<Integer, Severity> cells) {
    StringBuilder row = new StringBuilder(Escapes.fill("<%srow r=\"%d\">", prefix, number + 1));
    cells.forEach((column, severity) -> row.append(cell(number, column, -1, severity)));
    return row.append("</").append(prefix).append("row>").toString();
  }

  /** A cell of which nothing was stored looks like its row, or its column. */
  private String cell(int row, int column, int base, Severity severity) {
    int style = styles.filled(base >= 0 ? base : ofColumn(column), severity);
    return Escapes.fill("<%sc r=\"%s\" s=\"%d\"/>", prefix, CellNames.cell(row, column), style);
  }

  private int ofColumn(int column) {
    for (Element columns : sheet.root().children("cols")) {
      for (Element range : columns.children("col")) {
        if (range.number("min", 0) <= column + 1 && column + 1 <= range.number("max", 0)) {
          return range.number("style", 0);
        }
      }
    }
    return 0;
  }
}
