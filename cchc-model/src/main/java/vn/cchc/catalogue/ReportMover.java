package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.Texts;

/**
 * Moves reports from an edition of a form to a later one, so that what was reported before and
 * after can be compared. Immutable and thread-safe.
 *
 * <p>A figure goes where the later catalogue says ({@link Catalogue#moved()}, {@link
 * Table#moved()}), else to the row or column of the same identifier if that has the same name, kind
 * and unit. What fits nowhere is said and never guessed: a number that was given to another row may
 * mean something else. To say that a row of another name is the same, move it to itself.
 */
public final class ReportMover {

  private final Catalogue before;
  private final Catalogue after;

  private ReportMover(Catalogue before, Catalogue after) {
    this.before = before;
    this.after = after;
  }

  /** Returns what moves reports of one catalogue to another. */
  public static ReportMover between(Catalogue before, Catalogue after) {
    return new ReportMover(requireNonNull(before, "before"), requireNonNull(after, "after"));
  }

  /**
   * A report of the later catalogue, and what it could not take along.
   *
   * @param report with its figures as they were printed, in their order; how their rows were
   *     printed is left behind, since that is of the earlier form
   * @param left the figures that fit nowhere
   */
  public record Moved(Report report, List<Left> left) implements Serializable {
    public Moved {
      requireNonNull(report, "report");
      left = List.copyOf(requireNonNull(left, "left"));
    }
  }

  /** A figure that fits nowhere, and why. */
  public record Left(Figure figure, Why why) implements Serializable {
    public Left {
      requireNonNull(figure, "figure");
      requireNonNull(why, "why");
    }
  }

  /** Why a figure fits nowhere. */
  public enum Why {
    /** The earlier catalogue does not know it either. */
    UNKNOWN,
    /** The later form has no such row, column or table. */
    DROPPED,
    /** The later form has a row or column of the identifier, but it is called otherwise. */
    OTHER_NAME,
    /** There is one, but of another kind, such as a share where a number was. */
    OTHER_KIND,
    /** There is one, but in another unit. */
    OTHER_UNIT,
    /** Another figure is moved there. */
    TAKEN;

    /** Returns the word of the wire formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Moves a report.
   *
   * @throws IllegalArgumentException if it is of another catalogue than the earlier one
   */
  public Moved move(Report report) {
    if (!requireNonNull(report, "report").catalogue().equals(before.id())) {
      throw new IllegalArgumentException(
          "the report is of "
              + Texts.shortened(report.catalogue())
              + ". Expected one of "
              + before.id());
    }
    List<Figure> figures = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Figure figure : report.figures()) {
      FigureRef ref = figure.ref();
      Target target = ref.table() == null ? row(ref) : cell(ref, ref.table(), ref.row());
      if (target.why() != null) {
        left.add(new Left(figure, target.why()));
      } else {
        figures.add(
            new Figure(
                target.ref(), figure.text(), figure.value(), figure.note(), null, figure.origin()));
      }
    }
    Report moved =
        Report.builder(after.id())
            .agency(report.agency())
            .period(report.period())
            .document(report.document())
            .notation(report.notation())
            .figures(figures)
            .narrative(report.narrative())
            .reading(report.reading())
            .build();
    return new Moved(moved, left);
  }

  /** Where a figure goes, or why it goes nowhere. */
  private record Target(FigureRef ref, @Nullable Why why) {}

  private Target row(FigureRef ref) {
    IndicatorId id = ref.indicator();
    IndicatorId to = target(id, after.moved());
    Why why =
        why(
            before.indicator(id).orElse(null),
            to == null ? null : after.indicator(to).orElse(null),
            to == null,
            after.moved().containsKey(id));
    return new Target(to == null ? ref : FigureRef.of(to), why);
  }

  private Target cell(FigureRef ref, String name, @Nullable RowRef row) {
    Table old = before.table(name).orElse(null);
    Table now = after.table(name).orElse(null);
    if (old == null || now == null || row == null) {
      return new Target(ref, old == null ? Why.UNKNOWN : Why.DROPPED);
    }
    IndicatorId id = ref.indicator();
    IndicatorId to = target(id, now.moved());
    Why why =
        why(
            old.column(id).orElse(null),
            to == null ? null : now.column(to).orElse(null),
            to == null,
            now.moved().containsKey(id));
    if (why == null && !now.isOpen() && now.rows().stream().noneMatch(r -> isRow(r, row))) {
      why = Why.DROPPED;
    }
    return new Target(to == null ? ref : FigureRef.ofCell(name, row, to), why);
  }

  private static boolean isRow(TableRow printed, RowRef row) {
    return printed.ref().equals(row) || printed.code().value().equals(row.name());
  }

  /** Returns the new identifier; null where another row went to this one's place. */
  private static @Nullable IndicatorId target(IndicatorId id, Map<IndicatorId, IndicatorId> moved) {
    IndicatorId to = moved.get(id);
    return to != null ? to : moved.containsValue(id) ? null : id;
  }

  private static @Nullable Why why(
      @Nullable Indicator old, @Nullable Indicator now, boolean taken, boolean told) {
    if (old == null) {
      return Why.UNKNOWN;
    }
    if (taken) {
      return Why.TAKEN;
    }
    if (now == null || !now.hasValue()) {
      return Why.DROPPED;
    }
    if (!told && !Texts.folded(old.name().vi()).equals(Texts.folded(now.name().vi()))) {
      return Why.OTHER_NAME;
    }
    if (old.kind() != now.kind() || !old.codes().keySet().equals(now.codes().keySet())) {
      return Why.OTHER_KIND;
    }
    return Objects.equals(unit(old), unit(now)) ? null : Why.OTHER_UNIT;
  }

  private static @Nullable String unit(Indicator row) {
    return row.unit() == null ? null : Texts.folded(row.unit());
  }
}
