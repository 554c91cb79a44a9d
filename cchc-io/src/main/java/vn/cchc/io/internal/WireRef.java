package vn.cchc.io.internal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.Texts;

/** What names a figure in JSON: an indicator, or a cell of a table. */
final class WireRef implements JsonCursor.Property {

  private @Nullable String indicator;
  private @Nullable String table;
  private @Nullable List<String> row;

  @Override
  public void read(JsonCursor json, String property) throws IOException {
    switch (property) {
      case "indicator" -> indicator = json.text();
      case "table" -> table = json.text();
      default -> row = path(json);
    }
  }

  private static @Nullable List<String> path(JsonCursor json) throws IOException {
    if (json.isArray()) {
      return json.array(name -> name.given("row"));
    }
    if (json.isNull()) {
      return null;
    }
    if (!json.isString()) {
      throw json.wrong(Fault.of("json.row", json.found()));
    }
    return List.of(json.given("row"));
  }

  /**
   * Returns the figure, or what is wrong with its name.
   *
   * @param wrong takes the property that is wrong and what was expected
   */
  FigureRef figure(Wrong wrong) {
    String column = indicator;
    if (column == null) {
      throw wrong.of("indicator", Fault.of("missing"));
    }
    IndicatorId id;
    try {
      id = IndicatorId.parse(column);
    } catch (IllegalArgumentException e) {
      throw wrong.of("indicator", Fault.of("indicator", Texts.shortened(column)));
    }
    if (table == null && row == null) {
      return FigureRef.of(id);
    }
    if (table == null || row == null) {
      throw wrong.of(table == null ? "table" : "row", Fault.of("missing"));
    }
    try {
      return FigureRef.ofCell(table, new RowRef(row), id);
    } catch (IllegalArgumentException e) {
      throw wrong.of("row", Fault.of("row", RowRef.MAX_DEPTH, RowRef.MAX_LENGTH));
    }
  }

  /** Makes the error of a property. */
  interface Wrong {
    RuntimeException of(String property, Fault expected);
  }
}
