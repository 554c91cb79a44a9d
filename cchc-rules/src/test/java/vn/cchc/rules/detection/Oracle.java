package vn.cchc.rules.detection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.country.Insight;

/**
 * The best that any reader could do who knows by which law every number of a country comes about,
 * how much each agency does, how often each slip is made and that at most one was: by how much a
 * slip makes a report likelier (Neyman and Pearson). What he calls an error is as much beyond that
 * as only so many sound reports are. It shares no code with the library.
 */
final class Oracle {

  private static final Map<BigDecimal, Map<Long, Double>> SLIPS = new ConcurrentHashMap<>();

  private final boolean history;
  private final double threshold;

  private Oracle(boolean history, double threshold) {
    this.history = history;
    this.threshold = threshold;
  }

  /**
   * Returns the reader who is wrong about so many sound reports.
   *
   * @param history whether he knows the earlier reports of an agency
   * @param sound how much likelier a slip makes each of many sound reports
   */
  static Oracle of(boolean history, List<Double> sound, double falseAlarms) {
    List<Double> sorted = new ArrayList<>(sound);
    Collections.sort(sorted);
    int last = sorted.size() - 1;
    return new Oracle(
        history, sorted.get(Math.max(0, last - (int) Math.floor(falseAlarms * sorted.size()))));
  }

  /** What he says of a report. */
  record Verdict(double ratio, FigureRef figure) {}

  boolean sees(Report report, Insight insight, List<FigureRef> candidates) {
    return ratio(report, insight, candidates, history).ratio() > threshold;
  }

  /** Every number that some slip turns into a printed one, with how likely it does. */
  private static Map<Long, Double> slips(BigDecimal printed) {
    return SLIPS.computeIfAbsent(
        printed,
        of -> {
          Map<Long, Double> slips = new LinkedHashMap<>();
          for (BigDecimal original : new TreeSet<>(BestReader.inverses(of))) {
            double likelihood = BestReader.likelihood(original, of);
            boolean whole = original.stripTrailingZeros().scale() <= 0;
            if (likelihood > 0 && whole) {
              slips.put(original.longValueExact(), likelihood);
            }
          }
          return slips;
        });
  }

  /** Returns how much likelier a report is if there is a slip in one of some figures. */
  static Verdict ratio(
      Report report, Insight insight, List<FigureRef> candidates, boolean history) {
    double sum = 0;
    double best = -1;
    FigureRef likeliest = candidates.get(0);
    for (FigureRef figure : candidates) {
      BigDecimal printed = Errors.number(report, figure).orElseThrow();
      String row = figure.indicator().value();
      double now = insight.log(row, printed.longValue(), history);
      double ratio = 0;
      for (Map.Entry<Long, Double> slip : slips(printed).entrySet()) {
        double then = insight.log(row, slip.getKey(), history);
        if (then > Double.NEGATIVE_INFINITY) {
          ratio += slip.getValue() * StrictMath.exp(Math.min(700, then - now));
        }
      }
      if (ratio > best) {
        best = ratio;
        likeliest = figure;
      }
      sum += ratio / candidates.size();
    }
    return new Verdict(sum, likeliest);
  }
}
