package vn.cchc.rules.detection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.country.Insight;
import vn.cchc.rules.testkit.country.Mistake;

/**
 * The best that any reader could do who knows that one figure was mistyped, how often each slip is
 * made, and by which law every number comes about: of all agencies whose figure makes every sum
 * right again, the one for which it is likeliest. It shares no code with the library.
 */
final class SumReader {

  private final SampleCountry country;
  private final Map<String, Report> byCode = new HashMap<>();
  private final Map<String, Report> sound = new HashMap<>();

  SumReader(SampleCountry country, List<Report> reports, List<Report> sound) {
    this.country = country;
    reports.forEach(report -> byCode.put(AcrossReports.code(report), report));
    sound.forEach(report -> this.sound.put(AcrossReports.code(report), report));
  }

  /** Returns whether he names the agency in whose report a figure is wrong. */
  boolean names(Mistake mistake) {
    if (mistake.figures().size() != 1) {
      return false;
    }
    String best = likeliest(mistake.figures().get(0));
    return mistake.report().agency().equals(best);
  }

  private @Nullable String likeliest(FigureRef figure) {
    List<String> broken = new ArrayList<>();
    for (String code : byCode.keySet()) {
      BigDecimal gap = gap(code, figure);
      if (gap != null && gap.signum() != 0) {
        broken.add(code);
      }
    }
    String inside = brokenInside();
    String likeliest = null;
    double best = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Report> some : byCode.entrySet()) {
      BigDecimal original = original(some.getKey(), figure, broken);
      boolean possible = inside == null || inside.equals(some.getKey());
      if (original != null && possible) {
        double log = log(some.getValue(), figure, original);
        if (log > best) {
          best = log;
          likeliest = some.getKey();
        }
      }
    }
    return likeliest;
  }

  /** By how much an agency reports more than those below it; null where it has no such sum. */
  private @Nullable BigDecimal gap(String code, FigureRef figure) {
    BigDecimal total = number(byCode.get(code), figure);
    BigDecimal sum = null;
    for (Report below : AcrossReports.below(byCode, code)) {
      BigDecimal part = number(below, figure);
      sum = part == null ? sum : sum == null ? part : sum.add(part);
    }
    return total == null || sum == null ? null : total.subtract(sum);
  }

  private static @Nullable BigDecimal number(@Nullable Report report, FigureRef figure) {
    return report == null ? null : Errors.number(report, figure).orElse(null);
  }

  /** The one agency in whose report an equality no longer holds. */
  private @Nullable String brokenInside() {
    for (Map.Entry<String, Report> some : byCode.entrySet()) {
      Report before = sound.get(some.getKey());
      if (before != null && !before.equals(some.getValue())) {
        BestReader reader = BestReader.of(country.form(before), before);
        if (reader.sees(some.getValue())) {
          return some.getKey();
        }
      }
    }
    return null;
  }

  /** What a figure would have to be for all sums to be right; null if there is no such number. */
  private @Nullable BigDecimal original(String code, FigureRef figure, List<String> broken) {
    BigDecimal printed = number(byCode.get(code), figure);
    if (printed == null) {
      return null;
    }
    int dot = code.lastIndexOf('.');
    String above = dot < 0 ? "" : code.substring(0, dot);
    BigDecimal ofAbove = above.isEmpty() ? null : gap(above, figure);
    BigDecimal own = gap(code, figure);
    BigDecimal asPart = ofAbove == null ? null : printed.add(ofAbove);
    BigDecimal asSum = own == null ? null : printed.subtract(own);
    boolean all = broken.stream().allMatch(some -> some.equals(code) || some.equals(above));
    boolean agree = asPart == null || asSum == null || asPart.compareTo(asSum) == 0;
    BigDecimal original = asPart != null ? asPart : asSum;
    boolean changed = original != null && original.compareTo(printed) != 0;
    return all && agree && changed ? original : null;
  }

  private double log(Report report, FigureRef figure, BigDecimal original) {
    BigDecimal printed = Errors.number(report, figure).orElseThrow();
    double slip = BestReader.likelihood(original, printed);
    // other errors than slips are made as well, if seldom
    double log = StrictMath.log(slip + 1e-6);
    String row = figure.indicator().value();
    Insight insight = country.insight(sound.get(ReportRef.of(report).agency()));
    if (Insight.rows().contains(row)) {
      log +=
          Math.max(-1e6, insight.log(row, original.longValue(), true))
              - Math.max(-1e6, insight.log(row, printed.longValue(), true));
    }
    return log;
  }
}
