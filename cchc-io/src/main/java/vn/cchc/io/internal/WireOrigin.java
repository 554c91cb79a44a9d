package vn.cchc.io.internal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a figure comes from and what stands beside it there, as it is written in JSON. */
final class WireOrigin implements JsonCursor.Property {

  /** The properties of a row that are told here. */
  static final List<String> PROPERTIES = List.of("place", "others", "comment", "recalculated");

  private static final List<String> PLACE =
      List.of("file", "sheet", "cell", "page", "line", "table", "row", "column");
  private static final List<String> OTHER = List.of("heading", "meaning", "value");
  private static final List<String> REMARK = List.of("what", "place", "text", "arguments");

  @Nullable Place place;
  @Nullable List<Other> others;
  @Nullable String comment;
  @Nullable String recalculated;

  @Override
  public void read(JsonCursor json, String property) throws IOException {
    switch (property) {
      case "place" -> place = place(json);
      case "others" -> others = json.array(WireOrigin::other);
      case "comment" -> comment = json.text();
      default -> recalculated = json.text();
    }
  }

  private static @Nullable Place place(JsonCursor json) throws IOException {
    Place place = new Place();
    return json.object(PLACE, place) ? place : null;
  }

  private static Other other(JsonCursor json) throws IOException {
    Other other = new Other();
    if (!json.object(OTHER, other)) {
      throw json.wrong(JsonCursor.missing("column"));
    }
    return other;
  }

  /** Reads what the reader of the document remarked. */
  static Remark remark(JsonCursor json) throws IOException {
    Remark remark = new Remark();
    if (!json.object(REMARK, remark)) {
      throw json.wrong(JsonCursor.missing("remark"));
    }
    return remark;
  }

  static final class Place implements JsonCursor.Property {
    private @Nullable String file;
    private @Nullable String sheet;
    private @Nullable String cell;
    private @Nullable Integer page;
    private @Nullable Integer line;
    private @Nullable Integer table;
    private @Nullable Integer row;
    private @Nullable Integer column;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "file" -> file = json.text();
        case "sheet" -> sheet = json.text();
        case "cell" -> cell = json.text();
        case "page" -> page = json.integer();
        case "line" -> line = json.integer();
        case "table" -> table = json.integer();
        case "row" -> row = json.integer();
        default -> column = json.integer();
      }
    }

    vn.cchc.model.Place place() {
      return new vn.cchc.model.Place(file, sheet, cell, page, line, table, row, column);
    }
  }

  static final class Other implements JsonCursor.Property {
    @Nullable String heading;
    @Nullable String meaning;
    @Nullable String value;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "heading" -> heading = json.text();
        case "meaning" -> meaning = json.text();
        default -> value = json.text();
      }
    }
  }

  static final class Remark implements JsonCursor.Property {
    @Nullable String what;
    @Nullable Place place;
    @Nullable String text;
    @Nullable List<String> arguments;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "what" -> what = json.text();
        case "place" -> place = WireOrigin.place(json);
        case "text" -> text = json.text();
        default -> arguments = json.array(argument -> argument.given("argument"));
      }
    }
  }
}
