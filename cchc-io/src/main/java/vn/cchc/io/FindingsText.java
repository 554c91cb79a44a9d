package vn.cchc.io;

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
import vn.cchc.io.internal.Quote;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.Finding;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.Suggestion;
import vn.cchc.model.Texts;
import vn.cchc.model.ValidationResult;

/**
 * Writes findings for people: by section of the form, each with the rows it speaks of as printed,
 * and a verdict at the end. Nothing submitted can steer the terminal it is shown on. Immutable and
 * thread-safe.
 */
public final class FindingsText {

  private static final int QUOTED_ROWS = 6;

  private final Locale locale;
  private final Messages messages;
  private final boolean colours;

  private FindingsText(Locale locale, boolean colours) {
    this.locale = locale;
    this.messages = Messages.of(locale);
    this.colours = colours;
  }

  /**
   * Returns the writer of a language.
   *
   * @param colours whether to colour severities, for a terminal
   */
  public static FindingsText of(Locale locale, boolean colours) {
    return new FindingsText(locale, colours);
  }

  /** Returns the text of a result. */
  public String text(Report report, ValidationResult result, Catalogue catalogue, String name) {
    StringBuilder text = new StringBuilder();
    text.append(bold(title(result, catalogue, name))).append('\n');
    Map<IndicatorId, Figure> figures = new HashMap<>();
    report.figures().forEach(figure -> figures.putIfAbsent(figure.indicator(), figure));
    Map<Explanation, String> told = new HashMap<>();
    Map<String, Relation> relations = new HashMap<>();
    catalogue.relations().forEach(relation -> relations.put(relation.id(), relation));
    for (Map.Entry<String, List<Finding>> section : sections(result).entrySet()) {
      text.append('\n').append(bold(heading(section.getKey(), catalogue))).append('\n');
      for (Finding finding : section.getValue()) {
        append(text, finding, figures, relations.get(finding.relation()), catalogue);
        quote(text, report.narrative(), finding.source());
        advise(text, finding, told);
      }
    }
    if (result.findings().isEmpty()) {
      text.append('\n').append(messages.text("text.nothing")).append('\n');
    }
    return text.append('\n').append(notChecked(result)).append(verdict(result)).toString();
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
          finding.figures().stream().map(IndicatorId::section).distinct().toList();
      String section = numbers.size() == 1 || isOfSection(finding) ? numbers.get(0) : "";
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(finding);
    }
    sections.values().forEach(FindingsText::worstFirst);
    return new LinkedHashMap<>(sections);
  }

  /** A relation between figures of several sections is told in that of its identifier's figure. */
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

  private void append(
      StringBuilder text,
      Finding finding,
      Map<IndicatorId, Figure> figures,
      @Nullable Relation relation,
      Catalogue catalogue) {
    text.append("  ").append(label(finding.severity())).append("  ");
    text.append(messages.of(finding)).append('\n');
    for (IndicatorId id : finding.figures().stream().limit(QUOTED_ROWS).toList()) {
      Figure figure = figures.get(id);
      if (figure != null) {
        text.append(faint("        │ " + quoted(figure, catalogue))).append('\n');
      }
    }
    if (relation != null) {
      line(text, messages.text("text.because", relation.because().in(locale)));
    }
  }

  /** The sentence a finding is about, with the place marked. */
  private void quote(StringBuilder text, List<String> narrative, @Nullable NarrativeSpan source) {
    if (source != null) {
      Quote quote = Quote.of(narrative, source);
      String place = colours ? bold(quote.place()) : "»" + quote.place() + "«";
      line(text, messages.text("text.narrative", quote.before() + place + quote.after()));
    }
  }

  /** Says what probably happened, once for all findings of one cause, and what to write instead. */
  private void advise(StringBuilder text, Finding finding, Map<Explanation, String> told) {
    Explanation reason = finding.reason();
    String first = reason == null ? null : told.putIfAbsent(reason, finding.relation());
    if (first != null) {
      line(text, messages.text("text.same-cause", first));
      return;
    }
    if (reason != null) {
      line(text, messages.of(reason));
    }
    if (!finding.suggestions().isEmpty()) {
      String values =
          finding.suggestions().stream()
              .map(suggestion -> shown(finding, suggestion))
              .collect(joining("; "));
      line(text, messages.text("text.suggestion", values));
    } else if (reason == null && finding.figures().size() > 1 && !finding.suspects().isEmpty()) {
      String suspects = finding.suspects().stream().map(IndicatorId::value).collect(joining(", "));
      line(text, messages.text("text.suspects", suspects));
    }
  }

  private static void line(StringBuilder text, String sentence) {
    text.append("        ").append(sentence).append('\n');
  }

  private static String shown(Finding finding, Suggestion suggestion) {
    return finding.figures().size() == 1
        ? suggestion.value()
        : suggestion.indicator() + " = " + suggestion.value();
  }

  private String quoted(Figure figure, Catalogue catalogue) {
    String name =
        catalogue
            .indicator(figure.indicator())
            .map(Indicator::name)
            .map(n -> n.in(locale))
            .orElse("");
    String cell = figure.text();
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
    return faint(messages.text("text.not-checked", list)) + "\n";
  }

  private static List<NotCheckedReason> reason(Outcome outcome) {
    NotCheckedReason reason = outcome.reason();
    return reason == null ? List.of() : List.of(reason);
  }

  private String verdict(ValidationResult result) {
    Map<Severity, Long> counts =
        result.findings().stream().collect(groupingBy(Finding::severity, counting()));
    String line =
        messages.text(
            "text.summary",
            messages.text("verdict." + result.verdict().word()),
            String.valueOf(counts.getOrDefault(Severity.ERROR, 0L)),
            String.valueOf(counts.getOrDefault(Severity.WARNING, 0L)),
            String.valueOf(counts.getOrDefault(Severity.INFO, 0L)),
            String.valueOf(result.checks().held() + result.checks().broken()),
            String.valueOf(result.checks().notChecked()));
    String code =
        switch (result.verdict()) {
          case ACCEPTED -> "32";
          case ACCEPTED_WITH_WARNINGS -> "33";
          case REJECTED -> "31";
        };
    return coloured("1;" + code, line) + "\n";
  }

  private String label(Severity severity) {
    String word = messages.text("severity." + severity.word());
    return switch (severity) {
      case ERROR -> coloured("1;31", word);
      case WARNING -> coloured("33", word);
      case INFO -> coloured("36", word);
    };
  }

  private String bold(String text) {
    return coloured("1", text);
  }

  private String faint(String text) {
    return coloured("2", text);
  }

  private String coloured(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
