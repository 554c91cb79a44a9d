package vn.cchc.io.internal.format.odf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.CellContent;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.flow.Unseen;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.CellNames;

/** Reads one sheet of a spreadsheet of ODF. Used by one thread. */
final class OdfSheet {

  /** Rows or columns that any program has. */
  private static final int LARGEST = 2_000_000;

  private static final MathContext EXACT = new MathContext(15);

  private final Source source;
  private final OdfStyles styles;
  private final OdfNotation notation;
  private final String name;
  private final Unseen unseen = new Unseen();
  private final List<Repeated> rows = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet lostRows = new BitSet();
  private final BitSet lostColumns = new BitSet();
  private final TreeMap<Integer, String> columnStyles = new TreeMap<>();
  private final TreeMap<Integer, List<Cell>> cells = new TreeMap<>();
  private int rowCount;
  private int columnCount;

  private record Repeated(XmlElement row, int first, int times) {}

  OdfSheet(XmlElement table, OdfStyles styles, OdfNotation notation, Source source) {
    this.source = source;
    this.styles = styles;
    this.notation = notation;
    name = table.attribute("table:name", "");
    survey(table);
  }

  private void survey(XmlElement parent) {
    for (XmlElement child : parent.elements()) {
      switch (child.name()) {
        case "table:table-row" -> {
          int times = times(child, "table:number-rows-repeated", rowCount);
          rows.add(new Repeated(child, rowCount, times));
          if (isHidden(child)) {
            hiddenRows.set(rowCount, rowCount + times);
          }
          rowCount += times;
        }
        case "table:table-column" -> {
          int times = times(child, "table:number-columns-repeated", columnCount);
          columnStyles.put(columnCount, child.attribute("table:default-cell-style-name", ""));
          if (isHidden(child)) {
            hiddenColumns.set(columnCount, columnCount + times);
          }
          columnCount += times;
        }
        case "table:table-rows",
            "table:table-columns",
            "table:table-header-rows",
            "table:table-header-columns",
            "table:table-row-group",
            "table:table-column-group" ->
            survey(child);
        default -> {}
      }
    }
  }

  private static int times(XmlElement element, String attribute, int before) {
    return Math.max(1, Math.min(element.number(attribute, 1), LARGEST - before));
  }

  private static boolean isHidden(XmlElement element) {
    return !element.attribute("table:visibility", "visible").equals("visible");
  }

  /** Returns everything a person sees on the sheet. */
  Table read() {
    for (Repeated repeated : rows) {
      boolean says = repeated.row.elements().stream().anyMatch(OdfSheet::says);
      for (int i = 0; says && i < repeated.times; i++) {
        row(repeated.row, repeated.first + i);
      }
    }
    List<Table.Row> all = new ArrayList<>();
    if (!cells.isEmpty()) {
      source.budget().rows(cells.lastKey() - cells.firstKey() + 1);
      for (int r = cells.firstKey(); r <= cells.lastKey(); r++) {
        all.add(new Table.Row(r + 1, cells.getOrDefault(r, List.of())));
      }
    }
    return new Table(all);
  }

  private static boolean says(XmlElement cell) {
    return cell.content().stream().anyMatch(XmlElement.class::isInstance)
        || cell.attribute("table:formula") != null
        || cell.attribute("office:value") != null;
  }

  private void row(XmlElement row, int r) {
    int column = 0;
    for (XmlElement element : row.elements()) {
      boolean covered = element.is("table:covered-table-cell");
      if (covered || element.is("table:table-cell")) {
        int times = times(element, "table:number-columns-repeated", column);
        if (covered) {
          unseen.at(Place.ofCell(name, CellNames.cell(r, column)));
          for (XmlElement paragraph : element.elements("text:p")) {
            unseen.add("hidden-text", paragraph.text());
          }
        }
        for (int i = 0; i < times && !covered && says(element); i++) {
          cell(element, row, r, column + i);
        }
        column += times;
      }
    }
  }

