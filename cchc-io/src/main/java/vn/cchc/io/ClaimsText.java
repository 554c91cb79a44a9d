package vn.cchc.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.cchc.io.internal.Quote;
import vn.cchc.model.Claim;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome.State;

/** Writes the claims of prose, for people or as JSON. Immutable and thread-safe. */
public final class ClaimsText {

  private static final JsonFactory JSON = new JsonFactory();

  private final Messages messages;
  private final boolean colours;

  private ClaimsText(Messages messages, boolean colours) {
    this.messages = messages;
    this.colours = colours;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static ClaimsText of(Locale locale, boolean colours) {
    return new ClaimsText(Messages.of(locale), colours);
  }

  /** Returns what does not agree, each with its sentence, and how many claims there are. */
  public String text(List<String> paragraphs, List<Claim> claims) {
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

  private static long count(List<Claim> claims, State state) {
    return claims.stream().filter(claim -> claim.verdict() == state).count();
  }

  private String coloured(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Writes the claims as JSON to a stream that is left open. */
  public void write(List<Claim> claims, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
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
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static String verdict(State state) {
    return state == State.HELD ? "holds" : state.word();
  }
}
