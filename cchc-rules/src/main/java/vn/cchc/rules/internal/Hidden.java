package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.internal.CellNames;

/**
 * Rows and columns of a workbook that were hidden, and so not read: what the parts of a sum lack
 * may stand there. Immutable.
 */
final class Hidden {

  /** A row or a column, or some that stand side by side. */
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,7}|[A-Z]{1,3})(?:-(\\d{1,7}|[A-Z]{1,3}))?");

  private final List<Remark> rows;
  private final List<Remark> columns;

  private Hidden(List<Remark> rows, List<Remark> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static Hidden of(Report report) {
    return new Hidden(said(report, "hidden-rows"), said(report, "hidden-columns"));
  }

  private static List<Remark> said(Report report, String what) {
    return report.reading().stream()
        .filter(remark -> remark.what().equals(what) && !remark.arguments().isEmpty())
        .toList();
  }

  /**
   * Returns why a relation is broken, with what is hidden among the parts of a sum that lack
   * something of their total.
   *
   * @param reason what else may have happened; null where that is not known
   * @param places where its figures stand
   */
  @Nullable Explanation told(
      @Nullable Explanation reason, Evidence evidence, List<FigurePlace> places) {
    boolean none = rows.isEmpty() && columns.isEmpty();
    if (none || !(evidence instanceof Evidence.Sum sum) || sum.gap().signum() <= 0) {
      return reason;
    }
    List<Place> cells = places.stream().map(FigurePlace::place).toList();
    Explanation hidden = among(rows, cells, Hidden::row, Hidden::column, "cause.hidden-rows");
    if (hidden == null) {
      hidden = among(columns, cells, Hidden::column, Hidden::row, "cause.hidden-columns");
    }
    return hidden == null || reason == null
        ? hidden == null ? reason : hidden
        : new Explanation("apart.or-else", List.of(), List.of(hidden, reason));
  }

  /**
   * What is hidden between cells along one line, or beside them; null where nothing is.
   *
   * @param along by what the cells of a sum differ
   * @param line what they have in common
   */
  private static @Nullable Explanation among(
      List<Remark> hidden,
      List<Place> cells,
      ToIntFunction<Place> along,
      ToIntFunction<Place> line,
      String key) {
    IntStream lines = cells.stream().mapToInt(line).distinct();
    int[] places = cells.stream().mapToInt(along).sorted().toArray();
    if (lines.count() != 1 || places.length < 2 || places[0] < 0) {
      return null;
    }
    List<String> found = new ArrayList<>();
    for (Remark remark : hidden) {
      Place place = remark.place();
      if (place != null && cells.stream().allMatch(cell -> isOfSheet(cell, place))) {
        found.addAll(within(remark.arguments().get(0), places[0], places[places.length - 1]));
      }
    }
    return found.isEmpty() ? null : Explanation.of(key, String.join(", ", found));
  }

  private static boolean isOfSheet(Place cell, Place sheet) {
    return sheet.sheet() != null
        && sheet.sheet().equals(cell.sheet())
        && (sheet.file() == null || sheet.file().equals(cell.file()));
  }

  private static List<String> within(String ranges, int first, int last) {
    List<String> within = new ArrayList<>();
    Matcher range = RANGE.matcher(ranges);
    while (range.find()) {
      int from = number(range.group(1));
      int to = range.group(2) == null ? from : number(range.group(2));
      if (from <= last + 1 && to >= first - 1) {
        within.add(range.group());
      }
    }
    return within;
  }

  private static int row(Place place) {
    return place.cell() == null ? -1 : at(place.cell(), 0);
  }

  private static int column(Place place) {
    return place.cell() == null ? -1 : at(place.cell(), 1);
  }

  /** Returns the place of a row, or of a column by its letters, from 0; -1 for none. */
  private static int number(String name) {
    return Character.isDigit(name.charAt(0)) ? at("A" + name, 0) : at(name + "1", 1);
  }

  private static int at(String cell, int which) {
    int[] place = CellNames.parse(cell);
    return place == null ? -1 : place[which];
  }
}
