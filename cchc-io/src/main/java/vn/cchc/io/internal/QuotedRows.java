package vn.cchc.io.internal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.FindingsView.Rows;
import vn.cchc.model.Correction;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.internal.Texts;

/** The rows of a report as findings quote them: a handful, and the others in one line. */
final class QuotedRows {

  /** How many rows a person takes in at a glance. */
  private static final int HANDFUL = 6;

  private final Report report;
  private final Catalogue catalogue;
  private final Locale locale;
  private final Messages messages;
  private final Map<FigureRef, Figure> figures = new HashMap<>();

  QuotedRows(Report report, Catalogue catalogue, Locale locale) {
    this.report = report;
    this.catalogue = catalogue;
    this.locale = locale;
    this.messages = Messages.of(locale);
    report.figures().forEach(figure -> figures.putIfAbsent(figure.ref(), figure));
  }

  private record Row(FigureRef figure, String text) {}

  /** Returns the rows a finding speaks of; of many the suspects first, then the total. */
  Rows of(Finding finding) {
    List<FigureRef> refs =
        finding.figures().size() <= HANDFUL ? finding.figures() : byInterest(finding);
    List<Row> rows = new ArrayList<>();
    for (FigureRef ref : refs) {
      Figure figure = figures.get(ref);
      if (ref.standpoint() != null) {
        // the sentence gives figures of other reports, whose rows are not here
        continue;
      }
      // a row that is missing has its name, which tells what to fill in
      rows.add(new Row(ref, figure == null ? named(finding, ref) : quoted(finding, ref, figure)));
    }
    return folded(rows);
  }

  private static List<FigureRef> byInterest(Finding finding) {
    Set<FigureRef> refs = new LinkedHashSet<>(finding.suspects());
    totals(finding.evidence()).map(Term::figure).forEach(total -> add(refs, total));
    refs.addAll(finding.figures());
    refs.retainAll(finding.figures());
    return List.copyOf(refs);
  }

  private static void add(Set<FigureRef> refs, @Nullable FigureRef figure) {
    if (figure != null) {
      refs.add(figure);
    }
  }

  private static Stream<Term> totals(Evidence evidence) {
    if (evidence instanceof Evidence.Sum sum) {
      return sum.total().stream();
    }
    if (evidence instanceof Evidence.Quotient quotient) {
      return Stream.of(quotient.percentage());
    }
    return evidence instanceof Evidence.Mean mean ? Stream.of(mean.whole()) : Stream.empty();
  }

  /** Returns the rows of findings that say the same, with what to write in each. */
  Rows of(List<Finding> findings, Alike alike) {
    return folded(findings.stream().map(f -> new Row(f.figures().get(0), row(f, alike))).toList());
  }

  private String row(Finding finding, Alike alike) {
    FigureRef ref = finding.figures().get(0);
    Figure figure = figures.get(ref);
    List<String> said = finding.explanation().arguments();
    StringBuilder row = new StringBuilder();
    if (alike.isOfForm()) {
      String place = placed(finding, ref);
      row.append(messages.text("alike.row.of-form", place, said.get(1), said.get(2)));
    } else if (alike.isRepeated()) {
      row.append(messages.text("text.value", named(finding, ref), said.get(1)));
    } else if (figure == null) {
      row.append(named(finding, ref));
    } else {
      row.append(
          alike.isBlank() ? named(finding, ref) + beside(figure) : quoted(finding, ref, figure));
    }
    Explanation reason = finding.reason();
    if (reason != null) {
      row.append("; ").append(messages.of(reason));
    }
    if (!finding.corrections().isEmpty()) {
      row.append("; ").append(messages.text("text.suggestion", corrections(finding)));
    }
    return row.toString();
  }

  /** Returns what to write, where there are several possibilities with an "or" between them. */
  String corrections(Finding finding) {
    return finding.corrections().stream()
        .map(correction -> shown(finding, correction))
        .collect(joining(messages.text("text.or")));
  }

  private String shown(Finding finding, Correction correction) {
    List<Correction.Change> changes = correction.changes();
    boolean only =
        changes.size() == 1
            && finding.figures().size() == 1
            && finding.figures().contains(changes.get(0).figure());
    return only
        ? changes.get(0).value()
        : changes.stream()
            .map(change -> change.figure() + " = " + change.value())
            .collect(joining(messages.text("text.and")));
  }

  private Rows folded(List<Row> rows) {
    // one row takes no more room than the line that stands for it
    int shown = rows.size() == HANDFUL + 1 ? rows.size() : Math.min(HANDFUL, rows.size());
    List<Row> others = rows.subList(shown, rows.size());
    String numbers = others.stream().map(row -> row.figure().toString()).collect(joining(", "));
    return new Rows(
        rows.subList(0, shown).stream().map(Row::text).toList(),
        others.isEmpty()
            ? ""
            : messages.text("text.more-rows", String.valueOf(others.size()), numbers),
        others.stream().map(Row::text).toList());
  }

  private String quoted(Finding finding, FigureRef ref, Figure figure) {
    String cell = figure.shown(report.notation());
    String value =
        cell == null || cell.isBlank() ? messages.text("text.blank") : Texts.shortened(cell);
    return messages.text("text.value", named(finding, ref), value) + beside(figure);
  }

  /** Returns what is written beside a figure, in brackets; empty if nothing is. */
  private String beside(Figure figure) {
    List<String> beside = new ArrayList<>();
    String note = figure.note();
    if (note != null) {
      beside.add(messages.text("text.note", Texts.shortened(note)));
    }
    String comment = figure.origin().comment();
    if (comment != null) {
      beside.add(messages.text("text.comment", Texts.shortened(comment)));
    }
    return beside.isEmpty() ? "" : " (" + String.join("; ", beside) + ")";
  }

  /** Returns the number of a row and where it stands: {@code 3.1.3 (Phụ lục!D36)}. */
  private String placed(Finding finding, FigureRef ref) {
    String places =
        finding.places().stream()
            .filter(place -> place.figure().equals(ref))
            .map(place -> Texts.shortened(place.place().shown(messages)))
            .filter(place -> !place.isEmpty())
            .collect(joining("; "));
    return places.isEmpty() ? ref.toString() : ref + " (" + places + ")";
  }

  private String named(Finding finding, FigureRef ref) {
    String table = ref.table();
    Optional<Indicator> indicator =
        table == null
            ? catalogue.indicator(ref.indicator())
            : catalogue.table(table).flatMap(of -> of.column(ref.indicator()));
    return indicator
        .map(Indicator::name)
        .filter(name -> !name.in(locale).isBlank())
        .map(name -> name.in(locale))
        .map(name -> messages.text("text.row", placed(finding, ref), Texts.shortened(name)))
        .orElseGet(() -> placed(finding, ref));
  }
}
