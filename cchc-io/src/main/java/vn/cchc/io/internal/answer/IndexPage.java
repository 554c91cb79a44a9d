package vn.cchc.io.internal.answer;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.answer.FindingsView.Head;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

/** What the index of many results holds in one language. Not thread-safe. */
public final class IndexPage {

  /** So many relations are drawn, those that break most. */
  private static final int MOST_RELATIONS = 40;

  /** So many reports have a square of their own. */
  private static final int MOST_SQUARES = 200;

  private static final int STEP = 10;

  private static final List<String> LABELS =
      List.of(
          "title",
          "reports",
          "agency",
          "period",
          "verdict",
          "wrong",
          "suspicious",
          "notes",
          "first",
          "where",
          "how",
          "relation",
          "broken",
          "which");

  private final Locale locale;
  private final Messages messages;
  private final List<Map<String, Object>> reports = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<Verdict, Integer> verdicts = new TreeMap<>();
  private final Map<String, Broken> broken = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private String foot = "";

  private record Broken(String text, Map<Integer, Severity> reports) {}

  /** Creates the index of nothing. */
  public IndexPage(Locale locale) {
    this.locale = locale;
    this.messages = Messages.of(locale);
  }

  /** Adds a report, whose page lies at a link. */
  public void add(
      String link, String name, Report report, ValidationResult result, Catalogue catalogue) {
    FindingsView view = FindingsView.of(report, result, catalogue, name, locale);
    Head head = view.head();
    int number = reports.size();
    String called = head.agency().isEmpty() ? head.name() : head.agency();
    names.add(called);
    verdicts.merge(result.verdict(), 1, Integer::sum);
    Map<String, Object> row = new HashMap<>();
    row.put("link", link);
    row.put("agency", called);
    row.put("period", head.period());
    row.put("word", result.verdict().word());
    row.put("verdict", messages.text("verdict." + result.verdict().word()));
    row.put("errors", FindingsView.count(result, Severity.ERROR));
    row.put("warnings", FindingsView.count(result, Severity.WARNING));
    row.put("notes", FindingsView.count(result, Severity.INFO));
    row.put("first", view.entries().isEmpty() ? "" : view.entries().get(0).message());
    reports.add(row);
    foot = messages.text("page.foot", head.library(), head.catalogue());
    for (Finding finding : result.deciding()) {
      if (finding.severity() != Severity.INFO) {
        broken
            .computeIfAbsent(
                finding.relation(), id -> new Broken(text(catalogue, finding), new TreeMap<>()))
            .reports()
            .merge(number, finding.severity(), IndexPage::worse);
      }
    }
  }

  private static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private String text(Catalogue catalogue, Finding finding) {
    return catalogue
        .relation(finding.relation())
        .map(relation -> relation.because().in(locale))
        .filter(because -> !because.isBlank())
        .orElseGet(() -> messages.text("kind." + finding.kind().word()));
  }

  /** Adds a file that could not be read, with what was wrong. */
  public void addFailure(String problem) {
    failures.add(problem);
  }

  /** Returns the values of its template. */
  public Map<String, Object> values() {
    Map<String, Object> page = new HashMap<>();
    page.put("lang", locale.getLanguage().equals("en") ? "en" : "vi");
    page.put("title", title());
    Map<String, String> labels = new HashMap<>();
    LABELS.forEach(label -> labels.put(label, messages.text("index." + label)));
    page.put("l", labels);
    page.put("summary", summary());
    page.put("reports", reports);
    String line = messages.text("index.failures", String.valueOf(failures.size()));
    page.put(
        "failures",
        failures.isEmpty() ? List.of() : List.of(Map.of("line", line, "items", failures)));
    page.put("picture", broken.isEmpty() ? List.of() : List.of(picture()));
    page.put("foot", foot);
    return page;
  }

  /** Returns what its head calls it. */
  public String title() {
    return messages.text("index.title") + " · " + summary();
  }

  private String summary() {
    List<String> counts = new ArrayList<>();
    verdicts.forEach(
        (verdict, count) ->
            counts.add(
                messages.text(
                    "index.count",
                    String.valueOf(count),
                    messages.text("verdict." + verdict.word()).toLowerCase(Locale.ROOT))));
    return messages.text(
        "index.summary", String.valueOf(reports.size()), String.join(", ", counts));
  }

  private Map<String, Object> picture() {
    List<Map.Entry<String, Broken>> most = new ArrayList<>(broken.entrySet());
    most.sort(
        comparing((Map.Entry<String, Broken> of) -> of.getValue().reports().size()).reversed());
    int left = Math.max(0, most.size() - MOST_RELATIONS);
    List<Map<String, Object>> relations =
        most.stream().limit(MOST_RELATIONS).map(of -> row(of.getKey(), of.getValue())).toList();
    return Map.of(
        "relations",
        relations,
        "left",
        left == 0 ? "" : messages.text("index.left", String.valueOf(left)));
  }

  private Map<String, Object> row(String id, Broken of) {
    int squares = Math.min(MOST_SQUARES, reports.size());
    List<Map<String, String>> drawn = new ArrayList<>();
    List<String> where = new ArrayList<>();
    for (int i = 0; i < squares; i++) {
      Severity severity = of.reports().get(i);
      drawn.add(
          Map.of(
              "word",
              severity == null ? "none" : severity.word(),
              "x",
              String.valueOf(i * STEP + 1),
              "name",
              names.get(i)));
      if (severity != null) {
        where.add(names.get(i));
      }
    }
    return Map.of(
        "id",
        id,
        "text",
        of.text(),
        "count",
        of.reports().size(),
        "width",
        String.valueOf(squares * STEP + 2),
        "label",
        String.join(", ", where),
        "squares",
        drawn);
  }
}
