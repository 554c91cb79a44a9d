package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.layout.Layout.LaidOut;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;

/**
 * Makes reports of printed tables: the same agency, period and rows are one report printed twice,
 * everything else is a report of its own.
 */
final class Reports {

  private final List<String> prose;
  private final List<Remark> remarks;
  private final NumberNotation notation;
  private final List<Group> groups = new ArrayList<>();

  Reports(List<String> prose, List<Remark> remarks, NumberNotation notation) {
    this.prose = prose;
    this.remarks = remarks;
    this.notation = notation;
  }

  /** Printings of one report. */
  private record Group(Gathered gathered, Printing first, List<Printing> more) {}

  List<LaidOut> of(List<Gathered> gathered, List<Printing> printings) {
    for (int i = 0; i < printings.size(); i++) {
      add(gathered.get(i), printings.get(i));
    }
    List<LaidOut> reports = new ArrayList<>();
    Map<String, Integer> onSheet = new HashMap<>();
    for (Group group : groups) {
      String sheet = group.gathered().sheet();
      int number = onSheet.merge(sheet, 1, Integer::sum);
      String part = isAlone(sheet) ? sheet : (sheet + " #" + number).strip();
      reports.add(
          new LaidOut(report(group), groups.size() == 1 ? "" : part, group.gathered().choices()));
    }
    return reports;
  }

  private boolean isAlone(String sheet) {
    return groups.stream().filter(group -> group.gathered().sheet().equals(sheet)).count() == 1;
  }

  private void add(Gathered gathered, Printing asPrinted) {
    boolean own = asPrinted.hasOwnNumbers();
    Printing printing = own ? asPrinted.withoutNumbers() : asPrinted;
    if (own) {
      gathered.remarks().add(Remark.of("own-numbers", gathered.place()));
    }
    for (Group group : groups) {
      if (group.gathered().facts().isOfSame(gathered.facts())) {
        if (group.first().isLike(printing)) {
          group.more().add(printing);
          return;
        }
        Remark twice = Remark.of("same-period", gathered.place());
        group.gathered().remarks().add(twice);
        gathered.remarks().add(twice);
      }
    }
    groups.add(new Group(gathered, printing, new ArrayList<>()));
  }

  private Report report(Group group) {
    TitleFacts facts = group.gathered().facts();
    List<Remark> reading = new ArrayList<>(remarks);
    reading.addAll(group.gathered().remarks());
    if (facts.period() == null) {
      reading.add(Remark.of("no-period", group.gathered().place()));
    }
    List<PrintingDifference> differences = new ArrayList<>();
    for (Printing again : group.more()) {
      differences.addAll(differences(group.first(), again));
    }
    Printing printing = group.first();
    return Report.builder(printing.catalogue().id())
        .agency(facts.agency())
        .period(facts.period())
        .document(facts.document())
        .notation(notation)
        .figures(figures(printing))
        .narrative(prose)
        .unmatchedRows(unmatched(printing))
        .secondPrinting(differences)
        .reading(reading)
        .build();
  }

  private List<Figure> figures(Printing printing) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < printing.rows().size(); i++) {
      Indicator indicator = printing.indicator(i);
      FormRow row = printing.rows().get(i);
      // a heading takes no value, and whoever gives one is told
      if (indicator != null && (indicator.hasValue() || row.value() != null)) {
        figures.add(
            Figure.printed(
                    FigureRef.of(indicator.id()), row.value(), row.note(), row.row(), notation)
                .withOrigin(row.origin()));
      }
    }
    return figures;
  }

  private static List<UnmatchedRow> unmatched(Printing printing) {
    List<UnmatchedRow> unmatched = new ArrayList<>();
    for (int i = 0; i < printing.rows().size(); i++) {
      FormRow row = printing.rows().get(i);
      if (printing.indicator(i) == null) {
        unmatched.add(new UnmatchedRow(row.row(), row.value(), row.note(), row.origin()));
      }
    }
    return unmatched;
  }

  private static List<PrintingDifference> differences(Printing first, Printing second) {
    Map<IndicatorId, FormRow> again = second.byIndicator();
    List<PrintingDifference> differences = new ArrayList<>();
    first
        .byIndicator()
        .forEach(
            (id, row) -> {
              FormRow other = again.remove(id);
              if (other == null) {
                add(differences, id, Column.VALUE, row.value(), null);
                return;
              }
              PrintedRow one = row.row();
              PrintedRow two = other.row();
              add(differences, id, Column.CODE, one.code(), two.code());
              add(differences, id, Column.NAME, one.name(), two.name());
              add(differences, id, Column.UNIT, one.unit(), two.unit());
              add(differences, id, Column.VALUE, row.value(), other.value());
              add(differences, id, Column.NOTE, row.note(), other.note());
            });
    again.forEach((id, row) -> add(differences, id, Column.VALUE, null, row.value()));
    return differences;
  }

  private static void add(
      List<PrintingDifference> differences,
      IndicatorId id,
      Column column,
      @Nullable String first,
      @Nullable String second) {
    if (!Objects.equals(first, second)) {
      differences.add(new PrintingDifference(FigureRef.of(id), column, first, second));
    }
  }
}
