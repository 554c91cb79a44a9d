package vn.cchc.io.internal.answer;

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
import vn.cchc.io.internal.answer.FindingsView.Change;
import vn.cchc.io.internal.answer.FindingsView.Row;
import vn.cchc.io.internal.answer.FindingsView.Rows;
import vn.cchc.model.Correction;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Place;
import vn.cchc.model.Report;
import vn.cchc.model.Wording;
import vn.cchc.model.internal.Texts;

/** The rows of a report as findings quote them: a handful, and the others in one line. */
public final class QuotedRows {

  /** How many rows a person takes in at a glance. */
  private static final int HANDFUL = 6;

  /** More names than these nobody reads on one line. */
  private static final int MANY = 12;

  private final Report report;
  private final Catalogue catalogue;
  private final Locale locale;
  private final Messages messages;
  private final Map<FigureRef, Figure> figures = new HashMap<>();

  /** Prepares to quote a report, whose cells are called as its catalogue calls them. */
  public QuotedRows(Report report, Catalogue catalogue, Locale locale) {
    this.report = report;
    this.catalogue = catalogue;
    this.locale = locale;
    this.messages = Messages.of(locale);
    report.figures().forEach(figure -> figures.putIfAbsent(figure.ref(), figure));
  }

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
      rows.add(row(finding, ref, figure, ""));
    }
    return folded(rows, true);
  }

  private static List<FigureRef> byInterest(Finding finding) {
    Set<FigureRef> refs = new LinkedHashSet<>();
    finding.suspects().stream().limit(HANDFUL - 1).forEach(refs::add);
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

  /** Returns where a figure stands; empty where that is not known. */
  String place(FigureRef ref) {
    Figure figure = figures.get(ref);
    Place place = figure == null ? null : figure.origin().place();
    return place == null ? "" : place.shown(messages);
  }

  /** Returns the rows of findings that say the same, with what to write in each. */
  Rows of(List<Finding> findings, Alike alike) {
    return folded(findings.stream().map(finding -> row(finding, alike)).toList(), false);
  }

  private Row row(Finding finding, Alike alike) {
    FigureRef ref = finding.figures().get(0);
    Figure figure = figures.get(ref);
    List<Wording> said = Alike.said(finding).arguments();
    List<String> advice = new ArrayList<>();
    Explanation reason = finding.reason();
    if (reason != null) {
      advice.add(messages.of(reason));
    }
    if (!finding.corrections().isEmpty()) {
      advice.add(messages.text("text.suggestion", corrections(finding)));
    }
    String then = Sentences.capital(String.join("; ", advice));
    if (alike.isOfForm()) {
      String differs = messages.text("alike.row.of-form", said.get(1), said.get(2));
      return new Row(ref.toString(), "", differs, place(finding, ref), then);
    }
    if (alike.isRepeated()) {
      return new Row(ref.toString(), said.get(1).toString(), name(ref), place(finding, ref), then);
    }
    return alike.isBlank() && figure != null
        ? new Row(ref.toString(), "", name(ref), beside(finding, ref, figure), then)
        : row(finding, ref, figure, then);
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
        ? messages.printed(changes.get(0).value())
        : changes.stream()
            .map(change -> change.figure() + " = " + messages.printed(change.value()))
            .collect(joining(messages.text("text.and")));
  }

  /**
   * Returns a handful of rows, and the others on one line.
   *
   * @param few whether of many others the first and the last are enough, as of the parts of a sum
   */
  private Rows folded(List<Row> rows, boolean few) {
    // one row takes no more room than the line that stands for it
    int shown = rows.size() == HANDFUL + 1 ? rows.size() : Math.min(HANDFUL, rows.size());
    List<Row> others = rows.subList(shown, rows.size());
    String numbers = numbers(others, few && others.size() > MANY);
    return new Rows(
        rows.subList(0, shown),
        others.isEmpty()
            ? ""
            : messages.text("text.more-rows", String.valueOf(others.size()), numbers),
        others);
  }

  private static String numbers(List<Row> rows, boolean few) {
    return few
        ? rows.get(0).figure() + ", …, " + rows.get(rows.size() - 1).figure()
        : rows.stream().map(Row::figure).collect(joining(", "));
  }

  private Row row(Finding finding, FigureRef ref, @Nullable Figure figure, String advice) {
    return figure == null
        ? new Row(ref.toString(), "", name(ref), place(finding, ref), advice)
        : new Row(ref.toString(), value(figure), name(ref), beside(finding, ref, figure), advice);
  }

  /** Returns a cell that is to be changed, as what it stands there and what should. */
  Change change(Finding finding, FigureRef ref, String shouldBe) {
    Figure figure = figures.get(ref);
    String printed = figure == null ? messages.text("text.blank") : value(figure);
    String quoted = messages.printed(printed);
    String place = place(finding, ref);
    String placed = placed(finding, ref);
    String sentence =
        shouldBe.isEmpty()
            ? messages.text("text.task.printed", placed, quoted)
            : messages.text("text.task.change", placed, quoted, messages.printed(shouldBe));
    return new Change(ref, ref.toString(), place, name(ref), printed, shouldBe, sentence);
  }

  private String value(Figure figure) {
    String cell = figure.shown(report.notation());
    return cell == null || cell.isBlank() ? messages.text("text.blank") : Texts.shortened(cell);
  }

  /** Returns where a figure stands and what is written beside it; empty if neither is known. */
  private String beside(Finding finding, FigureRef ref, Figure figure) {
    List<String> beside = new ArrayList<>();
    String place = place(finding, ref);
    if (!place.isEmpty()) {
      beside.add(place);
    }
    String note = figure.note();
    if (note != null) {
      beside.add(messages.text("text.note", Texts.shortened(note)));
    }
    String comment = figure.origin().comment();
    if (comment != null) {
      beside.add(messages.text("text.comment", Texts.shortened(comment)));
    }
    return String.join("; ", beside);
  }

  /** Returns the number of a row and where it stands: {@code 3.1.3 (Phụ lục!D36)}. */
  String placed(Finding finding, FigureRef ref) {
    String places = place(finding, ref);
    return places.isEmpty() ? ref.toString() : ref + " (" + places + ")";
  }

  private String place(Finding finding, FigureRef ref) {
    String told =
        finding.places().stream()
            .filter(place -> place.figure().equals(ref))
            .map(place -> Texts.shortened(place.place().shown(messages)))
            .filter(place -> !place.isEmpty())
            .collect(joining("; "));
    Figure figure = figures.get(ref);
    Place place = figure == null ? null : figure.origin().place();
    return !told.isEmpty() || place == null ? told : Texts.shortened(place.shown(messages));
  }

  /** Returns the name of a row as the form has it; empty if it has none. */
  public String name(FigureRef ref) {
    String table = ref.table();
    Optional<Indicator> indicator =
        table == null
            ? catalogue.indicator(ref.indicator())
            : catalogue.table(table).flatMap(of -> of.column(ref.indicator()));
    return indicator.map(Indicator::name).map(name -> Texts.line(name.in(locale))).orElse("");
  }
}
