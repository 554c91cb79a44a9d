package vn.cchc.io.internal.annotate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.internal.answer.FindingsView;
import vn.cchc.io.internal.answer.FindingsView.Task;
import vn.cchc.io.internal.answer.Groups;
import vn.cchc.io.internal.answer.QuotedRows;
import vn.cchc.io.internal.answer.Sentences;
import vn.cchc.io.internal.answer.WaivedWords;
import vn.cchc.model.Correction;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.internal.Texts;

/** Turns a result into marks. Used once. */
final class MarksMaker {

  /** So many places a person looks at for one finding. */
  private static final int CELLS = 6;

  /** So many tasks a person begins with. */
  private static final int FIRST = 5;

  /** The most findings a sheet lists; a report with more was not read as it was meant. */
  private static final int MOST = 5_000;

  private final Report report;
  private final ValidationResult result;
  private final Locale locale;
  private final Messages messages;
  private final Map<FigureRef, Figure> figures = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final FindingsView view;
  private final QuotedRows rows;
  private final Set<String> told = new HashSet<>();

  MarksMaker(Report report, ValidationResult result, Catalogue catalogue, Locale locale) {
    this.report = catalogue.named(report);
    this.result = result;
    this.locale = locale;
    messages = Messages.of(locale);
    view = FindingsView.of(report, result, catalogue, "", locale);
    rows = new QuotedRows(this.report, catalogue, locale);
    this.report.figures().forEach(figure -> figures.putIfAbsent(figure.ref(), figure));
    Stream.concat(catalogue.relations().stream(), catalogue.overTime().stream())
        .forEach(relation -> relations.put(relation.id(), relation));
  }

  Marks marks() {
    List<Mark> marks = new ArrayList<>();
    List<Finding> waived =
        result.findings().stream().filter(finding -> finding.waived() != null).toList();
    for (List<Finding> some : List.of(result.deciding(), waived)) {
      for (Groups.Group group : Groups.of(some)) {
        group.findings().forEach(finding -> marks.add(mark(finding, group)));
        group.following().forEach(finding -> marks.add(mark(finding, null)));
      }
    }
    FindingsView.Head head = view.head();
    return new Marks(
        result.report(),
        Stream.of(head.agency(), head.period(), head.catalogue())
            .filter(part -> !part.isEmpty())
            .collect(joining(" · ")),
        view.counts(),
        result.verdict(),
        first(),
        marks.size() > MOST ? marks.subList(0, MOST) : marks,
        messages);
  }

  /** Says what to mend first, in the words of every other answer. */
  private List<String> first() {
    List<String> lines = new ArrayList<>();
    List<Task> tasks = view.tasks();
    int shown = tasks.size() == FIRST + 1 ? tasks.size() : Math.min(FIRST, tasks.size());
    tasks.subList(0, shown).forEach(task -> lines.add(line(task)));
    if (shown < tasks.size()) {
      lines.add(messages.text("annotate.first.more", String.valueOf(tasks.size() - shown)));
    }
    if (!result.coverage().enough()) {
      lines.add(FindingsView.coverage(result.coverage(), messages));
    }
    return lines;
  }

  private static String line(Task task) {
    if (task.changes().isEmpty()) {
      return Stream.concat(Stream.of(task.look()), task.why().stream())
          .filter(part -> !part.isEmpty())
          .collect(joining(". "));
    }
    String changes =
        task.changes().stream().map(FindingsView.Change::sentence).collect(joining("; "));
    // one of several, of which the second is as much a task as the first
    return task.why().size() > 1 ? changes + ". " + task.others() : changes;
  }

