package vn.cchc.io.internal.answer;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.io.internal.answer.FindingsView.Head;
import vn.cchc.io.internal.answer.FindingsView.Part;
import vn.cchc.io.internal.answer.FindingsView.Section;
import vn.cchc.io.internal.answer.FormView.Grid;
import vn.cchc.io.internal.answer.FormView.Line;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/** What the page of a result holds in one language, by the names its template has for it. */
public final class FindingsPage {

  private static final List<String> LABELS =
      List.of(
          "title", "finding", "printed", "should", "copy", "copied", "filter", "section", "all",
          "figure", "value", "name", "there", "legend", "author", "checker");

  private final Messages messages;
  private final FindingsView view;
  private final FormView form;
  private final ProseView prose;
  private final String checkedAt;

  /**
   * Creates the page.
   *
   * @param earlier reports of the same agency, in any order
   * @param checkedAt when the report was checked; null if that is not to be shown
   */
  public FindingsPage(
      Report report,
      ValidationResult result,
      Catalogue catalogue,
      String name,
      List<Report> earlier,
      @Nullable ZonedDateTime checkedAt,
      Locale locale) {
    this.messages = Messages.of(locale);
    this.view = FindingsView.of(report, result, catalogue, name, locale);
    List<Entry> entries = view.entries();
    this.form = FormView.of(report, catalogue, entries, earlier, locale);
    this.prose = ProseView.of(report.narrative(), entries);
    this.checkedAt = checkedAt == null ? "" : Heads.moment(checkedAt, messages);
  }

  /** Returns what its head calls it. */
  public String title() {
    Head head = view.head();
    List<String> parts = new ArrayList<>(List.of(head.name()));
    for (String part : List.of(head.agency(), head.period())) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(" · ", parts);
  }

  /** Returns the values of its template. */
  public Map<String, Object> values() {
    Map<String, Object> page = new HashMap<>();
    page.put("lang", language());
    page.put("title", title());
    Map<String, String> labels = new HashMap<>();
    LABELS.forEach(label -> labels.put(label, messages.text("page." + label)));
    page.put("l", labels);
    page.put("facts", facts());
    page.put("view", view);
    page.put("todo", view.tasks().isEmpty() ? List.of() : List.of(view));
    page.put("filters", view.entries().size() < 2 ? List.of() : List.of(filters()));
    page.put("parts", view.parts().stream().map(this::part).toList());
    page.put("grids", form.grids().stream().map(this::grid).toList());
    String line = messages.text("page.prose.all");
    page.put("prose", folded(line, "paragraphs", prose.paragraphs()));
    page.put("reading", folded(messages.text("text.reading"), "remarks", view.reading()));
    page.put("legend", legend());
    page.put("foot", messages.text("page.foot", view.head().library(), view.head().catalogue()));
    return page;
  }

  private String language() {
    return messages.locale().getLanguage().equals("en") ? "en" : "vi";
  }

  private List<Map<String, String>> facts() {
    Head head = view.head();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("page.agency", head.agency());
    facts.put("page.period", head.period());
    facts.put("page.document", head.document());
    facts.put("page.of-form", head.form().isEmpty() ? head.catalogue() : head.form());
    facts.put("page.file", head.name());
    facts.put("page.checked-at", checkedAt);
    List<Map<String, String>> known = new ArrayList<>();
    facts.forEach(
        (term, value) -> {
          if (!value.isBlank()) {
            known.add(Map.of("term", messages.text(term), "value", value));
          }
        });
    return known;
  }

  private Map<String, Object> filters() {
    Map<String, String> sections = new LinkedHashMap<>();
    for (Part part : view.parts()) {
      part.sections().forEach(of -> sections.putIfAbsent(anchor(of), of.heading()));
    }
    return Map.of(
        "severities",
        view.parts().stream()
            .map(part -> Map.of("word", part.word(), "heading", part.heading()))
            .toList(),
        "sections",
        sections.entrySet().stream()
            .map(of -> Map.of("anchor", of.getKey(), "heading", of.getValue()))
            .toList());
  }

  private static String anchor(Section section) {
    return Anchors.cell(section.number());
  }

  private Map<String, Object> part(Part part) {
    return Map.of(
        "word",
        part.word(),
        "heading",
        part.heading(),
        "sections",
        part.sections().stream()
            .map(
                section ->
                    Map.of(
                        "anchor",
                        anchor(section),
                        "heading",
                        section.heading(),
                        "entries",
                        section.entries().stream().map(this::entry).toList()))
            .toList());
  }

  private Map<String, Object> entry(Entry entry) {
    Map<String, Object> values = new HashMap<>();
    if (entry.number() > 0) {
      values.put("number", entry.number());
    }
    values.put("word", entry.word());
    values.put("label", entry.label());
    values.put("message", entry.message());
    values.put("rowed", entry.rows().shown().isEmpty() ? List.of() : List.of(entry.rows()));
    values.put("more", folded(entry.rows().more(), "rows", entry.rows().folded()));
    values.put("quote", entry.quote() == null ? List.of() : List.of(entry.quote()));
    values.put("because", entry.because());
    values.put("advice", entry.advice());
    List<Map<String, Object>> following = entry.following().stream().map(this::entry).toList();
    values.put("folds", folded(entry.folded(), "entries", following));
    return values;
  }

  private Map<String, Object> grid(Grid grid) {
    return Map.of(
        "caption",
        grid.caption(),
        "single",
        grid.single(),
        "rows",
        grid.rows(),
        "headings",
        grid.headings(),
        "left",
        grid.left(),
        "span",
        grid.headings().size(),
        "lines",
        grid.lines().stream().map(FindingsPage::line).toList());
  }

  private static Map<String, Object> line(Line line) {
    return Map.of("figure", line.figure(), "title", line.title(), "cells", line.cells());
  }

  private List<Map<String, String>> legend() {
    List<Map<String, String>> legend = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      legend.add(
          Map.of(
              "term",
              severity.word(),
              "label",
              messages.text("severity." + severity.word()),
              "value",
              messages.text("page.legend." + severity.word())));
    }
    return legend;
  }

  /** Returns what is folded under a line; nothing where there is nothing to fold. */
  private static List<Map<String, Object>> folded(String line, String name, List<?> folded) {
    return folded.isEmpty() ? List.of() : List.of(Map.of("line", line, name, folded));
  }
}
