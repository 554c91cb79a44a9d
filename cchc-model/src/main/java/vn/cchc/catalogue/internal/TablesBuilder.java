package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.catalogue.internal.CatalogueFile.Line;
import vn.cchc.catalogue.internal.CatalogueFile.Row;
import vn.cchc.catalogue.internal.CatalogueFile.Sheet;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.Texts;

/** Makes tables of a file. */
final class TablesBuilder {

  private final YamlFile file;
  private final Function<Row, @Nullable Indicator> columns;
  private final Set<String> broken = new HashSet<>();

  /**
   * Takes the file.
   *
   * @param columns makes a column, as a row of a form is made
   */
  TablesBuilder(YamlFile file, Function<Row, @Nullable Indicator> columns) {
    this.file = file;
    this.columns = columns;
  }

  List<Table> build(@Nullable List<Sheet> sheets) {
    List<Table> tables = new ArrayList<>();
    Map<String, Sheet> seen = new HashMap<>();
    for (Sheet sheet : CatalogueBuilder.orEmpty(sheets)) {
      Table made = file.faults().attempt(() -> table(sheet, seen));
      if (made == null) {
        broken.add(sheet.id() == null ? "" : sheet.id());
      } else {
        tables.add(made);
      }
    }
    return tables;
  }

  /** Returns the tables of which too much is wrong to say anything about their relations. */
  Set<String> broken() {
    return broken;
  }

  private Table table(Sheet sheet, Map<String, Sheet> seen) {
    String id = CatalogueBuilder.required(file, sheet, "tables", "id", sheet.id());
    String subject = subject(id);
    Sheet first = seen.putIfAbsent(id, sheet);
    if (first != null) {
      throw file.twice(sheet, subject, first, "an identifier of its own");
    }
    List<Indicator> made = new ArrayList<>();
    for (Row column : CatalogueBuilder.required(file, sheet, subject, "columns", sheet.columns())) {
      Indicator indicator = columns.apply(column);
      if (indicator != null && !indicator.hasValue()) {
        file.faults()
            .add(
                file.wrong(
                    column,
                    "column " + indicator.id(),
                    "a heading is no column. Expected what has cells"));
      } else if (indicator != null) {
        made.add(indicator);
      }
    }
    Table.Builder table =
        Table.builder(id)
            .name(CatalogueBuilder.text(file, sheet, subject, "name", sheet.name()))
            .columns(made)
            .totals(CatalogueBuilder.orEmpty(sheet.totals()))
            .moved(CatalogueBuilder.moved(file, sheet, subject, sheet.moved()));
    if (sheet.open()) {
      table.open();
    } else {
      table.rows(rows(CatalogueBuilder.required(file, sheet, subject, "rows", sheet.rows())));
    }
    try {
      return table.build();
    } catch (IllegalArgumentException e) {
      throw file.wrong(sheet, subject, String.valueOf(e.getMessage()));
    }
  }

  private List<TableRow> rows(List<Line> lines) {
    List<TableRow> rows = new ArrayList<>();
    Map<String, RowRef> refs = new HashMap<>();
    for (Line line : lines) {
      TableRow row = file.isBroken(line) ? null : file.faults().attempt(() -> row(line, refs));
      if (row != null) {
        rows.add(row);
      } else if (line.code() != null) {
        refs.putIfAbsent(line.code(), RowRef.of(line.code()));
      }
    }
    return rows;
  }

  private TableRow row(Line line, Map<String, RowRef> refs) {
    String code = CatalogueBuilder.required(file, line, "rows", "code", line.code());
    String subject = "row " + Texts.shortened(code);
    var name = CatalogueBuilder.text(file, line, subject, "name", line.name());
    RowRef above = line.below() == null ? null : refs.get(line.below());
    if (line.below() != null && above == null) {
      throw file.wrong(
          line,
          subject,
          "'below' is '"
              + Texts.shortened(line.below())
              + "', which is no row above"
              + Nearest.to(line.below(), refs.keySet()));
    }
    RowRef ref = above == null ? RowRef.of(name.vi()) : above.below(name.vi());
    refs.put(code, ref);
    Role role =
        line.role() == null
            ? Role.ITEM
            : CatalogueBuilder.constant(file, line, subject, "role", line.role(), Role.class);
    try {
      return new TableRow(ref, IndicatorId.parse(code), name.en(), role);
    } catch (IllegalArgumentException e) {
      throw file.wrong(line, subject, String.valueOf(e.getMessage()));
    }
  }

  private static String subject(String id) {
    return "table " + Texts.shortened(id);
  }
}