  /**
   * Says what is to be said of a finding.
   *
   * @param group of which it is; null where it follows from another
   */
  @SuppressWarnings("ReferenceEquality") // of alike findings the first has what follows
  private Mark mark(Finding finding, Groups.@Nullable Group group) {
    NarrativeSpan source = finding.source();
    List<FigureRef> cells = source == null ? cells(finding) : List.of();
    FigureRef figure =
        !cells.isEmpty()
            ? cells.get(0)
            : finding.figures().isEmpty() ? null : finding.figures().get(0);
    boolean waived = finding.waived() != null;
    return new Mark(
        waived ? Severity.INFO : finding.severity(),
        finding.relation(),
        messages.text("annotate.severity." + (waived ? "waived" : finding.severity().word())),
        figure,
        figure == null ? "" : Texts.line(figure.toString()),
        figure == null ? "" : rows.name(figure),
        source != null ? quoted(source) : figure == null ? "" : printed(figure),
        shouldBe(finding, figure),
        group == null || group.following().isEmpty() || group.first() != finding
            ? why(finding)
            : why(finding) + "\n" + followed(group.following().size()),
        cells,
        source,
        group == null);
  }

  /** What is most probably wrong; where nothing is, all that the relation speaks of. */
  private List<FigureRef> cells(Finding finding) {
    List<FigureRef> cells =
        !finding.corrections().isEmpty()
            ? finding.corrections().get(0).changes().stream()
                .map(Correction.Change::figure)
                .toList()
            : !finding.suspects().isEmpty() ? finding.suspects() : finding.figures();
    List<FigureRef> here =
        cells.stream().filter(ref -> ref.standpoint() == null && ref.report() == null).toList();
    return here.size() > CELLS ? here.subList(0, 1) : here;
  }

  private String printed(FigureRef ref) {
    Figure figure = figures.get(ref);
    String shown = figure == null ? null : figure.shown(report.notation());
    if (figure == null && ref.standpoint() == null) {
      return messages.text("annotate.missing");
    }
    return shown == null || shown.isBlank() ? messages.text("text.blank") : Texts.shortened(shown);
  }

  private String quoted(NarrativeSpan span) {
    if (span.paragraph() >= report.narrative().size()) {
      return "";
    }
    String paragraph = report.narrative().get(span.paragraph());
    int from = Math.min(span.from(), paragraph.length());
    return Texts.line(
        paragraph.substring(from, Math.max(from, Math.min(span.to(), paragraph.length()))));
  }

  private String shouldBe(Finding finding, @Nullable FigureRef figure) {
    if (finding.corrections().isEmpty()) {
      String expected = finding.expected();
      return finding.source() == null || expected == null ? "" : Texts.line(expected);
    }
    return finding.corrections().stream()
        .map(correction -> shown(correction, figure))
        .distinct()
        .collect(joining(messages.text("annotate.or")));
  }

  private String shown(Correction correction, @Nullable FigureRef figure) {
    List<Correction.Change> changes = correction.changes();
    return changes.size() == 1 && changes.get(0).figure().equals(figure)
        ? Texts.line(changes.get(0).value())
        : changes.stream()
            .map(change -> Texts.line(change.figure() + " = " + change.value()))
            .collect(joining(messages.text("text.and")));
  }

  private String followed(int others) {
    return sentence(messages.text("annotate.following", String.valueOf(others)));
  }

  private String why(Finding finding) {
    List<String> why = new ArrayList<>(List.of(stopped(Sentences.of(finding, messages))));
    WaivedWords.of(finding, messages).forEach(words -> why.add(sentence(words)));
    Explanation reason = finding.reason();
    if (reason != null) {
      why.add(sentence(messages.of(reason)));
    }
    if (finding.corrections().isEmpty() && finding.suspects().size() > 1) {
      String suspects = finding.suspects().stream().map(FigureRef::toString).collect(joining(", "));
      why.add(sentence(messages.text("text.suspects", suspects)));
    }
    Relation relation = relations.get(finding.relation());
    String because = relation == null ? "" : relation.because().in(locale);
    // said once, and not in each of eighty rows
    if (!because.isBlank() && told.add(because)) {
      why.add(sentence(messages.text("text.because", because)));
    }
    return String.join("\n", why);
  }

  private static String sentence(String text) {
    return stopped(Sentences.capital(Texts.line(text).strip()));
  }

  /** Ends a sentence with a full stop. */
  private static String stopped(String text) {
    String line = Texts.line(text).strip();
    return line.isEmpty() || ".!?…:".indexOf(line.charAt(line.length() - 1)) >= 0
        ? line
        : line + ".";
  }
}
