package vn.cchc.io.internal.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.JsonText;
import vn.cchc.io.internal.tree.Mark;

/**
 * One run of a SARIF log (OASIS, 2.1.0): rules by their first result, results in their order, and
 * what could not be done. Used by one thread.
 */
public final class SarifRun {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final String version;
  private final String language;
  private final String columnKind;
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final List<String> ruleObjects = new ArrayList<>();
  private final List<String> results = new ArrayList<>();
  private final List<String> notifications = new ArrayList<>();

  /**
   * Begins a run.
   *
   * @param version of this library; empty where it is not known
   * @param language of its sentences
   * @param columnKind what a column counts
   */
  public SarifRun(String version, String language, String columnKind) {
    this.version = version;
    this.language = language;
    this.columnKind = columnKind;
  }

  /** Returns the index of a rule, which is written when it is first met. */
  public int rule(String id, JsonText.Writing writing) {
    Integer known = rules.get(id);
    if (known != null) {
      return known;
    }
    rules.put(id, rules.size());
    ruleObjects.add(written(writing));
    return rules.size() - 1;
  }

  /** Adds a result. */
  public void result(JsonText.Writing writing) {
    results.add(written(writing));
  }

  /** Adds that something could not be done. */
  public void notification(JsonText.Writing writing) {
    notifications.add(written(writing));
  }

  private static String written(JsonText.Writing writing) {
    return JsonText.compact(
        json -> {
          json.writeStartObject();
          writing.to(json);
          json.writeEndObject();
        });
  }

  /** Returns the log. */
  public String json() {
    return JsonText.indented(
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          json.writeObjectFieldStart("tool");
          json.writeObjectFieldStart("driver");
          json.writeStringField("name", "cchc");
          if (!version.isEmpty()) {
            json.writeStringField("version", version);
          }
          json.writeStringField("language", language);
          raw("rules", ruleObjects, json);
          json.writeEndObject();
          json.writeEndObject();
          json.writeArrayFieldStart("invocations");
          json.writeStartObject();
          json.writeBooleanField("executionSuccessful", notifications.isEmpty());
          raw("toolExecutionNotifications", notifications, json);
          json.writeEndObject();
          json.writeEndArray();
          json.writeStringField("columnKind", columnKind);
          raw("results", results, json);
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void raw(String name, List<String> objects, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String object : objects) {
      json.writeRawValue(object);
    }
    json.writeEndArray();
  }

  /** Writes a message, in which nothing is a link or a place to be filled in. */
  public static void message(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", literal(text));
    json.writeEndObject();
  }

  private static String literal(String text) {
    String brackets = text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
    return brackets.replaceAll("\\{(\\d+)}", "{{$1}}");
  }

  /**
   * Writes where something stands.
   *
   * @param mark null where only the file is known
   */
  public static void physical(String uri, @Nullable Mark mark, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri);
    json.writeEndObject();
    if (mark != null) {
      region("region", mark, json);
    }
    json.writeEndObject();
  }

  /** Writes a region. */
  public static void region(String name, Mark mark, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", mark.line());
    json.writeNumberField("startColumn", mark.column());
    json.writeNumberField("endLine", mark.endLine());
    json.writeNumberField("endColumn", mark.endColumn());
    json.writeEndObject();
  }

  /** Returns the address of a file as a log names it: relative as the file was named. */
  public static String uri(String file) {
    try {
      Path path = Path.of(file);
      if (path.isAbsolute()) {
        return path.toUri().toASCIIString();
      }
    } catch (InvalidPathException e) {
      // a name that is none here is one of another machine
    }
    return encoded(file.replace('\\', '/'));
  }

  /** Returns a text as a part of an address. */
  public static String encoded(String text) {
    try {
      String path = new URI(null, null, "/" + text, null).toASCIIString();
      return path.substring(1);
    } catch (URISyntaxException e) {
      StringBuilder all = new StringBuilder();
      for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        all.append(String.format(java.util.Locale.ROOT, "%%%02X", b));
      }
      return all.toString();
    }
  }
}
