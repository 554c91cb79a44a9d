package vn.cchc.rules.constraint;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;

/** Something that carries a report, such as a form of one's own annotated as a type. */
public interface ReportSource {

  /**
   * Returns the report; null if there is none yet.
   *
   * @throws IllegalArgumentException if what it carries can be none, such as an odd indicator; that
   *     is a violation with the exception's message
   */
  @Nullable Report report();

  /**
   * Returns the path, from here, of the field that holds a figure, such as {@code cells[3.1.3]} or
   * {@code procedures.total}: violations about the figure are reported at it, so that a page shows
   * them beside it. A path is properties between dots, each with at most one key or index in
   * brackets; a key may contain dots.
   */
  default String path(IndicatorId indicator) {
    requireNonNull(indicator, "indicator");
    return "report.figures[" + indicator + "].value";
  }
}
