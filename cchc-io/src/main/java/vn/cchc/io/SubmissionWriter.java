package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.io.internal.JsonText;
import vn.cchc.io.internal.OriginJson;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.PastResults;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SubmissionResult.Part;

/**
 * Writes what was found in reports that were sent together as JSON: an array with the result of
 * each, as {@link ResultWriter} writes that of one of several files, in the order of the tree of
 * agencies. What is of the whole stands in the first of them as {@code submission}; so whoever
 * reads an array of results reads this one, too. Immutable and thread-safe.
 */
public final class SubmissionWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final ResultWriter results;
  private final Messages messages;

  private SubmissionWriter(ResultWriter results, Messages messages) {
    this.results = results;
    this.messages = messages;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static SubmissionWriter of(Locale locale) {
    return new SubmissionWriter(
        ResultWriter.of(requireNonNull(locale, "locale")), Messages.of(locale));
  }

  /**
   * Returns this writer, telling what became of an earlier result: of each report that has one, and
   * of the whole.
   */
  public SubmissionWriter since(PastResults earlier) {
    return new SubmissionWriter(results.since(requireNonNull(earlier, "earlier")), messages);
  }

  /**
   * Writes the results, indented, to a stream that is left open.
   *
   * @param name what to call the whole, such as its folder
   */
  public void write(SubmissionResult result, String name, OutputStream out) throws IOException {
    String all = "[\n" + String.join(",\n", elements(result, name)) + "\n]\n";
    requireNonNull(out, "out").write(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the elements of the array, each a JSON document, for whoever has more to put into it.
   *
   * @param name what to call the whole, such as its folder
   */
  public List<String> elements(SubmissionResult result, String name) throws IOException {
    requireNonNull(name, "name");
    List<String> elements = new ArrayList<>();
    for (Part part : requireNonNull(result, "result").parts()) {
      ByteArrayOutputStream element = new ByteArrayOutputStream();
      try (JsonGenerator json = JSON.createGenerator(element)) {
        json.setPrettyPrinter(JsonText.printer());
        json.writeStartObject();
        json.writeStringField("file", part.entry().source());
        if (elements.isEmpty()) {
          whole(result, name, json);
        }
        json.writeNumberField("depth", part.depth());
        if (part.replaced()) {
          json.writeBooleanField("replaced", true);
        }
        results.properties(part.result(), json);
        json.writeEndObject();
      }
      elements.add(element.toString(StandardCharsets.UTF_8));
    }
    return elements;
  }

  private void whole(SubmissionResult result, String name, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("submission");
    json.writeStringField("file", name);
    json.writeNumberField(
        "reports", result.parts().stream().filter(part -> !part.replaced()).count());
    json.writeStringField("verdict", result.verdict().word());
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      results.write(finding, json);
    }
    json.writeEndArray();
    results.whole(result, json);
    OriginJson.write(result.remarks(), messages, json);
    json.writeEndObject();
  }
}
