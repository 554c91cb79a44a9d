package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.RelationMessage;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.JsonText;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Messages;
import vn.cchc.model.RowRef;

/**
 * A catalogue as JSON, in both languages: its rows, tables and relations with their reasons, and
 * every sentence that may be said of a report, with how many arguments it takes.
 */
public final class CatalogueJson {

  private final JsonGenerator json;

  private CatalogueJson(JsonGenerator json) {
    this.json = json;
  }

  /** Returns a catalogue. */
  public static String text(Catalogue catalogue) {
    requireNonNull(catalogue, "catalogue");
    return JsonText.indented(json -> new CatalogueJson(json).write(catalogue));
  }

  private void write(Catalogue catalogue) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", catalogue.id());
    json.writeStringField("form", catalogue.form());
    json.writeStringField("version", catalogue.version());
    json.writeStringField("fingerprint", catalogue.fingerprint());
    text("name", catalogue.name());
    json.writeStringField("level", catalogue.level().word());
    json.writeObjectFieldStart("valid");
    json.writeStringField("from", catalogue.validFrom().toString());
    optional("to", catalogue.validTo().map(Object::toString).orElse(null));
    json.writeEndObject();
    json.writeStringField("source", catalogue.source());
    indicators("indicators", catalogue.indicators());
    json.writeArrayFieldStart("tables");
    for (Table table : catalogue.tables()) {
      table(table);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("relations");
    for (Relation relation : catalogue.relations()) {
      relation(relation, false);
    }
    for (Relation relation : catalogue.overTime()) {
      relation(relation, true);
    }
    json.writeEndArray();
    messages();
    json.writeEndObject();
  }

  private void indicators(String name, List<Indicator> rows) throws IOException {
    json.writeArrayFieldStart(name);
    for (Indicator row : rows) {
      json.writeStartObject();
      json.writeStringField("id", row.id().value());
      text("name", row.name());
      optional("unit", row.unit());
      json.writeStringField("kind", word(row.kind()));
      optional("measures", row.measures() == null ? null : word(row.measures()));
      if (!row.codes().isEmpty()) {
        json.writeObjectFieldStart("codes");
        for (Map.Entry<String, LocalizedText> code : row.codes().entrySet()) {
          text(code.getKey(), code.getValue());
        }
        json.writeEndObject();
      }
      json.writeArrayFieldStart("reportedBy");
      for (Level level : row.reportedBy().stream().sorted().toList()) {
        json.writeString(level.word());
      }
      json.writeEndArray();
      json.writeStringField("note", word(row.note()));
      json.writeStringField("in", word(row.place()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void table(Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    text("name", table.name());
    json.writeBooleanField("open", table.isOpen());
    indicators("columns", table.columns());
    json.writeArrayFieldStart("rows");
    for (TableRow row : table.rows()) {
      json.writeStartObject();
      json.writeStringField("code", row.code().value());
      json.writeStringField("name", row.ref().name());
      RowRef group = row.ref().group();
      optional("below", group == null ? null : group.name());
      json.writeStringField("role", word(row.role()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void relation(Relation relation, boolean betweenReports) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", relation.id());
    json.writeStringField("kind", relation.kind().word());
    json.writeStringField("strength", word(relation.strength()));
    json.writeStringField("formula", relation.formulaText());
    json.writeStringField("notation", printed(relation.formulaText()));
    Scope scope = relation.scope();
    if (scope != null) {
      json.writeStringField("table", scope.table());
      json.writeStringField("each", word(scope.each()));
      if (!scope.only().isEmpty()) {
        json.writeArrayFieldStart("only");
        for (IndicatorId id : scope.only()) {
          json.writeString(id.value());
        }
        json.writeEndArray();
      }
    }
    json.writeArrayFieldStart("figures");
    for (FigureRef figure : relation.formula().figures()) {
      json.writeString(figure.toString());
    }
    json.writeEndArray();
    json.writeBooleanField("partsMayShare", relation.partsMayShare());
    json.writeBooleanField("waivable", relation.isWaivable());
    json.writeBooleanField("betweenReports", betweenReports);
    text("because", relation.because());
    if (!relation.why().vi().isEmpty()) {
      text("why", relation.why());
    }
    RelationMessage message = relation.message();
    if (message != null) {
      text("message", message.text());
    }
    json.writeStringField("source", relation.source());
    json.writeStringField("help", "RULES.md#" + relation.id());
    json.writeEndObject();
  }

  /** Officials write ≤ and ×, where files have what every keyboard has. */
  private static String printed(String formula) {
    return formula.replace("<=", "≤").replace(">=", "≥").replace(" * ", " × ");
  }

  private void messages() throws IOException {
    Messages vi = Messages.vietnamese();
    Messages en = Messages.english();
    json.writeArrayFieldStart("messages");
    for (String key : vi.keys()) {
      json.writeStartObject();
      json.writeStringField("key", key);
      json.writeNumberField(
          "arguments", Math.max(arguments(vi.pattern(key)), arguments(en.pattern(key))));
      json.writeStringField("vi", vi.pattern(key));
      json.writeStringField("en", en.pattern(key));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private void text(String name, LocalizedText text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("vi", text.vi());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
