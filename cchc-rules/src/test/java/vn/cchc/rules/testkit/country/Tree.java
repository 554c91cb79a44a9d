package vn.cchc.rules.testkit.country;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.rules.testkit.Errors;

/** The reports of a province for one period, to put errors into. Used by one thread. */
final class Tree {

  private static final TreeSet<String> SUMMED_BEFORE = summed(Forms.BEFORE);
  private static final TreeSet<String> SUMMED_AFTER = summed(Forms.AFTER);

  private final Map<String, Report> byCode = new LinkedHashMap<>();

  Tree(List<Report> reports) {
    reports.forEach(report -> byCode.put(code(report), report));
  }

  /** The rows of which a catalogue says that the agencies below add up. */
  private static TreeSet<String> summed(Catalogue catalogue) {
    TreeSet<String> rows = new TreeSet<>();
    for (Relation relation : catalogue.overTime()) {
      if (relation.formula() instanceof Comparison comparison) {
        for (FigureRef figure : comparison.right().figures()) {
          if (Standpoint.CHILDREN.equals(figure.standpoint())) {
            rows.add(figure.indicator().value());
          }
        }
      }
    }
    return rows;
  }

  static String code(Report report) {
    Agency agency = report.agency();
    String code = agency == null ? null : agency.code();
    if (code == null) {
      throw new IllegalArgumentException("A report without an agency: " + ReportRef.of(report));
    }
    return code;
  }

  List<Report> reports() {
    return new ArrayList<>(byCode.values());
  }

  Report get(String code) {
    Report report = byCode.get(code);
    if (report == null) {
      throw new IllegalArgumentException("No report of " + code);
    }
    return report;
  }

  @Nullable Report find(String code) {
    return byCode.get(code);
  }

  void put(Report report) {
    byCode.put(code(report), report);
  }

  void remove(String code) {
    byCode.remove(code);
  }

  /** Returns the codes of the agencies above one, the nearest first. */
  List<String> above(String code) {
    List<String> above = new ArrayList<>();
    String of = code;
    for (int dot = of.lastIndexOf('.'); dot > 0; dot = of.lastIndexOf('.')) {
      of = of.substring(0, dot);
      if (byCode.containsKey(of)) {
        above.add(of);
      }
    }
    return above;
  }

  List<String> codes(Predicate<String> wanted) {
    return byCode.keySet().stream().filter(wanted).toList();
  }

  boolean hasBelow(String code) {
    return byCode.keySet().stream().anyMatch(other -> other.startsWith(code + "."));
  }

  /** Returns the rows of a report that the agency above it adds up. */
  List<String> summed(Report report) {
    List<String> above = above(code(report));
    return above.isEmpty() ? List.of() : both(report, get(above.get(0)));
  }

  /** Returns the rows of a report that are sums of those of some agency below it. */
  List<String> sums(Report report) {
    TreeSet<String> rows = new TreeSet<>();
    for (Report other : byCode.values()) {
      List<String> above = above(code(other));
      if (!above.isEmpty() && above.get(0).equals(code(report))) {
        rows.addAll(both(other, report));
      }
    }
    return List.copyOf(rows);
  }

  private static List<String> both(Report below, Report above) {
    return (below.catalogue().equals(Forms.BEFORE.id()) ? SUMMED_BEFORE : SUMMED_AFTER)
        .stream()
            .filter(row -> below.figure(row).isPresent() && above.figure(row).isPresent())
            .toList();
  }

  /** Adds numbers to figures of the agencies above one, which took them over. */
  void addAbove(String code, Map<String, BigDecimal> more) {
    for (String above : above(code)) {
      add(above, more);
    }
  }

  void add(String code, Map<String, BigDecimal> more) {
    Report report = get(code);
    Map<FigureRef, BigDecimal> numbers = new LinkedHashMap<>();
    more.forEach(
        (row, number) ->
            Errors.number(report, FigureRef.of(row))
                .ifPresent(now -> numbers.put(FigureRef.of(row), now.add(number))));
    put(Errors.with(report, numbers));
  }
}
