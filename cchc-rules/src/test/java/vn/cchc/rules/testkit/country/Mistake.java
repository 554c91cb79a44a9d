package vn.cchc.rules.testkit.country;

import java.util.List;
import vn.cchc.model.FigureRef;
import vn.cchc.model.ReportRef;

/**
 * An error in the reports of a province for a period, and where it is.
 *
 * @param report that is wrong, or is not there
 * @param figures that are wrong in it, likewise in those that took them over; none where all are
 * @param originals what each of them was, as printed
 * @param other the other report that it takes: the child that was added twice, the sibling it was
 *     exchanged with, the one that was corrected; the report itself where there is none
 */
public record Mistake(
    Kind kind, ReportRef report, List<FigureRef> figures, List<String> originals, ReportRef other) {

  public Mistake {
    figures = List.copyOf(figures);
    originals = List.copyOf(originals);
  }

  /** What went wrong. */
  public enum Kind {
    /** A slip of the pen in one figure of an agency below, after it was added up. */
    SLIP,
    /** A figure of an agency below in another unit: 10, 100 or 1000 times as much. */
    UNIT,
    /** An agency below sent the figures of its last period again. */
    COPIED_PERIOD,
    /** The report of an agency below is not there; it was added up. */
    MISSING_CHILD,
    /** The report of an agency below was added twice. */
    DOUBLED_CHILD,
    /** The report of an agency below is there, but was not added. */
    CHILD_LEFT_OUT,
    /** Two agencies below sent each the report of the other. */
    SWAPPED_CHILDREN,
    /** A slip of the pen in the sum of an agency above others. */
    PARENT_TOTAL,
    /** A slip of the pen in how many procedures came or went: those in force do not follow. */
    STOCK,
    /** An agency below corrected a figure after the one above had added it up. */
    LATE_CORRECTION;

    /** Returns the word of the truth file, such as {@code doubled-child}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
