package vn.cchc.catalogue.internal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;

/** The tables of a shipped catalogue as the build leaves them. */
final class CompiledTables {

  private CompiledTables() {}

  static void write(Table table, DataOutput out) throws IOException {
    out.writeUTF(table.id());
    CompiledCatalogue.write(table.name(), out);
    out.writeBoolean(table.isOpen());
    write(List.copyOf(table.totals()), out);
    write(table.moved(), out);
    out.writeInt(table.columns().size());
    for (Indicator column : table.columns()) {
      CompiledCatalogue.write(column, out);
    }
    out.writeInt(table.rows().size());
    for (TableRow row : table.rows()) {
      write(row.ref().path(), out);
      out.writeUTF(row.code().value());
      CompiledCatalogue.writeOptional(row.english(), out);
      out.writeUTF(row.role().name());
    }
  }

  static Table read(DataInput in) throws IOException {
    Table.Builder table = Table.builder(in.readUTF());
    LocalizedText name = CompiledCatalogue.text(in);
    table.name(name);
    if (in.readBoolean()) {
      table.open();
    }
    table.totals(texts(in));
    table.moved(moved(in));
    List<Indicator> columns = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      columns.add(CompiledCatalogue.indicator(in));
    }
    List<TableRow> rows = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rows.add(
          new TableRow(
              new RowRef(texts(in)),
              new IndicatorId(in.readUTF()),
              CompiledCatalogue.optional(in),
              TableRow.Role.valueOf(in.readUTF())));
    }
    return table.columns(columns).rows(rows).build();
  }

  static void write(@Nullable Scope scope, DataOutput out) throws IOException {
    out.writeBoolean(scope != null);
    if (scope != null) {
      out.writeUTF(scope.table());
      out.writeUTF(scope.each().name());
      write(scope.only().stream().map(IndicatorId::value).toList(), out);
    }
  }

  static @Nullable Scope scope(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    String table = in.readUTF();
    Scope.Each each = Scope.Each.valueOf(in.readUTF());
    return new Scope(table, each, texts(in).stream().map(IndicatorId::new).toList());
  }

  static void write(Map<IndicatorId, IndicatorId> moved, DataOutput out) throws IOException {
    out.writeInt(moved.size());
    for (Map.Entry<IndicatorId, IndicatorId> move : moved.entrySet()) {
      out.writeUTF(move.getKey().value());
      out.writeUTF(move.getValue().value());
    }
  }

  static Map<IndicatorId, IndicatorId> moved(DataInput in) throws IOException {
    Map<IndicatorId, IndicatorId> moved = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      moved.put(new IndicatorId(in.readUTF()), new IndicatorId(in.readUTF()));
    }
    return moved;
  }

  private static void write(List<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
