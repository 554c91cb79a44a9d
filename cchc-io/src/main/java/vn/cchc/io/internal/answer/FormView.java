package vn.cchc.io.internal.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.model.Report;

/**
 * The tables of a report as they were read, with the marks of what was found.
 *
 * @param grids at most one a table of the form
 */
public record FormView(List<Grid> grids) {

  public FormView {
    grids = List.copyOf(grids);
  }

  /**
   * A table.
   *
   * @param caption what it is called
   * @param single whether its rows have one figure each
   * @param rows heading of what its rows are called by
   * @param headings of its columns, behind that of its rows
   * @param left how many rows without findings were left out, in words; empty if none were
   */
  public record Grid(
      String caption,
      boolean single,
      String rows,
      List<String> headings,
      List<Line> lines,
      String left) {
    public Grid {
      headings = List.copyOf(headings);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A row.
   *
   * @param title whether it is a heading of rows
   */
  public record Line(String figure, boolean title, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell; what it has not is empty.
   *
   * @param anchor its name within the page, if it holds a figure
   * @param role what it holds else, by which it is laid out
   * @param word of the severity by which it is marked
   * @param numbers of the entries that speak of it
   * @param bar the percentage that it shows; null if it shows none
   * @param spark what it was in earlier periods; null if that is not known
   */
  public record Cell(
      String anchor,
      String text,
      String role,
      String word,
      List<Integer> numbers,
      @Nullable Bar bar,
      @Nullable Spark spark) {

    public Cell {
      numbers = List.copyOf(numbers);
    }

    /** Returns a cell without a figure. */
    static Cell of(String text, String role) {
      return new Cell("", text, role, "", List.of(), null, null);
    }
  }

  /**
   * A percentage as a bar.
   *
   * @param width of its filled part, of {@value #WHOLE}
   */
  public record Bar(String percentage, String width) {

    /** How wide a hundred per cent is. */
    static final int WHOLE = 50;
  }

  /**
   * A small plot of a figure over time.
   *
   * @param points of its line, as SVG has them
   * @param x of its last point
   * @param y of its last point
   * @param label what it shows, in words
   */
  public record Spark(String points, String x, String y, String label) {}

  /**
   * Returns the tables of a report.
   *
   * @param entries what was found of it
   * @param earlier reports of the same agency, in any order
   */
  public static FormView of(
      Report report,
      Catalogue catalogue,
      List<Entry> entries,
      List<Report> earlier,
      Locale locale) {
    return new FormViewMaker(report, catalogue, entries, earlier, locale).view();
  }
}
