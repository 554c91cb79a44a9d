package vn.cchc.io.internal.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Messages;

/**
 * What a log says of a relation: why it holds and how to mend what breaks it, in both languages.
 */
public final class SarifRules {

  private final @Nullable URI home;
  private final Locale locale;

  /**
   * Takes where rules are explained.
   *
   * @param home address of RULES.md; null where it is not known
   */
  public SarifRules(@Nullable URI home, Locale locale) {
    this.home = home;
    this.locale = locale;
  }

  /** Writes a relation as a rule into an object that is open. */
  public void write(Relation relation, JsonGenerator json) throws IOException {
    json.writeStringField("id", relation.id());
    LocalizedText because = relation.because();
    String reason = because.in(locale);
    text("shortDescription", reason.isEmpty() ? relation.formulaText() : reason, json);
    text("fullDescription", relation.formulaText() + (reason.isEmpty() ? "" : ". " + reason), json);
    json.writeObjectFieldStart("help");
    json.writeStringField(
        "text",
        help(relation, Messages.vietnamese(), "\n")
            + "\n\n"
            + help(relation, Messages.english(), "\n"));
    json.writeStringField(
        "markdown",
        help(relation, Messages.vietnamese(), "  \n")
            + "\n\n"
            + help(relation, Messages.english(), "  \n"));
    json.writeEndObject();
    if (home != null) {
      json.writeStringField("helpUri", home + "#" + SarifRun.encoded(relation.id()));
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField(
        "level",
        switch (relation.strength()) {
          case MUST -> "error";
          case SHOULD -> "warning";
          case NOTE -> "note";
        });
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("formula", relation.formulaText());
    json.writeBooleanField("waivable", relation.isWaivable());
    json.writeArrayFieldStart("tags");
    json.writeString(relation.kind().word());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String help(Relation relation, Messages messages, String end) {
    StringBuilder help = new StringBuilder();
    help.append(messages.text("help.formula", relation.formulaText()));
    String because = relation.because().in(messages.locale());
    if (!because.isEmpty()) {
      help.append(end).append(messages.text("help.because", because));
    }
    String mend = messages.text("mend." + relation.kind().word());
    help.append(end).append(messages.text("help.mend", mend));
    if (!relation.source().isEmpty()) {
      help.append(end).append(messages.text("help.source", relation.source()));
    }
    return help.toString();
  }
}
