package vn.cchc.io.internal.annotate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Correction;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Place;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.internal.Texts;

/** Turns a result into marks. Used once. */
final class MarksMaker {

  /** So many places a person looks at for one finding. */
  private static final int CELLS = 6;

  private static final int FIRST = 5;

  /** The most findings a sheet lists; a report with more was not read as it was meant. */
  private static final int MOST = 5_000;

  private final Report report;
  private final ValidationResult result;
  private final Catalogue catalogue;
  private final Locale locale;
  private final Messages messages;
  private final Map<FigureRef, Figure> figures = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  MarksMaker(Report report, ValidationResult result, Catalogue catalogue, Locale locale) {
    this.report = catalogue.named(report);
    this.result = result;
    this.catalogue = catalogue;
    this.locale = locale;
    messages = Messages.of(locale);
    this.report.figures().forEach(figure -> figures.putIfAbsent(figure.ref(), figure));
    Stream.concat(catalogue.relations().stream(), catalogue.overTime().stream())
        .forEach(relation -> relations.put(relation.id(), relation));
  }

  Marks marks() {
    List<Finding> findings =
        result.findings().stream()
            .sorted(Comparator.comparing(Finding::severity))
            .limit(MOST)
            .toList();
    return new Marks(
        Stream.of(result.report().agency(), result.report().period(), catalogue.id())
            .filter(part -> !part.isEmpty())
            .map(Texts::shortened)
            .collect(joining(" · ")),
        verdict(),
        result.verdict(),
        first(findings),
        findings.stream().map(this::mark).toList(),
        messages);
  }

  private String verdict() {
    return messages.text(
        "annotate.verdict",
        messages.text("verdict." + result.verdict().word()),
        count(Severity.ERROR),
        count(Severity.WARNING),
        count(Severity.INFO));
  }

  private String count(Severity severity) {
    return String.valueOf(result.findingsOf(severity).size());
  }

  /** Says what to mend first: figures whose change is known, each once; then what is left. */
  private List<String> first(List<Finding> findings) {
    Map<FigureRef, String> known = new LinkedHashMap<>();
    int unknown = 0;
    for (Finding finding : findings) {
      if (finding.severity() != Severity.ERROR) {
        continue;
      }
      if (finding.corrections().isEmpty()) {
        unknown++;
        continue;
      }
      for (Correction.Change change : finding.corrections().get(0).changes()) {
        FigureRef figure = change.figure();
        known.putIfAbsent(
            figure,
            messages.text(
                "annotate.first.change", placed(figure), printed(figure), change.value()));
      }
    }
    List<String> lines = new ArrayList<>();
    int more = known.size() - FIRST;
    known.values().stream().limit(more == 1 ? FIRST + 1 : FIRST).forEach(lines::add);
    if (more > 1) {
      lines.add(messages.text("annotate.first.more", String.valueOf(more)));
    }
    if (unknown > 0) {
      lines.add(messages.text("annotate.first.unknown", String.valueOf(unknown)));
    }
    if (!result.coverage().enough()) {
      String checked = String.valueOf(result.coverage().checked());
      String all = String.valueOf(result.coverage().checkable());
      lines.add(messages.text("text.summary.coverage", checked, all));
    }
    return lines;
  }

  private String placed(FigureRef figure) {
    Figure found = figures.get(figure);
    Place place = found == null ? null : found.origin().place();
    String where = place == null ? "" : Texts.line(place.shown(messages));
    return where.isEmpty()
        ? Texts.line(figure.toString())
        : messages.text("annotate.placed", Texts.line(figure.toString()), where);
  }

  private Mark mark(Finding finding) {
    NarrativeSpan source = finding.source();
    List<FigureRef> cells = source == null ? cells(finding) : List.of();
    FigureRef figure =
        !cells.isEmpty()
            ? cells.get(0)
            : finding.figures().isEmpty() ? null : finding.figures().get(0);
    return new Mark(
        finding.severity(),
        finding.relation(),
        messages.text("annotate.severity." + finding.severity().word()),
        figure,
        figure == null ? "" : Texts.line(figure.toString()),
        figure == null ? "" : name(figure),
        source != null ? quoted(source) : figure == null ? "" : printed(figure),
        shouldBe(finding, figure),
        why(finding),
        cells,
        source);
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

  private String why(Finding finding) {
    List<String> why = new ArrayList<>(List.of(sentence(messages.of(finding))));
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

  /** Begins with a capital and ends with a full stop, unless it begins with a figure's number. */
  private static String sentence(String text) {
    String line = Texts.line(text).strip();
    if (line.isEmpty()) {
      return line;
    }
    int first = line.codePointAt(0);
    String capital = Character.toString(Character.toUpperCase(first));
    String begun = capital + line.substring(Character.charCount(first));
    return ".!?…:".indexOf(begun.charAt(begun.length() - 1)) >= 0 ? begun : begun + ".";
  }

  private String name(FigureRef ref) {
    String table = ref.table();
    Optional<Indicator> indicator =
        table == null
            ? catalogue.indicator(ref.indicator())
            : catalogue.table(table).flatMap(of -> of.column(ref.indicator()));
    return indicator.map(found -> Texts.line(found.name().in(locale))).orElse("");
  }
}
