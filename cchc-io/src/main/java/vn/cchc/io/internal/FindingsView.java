package vn.cchc.io.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Correction;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.model.internal.Texts;

/**
 * What people are shown of a result, in words, before it is laid out.
 *
 * @param notChecked what could not be checked and why; empty if everything was
 */
public record FindingsView(
    String title, List<Section> sections, String notChecked, Verdict verdict, String summary) {

  /** The findings of one section of the form, the worst first. */
  public record Section(String heading, List<Item> items) {}

  /**
   * One finding.
   *
   * @param rows the rows it speaks of, as printed
   * @param because the reason of its relation; empty if it has none
   * @param quote the sentence it is about; null if it is about the table
   * @param advice what probably happened and what to do
   */
  public record Item(
      Severity severity,
      String label,
      String message,
      List<String> rows,
      String because,
      @Nullable Quote quote,
      List<String> advice) {}

  /** Returns the view of a result in a language. */
  public static FindingsView of(
      Report report, ValidationResult result, Catalogue catalogue, String name, Locale locale) {
    return new Maker(report, result, catalogue, locale).view(name);
  }

  private static final class Maker {

    private static final int QUOTED_ROWS = 6;

    private final Report report;
    private final ValidationResult result;
    private final Catalogue catalogue;
    private final Locale locale;
    private final Messages messages;
    private final Map<IndicatorId, Figure> figures = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<Explanation, String> told = new HashMap<>();

    Maker(Report report, ValidationResult result, Catalogue catalogue, Locale locale) {
      this.report = report;
      this.result = result;
      this.catalogue = catalogue;
      this.locale = locale;
      this.messages = Messages.of(locale);
      report.figures().forEach(figure -> figures.putIfAbsent(figure.indicator(), figure));
      catalogue.relations().forEach(relation -> relations.put(relation.id(), relation));
    }

    FindingsView view(String name) {
      List<Section> all = new ArrayList<>();
      for (Map.Entry<String, List<Finding>> section : sections(result).entrySet()) {
        List<Item> items = new ArrayList<>();
        section.getValue().forEach(finding -> items.add(item(finding)));
        all.add(new Section(heading(section.getKey(), catalogue), items));
      }
      return new FindingsView(
          title(result, catalogue, name), all, notChecked(result), result.verdict(), summary());
    }

    private Item item(Finding finding) {
      List<String> rows = new ArrayList<>();
      for (FigureRef ref : finding.figures().stream().limit(QUOTED_ROWS).toList()) {
        Figure figure = figures.get(ref.indicator());
        if (figure != null) {
          rows.add(quoted(figure, catalogue));
        }
      }
      Relation relation = relations.get(finding.relation());
      NarrativeSpan source = finding.source();
      return new Item(
          finding.severity(),
          messages.text("severity." + finding.severity().word()),
          messages.of(finding),
          rows,
          relation == null ? "" : messages.text("text.because", relation.because().in(locale)),
          source == null ? null : Quote.of(report.narrative(), source),
          advice(finding));
    }

    /**
     * Says what probably happened, once for all findings of one cause, and what to write instead.
     */
    private List<String> advice(Finding finding) {
      Explanation reason = finding.reason();
      String first = reason == null ? null : told.putIfAbsent(reason, finding.relation());
      if (first != null) {
        return List.of(messages.text("text.same-cause", first));
      }
      List<String> advice = new ArrayList<>();
      if (reason != null) {
        advice.add(messages.of(reason));
      }
      if (!finding.corrections().isEmpty()) {
        String values =
            finding.corrections().stream()
                .map(correction -> shown(finding, correction))
                .collect(joining(messages.text("text.or")));
        advice.add(messages.text("text.suggestion", values));
      } else if (reason == null && finding.figures().size() > 1 && !finding.suspects().isEmpty()) {
        String suspects =
            finding.suspects().stream().map(FigureRef::toString).collect(joining(", "));
        advice.add(messages.text("text.suspects", suspects));
      }
      return advice;
    }

    private String title(ValidationResult result, Catalogue catalogue, String name) {
      List<String> parts = new ArrayList<>(List.of(Texts.shortened(name)));
      if (!result.report().agency().isEmpty()) {
        parts.add(Texts.shortened(result.report().agency()));
      }
      if (!result.report().period().isEmpty()) {
        parts.add(Texts.shortened(result.report().period()));
      }
      parts.add(catalogue.id());
      return String.join(" · ", parts);
    }

    /** Findings by section of the form; those of the whole table come first. */
    private static Map<String, List<Finding>> sections(ValidationResult result) {
      Map<String, List<Finding>> sections = new TreeMap<>();
      for (Finding finding : result.findings()) {
        List<String> numbers =
            finding.figures().stream().map(FigureRef::section).distinct().toList();
        String section = numbers.size() == 1 || isOfSection(finding) ? numbers.get(0) : "";
        sections.computeIfAbsent(section, key -> new ArrayList<>()).add(finding);
      }
      sections.values().forEach(Maker::worstFirst);
      return new LinkedHashMap<>(sections);
    }

    /**
     * A relation between figures of several sections is told in that of its identifier's figure.
     */
    private static boolean isOfSection(Finding finding) {
      return finding.figures().stream()
          .limit(1)
          .anyMatch(figure -> Character.isDigit(finding.relation().charAt(0)));
    }

    private static void worstFirst(List<Finding> findings) {
      findings.sort((a, b) -> a.severity().compareTo(b.severity()));
    }

    private String heading(String section, Catalogue catalogue) {
      return section.isEmpty()
          ? messages.text("text.table")
          : catalogue.indicators().stream()
              .filter(indicator -> indicator.id().value().equals(section))
              .findFirst()
              .map(row -> messages.text("text.section", section, row.name().in(locale)))
              .orElse(section);
    }

    private static String shown(Finding finding, Correction correction) {
      List<Correction.Change> changes = correction.changes();
      return finding.figures().size() == 1
              && changes.size() == 1
              && finding.figures().contains(changes.get(0).figure())
          ? changes.get(0).value()
          : changes.stream()
              .map(change -> change.figure() + " = " + change.value())
              .collect(joining(", "));
    }

    private String quoted(Figure figure, Catalogue catalogue) {
      String name =
          catalogue
              .indicator(figure.indicator())
              .map(Indicator::name)
              .map(n -> n.in(locale))
              .orElse("");
      String cell = figure.shown(report.notation());
      String value =
          cell == null || cell.isBlank() ? messages.text("text.blank") : Texts.shortened(cell);
      String row = figure.indicator() + " " + Texts.shortened(name) + ": " + value;
      String note = figure.note();
      return note == null
          ? row
          : row + " (" + messages.text("text.note", Texts.shortened(note)) + ")";
    }

    private String notChecked(ValidationResult result) {
      Map<NotCheckedReason, Long> reasons =
          new TreeMap<>(
              result.outcomes().stream()
                  .flatMap(outcome -> reason(outcome).stream())
                  .collect(groupingBy(reason -> reason, counting())));
      if (reasons.isEmpty()) {
        return "";
      }
      String list =
          reasons.entrySet().stream()
              .map(
                  reason ->
                      messages.text(
                          "text.not-checked.item",
                          String.valueOf(reason.getValue()),
                          messages.text("reason." + reason.getKey().word())))
              .collect(joining("; "));
      return messages.text("text.not-checked", list);
    }

    private static List<NotCheckedReason> reason(Outcome outcome) {
      NotCheckedReason reason = outcome.reason();
      return reason == null ? List.of() : List.of(reason);
    }

    private String summary() {
      Map<Severity, Long> counts =
          result.findings().stream().collect(groupingBy(Finding::severity, counting()));
      return messages.text(
          "text.summary",
          messages.text("verdict." + result.verdict().word()),
          String.valueOf(counts.getOrDefault(Severity.ERROR, 0L)),
          String.valueOf(counts.getOrDefault(Severity.WARNING, 0L)),
          String.valueOf(counts.getOrDefault(Severity.INFO, 0L)),
          String.valueOf(result.checks().held() + result.checks().broken()),
          String.valueOf(result.checks().notChecked()));
    }
  }
}
