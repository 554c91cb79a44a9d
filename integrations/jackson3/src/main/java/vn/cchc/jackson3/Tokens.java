package vn.cchc.jackson3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Carries JSON between a mapper, which has it as tokens, and the library, which has it as text. */
final class Tokens {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

  private Tokens() {}

  /** Writes a value that is said as text. */
  interface Text {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  static void write(Text value, JsonGenerator to) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      value.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (JsonParser from = JSON.createParser(ObjectReadContext.empty(), text.toByteArray())) {
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
  static byte[] read(JsonParser from, long most) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      copy(from, to, () -> text.size() > most);
    } catch (UnexpectedEndOfInputException e) {
      return text.toByteArray();
    }
    return text.toByteArray();
  }

  /** Whether there is enough. */
  private interface Enough {
    boolean is();
  }

  private static void copy(JsonParser from, JsonGenerator to, Enough enough) {
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
        case PROPERTY_NAME -> to.writeName(from.currentName());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getString());
        case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(from.getBooleanValue());
        case VALUE_NULL -> to.writeNull();
        default -> to.writeString(from.getString());
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0 || enough.is()) {
        return;
      }
    }
  }
}