  private void cell(XmlElement element, XmlElement row, int r, int column) {
    source.budget().cell(0);
    int down = Math.min(Limits.ROWS, times(element, "table:number-rows-spanned", 0));
    int across = Math.min(Limits.COLUMNS, times(element, "table:number-columns-spanned", 0));
    boolean below = hiddenRows.nextClearBit(r) >= r + down;
    boolean aside = hiddenColumns.nextClearBit(column) >= column + across;
    if (below || aside) {
      if (!element.text().isBlank()) {
        (below ? lostRows : lostColumns).set(below ? r : column);
      }
      return;
    }
    String address = CellNames.cell(r, column);
    Place place = Place.ofCell(name, address);
    unseen.at(place);
    String style =
        element.attribute(
            "table:style-name",
            row.attribute("table:default-cell-style-name", styleOfColumn(column)));
    CellContent content = content(element, List.of(OdfStyles.key("table-cell", style)));
    BigDecimal number = number(element);
    String text = content.text();
    if (text.isEmpty() && number != null) {
      text = notation.shown(number, element.attribute("office:value-type", ""), source.notation());
    } else if (number != null) {
      notation.learn(number, element.attribute("office:value-type", ""), text);
    } else {
      notation.learn(text);
    }
    Cell.Formula formula = null;
    String written = element.attribute("table:formula");
    if (written != null) {
      String typed = OdfFormula.typed(written);
      formula = new Cell.Formula(typed, !text.isEmpty(), null);
      text = text.isEmpty() ? typed : text;
    }
    if (!text.isEmpty() || content.comment() != null) {
      source
          .budget()
          .cell(text.length() + (content.comment() == null ? 0 : content.comment().length()));
      source.budget().columns(column + 1);
      source.budget().rows(cells.isEmpty() ? 1 : r - cells.firstKey() + 1);
      List<Cell> line = cells.computeIfAbsent(r, key -> new ArrayList<>());
      line.add(
          new Cell(
              column, across, down, text, place, number, formula, content.comment(), List.of()));
    }
  }

  private String styleOfColumn(int column) {
    var style = columnStyles.floorEntry(column);
    return style == null ? "" : style.getValue();
  }

  private CellContent content(XmlElement cell, List<String> keys) {
    CellContent content = new CellContent();
    OdfText.Found found =
        new OdfText.Found() {
          @Override
          public void note(XmlElement body) {
            // sheets have none
          }

          @Override
          public void comment(XmlElement annotation) {
            content.comment(OdfReader.words(annotation));
          }

          @Override
          public void picture() {
            // an icon beside figures is no loss
          }
        };
    for (XmlElement child : cell.elements()) {
      if (child.is("text:p")) {
        content.paragraph(new OdfText(styles, found, unseen).read(child, keys, Seen.SHOWN));
      } else if (child.is("office:annotation")) {
        found.comment(child);
      }
    }
    return content;
  }

  private static @Nullable BigDecimal number(XmlElement cell) {
    String type = cell.attribute("office:value-type", "");
    String value = cell.attribute("office:value");
    boolean figure = type.equals("float") || type.equals("percentage") || type.equals("currency");
    if (!figure || value == null || value.length() > 400) {
      return null;
    }
    try {
      BigDecimal exact = new BigDecimal(value.strip());
      return Math.abs((long) exact.scale()) > 400 ? null : exact.round(EXACT);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns what was left out of the sheet. */
  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>(unseen.remarks());
    if (!lostRows.isEmpty()) {
      remarks.add(
          Remark.of("hidden-rows", Place.ofSheet(name), OdfFormula.ranges(lostRows, false)));
    }
    if (!lostColumns.isEmpty()) {
      remarks.add(
          Remark.of("hidden-columns", Place.ofSheet(name), OdfFormula.ranges(lostColumns, true)));
    }
    return remarks;
  }
}
