package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/**
 * Reads JSON whose properties are known, each at most once, and says where it is something else.
 * The properties of thousands of reports a second are told apart without reflection.
 */
public final class JsonCursor {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final String name;

  private JsonCursor(JsonParser parser, String name) {
    this.parser = parser;
    this.name = name;
  }

  /** Reads the value of a property, or passes over none. */
  public interface Property {
    void read(JsonCursor json, String property) throws IOException;
  }

  /** Reads a value. */
  public interface Element<T> {
    T read(JsonCursor json) throws IOException;
  }

  /**
   * Reads a whole document.
   *
   * @throws ReportFormatException if it is none; the message names line and path
   */
  public static <T> T read(byte[] json, String name, Element<T> document) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new JsonCursor(parser, name).whole(document);
    } catch (JsonProcessingException e) {
      throw new ReportFormatException(what(e).at(name + ":" + e.getLocation().getLineNr()), e);
    } catch (IOException e) {
      Fault fault = Fault.of("unread").saying(String.valueOf(e.getMessage()));
      throw new ReportFormatException(fault.at(name), e);
    }
  }

  private <T> T whole(Element<T> document) throws IOException {
    try {
      parser.nextToken();
      T value = document.read(this);
      if (parser.nextToken() != null) {
        throw wrong(Fault.of("json.more"));
      }
      return value;
    } catch (StreamConstraintsException e) {
      // it does not say where it is; "(1000, from `StreamReadConstraints...`)" is for programmers
      String limit = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
      throw wrong(Fault.of("json.too-large").saying(limit));
    }
  }

  private static Fault what(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    if (message.contains("end-of-input")) {
      return Fault.of("json.cut-off");
    }
    return Fault.of("json.syntax", e.getLocation().getColumnNr()).saying(Texts.shortened(message));
  }

  /** Reads an object of known properties; returns false for null. */
  boolean object(List<String> known, Property reader) throws IOException {
    if (isNull()) {
      return false;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(Fault.of("json.object", found(), "{...}"));
    }
    int seen = 0;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      int index = known.indexOf(field);
      if (index < 0) {
        throw wrong(
            Fault.of(
                "json.property", Texts.shortened(field), String.join(", ", new TreeSet<>(known))));
      }
      if ((seen & 1 << index) != 0) {
        throw wrong(Fault.of("json.duplicate", field));
      }
      seen |= 1 << index;
      parser.nextToken();
      reader.read(this, field);
    }
    return true;
  }

  /** Reads an object whose properties may have any names, and each several times. */
  void members(Property reader) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(Fault.of("json.object", found(), "{...}"));
    }
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      reader.read(this, field);
    }
  }

  /** Passes over a value. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  /** Reads true or false. */
  boolean flag() throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw wrong(Fault.of("json.flag", found()));
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** Reads an array; null for null. */
  <T> @Nullable List<T> array(Element<T> element) throws IOException {
    if (isNull()) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(Fault.of("json.array", found(), "[...]"));
    }
    List<T> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(element.read(this));
    }
    return elements;
  }

  /**
   * Reads a string that is given.
   *
   * @param what it is, a word of {@code fault.json}
   */
  String given(String what) throws IOException {
    String text = text();
    if (text == null) {
      throw wrong(missing(what));
    }
    return text;
  }

  /** Returns that nothing stands where something should. */
  static Fault missing(String what) {
    return Fault.of("json.null", Fault.of("json.a-" + what));
  }

  /** Reads a string; null for null. */
  @Nullable String text() throws IOException {
    if (isNull()) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(Fault.of("json.string", found()));
    }
    return parser.getText();
  }

  /** Reads a whole number. */
  int integer() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw wrong(Fault.of("json.integer", found()));
    }
    try {
      return parser.getIntValue();
    } catch (InputCoercionException e) {
      throw wrong(Fault.of("json.out-of-range", Texts.shortened(parser.getText())));
    }
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  boolean isNumber() {
    return parser.currentToken().isNumeric();
  }

  boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  boolean isString() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /** Returns a number as it is written. */
  String number() throws IOException {
    return parser.getText();
  }

  /** Returns the error of a value that is not as it should be. */
  ReportFormatException wrong(Fault fault) {
    String line = name + ":" + parser.currentLocation().getLineNr();
    return new ReportFormatException(fault.at(path(parser.getParsingContext())).at(line));
  }

  private static String path(JsonStreamContext place) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext step = place; step != null; step = step.getParent()) {
      if (step.hasCurrentName()) {
        boolean last = path.isEmpty() || path.charAt(0) == '[';
        path.insert(0, Texts.shortened(step.getCurrentName()) + (last ? "" : "."));
      } else if (step.inArray() && step.hasCurrentIndex()) {
        boolean last = path.isEmpty() || path.charAt(0) == '[';
        path.insert(0, "[" + step.getCurrentIndex() + "]" + (last ? "" : "."));
      }
    }
    return path.toString();
  }

  /** Returns what stands here, in words. */
  Fault found() {
    JsonToken token = parser.currentToken();
    String found =
        switch (token) {
          case START_OBJECT -> "object";
          case START_ARRAY -> "array";
          case VALUE_STRING -> "string";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
          case VALUE_TRUE, VALUE_FALSE -> "flag";
          case VALUE_NULL -> "nothing";
          default -> "end";
        };
    return Fault.of("json.found-" + found);
  }
}
