package vn.cchc.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence.Bound;
import vn.cchc.model.Evidence.Extreme;
import vn.cchc.model.Evidence.Order;
import vn.cchc.model.Evidence.Pair;
import vn.cchc.model.Evidence.Product;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Evidence.Sum;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.internal.PeriodWords;

/** What evidence takes from other reports, told behind its sentence: which report says what. */
final class OtherReports {

  private OtherReports() {}

  /** Returns the sentence, and behind it what each other report says. */
  static Explanation behind(Explanation sentence, Evidence evidence) {
    Map<List<Object>, Set<Wording>> byReport = new LinkedHashMap<>();
    if (evidence instanceof Order order) {
      add(order.one().figure(), OrderText.of(order.one()), byReport);
      add(order.other().figure(), OrderText.of(order.other()), byReport);
    }
    terms(evidence).forEach(term -> add(term.figure(), EvidenceText.number(term), byReport));
    Explanation told = sentence;
    for (Map.Entry<List<Object>, Set<Wording>> other : byReport.entrySet()) {
      Standpoint standpoint = (Standpoint) other.getKey().get(0);
      ReportRef report = (ReportRef) other.getKey().get(1);
      Wording figures = Wording.joined("; ", other.getValue());
      told =
          new Explanation(
              "apart.other-report",
              List.of(figures),
              List.of(told, Explanation.of("standpoint." + word(standpoint)), name(report)));
    }
    return told;
  }

  private static void add(
      @Nullable FigureRef figure, Object value, Map<List<Object>, Set<Wording>> byReport) {
    Standpoint standpoint = figure == null ? null : figure.standpoint();
    ReportRef report = figure == null ? null : figure.report();
    if (figure != null && standpoint != null && report != null) {
      byReport
          .computeIfAbsent(List.of(standpoint, report), of -> new LinkedHashSet<>())
          .add(Wording.of(figure.here().toString(), " = ", value));
    }
  }

  private static String word(Standpoint standpoint) {
    if (standpoint.equals(Standpoint.PREVIOUS)) {
      return "previous";
    }
    if (standpoint.equals(Standpoint.LAST_REPORT)) {
      return "last-report";
    }
    return standpoint.equals(Standpoint.SAME_PERIOD_LAST_YEAR) ? "last-year" : "this-year";
  }

  /** Returns the name of a report's period: {@code 6 tháng đầu năm 2021}. */
  static Explanation name(ReportRef report) {
    String year = String.valueOf(report.year());
    String kind = report.kind();
    return Explanation.of("period-name." + PeriodWords.key(kind), year, PeriodWords.shown(kind));
  }

  /** Returns whether two figures are of different reports. */
  static boolean isBetween(Pair pair) {
    FigureRef one = pair.one().figure();
    FigureRef other = pair.other().figure();
    return one != null && one.standpoint() != null || other != null && other.standpoint() != null;
  }

  private static Stream<Term> terms(Evidence evidence) {
    if (evidence instanceof Sum sum) {
      return Stream.concat(sum.total().stream(), sum.parts().stream());
    }
    if (evidence instanceof Bound bound) {
      return Stream.concat(bound.left().stream(), bound.right().stream());
    }
    if (evidence instanceof Pair pair) {
      return Stream.of(pair.one(), pair.other());
    }
    if (evidence instanceof Quotient quotient) {
      return Stream.of(List.of(quotient.percentage()), quotient.numerator(), quotient.denominator())
          .flatMap(List::stream);
    }
    if (evidence instanceof Product product) {
      return Stream.of(List.of(List.of(product.value())), product.factors(), product.divisors())
          .flatMap(List::stream)
          .flatMap(List::stream);
    }
    return evidence instanceof Extreme extreme
        ? Stream.concat(extreme.value().stream(), extreme.of().stream().flatMap(List::stream))
        : Stream.empty();
  }
}
