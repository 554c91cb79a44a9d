package vn.cchc.io.internal.tree;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.ReportRef;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.Texts;

/**
 * A figure as our files name it: an indicator, or an object that names a cell or another report.
 */
public final class FigurePart {

  /** The properties that name a figure. */
  public static final List<String> NAMES = List.of("indicator", "table", "row", "report", "from");

  private static final Pattern PERIOD = Pattern.compile("(\\d{1,4})-(.{1,20})");
  private static final Pattern THIS_YEAR = Pattern.compile("this year (.{1,20})\\(x\\)");

  private static final Map<String, Standpoint> STANDPOINTS =
      Map.of(
          Standpoint.PREVIOUS.toString(), Standpoint.PREVIOUS,
          Standpoint.LAST_REPORT.toString(), Standpoint.LAST_REPORT,
          Standpoint.SAME_PERIOD_LAST_YEAR.toString(), Standpoint.SAME_PERIOD_LAST_YEAR,
          Standpoint.CHILDREN.toString(), Standpoint.CHILDREN);

  private FigurePart() {}

  /**
   * Returns the figure.
   *
   * @throws vn.cchc.io.ReportFormatException if it names none
   */
  public static FigureRef of(Part part) {
    if (part.isText()) {
      return FigureRef.of(id(part, "", part.text()));
    }
    IndicatorId id = id(part, "indicator", part.required("indicator"));
    FigureRef figure = FigureRef.of(id);
    if (part.has("table") || part.has("row")) {
      figure = FigureRef.ofCell(part.required("table"), row(part), id);
    }
    if (part.has("report")) {
      Part report = part.at("report");
      return figure.in(report(report, report.text("agency"), report.text("period")));
    }
    return part.has("from") ? figure.from(standpoint(part)) : figure;
  }

  private static IndicatorId id(Part part, String name, String text) {
    try {
      return IndicatorId.parse(text);
    } catch (IllegalArgumentException e) {
      Fault fault = Fault.of("indicator", Texts.shortened(text));
      throw name.isEmpty() ? part.wrong(fault) : part.wrong(name, fault);
    }
  }

  private static RowRef row(Part part) {
    Part row = part.at("row");
    List<String> path =
        row.isList() ? row.items().stream().map(Part::text).toList() : List.of(row.text());
    try {
      return new RowRef(path);
    } catch (IllegalArgumentException e) {
      throw part.wrong("row", Fault.of("row", RowRef.MAX_DEPTH, RowRef.MAX_LENGTH));
    }
  }

  private static ReportRef report(Part report, String agency, String period) {
    if (period.isEmpty()) {
      return new ReportRef(agency, "", 0);
    }
    Matcher parts = PERIOD.matcher(period);
    if (!parts.matches()) {
      throw report.wrong("period", Fault.of("tree.period", Texts.shortened(period)));
    }
    return new ReportRef(agency, parts.group(2), Integer.parseInt(parts.group(1)));
  }

  private static Standpoint standpoint(Part part) {
    String words = part.text("from");
    Matcher year = THIS_YEAR.matcher(words);
    Standpoint known = STANDPOINTS.get(words);
    if (known == null && !year.matches()) {
      throw part.wrong(
          "from",
          Fault.of(
              "word",
              Texts.shortened(words),
              String.join(", ", STANDPOINTS.keySet().stream().sorted().toList())));
    }
    return known == null ? Standpoint.thisYear(year.group(1)) : known;
  }
}
