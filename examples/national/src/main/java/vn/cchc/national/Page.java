package vn.cchc.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Messages;
import vn.cchc.national.Summary.Figures;

/** The summary as a page: plots are drawn in it, nothing is fetched and nothing runs. */
final class Page {

  /** How many sentences about agencies and those below them are shown. */
  static final int SENTENCES = 30;

  private static final int RELATIONS = 18;
  private static final int PROVINCES = 20;
  private static final int CAUSES = 12;

  private static final List<String> VERDICTS =
      List.of("accepted", "accepted-with-warnings", "inconclusive", "rejected");

  private static final List<String> COLOURS = List.of("#4a9d6f", "#e3b341", "#8c959f", "#c0392b");

  private final Figures figures;
  private final ResourceBundle words;
  private final Svg svg;
  private final StringBuilder html = new StringBuilder();

  private Page(Figures figures, String language) {
    this.figures = figures;
    svg = new Svg(Messages.of(Locale.forLanguageTag(language)));
    // never in the language of the machine, where another was asked for
    words =
        ResourceBundle.getBundle(
            "vn.cchc.national.page",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the page in a language. */
  static String of(Figures figures, String language) {
    return new Page(figures, language).text();
  }

  private String text() {
    Map<String, long[]> verdicts = verdicts();
    long[] all = new long[VERDICTS.size()];
    for (long[] some : verdicts.values()) {
      for (int i = 0; i < all.length; i++) {
        all[i] += some[i];
      }
    }
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(words.getString("language"))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(Svg.escaped(word("title")))
        .append("</title>\n<style>\n")
        .append(
            "body{font:15px/1.45 'DejaVu Sans',Arial,sans-serif;color:#1f2328;max-width:1000px;"
                + "margin:2em auto;padding:0 1em}h1{font-size:1.6em}h2{font-size:1.15em;"
                + "margin:2em 0 .3em}p.note{color:#57606a;margin:.2em 0 .8em}.tiles{display:flex;"
                + "gap:1em;flex-wrap:wrap}.tile{border:1px solid #d0d7de;border-radius:6px;"
                + "padding:.6em 1em;min-width:8em}.tile b{display:block;font-size:1.5em}"
                + "table{border-collapse:collapse}td{padding:.15em .8em .15em 0;"
                + "vertical-align:top}td:first-child{white-space:nowrap}svg text{font:12px 'DejaVu Sans',Arial,sans-serif}")
        .append("\n</style>\n</head>\n<body>\n");
    heading("h1", word("title"));
    tiles(all);
    over(verdicts);
    relations(List.copyOf(verdicts.keySet()));
    provinces();
    causes();
    sentences();
    return html.append("</body>\n</html>\n").toString();
  }

  private String word(String key) {
    return words.containsKey(key) ? words.getString(key) : key;
  }

  private void heading(String tag, String text) {
    html.append('<').append(tag).append('>').append(Svg.escaped(text));
    html.append("</").append(tag).append(">\n");
  }

  private void note(String key) {
    html.append("<p class=\"note\">").append(Svg.escaped(word(key))).append("</p>\n");
  }

  private void tiles(long[] all) {
    long reports = 0;
    for (long some : all) {
      reports += some;
    }
    html.append("<div class=\"tiles\">\n");
    tile(word("reports"), reports, "#1f2328");
    for (int i = 0; i < all.length; i++) {
      if (all[i] > 0) {
        tile(word(VERDICTS.get(i)), all[i], COLOURS.get(i));
      }
    }
    if (figures.lines() > 0) {
      tile(word("unreadable"), figures.lines(), "#c0392b");
    }
    html.append("</div>\n");
  }

  private void tile(String name, long number, String colour) {
    html.append("<div class=\"tile\"><b style=\"color:").append(colour).append("\">");
    html.append(svg.number(number)).append("</b>").append(Svg.escaped(name)).append("</div>\n");
  }

  /** By period, in the order of time: reports by their verdicts. */
  private Map<String, long[]> verdicts() {
    Map<String, long[]> byPeriod = new LinkedHashMap<>();
    for (Row row : figures.verdicts()) {
      String period = row.getAs("period");
      String verdict = row.getAs("verdict");
      int place = VERDICTS.indexOf(verdict);
      Long reports = row.getAs("reports");
      if (place >= 0) {
        byPeriod.computeIfAbsent(period, key -> new long[VERDICTS.size()])[place] += reports;
      }
    }
    return byPeriod;
  }

  /** Shares that were not simply accepted: what is fine would hide the rest. */
  private void over(Map<String, long[]> verdicts) {
    heading("h2", word("over-time"));
    note("over-time-note");
    List<double[]> shares = new ArrayList<>();
    for (long[] some : verdicts.values()) {
      double all = 0;
      for (long number : some) {
        all += number;
      }
      double[] share = new double[VERDICTS.size() - 1];
      for (int i = 1; i < some.length; i++) {
        share[i - 1] = all == 0 ? 0 : 100 * some[i] / all;
      }
      shares.add(share);
    }
    List<String> names = VERDICTS.subList(1, VERDICTS.size()).stream().map(this::word).toList();
    html.append(
        svg.columns(
            List.copyOf(verdicts.keySet()), shares, names, COLOURS.subList(1, COLOURS.size())));
  }

  private void relations(List<String> periods) {
    Map<String, long[]> byRelation = new TreeMap<>();
    for (Row row : figures.relations()) {
      int place = periods.indexOf(row.<String>getAs("period"));
      Long findings = row.getAs("findings");
      if (place >= 0) {
        byRelation.computeIfAbsent(row.getAs("relation"), key -> new long[periods.size()])[place] +=
            findings;
      }
    }
    heading("h2", word("relations"));
    note("relations-note");
    List<Map.Entry<String, long[]>> most =
        byRelation.entrySet().stream()
            .sorted(Comparator.comparingLong((Map.Entry<String, long[]> e) -> -total(e.getValue())))
            .limit(RELATIONS)
            .toList();
    html.append(
        svg.grid(
            periods,
            most.stream().map(Map.Entry::getKey).toList(),
            most.stream().map(Map.Entry::getValue).toList()));
  }

  private static long total(long[] numbers) {
    long total = 0;
    for (long number : numbers) {
      total += number;
    }
    return total;
  }

  private void provinces() {
    heading("h2", word("provinces"));
    note("provinces-note");
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Row row : figures.provinces()) {
      @Nullable String name = row.getAs("name");
      Long reports = row.getAs("reports");
      Long told = row.getAs("told");
      shares.put(name == null ? row.getAs("province") : name, 100.0 * told / reports);
    }
    bars(shares, PROVINCES, " %");
  }

  private void causes() {
    heading("h2", word("causes"));
    note("causes-note");
    Map<String, Double> counts = new LinkedHashMap<>();
    for (Row row : figures.causes()) {
      String cause = row.getAs("cause");
      Long findings = row.getAs("findings");
      counts.put(word(cause.isEmpty() ? "no-cause" : cause), findings.doubleValue());
    }
    bars(counts, CAUSES, "");
  }

  private void bars(Map<String, Double> values, int most, String unit) {
    Collection<Map.Entry<String, Double>> first =
        values.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(most)
            .toList();
    html.append(svg.bars(first, unit));
  }

  private void sentences() {
    if (figures.sentences().isEmpty()) {
      return;
    }
    heading("h2", word("explained"));
    note("explained-note");
    html.append("<table>\n");
    for (Row row : figures.sentences()) {
      html.append("<tr><td>")
          .append(Svg.escaped(row.<String>getAs("period")))
          .append("</td><td>")
          .append(Svg.escaped(row.<String>getAs("message")))
          .append("</td></tr>\n");
    }
    html.append("</table>\n");
  }
}
