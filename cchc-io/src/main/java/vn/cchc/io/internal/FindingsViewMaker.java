package vn.cchc.io.internal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.internal.FindingsView.Entry;
import vn.cchc.io.internal.FindingsView.Rows;
import vn.cchc.io.internal.FindingsView.Section;
import vn.cchc.io.internal.Groups.Group;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.internal.Texts;

/** Puts a result into words. Used once. */
final class FindingsViewMaker {

  private final Report report;
  private final ValidationResult result;
  private final Catalogue catalogue;
  private final Locale locale;
  private final Messages messages;
  private final QuotedRows rows;
  private final NotChecked notChecked;
  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<Explanation, Finding> told = new HashMap<>();
  private int entries;

  FindingsViewMaker(Report report, ValidationResult result, Catalogue catalogue, Locale locale) {
    this.report = catalogue.named(report);
    this.result = result;
    this.catalogue = catalogue;
    this.locale = locale;
    this.messages = Messages.of(locale);
    this.rows = new QuotedRows(this.report, catalogue, locale);
    catalogue.relations().forEach(relation -> relations.put(relation.id(), relation));
    catalogue.overTime().forEach(relation -> relations.put(relation.id(), relation));
    this.notChecked = new NotChecked(result, relations, messages);
  }

  FindingsView view(String name) {
    List<Section> sections = new ArrayList<>();
    Groups.bySection(result.findings())
        .forEach(
            (number, groups) ->
                sections.add(
                    new Section(heading(number), groups.stream().map(this::entry).toList())));
    return new FindingsView(
        title(name),
        sections,
        result.reading().stream().map(this::remark).toList(),
        notChecked.sentence(),
        result.verdict(),
        summary());
  }

  private String remark(Remark remark) {
    Place place = remark.place();
    String sentence = Texts.line(messages.of(remark));
    String where = place == null ? "" : Texts.line(place.shown(messages));
    return where.isEmpty() ? sentence : messages.text("text.value", where, sentence);
  }

  private Entry entry(Group group) {
    entries++;
    Finding first = group.first();
    Alike alike = group.alike();
    List<Entry> following =
        group.following().stream()
            .map(finding -> entry(finding, Rows.NONE, "", List.of(), List.of()))
            .toList();
    if (alike == null) {
      List<String> unchecked = notChecked.because(first);
      return entry(first, rows.of(first), because(group.findings()), unchecked, following);
    }
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(group.findings().size())));
    arguments.addAll(alike.arguments());
    return new Entry(
        first.severity(),
        label(first),
        messages.text(alike.sentence(), arguments.toArray()),
        rows.of(group.findings(), alike),
        because(group.findings()),
        null,
        notChecked.because(group.findings()),
        following);
  }

  private Entry entry(
      Finding finding, Rows quoted, String because, List<String> unchecked, List<Entry> following) {
    NarrativeSpan source = finding.source();
    List<String> advice = new ArrayList<>(WaivedWords.of(finding, messages));
    advice.addAll(advice(finding));
    advice.addAll(unchecked);
    return new Entry(
        finding.severity(),
        label(finding),
        messages.of(finding),
        quoted,
        because,
        source == null ? null : Quote.of(report.narrative(), source),
        advice,
        following);
  }

  private String label(Finding finding) {
    return messages.text("severity." + finding.severity().word());
  }

  /** Returns the reason of a relation; of several only if they all have the same. */
  private String because(List<Finding> findings) {
    Set<String> reasons =
        findings.stream()
            .map(finding -> relations.get(finding.relation()))
            .map(relation -> relation == null ? "" : relation.because().in(locale))
            .collect(Collectors.toSet());
    String reason = reasons.size() == 1 ? reasons.iterator().next() : "";
    return reason.isEmpty() ? "" : messages.text("text.because", reason);
  }

  /** Says what probably happened, once for all findings of one cause, and what to write instead. */
  private List<String> advice(Finding finding) {
    Explanation reason = finding.reason();
    Finding first = reason == null ? null : told.putIfAbsent(reason, finding);
    if (first != null) {
      return List.of(messages.text("text.same-cause", beginning(first)));
    }
    List<String> advice = new ArrayList<>();
    if (reason != null) {
      advice.add(messages.of(reason));
    }
    if (!finding.corrections().isEmpty()) {
      advice.add(messages.text("text.suggestion", rows.corrections(finding)));
    } else if (reason == null && finding.figures().size() > 1 && !finding.suspects().isEmpty()) {
      String suspects = finding.suspects().stream().map(FigureRef::toString).collect(joining(", "));
      advice.add(messages.text("text.suspects", suspects));
    }
    return advice;
  }

  /** Returns how the sentence of a finding begins: by that a reader finds it again. */
  private String beginning(Finding finding) {
    String sentence = messages.of(finding);
    int end = sentence.indexOf(": ");
    if (end < 0) {
      end = sentence.indexOf(", ");
    }
    return end < 0 ? Texts.shortened(sentence) : sentence.substring(0, end);
  }

  private String title(String name) {
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

  private String heading(String section) {
    return section.isEmpty()
        ? messages.text("text.table")
        : catalogue.indicators().stream()
            .filter(indicator -> indicator.id().value().equals(section))
            .findFirst()
            .map(row -> messages.text("text.section", section, row.name().in(locale)))
            .or(() -> catalogue.table(section).map(table -> table.name().in(locale)))
            .filter(name -> !name.isBlank())
            .orElse(section);
  }

  private String summary() {
    StringBuilder summary =
        new StringBuilder(
            messages.text(
                "text.summary",
                messages.text("verdict." + result.verdict().word()),
                count(result.findingsOf(Severity.ERROR).size()),
                count(result.findingsOf(Severity.WARNING).size()),
                count(result.findingsOf(Severity.INFO).size()),
                count(result.checks().held() + result.checks().broken()),
                count(result.checks().notChecked())));
    if (entries < result.findings().size()) {
      String together =
          messages.text("text.summary.together", count(result.findings().size()), count(entries));
      summary.append(' ').append(together);
    }
    long waived = result.findings().stream().filter(f -> f.waived() != null).count();
    if (waived > 0) {
      summary.append(' ').append(messages.text("text.summary.waived", String.valueOf(waived)));
    }
    if (!result.coverage().enough()) {
      int checked = result.coverage().checked();
      String coverage =
          messages.text(
              "text.summary.coverage", count(checked), count(result.coverage().checkable()));
      summary.append(' ').append(coverage);
    }
    return summary.toString();
  }

  private static String count(int number) {
    return String.valueOf(number);
  }
}
