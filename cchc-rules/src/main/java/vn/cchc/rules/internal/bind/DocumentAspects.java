package vn.cchc.rules.internal.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Explanation;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Wording;
import vn.cchc.model.internal.PeriodWords;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.DeadlineCheck;
import vn.cchc.rules.internal.check.StructureCheck;
import vn.cchc.rules.internal.form.Cells;

/** Binds what a relation says of a report as a document: its copies, its window, its date. */
final class DocumentAspects {

  /** The kinds of periods that people have words for. */
  private static final Set<String> NAMED = Set.of("Q1", "Q2", "Q3", "Q4", "6M", "9M", "YEAR");

  private DocumentAspects() {}

  static List<Check> copies(Relation relation, Report report) {
    if (report.secondPrinting().isEmpty()) {
      return Layout.held(relation);
    }
    List<PrintingDifference> values =
        report.secondPrinting().stream().filter(copy -> copy.column() == Column.VALUE).toList();
    List<PrintingDifference> words =
        report.secondPrinting().stream().filter(copy -> copy.column() != Column.VALUE).toList();
    List<Check> checks = new ArrayList<>();
    if (!values.isEmpty()) {
      checks.add(copies(relation, Strength.SHOULD, "copies.values", values));
    }
    if (!words.isEmpty()) {
      checks.add(copies(relation, relation.strength(), "copies.words", words));
    }
    return checks;
  }

  private static Check copies(
      Relation relation, Strength strength, String key, List<PrintingDifference> copies) {
    List<String> pairs = new ArrayList<>();
    for (PrintingDifference copy : copies) {
      pairs.add(copy.figure() + " “" + cell(copy.first()) + "” / “" + cell(copy.second()) + "”");
    }
    return new StructureCheck(
        relation,
        strength,
        copies.stream().map(PrintingDifference::figure).distinct().toList(),
        null,
        null,
        Explanation.of(key, String.valueOf(copies.size()), Layout.listed(pairs)));
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : Texts.shortened(text);
  }

  /** Returns what people call a kind of period. */
  private static Explanation named(String kind) {
    return NAMED.contains(kind)
        ? Explanation.of("period-kind." + kind)
        : Explanation.of("period-kind." + PeriodWords.key(kind), PeriodWords.shown(kind));
  }

  static List<Check> window(Relation relation, Cells cells) {
    ReportingPeriod period = cells.report().period();
    if (period == null) {
      return List.of();
    }
    PeriodScheme scheme = cells.form().catalogue().period(period.kind()).orElse(null);
    if (scheme == null) {
      List<String> kinds =
          cells.form().catalogue().periods().stream().map(PeriodScheme::kind).toList();
      return List.of(
          new DeadlineCheck(
              relation,
              false,
              "period.unknown." + PeriodWords.sort(period.kind()),
              Wording.of(String.join(", ", kinds)),
              Wording.of(PeriodWords.number(period.kind())),
              kinds.stream().map(DocumentAspects::named).toList()));
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null || to == null || !Cells.isYear(period.year())) {
      return List.of();
    }
    LocalDate start = scheme.start(period.year());
    LocalDate end = scheme.end(period.year());
    return List.of(
        new DeadlineCheck(
            relation,
            from.equals(start) && to.equals(end),
            "period.window",
            Wording.of(start, " - ", end),
            Wording.of(from, " - ", to)));
  }

  /** Where the window of a period is not known, its year must at least touch the validity. */
  static List<Check> inForce(Relation relation, Cells cells) {
    ReportingPeriod period = cells.report().period();
    if (period == null) {
      return List.of();
    }
    Catalogue catalogue = cells.form().catalogue();
    LocalDate end = cells.windowEnd();
    LocalDate from = catalogue.validFrom();
    LocalDate to = catalogue.validTo().orElse(LocalDate.MAX);
    boolean inForce =
        end == null
            ? period.year() >= from.getYear() && period.year() <= to.getYear()
            : !end.isBefore(from) && !end.isAfter(to);
    Wording validity =
        catalogue
            .validTo()
            .map(last -> Wording.of(from, " - ", last))
            .orElse(Wording.of(from, " -"));
    return List.of(
        new DeadlineCheck(
            relation,
            inForce,
            "in-force",
            validity,
            Wording.of(end == null ? String.valueOf(period.year()) : end)));
  }

  static List<Check> inTime(Relation relation, Cells cells) {
    ReportingPeriod period = cells.report().period();
    DocumentReference document = cells.report().document();
    LocalDate date = document == null ? null : document.date();
    LocalDate end = cells.windowEnd();
    PeriodScheme scheme =
        period == null ? null : cells.form().catalogue().period(period.kind()).orElse(null);
    if (date == null || end == null || scheme == null) {
      return List.of();
    }
    LocalDate due = scheme.due(end);
    return List.of(
        new DeadlineCheck(
            relation, !date.isAfter(due), "deadline", Wording.of(due), Wording.of(date)));
  }
}
