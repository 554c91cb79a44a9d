package vn.cchc.io.exchange;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.cchc.io.internal.JsonText;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

/**
 * How often each relation held, broke and was not checked, and why not, over however many reports:
 * a relation that breaks everywhere is wrong or misunderstood, one that is never checked tells
 * nothing. A relation of the rows of a table counts once for each row. Used by one thread.
 */
public final class RelationCounts {

  private final Map<Key, Count> counts = new LinkedHashMap<>();
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private int reports;

  private record Key(String catalogue, String relation) {}

  private static final class Count {
    private int reports;
    private int held;
    private int broken;
    private int waived;
    private int notChecked;
    private final Map<NotCheckedReason, Integer> reasons = new EnumMap<>(NotCheckedReason.class);
  }

  /** Creates counts of no report yet. */
  public RelationCounts() {
    // what is counted is added
  }

  /** Adds the result of a report. */
  public void add(ValidationResult result) {
    String catalogue = requireNonNull(result, "result").report().catalogue();
    reports++;
    verdicts.merge(result.verdict(), 1, Integer::sum);
    Set<String> told = new HashSet<>();
    for (Outcome outcome : result.outcomes()) {
      Count count = count(catalogue, outcome.relation());
      count.reports += told.add(outcome.relation()) ? 1 : 0;
      switch (outcome.state()) {
        case HELD -> count.held++;
        case BROKEN -> count.broken++;
        case NOT_CHECKED -> {
          count.notChecked++;
          NotCheckedReason reason = outcome.reason();
          if (reason != null) {
            count.reasons.merge(reason, 1, Integer::sum);
          }
        }
      }
    }
    for (Finding finding : result.findings()) {
      if (finding.waived() != null) {
        count(catalogue, finding.relation()).waived++;
      }
    }
  }

  private Count count(String catalogue, String relation) {
    return counts.computeIfAbsent(new Key(catalogue, relation), key -> new Count());
  }

  /** Returns the counts as CSV (RFC 4180), a row a relation, in catalogue order. */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    csv.append(
        Csv.line(
            "catalogue",
            "relation",
            "reports",
            "held",
            "broken",
            "waived",
            "not_checked",
            "why_not_checked"));
    counts.forEach(
        (key, count) ->
            csv.append(
                Csv.line(
                    key.catalogue(),
                    key.relation(),
                    String.valueOf(count.reports),
                    String.valueOf(count.held),
                    String.valueOf(count.broken),
                    String.valueOf(count.waived),
                    String.valueOf(count.notChecked),
                    String.join(
                        "; ",
                        count.reasons.entrySet().stream()
                            .map(reason -> reason.getKey().word() + ": " + reason.getValue())
                            .toList()))));
    return csv.toString();
  }

  /** Returns the counts as JSON: how many reports, their verdicts, and the relations. */
  public String json() {
    return JsonText.indented(
        json -> {
          json.writeStartObject();
          json.writeNumberField("reports", reports);
          json.writeObjectFieldStart("verdicts");
          for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.word(), verdicts.getOrDefault(verdict, 0));
          }
          json.writeEndObject();
          json.writeArrayFieldStart("relations");
          for (Map.Entry<Key, Count> entry : counts.entrySet()) {
            write(entry.getKey(), entry.getValue(), json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(Key key, Count count, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("catalogue", key.catalogue());
    json.writeStringField("relation", key.relation());
    json.writeNumberField("reports", count.reports);
    json.writeNumberField("held", count.held);
    json.writeNumberField("broken", count.broken);
    json.writeNumberField("waived", count.waived);
    json.writeNumberField("notChecked", count.notChecked);
    json.writeObjectFieldStart("reasons");
    for (Map.Entry<NotCheckedReason, Integer> reason : count.reasons.entrySet()) {
      json.writeNumberField(reason.getKey().word(), reason.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d relations of %d reports", counts.size(), reports);
  }
}
