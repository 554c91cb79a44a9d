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
import vn.cchc.model.Fault;
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
    String id = CatalogueBuilder.required(file, sheet, "id", sheet.id());
    Sheet first = seen.putIfAbsent(id, sheet);
    if (first != null) {
      throw file.twice(sheet, "id", id, first);
    }
    Table.Builder table =
        Table.builder(id)
            .name(CatalogueBuilder.text(file, sheet, "name", sheet.name()))
            .columns(columns(CatalogueBuilder.required(file, sheet, "columns", sheet.columns())))
            .totals(CatalogueBuilder.orEmpty(sheet.totals()))
            .moved(CatalogueBuilder.moved(file, sheet, sheet.moved()));
    if (sheet.open()) {
      table.open();
    } else {
      table.rows(rows(CatalogueBuilder.required(file, sheet, "rows", sheet.rows())));
    }
    try {
      return table.build();
    } catch (IllegalArgumentException e) {
      throw file.refused(sheet, sheet.moved().isEmpty() ? "rows" : "moved", e);
    }
  }

  private List<Indicator> columns(List<Row> written) {
    List<Indicator> made = new ArrayList<>();
    Map<IndicatorId, Row> seen = new HashMap<>();
    for (Row column : written) {
      Indicator indicator = columns.apply(column);
      Row first = indicator == null ? null : seen.putIfAbsent(indicator.id(), column);
      if (first != null) {
        file.faults().add(file.twice(column, "id", indicator.id().value(), first).fault());
      } else if (indicator != null && !indicator.hasValue()) {
        List<String> kinds = new ArrayList<>(Want.words(Indicator.Kind.class));
        String heading = Want.word(indicator.kind());
        kinds.remove(heading);
        file.faults().add(file.value(column, "kind", heading, Want.oneOf(kinds)).fault());
      } else if (indicator != null) {
        made.add(indicator);
      }
    }
    return made;
  }

  private List<TableRow> rows(List<Line> lines) {
    List<TableRow> rows = new ArrayList<>();
    Map<String, RowRef> refs = new HashMap<>();
    Map<String, Line> seen = new HashMap<>();
    for (Line line : lines) {
      String code = line.code();
      Line first = code == null ? null : seen.putIfAbsent(code, line);
      TableRow row =
          file.isBroken(line) ? null : file.faults().attempt(() -> row(line, first, refs));
      if (row != null) {
        rows.add(row);
      } else if (code != null && !code.isBlank()) {
        refs.putIfAbsent(code, RowRef.of(Texts.shortened(code)));
      }
    }
    return rows;
  }

  private TableRow row(Line line, @Nullable Line first, Map<String, RowRef> refs) {
    String code = CatalogueBuilder.required(file, line, "code", line.code());
    if (first != null) {
      throw file.twice(line, "code", code, first);
    }
    var name = CatalogueBuilder.text(file, line, "name", line.name());
    RowRef above = line.below() == null ? null : refs.get(line.below());
    if (line.below() != null && above == null) {
      Fault want = Want.nearest(Want.of("row-above"), line.below(), refs.keySet());
      throw file.value(line, "below", line.below(), want);
    }
    RowRef ref;
    try {
      ref = above == null ? RowRef.of(name.vi()) : above.below(name.vi());
    } catch (IllegalArgumentException e) {
      throw file.refused(line, "name", e);
    }
    refs.put(code, ref);
    Role role =
        line.role() == null
            ? Role.ITEM
            : CatalogueBuilder.constant(file, line, "role", line.role(), Role.class);
    try {
      return new TableRow(ref, IndicatorId.parse(code), name.en(), role);
    } catch (IllegalArgumentException e) {
      throw file.refused(line, "code", e);
    }
  }
}
