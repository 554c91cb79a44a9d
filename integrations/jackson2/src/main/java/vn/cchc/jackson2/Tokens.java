package vn.cchc.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Carries JSON between a mapper, which has it as tokens, and the library, which has it as text. */
final class Tokens {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

  private Tokens() {}

  /** Writes a value that is said as text. */
  interface Text {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  static void write(Text value, JsonGenerator to) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    value.write(text);
    try (JsonParser from = JSON.createParser(text.toByteArray())) {
      while (from.nextToken() != null) {
        to.copyCurrentEventExact(from);
      }
    }
  }

  /**
   * Returns the object a parser stands at as text: its lines as they are, its numbers in the digits
   * they are written with, as far as it goes where it is cut off.
   *
   * @param most where to end if it is larger, in bytes
   */
  static byte[] read(JsonParser from, long most) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator to = JSON.createGenerator(text)) {
      copy(from, to, () -> text.size() > most);
    } catch (JsonEOFException e) {
      return text.toByteArray();
    }
    return text.toByteArray();
  }

  /** Whether there is enough. */
  private interface Enough {
    boolean is();
  }

  private static void copy(JsonParser from, JsonGenerator to, Enough enough) throws IOException {
    int line = from.currentTokenLocation().getLineNr();
    int depth = 0;
    for (JsonToken token = from.currentToken(); token != null; token = from.nextToken()) {
      for (int at = from.currentTokenLocation().getLineNr(); line < at; line++) {
        to.writeRaw('\n');
      }
      switch (token) {
        case START_OBJECT -> to.writeStartObject();
        case END_OBJECT -> to.writeEndObject();
        case START_ARRAY -> to.writeStartArray();
        case END_ARRAY -> to.writeEndArray();
        case FIELD_NAME -> to.writeFieldName(from.currentName());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
        case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(from.getBooleanValue());
        case VALUE_NULL -> to.writeNull();
        default -> to.writeString(from.getText());
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0 || enough.is()) {
        return;
      }
    }
  }
}
