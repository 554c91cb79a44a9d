package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.io.internal.answer.Quote;
import vn.cchc.model.Claim;
import vn.cchc.model.Claim.Amendment;
import vn.cchc.model.Claim.Part;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome.State;

/** Writes the claims of prose, for people or as JSON. Immutable and thread-safe. */
public final class ClaimsText {

  private static final JsonFactory JSON = new JsonFactory();

  /** More ways to read a figure help nobody. */
  private static final int OTHERS = 3;

  private final Messages messages;
  private final boolean colours;

  private ClaimsText(Messages messages, boolean colours) {
    this.messages = messages;
    this.colours = colours;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static ClaimsText of(Locale locale, boolean colours) {
    requireNonNull(locale, "locale");
    return new ClaimsText(Messages.of(locale), colours);
  }

  /** Returns what does not agree, each with its sentence, and how many claims there are. */
  public String text(List<String> paragraphs, List<Claim> claims) {
    requireNonNull(paragraphs, "paragraphs");
    requireNonNull(claims, "claims");
    StringBuilder text = new StringBuilder();
    for (Claim claim : claims) {
      if (claim.verdict() == State.BROKEN) {
        Quote quote = Quote.of(paragraphs, claim.source());
        String word = messages.text("claim.state." + claim.verdict().word());
        text.append(coloured("1;31", word)).append("  ");
        text.append(messages.of(claim.explanation())).append('\n');
        String place = colours ? coloured("1", quote.place()) : "»" + quote.place() + "«";
        String sentence = quote.before() + place + quote.after();
        text.append("     ").append(messages.text("text.narrative", sentence)).append('\n');
        if (!claim.amendments().isEmpty()) {
          text.append("     ").append(meant(claim)).append('\n');
        }
      }
    }
    String summary =
        messages.text(
            "text.claims.summary",
            String.valueOf(claims.size()),
            String.valueOf(count(claims, State.HELD)),
            String.valueOf(count(claims, State.BROKEN)),
            String.valueOf(count(claims, State.NOT_CHECKED)));
    return text.append(summary).append('\n').toString();
  }

  private String meant(Claim claim) {
    String or = messages.text("text.claims.or");
    return messages.text(
        "text.claims.meant",
        claim.amendments().stream()
            .map(a -> messages.text("text.claims.amendment", a.text(), messages.printed(a.meant())))
            .collect(Collectors.joining(or)));
  }

  /** Returns every claim with what it is made of, how sure that is, and its arithmetic. */
  public String explained(List<String> paragraphs, List<Claim> claims) {
    return explained(paragraphs, claims, List.of());
  }

  /**
   * Returns the same, and what else its figures could have been read as.
   *
   * @param others readings that were not chosen, the likeliest first
   */
  public String explained(List<String> paragraphs, List<Claim> claims, List<Claim> others) {
    requireNonNull(paragraphs, "paragraphs");
    requireNonNull(claims, "claims");
    requireNonNull(others, "others");
    Map<NarrativeSpan, List<Claim>> byFigure = new HashMap<>();
    for (Claim other : others) {
      for (Part part : other.structure()) {
        byFigure.computeIfAbsent(part.source(), span -> new ArrayList<>()).add(other);
      }
    }
    StringBuilder text = new StringBuilder();
    for (Claim claim : claims) {
      List<Claim> also =
          claim.structure().stream()
              .flatMap(part -> byFigure.getOrDefault(part.source(), List.of()).stream())
              .distinct()
              .sorted(Comparator.comparingDouble(Claim::probability).reversed())
              .limit(OTHERS)
              .toList();
      if (claim.probability() > 0 || !also.isEmpty()) {
        Quote quote = Quote.of(paragraphs, claim.source());
        String word = messages.text("claim.state." + claim.verdict().word());
        text.append(word).append("  ").append(messages.of(claim.explanation())).append('\n');
        text.append("     ").append(quote.place()).append('\n');
        if (claim.probability() > 0) {
          text.append("     ").append(structure(claim)).append('\n');
        }
        also.forEach(
            other ->
                text.append("     ")
                    .append(messages.text("text.claims.other", structure(other)))
                    .append('\n'));
      }
    }
    return text.toString();
  }

  private String structure(Claim claim) {
    String parts =
        claim.structure().stream()
            .map(part -> messages.text("claim.role." + part.role().word()) + " " + part.text())
            .collect(Collectors.joining("; "));
    return messages.text("text.claims.structure", parts, percent(claim.probability()));
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + "%";
  }

  private static long count(List<Claim> claims, State state) {
    return claims.stream().filter(claim -> claim.verdict() == state).count();
  }

  private String coloured(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Writes the claims as JSON to a stream that is left open. */
  public void write(List<Claim> claims, OutputStream out) throws IOException {
    requireNonNull(claims, "claims");
    requireNonNull(out, "out");
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartObject();
      json.writeArrayFieldStart("claims");
      for (Claim claim : claims) {
        NarrativeSpan source = claim.source();
        json.writeStartObject();
        json.writeNumberField("paragraph", source.paragraph());
        json.writeNumberField("from", source.from());
        json.writeNumberField("to", source.to());
        json.writeStringField("text", claim.text());
        json.writeStringField("kind", claim.kind().word());
        json.writeStringField("verdict", verdict(claim.verdict()));
        json.writeStringField("expected", claim.expected());
        json.writeStringField("actual", claim.actual());
        json.writeStringField("message", messages.of(claim.explanation()));
        structure(claim, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void structure(Claim claim, JsonGenerator json) throws IOException {
    Map<Role, List<Part>> roles = new EnumMap<>(Role.class);
    claim.structure().forEach(p -> roles.computeIfAbsent(p.role(), r -> new ArrayList<>()).add(p));
    json.writeObjectFieldStart("structure");
    for (Map.Entry<Role, List<Part>> entry : roles.entrySet()) {
      List<Part> figures = entry.getValue();
      boolean list = entry.getKey() == Role.PARTS || figures.size() > 1;
      json.writeFieldName(entry.getKey().word());
      if (list) {
        json.writeStartArray();
      }
      for (Part figure : figures) {
        json.writeStartObject();
        json.writeNumberField("value", figure.value());
        place(figure.source(), json);
        json.writeEndObject();
      }
      if (list) {
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    json.writeNumberField("probability", Math.round(claim.probability() * 1000) / 1000.0);
    if (!claim.amendments().isEmpty()) {
      json.writeArrayFieldStart("corrections");
      for (Amendment amendment : claim.amendments()) {
        json.writeStartObject();
        place(amendment.source(), json);
        json.writeStringField("text", amendment.text());
        json.writeStringField("value", amendment.meant());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void place(NarrativeSpan source, JsonGenerator json) throws IOException {
    json.writeNumberField("paragraph", source.paragraph());
    json.writeNumberField("from", source.from());
    json.writeNumberField("to", source.to());
  }

  private static String verdict(State state) {
    return state == State.HELD ? "holds" : state.word();
  }
}
