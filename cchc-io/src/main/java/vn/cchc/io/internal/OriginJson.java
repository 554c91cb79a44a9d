package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Messages;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/** Where figures come from, and what the reader of their document remarked, in JSON. */
public final class OriginJson {

  private OriginJson() {}

  /** Writes what is known of an origin as properties of the object that is open. */
  public static void write(Origin origin, JsonGenerator json) throws IOException {
    write(origin.place(), json);
    if (!origin.others().isEmpty()) {
      json.writeArrayFieldStart("others");
      for (Origin.Other other : origin.others()) {
        json.writeStartObject();
        json.writeStringField("heading", other.heading());
        json.writeStringField("meaning", other.meaning().word());
        json.writeStringField("value", other.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    write("comment", origin.comment(), json);
    write("recalculated", origin.recalculated(), json);
  }

  private static void write(@Nullable Place place, JsonGenerator json) throws IOException {
    if (place != null) {
      json.writeObjectFieldStart("place");
      properties(place, json);
      json.writeEndObject();
    }
  }

  /** Writes what is known of a place as properties of the object that is open. */
  public static void properties(Place place, JsonGenerator json) throws IOException {
    write("file", place.file(), json);
    write("sheet", place.sheet(), json);
    write("cell", place.cell(), json);
    write("page", place.page(), json);
    write("line", place.line(), json);
    write("table", place.table(), json);
    write("row", place.row(), json);
    write("column", place.column(), json);
  }

  /** Writes remarks as the property {@code reading}, if there are any. */
  public static void write(List<Remark> reading, Messages messages, JsonGenerator json)
      throws IOException {
    if (reading.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("reading");
    for (Remark remark : reading) {
      json.writeStartObject();
      json.writeStringField("what", remark.what());
      write(remark.place(), json);
      json.writeStringField("text", messages.of(remark));
      json.writeArrayFieldStart("arguments");
      for (String argument : remark.arguments()) {
        json.writeString(argument);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String field, @Nullable String text, JsonGenerator json)
      throws IOException {
    if (text != null) {
      json.writeStringField(field, text);
    }
  }

  private static void write(String field, @Nullable Integer number, JsonGenerator json)
      throws IOException {
    if (number != null) {
      json.writeNumberField(field, number);
    }
  }
}
