package vn.cchc.io.internal.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.io.internal.answer.FindingsView.Part;
import vn.cchc.io.internal.answer.FindingsView.Rows;
import vn.cchc.io.internal.answer.FindingsView.Section;
import vn.cchc.io.internal.answer.FindingsView.Task;
import vn.cchc.io.internal.answer.Groups.Group;
import vn.cchc.model.Correction;
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
    List<Finding> excused =
        result.findings().stream().filter(finding -> finding.waived() != null).toList();
    List<Group> groups = new ArrayList<>(Groups.of(result.deciding()));
    int counted = groups.size();
    groups.addAll(Groups.of(excused));
    List<Tasks.Job> wrong = new ArrayList<>();
    Map<Severity, Map<String, List<Entry>>> entries = new LinkedHashMap<>();
    Map<String, List<Entry>> waived = new LinkedHashMap<>();
    int number = 0;
    for (Group group : groups) {
      number++;
      Entry entry = entry(number, group);
      boolean counts = number <= counted;
      if (counts && group.severity() == Severity.ERROR) {
        wrong.add(new Tasks.Job(entry, group));
      }
      Map<String, List<Entry>> part =
          counts ? entries.computeIfAbsent(group.severity(), key -> new LinkedHashMap<>()) : waived;
      part.computeIfAbsent(group.section(), key -> new ArrayList<>()).add(entry);
    }
    List<Task> toMend = new Tasks(rows, messages).of(wrong);
    List<Part> parts = new ArrayList<>();
    entries.forEach(
        (severity, sections) ->
            parts.add(
                part(severity, severity.word(), FindingsView.count(result, severity), sections)));
    if (!waived.isEmpty()) {
      parts.add(part(Severity.INFO, "waived", excused.size(), waived));
    }
    return new FindingsView(
        Heads.of(report, result, catalogue, name, locale, messages),
        result.verdict(),
        counts(),
        todo(toMend.size(), counted),
        toMend,
        parts,
        groups.isEmpty() ? messages.text("text.nothing") : "",
        result.reading().stream().map(this::remark).toList(),
        checked(number),
        notChecked.items());
  }

  private Part part(Severity severity, String word, int count, Map<String, List<Entry>> sections) {
    return new Part(
        word,
        severity,
        messages.text("text.part." + word, count(count)),
        sections.entrySet().stream()
            .map(of -> new Section(of.getKey(), heading(of.getKey()), of.getValue()))
            .toList());
  }

  private String remark(Remark remark) {
    Place place = remark.place();
    String sentence = Texts.line(messages.of(remark));
    String where = place == null ? "" : Texts.line(place.shown(messages));
    return where.isEmpty()
        ? Sentences.capital(sentence)
        : messages.text("text.value", where, sentence);
  }

  private Entry entry(int number, Group group) {
    Finding first = group.first();
    Alike alike = group.alike();
    List<Entry> following = group.following().stream().map(f -> follower(f, first)).toList();
    if (alike == null) {
      List<String> advice = new ArrayList<>(WaivedWords.of(first, messages));
      advice.addAll(advice(first));
      advice.addAll(notChecked.because(first));
      String sentence = Sentences.of(first, messages);
      return entry(
          number, first, sentence, rows.of(first), because(List.of(first)), advice, following);
    }
    List<Object> arguments = new ArrayList<>(List.of(count(group.findings().size())));
    arguments.addAll(alike.arguments());
    return entry(
            number,
            first,
            Sentences.capital(
                inColumn(group, alike, messages.text(alike.sentence(), arguments.toArray()))),
            rows.of(group.findings(), alike),
            because(group.findings()),
            notChecked.because(group.findings()),
            following)
        .marking(group.findings().stream().flatMap(f -> f.figures().stream()).toList());
  }

  /** Of a table it is said in which column, and from where to where in it. */
  private String inColumn(Group group, Alike alike, String sentence) {
    String column = alike.column();
    if (column == null) {
      return sentence;
    }
    List<Finding> all = group.findings();
    String from = rows.place(all.get(0).figures().get(0));
    String to = rows.place(all.get(all.size() - 1).figures().get(0));
    return from.isEmpty() || to.isEmpty()
        ? messages.text("in.column", sentence, column)
        : messages.text("in.column.range", sentence, column, from, to);
  }

  /** What stands under another repeats neither its cause nor its corrections. */
  private Entry follower(Finding finding, Finding head) {
    boolean sameCause = finding.reason() != null && finding.reason().equals(head.reason());
    boolean sameChange =
        !finding.corrections().isEmpty()
            && !head.corrections().isEmpty()
            && finding.corrections().get(0).equals(head.corrections().get(0));
    List<String> advice = new ArrayList<>(WaivedWords.of(finding, messages));
    advice.addAll(sameCause || sameChange ? List.of() : advice(finding));
    String sentence = Sentences.of(finding, messages);
    return entry(0, finding, sentence, Rows.NONE, "", advice, List.of());
  }

  private Entry entry(
      int number,
      Finding finding,
      String sentence,
      Rows quoted,
      String because,
      List<String> advice,
      List<Entry> following) {
    NarrativeSpan source = finding.source();
    String folded =
        following.isEmpty() ? "" : messages.text("text.following", count(following.size()));
    return new Entry(
        number,
        finding,
        finding.severity(),
        messages.text("severity." + finding.severity().word()),
        sentence,
        marked(finding),
        quoted,
        because,
        source == null ? null : Quote.of(report.narrative(), source),
        advice,
        folded,
        following);
  }

  /** Returns the figures to change; where that is not known, those to look at. */
  private static List<FigureRef> marked(Finding finding) {
    if (!finding.corrections().isEmpty()) {
      return finding.corrections().get(0).changes().stream()
          .map(Correction.Change::figure)
          .toList();
    }
    return finding.suspects().isEmpty() ? finding.figures() : finding.suspects();
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

  /** Says what probably happened, and what to write instead. */
  private List<String> advice(Finding finding) {
    Explanation reason = finding.reason();
    List<String> advice = new ArrayList<>();
    if (reason != null) {
      advice.add(Sentences.capital(messages.of(reason)));
    }
    if (!finding.corrections().isEmpty()) {
      advice.add(Sentences.capital(messages.text("text.suggestion", rows.corrections(finding))));
    } else if (reason == null && finding.figures().size() > 1 && !finding.suspects().isEmpty()) {
      List<String> suspects = finding.suspects().stream().map(FigureRef::toString).toList();
      advice.add(
          Sentences.capital(messages.text("text.suspects", Sentences.or(suspects, messages))));
    }
    return advice;
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

  private String counts() {
    return messages.text(
        "text.counts",
        messages.text("verdict." + result.verdict().word()),
        count(FindingsView.count(result, Severity.ERROR)),
        count(FindingsView.count(result, Severity.WARNING)),
        count(FindingsView.count(result, Severity.INFO)));
  }

  /** Says how much there is to mend; where that is nothing, what is to be done else. */
  private String todo(int toMend, int entries) {
    if (toMend > 0) {
      return messages.text("text.todo", count(toMend));
    }
    if (!result.coverage().enough()) {
      return FindingsView.coverage(result.coverage(), messages);
    }
    return entries > 0 ? messages.text("text.todo.review") : messages.text("text.todo.nothing");
  }

  private String checked(int entries) {
    StringBuilder checked =
        new StringBuilder(
            messages.text(
                "text.checked",
                count(result.checks().held() + result.checks().broken()),
                count(result.checks().notChecked())));
    if (entries < result.findings().size()) {
      String together =
          messages.text("text.summary.together", count(result.findings().size()), count(entries));
      checked.append(' ').append(together);
    }
    int waived = result.findings().size() - result.deciding().size();
    if (waived > 0) {
      checked.append(' ').append(messages.text("text.summary.waived", String.valueOf(waived)));
    }
    return checked.toString();
  }

  private static String count(int number) {
    return String.valueOf(number);
  }
}
