package vn.cchc.io.internal.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.tree.Tree.Fields;
import vn.cchc.io.internal.tree.Tree.Items;
import vn.cchc.io.internal.tree.Tree.Scalar;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** The tree of a JSON text, in which no name stands twice beside itself. */
public final class JsonTree {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** More than any of our files has in each other. */
  private static final int DEEPEST = 60;

  private final JsonParser parser;
  private final String name;

  private JsonTree(JsonParser parser, String name) {
    this.parser = parser;
    this.name = name;
  }

  /**
   * Reads the values of a text, one behind the other; mostly there is one.
   *
   * @param name what messages call the file
   * @throws ReportFormatException if it is no JSON
   */
  public static List<Tree> all(String text, String name) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonTree tree = new JsonTree(parser, name);
      List<Tree> values = new ArrayList<>();
      while (parser.nextToken() != null) {
        values.add(tree.value(0));
      }
      return values;
    } catch (JsonProcessingException e) {
      String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      JsonLocation at = e.getLocation();
      Fault fault =
          reason.contains("end-of-input")
              ? Fault.of("tree.cut-off")
              : Fault.of("json.syntax", at == null ? 1 : at.getColumnNr())
                  .saying(Texts.shortened(reason));
      throw new ReportFormatException(fault.at(name + ":" + (at == null ? 1 : at.getLineNr())), e);
    } catch (IOException e) {
      throw new ReportFormatException(Fault.of("unread").at(name), e);
    }
  }

  private Tree value(int depth) throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    if (depth > DEEPEST) {
      throw wrong(Fault.of("tree.deep", DEEPEST), start);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return fields(start, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(depth + 1));
      }
      return new Items(items, mark(start));
    }
    // a string is read to its end when it is asked for
    String text = parser.getText();
    return new Scalar(text, token == JsonToken.VALUE_STRING, mark(start));
  }

  private Tree fields(JsonLocation start, int depth) throws IOException {
    Map<String, Tree> values = new LinkedHashMap<>();
    Map<String, Mark> names = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      JsonLocation at = parser.currentTokenLocation();
      String field = parser.currentName();
      if (names.put(field, mark(at)) != null) {
        throw wrong(Fault.of("json.duplicate", Texts.shortened(field)), at);
      }
      parser.nextToken();
      values.put(field, value(depth + 1));
    }
    return new Fields(values, names, mark(start));
  }

  private Mark mark(JsonLocation start) {
    JsonLocation end = parser.currentLocation();
    return new Mark(start.getLineNr(), start.getColumnNr(), end.getLineNr(), end.getColumnNr());
  }

  private ReportFormatException wrong(Fault fault, JsonLocation at) {
    return new ReportFormatException(fault.at(name + ":" + at.getLineNr()));
  }
}
