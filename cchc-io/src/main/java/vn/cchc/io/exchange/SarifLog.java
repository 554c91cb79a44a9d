package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.internal.sarif.SarifFixes;
import vn.cchc.io.internal.sarif.SarifRules;
import vn.cchc.io.internal.sarif.SarifRun;
import vn.cchc.io.internal.sarif.SourceText;
import vn.cchc.io.internal.tree.Mark;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Place;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Waiver;

/**
 * Findings of any number of reports as a SARIF log (OASIS, version 2.1.0), which code hosts and
 * editors show beside the lines of the files. Of JSON, CSV and plain text it has line and column,
 * and a fix where the text can be replaced; of other files the cell or the page. What is waived is
 * suppressed. Used by one thread.
 */
public final class SarifLog {

  private final Messages messages;
  private final SarifRules rules;
  private @Nullable SarifRun run;

  private SarifLog(Messages messages, SarifRules rules) {
    this.messages = messages;
    this.rules = rules;
  }

  /**
   * Returns an empty log.
   *
   * @param locale English for an English locale, else Vietnamese; rules are explained in both
   * @param rulesAt address of RULES.md, to which rules are linked; null for no links
   */
  public static SarifLog of(Locale locale, @Nullable URI rulesAt) {
    Messages messages = Messages.of(requireNonNull(locale, "locale"));
    return new SarifLog(messages, new SarifRules(rulesAt, messages.locale()));
  }

  /**
   * Adds the findings of a report.
   *
   * @param file it was read from, as the log names it
   * @param content of the file; null where it is not at hand, so that lines are not known
   * @param catalogue the one it was checked against
   */
  public void add(
      String file,
      byte @Nullable [] content,
      Report report,
      ValidationResult result,
      Catalogue catalogue) {
    requireNonNull(report, "report");
    requireNonNull(catalogue, "catalogue");
    SarifRun into = run(requireNonNull(result, "result").stamp().library());
    String uri = SarifRun.uri(requireNonNull(file, "file"));
    SourceText source = SourceText.of(report, content);
    for (Finding finding : result.findings()) {
      Relation relation = relation(finding, catalogue);
      int rule =
          relation == null ? -1 : into.rule(relation.id(), json -> rules.write(relation, json));
      into.result(json -> write(finding, rule, uri, source, result, json));
    }
  }

  private static @Nullable Relation relation(Finding finding, Catalogue catalogue) {
    return catalogue
        .relation(finding.relation())
        .or(
            () ->
                catalogue.overTime().stream()
                    .filter(one -> one.id().equals(finding.relation()))
                    .findFirst())
        .orElse(null);
  }

  /** Adds that a file could not be read, and why. */
  public void addFailure(String file, String problem) {
    requireNonNull(file, "file");
    requireNonNull(problem, "problem");
    run("")
        .notification(
            json -> {
              json.writeStringField("level", "error");
              SarifRun.message("message", problem, json);
              json.writeArrayFieldStart("locations");
              json.writeStartObject();
              SarifRun.physical(SarifRun.uri(file), null, json);
              json.writeEndObject();
              json.writeEndArray();
            });
  }

  /** Returns the log. */
  public String json() {
    return run("").json();
  }

  private SarifRun run(String version) {
    SarifRun known = run;
    if (known == null) {
      known = new SarifRun(version, messages.locale().getLanguage(), "utf16CodeUnits");
      run = known;
    }
    return known;
  }

  private void write(
      Finding finding,
      int rule,
      String uri,
      SourceText source,
      ValidationResult result,
      JsonGenerator json)
      throws IOException {
    json.writeStringField("ruleId", finding.relation());
    if (rule >= 0) {
      json.writeNumberField("ruleIndex", rule);
    }
    json.writeStringField("level", level(finding.severity()));
    String reason = finding.reason() == null ? "" : ". " + messages.of(finding.reason());
    SarifRun.message("message", messages.of(finding) + reason, json);
    List<FigureRef> figures = inOrder(finding);
    json.writeArrayFieldStart("locations");
    location(finding, figures.isEmpty() ? null : figures.get(0), -1, uri, source, json);
    json.writeEndArray();
    if (figures.size() > 1) {
      json.writeArrayFieldStart("relatedLocations");
      for (int i = 1; i < figures.size(); i++) {
        location(finding, figures.get(i), i, uri, source, json);
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("finding/v1", fingerprint(finding, result));
    json.writeEndObject();
    suppressions(finding, json);
    SarifFixes.write(finding, uri, source, json);
    json.writeObjectFieldStart("properties");
    json.writeStringField("kind", finding.kind().word());
    if (finding.cause() != null) {
      json.writeStringField("cause", finding.cause().word());
    }
    json.writeStringField("agency", result.report().agency());
    json.writeStringField("period", result.report().period());
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** What is probably wrong stands first: some programs show the first place alone. */
  private static List<FigureRef> inOrder(Finding finding) {
    List<FigureRef> figures = new ArrayList<>();
    if (!finding.corrections().isEmpty()) {
      finding.corrections().get(0).changes().forEach(change -> figures.add(change.figure()));
    }
    figures.addAll(finding.suspects());
    figures.addAll(finding.figures());
    return figures.stream()
        .filter(f -> f.report() == null && f.standpoint() == null)
        .distinct()
        .toList();
  }

  /** Writes where a figure stands; null for the passage, or the document. */
  private void location(
      Finding finding,
      @Nullable FigureRef figure,
      int id,
      String uri,
      SourceText source,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    if (id >= 0) {
      json.writeNumberField("id", id);
    }
    NarrativeSpan span = finding.source();
    Mark mark =
        span != null && id < 0
            ? source.passage(span)
            : figure == null ? null : source.figure(figure);
    SarifRun.physical(uri, mark, json);
    if (figure != null) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", figure.toString());
      String place = place(finding, figure);
      if (!place.isEmpty()) {
        json.writeStringField("fullyQualifiedName", place);
      }
      json.writeEndObject();
      json.writeEndArray();
      if (id >= 0) {
        SarifRun.message("message", figure.toString(), json);
      }
    }
    json.writeEndObject();
  }

  private String place(Finding finding, FigureRef figure) {
    return finding.places().stream()
        .filter(place -> place.figure().equals(figure))
        .map(place -> shown(place.place()))
        .findFirst()
        .orElse("");
  }

  private String shown(Place place) {
    return place.shown(messages);
  }

  private static String fingerprint(Finding finding, ValidationResult result) {
    String identity =
        result.report().agency() + '\n' + result.report().period() + '\n' + finding.key();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All results of a run have suppressions, be there none, or none has. */
  private void suppressions(Finding finding, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("suppressions");
    Waiver waiver = finding.waived();
    if (waiver != null) {
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", messages.of(waiver.told()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
