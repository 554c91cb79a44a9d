package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.ValidationResult.ReportKey;

/**
 * What a row of findings is about, as a text that no person reads: {@code
 * {"relation":"7.8.3-share","figure":{"indicator":"7.8.3"}}}.
 *
 * @param relation the identifier of what is broken
 * @param figure the one the row is about; null where it is about the document
 * @param source the place in the prose; null where it is about the table
 * @param report which of several in one file it is of; null where the file holds one
 */
public record RefJson(
    String relation,
    @Nullable FigureRef figure,
    @Nullable NarrativeSpan source,
    @Nullable ReportKey report) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> PROPERTIES = List.of("relation", "figure", "source", "report");
  private static final List<String> OF_FIGURE = List.of("indicator", "table", "row");
  private static final List<String> OF_SOURCE = List.of("paragraph", "from", "to");
  private static final List<String> OF_REPORT = List.of("catalogue", "agency", "period");

  /** Returns the text. */
  public String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("relation", relation);
      if (figure != null) {
        json.writeObjectFieldStart("figure");
        json.writeStringField("indicator", figure.indicator().value());
        EvidenceJson.cell(figure, json);
        json.writeEndObject();
      }
      if (source != null) {
        json.writeObjectFieldStart("source");
        json.writeNumberField("paragraph", source.paragraph());
        json.writeNumberField("from", source.from());
        json.writeNumberField("to", source.to());
        json.writeEndObject();
      }
      if (report != null) {
        json.writeObjectFieldStart("report");
        json.writeStringField("catalogue", report.catalogue());
        json.writeStringField("agency", report.agency());
        json.writeStringField("period", report.period());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Returns what a text says; null if it says nothing of the kind. */
  public static @Nullable RefJson of(String text) {
    try {
      return JsonCursor.read(
          text.getBytes(StandardCharsets.UTF_8), "", json -> new Reading().read(json));
    } catch (ReportFormatException e) {
      return null;
    }
  }

  private static final class Reading {

    private String relation = "";
    private @Nullable FigureRef figure;
    private final int[] span = {-1, -1, -1};
    private final String[] of = {"", "", ""};
    private boolean several;

    RefJson read(JsonCursor json) throws IOException {
      json.object(PROPERTIES, this::property);
      NarrativeSpan source = span[0] < 0 ? null : new NarrativeSpan(span[0], span[1], span[2]);
      ReportKey report = several ? new ReportKey(of[0], of[1], of[2]) : null;
      return new RefJson(relation, figure, source, report);
    }

    private void property(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "relation" -> relation = json.given("relation");
        case "figure" -> {
          WireRef ref = new WireRef();
          json.object(OF_FIGURE, ref);
          figure = ref.figure((name, expected) -> json.wrong(expected));
        }
        case "report" -> {
          several = true;
          json.object(OF_REPORT, (inner, name) -> of[OF_REPORT.indexOf(name)] = inner.given(name));
        }
        default ->
            json.object(
                OF_SOURCE, (inner, name) -> span[OF_SOURCE.indexOf(name)] = inner.integer());
      }
    }
  }
}
