package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import vn.cchc.catalogue.CatalogueComparison;
import vn.cchc.catalogue.CatalogueComparison.Change;
import vn.cchc.catalogue.CatalogueComparison.Difference;
import vn.cchc.catalogue.CatalogueComparison.Kind;
import vn.cchc.catalogue.CatalogueComparison.Part;
import vn.cchc.model.Messages;

/** Writes what two catalogues say differently, for people or as JSON. Immutable and thread-safe. */
public final class ComparisonText {

  private static final JsonFactory JSON = new JsonFactory();

  private final Messages messages;

  private ComparisonText(Messages messages) {
    this.messages = messages;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static ComparisonText of(Locale locale) {
    return new ComparisonText(Messages.of(requireNonNull(locale, "locale")));
  }

  /** Returns every difference on a line of its own, and what changed below it. */
  public String text(CatalogueComparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(
        messages.text(
            "compare.title",
            requireNonNull(comparison, "comparison").before(),
            comparison.after()));
    text.append('\n');
    for (Part part : Part.values()) {
      boolean first = true;
      for (Difference difference : comparison.differences()) {
        if (difference.part() == part) {
          text.append(first ? "\n" + messages.text("compare." + part.word()) + "\n" : "");
          text.append(text(difference).indent(2));
          first = false;
        }
      }
    }
    return text.append('\n').append(summary(comparison)).append('\n').toString();
  }

  /** Returns one difference on a line, and what changed on lines below it. */
  public String text(Difference difference) {
    String id = requireNonNull(difference, "difference").id();
    String called = difference.table().isEmpty() ? id : difference.table() + " (" + id + ")";
    String name = difference.name().in(messages.locale());
    String key = "compare." + difference.kind().word();
    StringBuilder text = new StringBuilder(messages.text(key, called, name, difference.movedTo()));
    for (Change change : difference.changes()) {
      text.append("\n    ")
          .append(
              messages.text(
                  "compare.change",
                  change.property(),
                  said(change.before()),
                  said(change.after())));
    }
    return text.append('\n').toString();
  }

  private String said(String text) {
    return text.isEmpty() ? messages.text("compare.nothing") : text;
  }

  private String summary(CatalogueComparison comparison) {
    return messages.text(
        "compare.summary",
        Arrays.stream(Kind.values())
            .map(kind -> comparison.differences().stream().filter(d -> d.kind() == kind).count())
            .map(String::valueOf)
            .toArray());
  }

  /** Writes the differences as JSON to a stream that is left open. */
  public void write(CatalogueComparison comparison, OutputStream out) throws IOException {
    requireNonNull(comparison, "comparison");
    try (JsonGenerator json = JSON.createGenerator(requireNonNull(out, "out"))) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("before", comparison.before());
      json.writeStringField("after", comparison.after());
      json.writeArrayFieldStart("differences");
      for (Difference difference : comparison.differences()) {
        write(difference, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void write(Difference difference, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("part", difference.part().word());
    json.writeStringField("kind", difference.kind().word());
    if (!difference.table().isEmpty()) {
      json.writeStringField("table", difference.table());
    }
    json.writeStringField("id", difference.id());
    if (difference.kind() == Kind.MOVED) {
      json.writeStringField("to", difference.movedTo());
    }
    json.writeStringField("name", difference.name().in(messages.locale()));
    json.writeArrayFieldStart("changes");
    for (Change change : difference.changes()) {
      json.writeStartObject();
      json.writeStringField("property", change.property());
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
