package vn.cchc.rules.detection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.Errors;

/** The equalities between reports, computed without the library. */
final class AcrossReports {

  private AcrossReports() {}

  /**
   * Returns whether some sum over agencies is not what the one above reports, or procedures do not
   * follow from those of the period before.
   *
   * @param reports of a province and all below it for one period, the later of two last
   * @param previous gives the report of the same agency that ends where one begins
   */
  static boolean differ(
      Catalogue form, List<Report> reports, Function<Report, Optional<Report>> previous) {
    Map<String, Report> byCode = new HashMap<>();
    reports.forEach(report -> byCode.put(code(report), report));
    List<String> summed = summed(form);
    for (Report parent : byCode.values()) {
      List<Report> below = below(byCode, code(parent));
      for (String row : below.isEmpty() ? List.<String>of() : summed) {
        if (differs(FigureRef.of(row), parent, below)) {
          return true;
        }
      }
    }
    return byCode.values().stream()
        .filter(report -> report.figure("3.1.1").isPresent())
        .anyMatch(
            report ->
                previous.apply(report).filter(before -> !follows(report, before)).isPresent());
  }

  static String code(Report report) {
    return report.agency() == null || report.agency().code() == null ? "" : report.agency().code();
  }

  /** Returns the reports of the agencies directly below one. */
  static List<Report> below(Map<String, Report> byCode, String code) {
    List<Report> below = new ArrayList<>();
    for (Map.Entry<String, Report> other : byCode.entrySet()) {
      String of = other.getKey();
      if (of.startsWith(code + ".") && of.indexOf('.', code.length() + 1) < 0) {
        below.add(other.getValue());
      }
    }
    return below;
  }

  /** Returns the rows of which a catalogue says that the agencies below add up. */
  static List<String> summed(Catalogue form) {
    List<String> rows = new ArrayList<>();
    for (Relation relation : form.overTime()) {
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

  private static boolean differs(FigureRef row, Report parent, List<Report> below) {
    BigDecimal total = Errors.number(parent, row).orElse(null);
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Report child : below) {
      BigDecimal part = Errors.number(child, row).orElse(null);
      any |= part != null;
      sum = part == null ? sum : sum.add(part);
    }
    return total != null && any && total.compareTo(sum) != 0;
  }

  private static boolean follows(Report report, Report previous) {
    BigDecimal now = number(report, "3.1.3");
    BigDecimal then =
        number(previous, "3.1.3").add(number(report, "3.1.1")).subtract(number(report, "3.1.2"));
    return now.compareTo(then) == 0;
  }

  private static BigDecimal number(Report report, String row) {
    return Errors.number(report, FigureRef.of(row)).orElse(BigDecimal.ZERO);
  }
}
