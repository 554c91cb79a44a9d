package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.sketch.grid.Grid;
import vn.cchc.io.internal.sketch.grid.PrintedNumber;
import vn.cchc.io.internal.sketch.grid.Region;
import vn.cchc.io.internal.sketch.grid.YearRows;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.IndicatorId;

/** Where the columns of a table stand, what they are called and how they are numbered. */
final class Columns {

  /** A number in brackets behind a heading, or a formula. */
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("(?s)(.*\\S)\\s*([(\\[]\\s*\\d{1,3}(?:\\.\\d{1,2})*[a-z]?\\s*[)\\]])");

  private final Region region;
  private final Grid grid;
  private final HeadCells heads;

  private Columns(Region region) {
    this.region = region;
    grid = region.grid();
    heads = new HeadCells(region);
  }

  static List<ColumnSketch> of(Region region) {
    return new Columns(region).columns();
  }

  private List<ColumnSketch> columns() {
    List<int[]> spans = spans();
    List<@Nullable PrintedNumber> numbers = numbers(spans);
    boolean inHeads = region.numbering() < 0 && numbers.stream().anyMatch(n -> n != null);
    List<ColumnSketch> columns = new ArrayList<>();
    Set<String> used = new HashSet<>();
    numbers.forEach(number -> used.add(number == null || number.id() == null ? "" : number.id()));
    List<List<String>> headings = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      headings.add(heading(spans.get(i)[0], inHeads ? numbers.get(i) : null));
    }
    ColumnWords words = new ColumnWords(headings, used);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < spans.size(); i++) {
      int from = spans.get(i)[0];
      PrintedNumber number = numbers.get(i);
      String id = number == null ? null : number.id();
      if (id == null || !taken.add(id)) {
        id = words.of(i);
      }
      List<String> heading = headings.get(i);
      List<Cell> path = heads.path(from);
      Cell numbered = region.numbering() < 0 ? null : grid.at(region.numbering(), from);
      Cell own = path.isEmpty() ? numbered : path.get(path.size() - 1);
      String printed = numbered == null ? null : Words.line(numbered.text());
      columns.add(
          new ColumnSketch(
              new IndicatorId(id),
              printed == null || printed.isEmpty() ? null : printed,
              from,
              spans.get(i)[1],
              heading,
              ColumnKind.TEXT,
              null,
              false,
              own == null ? null : own.place()));
    }
    return columns;
  }

  /**
   * Returns what stands above a column, from the outermost heading to its own.
   *
   * @param number that stands behind its own, and is no part of it; null where there is none
   */
  private List<String> heading(int from, @Nullable PrintedNumber number) {
    List<String> heading = new ArrayList<>();
    heads.path(from).forEach(cell -> heading.add(YearRows.heading(Words.line(cell.text()))));
    if (number != null && number.formula() == null && !heading.isEmpty()) {
      Matcher behind = NUMBER_BEHIND.matcher(heading.get(heading.size() - 1));
      if (behind.matches()) {
        heading.set(heading.size() - 1, behind.group(1));
      }
    }
    return heading;
  }

  /** First column and width of each, on the grid. */
  private List<int[]> spans() {
    List<int[]> spans = new ArrayList<>();
    for (int c = 0; c < grid.columns(); c++) {
      boolean split =
          spans.isEmpty()
              || !heads.isSame(c - 1, c)
              || region.numbering() >= 0 && isNumberedApart(c)
              || isFilledApart(c);
      if (split) {
        spans.add(new int[] {c, 1});
      } else {
        spans.get(spans.size() - 1)[1]++;
      }
    }
    spans.removeIf(span -> isEmpty(span[0], span[1]));
    return spans;
  }

  private boolean isNumberedApart(int column) {
    return !grid.own(region.numbering(), column).isEmpty();
  }

  /** Whether below one heading rows have one cell here and another to the left. */
  private boolean isFilledApart(int column) {
    int apart = 0;
    int filled = 0;
    for (int r : region.body()) {
      boolean left = !grid.own(r, column - 1).isEmpty();
      boolean here = !grid.own(r, column).isEmpty();
      filled += left || here ? 1 : 0;
      apart += left && here ? 1 : 0;
    }
    return apart > 0 && 4 * apart >= filled;
  }

  private boolean isEmpty(int from, int width) {
    for (int c = from; c < from + width; c++) {
      if (!heads.path(c).isEmpty()
          || region.numbering() >= 0 && !grid.text(region.numbering(), c).isEmpty()) {
        return false;
      }
      for (int r : region.body()) {
        if (!grid.own(r, c).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private List<@Nullable PrintedNumber> numbers(List<int[]> spans) {
    List<@Nullable PrintedNumber> numbers = new ArrayList<>();
    if (region.numbering() < 0) {
      numbersInHeads(spans, numbers);
      return numbers;
    }
    for (int[] span : spans) {
      numbers.add(PrintedNumber.of(grid.text(region.numbering(), span[0])));
    }
    // a cell that prints only how it is calculated has the number that is missing
    for (int i = 0; i < numbers.size(); i++) {
      PrintedNumber number = numbers.get(i);
      if (number != null && number.id() == null) {
        PrintedNumber before = i == 0 ? null : numbers.get(i - 1);
        PrintedNumber behind = i + 1 < numbers.size() ? numbers.get(i + 1) : null;
        int missing =
            before != null && before.isNumeric()
                ? before.number() + 1
                : behind != null && behind.isNumeric() ? behind.number() - 1 : -1;
        boolean free = behind == null || behind.number() != missing;
        numbers.set(
            i,
            new PrintedNumber(
                missing > 0 && free ? String.valueOf(missing) : null, number.formula()));
      }
    }
    return numbers;
  }

  /** Some forms print the number behind the heading; it counts where most columns have one. */
  private void numbersInHeads(List<int[]> spans, List<@Nullable PrintedNumber> numbers) {
    int numbered = 0;
    int last = -1;
    boolean ordered = true;
    for (int[] span : spans) {
      List<Cell> path = heads.path(span[0]);
      String text = path.isEmpty() ? "" : Words.line(path.get(path.size() - 1).text());
      Matcher behind = NUMBER_BEHIND.matcher(text);
      PrintedNumber number =
          text.indexOf('=') < 0 && behind.matches()
              ? PrintedNumber.of(behind.group(2))
              : inFormula(text);
      numbers.add(number);
      if (number != null) {
        numbered++;
        ordered &= number.number() > last;
        last = number.number();
      }
    }
    if (!ordered || numbered < 2 || 2 * numbered < spans.size()) {
      numbers.replaceAll(number -> null);
    }
  }

  private static @Nullable PrintedNumber inFormula(String heading) {
    int equals = heading.indexOf('=');
    if (equals < 0) {
      return null;
    }
    Matcher left =
        Pattern.compile("[(\\[]?\\s*(\\d{1,3}[a-z]?)\\s*[)\\]]?\\s*$")
            .matcher(heading.substring(0, equals));
    return left.find() ? new PrintedNumber(left.group(1), heading) : null;
  }
}
