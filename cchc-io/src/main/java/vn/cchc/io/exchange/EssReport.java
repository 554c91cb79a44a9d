package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.internal.JsonText;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Waiver;

/**
 * Results as the generic validation report of the European Statistical System (van der Loo and ten
 * Bosch, 2017), in JSON by its schema 1.0.1, as the R package {@code validatereport} reads it: a
 * validation for each check of a relation, with the value {@code 1} where it holds, {@code 0} where
 * it does not, {@code NA} where it could not be checked.
 *
 * <p>A figure is named by form, period, agency (for a cell: its table and row behind it) and
 * indicator. What is waived does not hold either; its description says by whom. Used by one thread.
 */
public final class EssReport {

  private final Messages messages;
  private final String time;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(ValidationResult result, Catalogue catalogue) {}

  private EssReport(Messages messages, OffsetDateTime time) {
    this.messages = messages;
    this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Returns an empty report.
   *
   * @param locale English for an English locale, else Vietnamese
   * @param time of the validation
   */
  public static EssReport of(Locale locale, OffsetDateTime time) {
    return new EssReport(
        Messages.of(requireNonNull(locale, "locale")), requireNonNull(time, "time"));
  }

  /**
   * Adds the result of a report.
   *
   * @param catalogue the one it was checked against
   */
  public void add(ValidationResult result, Catalogue catalogue) {
    entries.add(
        new Entry(requireNonNull(result, "result"), requireNonNull(catalogue, "catalogue")));
  }

  /** Returns the report. */
  public String json() {
    return JsonText.indented(
        json -> {
          json.writeStartArray();
          int number = 0;
          for (Entry entry : entries) {
            number = new Writing(entry, number, json).write();
          }
          json.writeEndArray();
        });
  }

  /** One result on its way into the report. */
  private final class Writing {
    private final ValidationResult result;
    private final Catalogue catalogue;
    private final JsonGenerator json;
    private final Map<String, Relation> relations = new HashMap<>();
    private int number;

    Writing(Entry entry, int number, JsonGenerator json) {
      this.result = entry.result();
      this.catalogue = entry.catalogue();
      this.json = json;
      this.number = number;
      catalogue.relations().forEach(relation -> relations.put(relation.id(), relation));
      catalogue.overTime().forEach(relation -> relations.put(relation.id(), relation));
    }

    int write() throws IOException {
      Set<String> found = new HashSet<>();
      for (Finding finding : result.findings()) {
        found.add(finding.relation());
        Waiver waiver = finding.waived();
        String told =
            messages.of(finding) + (waiver == null ? "" : ". " + messages.of(waiver.told()));
        write(finding.relation(), severity(finding.severity()), finding.figures(), told, "0");
      }
      for (Outcome outcome : result.outcomes()) {
        Relation relation = relations.get(outcome.relation());
        boolean told = outcome.state() == State.BROKEN && found.contains(outcome.relation());
        if (!told) {
          write(
              outcome.relation(),
              relation == null ? "error" : severity(relation),
              relation == null ? List.of() : relation.formula().figures(),
              outcome.reason() == null ? "" : messages.text("reason." + outcome.reason().word()),
              outcome.state() == State.HELD ? "1" : outcome.state() == State.BROKEN ? "0" : "NA");
        }
      }
      return number;
    }

    private void write(
        String id, String severity, Collection<FigureRef> figures, String told, String value)
        throws IOException {
      Relation relation = relations.get(id);
      json.writeStartObject();
      json.writeStringField("id", String.format(Locale.ROOT, "%08d-%s", ++number, id));
      json.writeStringField("type", "validation");
      json.writeObjectFieldStart("event");
      json.writeStringField("time", time);
      json.writeStringField("actor", ("cchc " + result.stamp().library()).strip());
      json.writeStringField("agent", "cchc");
      json.writeStringField("trigger", "");
      json.writeEndObject();
      json.writeObjectFieldStart("rule");
      json.writeStringField("language", ("cchc " + catalogue.id()).strip());
      json.writeStringField("expression", relation == null ? id : relation.formulaText());
      json.writeStringField("severity", severity);
      json.writeStringField("description", description(relation));
      json.writeEndObject();
      json.writeObjectFieldStart("data");
      keys("source", figures);
      keys("target", figures);
      json.writeStringField("description", told);
      json.writeEndObject();
      json.writeStringField("value", value);
      json.writeEndObject();
    }

    private String description(@Nullable Relation relation) {
      return relation == null ? "" : relation.because().in(messages.locale());
    }

    private void keys(String name, Collection<FigureRef> figures) throws IOException {
      json.writeArrayFieldStart(name);
      if (figures.isEmpty()) {
        key(null);
      }
      for (FigureRef figure : figures) {
        key(figure);
      }
      json.writeEndArray();
    }

    private void key(@Nullable FigureRef figure) throws IOException {
      ReportRef report = figure == null ? null : figure.report();
      json.writeStartArray();
      json.writeString(result.report().catalogue());
      json.writeString(report == null ? result.report().period() : report.period());
      json.writeString(report == null ? result.report().agency() : report.agency());
      if (figure != null && figure.row() != null) {
        json.writeString(String.valueOf(figure.table()));
        for (String name : figure.row().path()) {
          json.writeString(name);
        }
      }
      json.writeString(
          figure == null
              ? ""
              : figure.standpoint() != null && report == null
                  ? figure.standpoint().of(figure.indicator().value())
                  : figure.indicator().value());
      json.writeEndArray();
    }
  }

  private static String severity(Severity severity) {
    return severity == Severity.INFO ? "information" : severity.word();
  }

  private static String severity(Relation relation) {
    return switch (relation.strength()) {
      case MUST -> "error";
      case SHOULD -> "warning";
      case NOTE -> "information";
    };
  }
}
