package vn.cchc.rules.internal.form;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.RowRef;
import vn.cchc.rules.internal.sums.Operand;

/** The figures of other reports, joined to one by the names they are spoken of. One thread. */
final class OtherCells {

  private final Form form;
  private final Surroundings around;
  private final @Nullable FigureRef[] names;
  private final @Nullable NotCheckedReason[] reasons;
  private final @Nullable Told[] reports;
  private @Nullable List<Cells> children;
  private @Nullable Past past;

  private OtherCells(Cells cells, Surroundings around) {
    this.form = cells.form();
    this.around = around;
    int others = form.slots().size() - form.ownSlots();
    names = new FigureRef[others];
    reasons = new NotCheckedReason[others];
    reports = new Told[form.standpoints().size()];
    IdentityHashMap<Report, Told> laid = new IdentityHashMap<>();
    for (int i = 0; i < reports.length; i++) {
      Report report = around.at(form.standpoints().get(i));
      reports[i] = report == null ? null : laid.computeIfAbsent(report, this::told);
    }
  }

  /**
   * Another report that relations speak of.
   *
   * @param cells its figures; null where it is of another form
   */
  private record Told(ReportRef ref, @Nullable Cells cells) {}

  private Told told(Report report) {
    return new Told(ReportRef.of(report), form.isOf(report) ? new Cells(form, report) : null);
  }

  /** Puts the figures of other reports into the slots that a report has for them. */
  static OtherCells join(Cells cells, Surroundings around) {
    OtherCells others = new OtherCells(cells, around);
    for (int slot = others.form.ownSlots(); slot < others.form.slots().size(); slot++) {
      others.join(slot, cells);
    }
    return others;
  }

  private void join(int slot, Cells cells) {
    int there = form.slotThere(slot);
    if (there < 0) {
      return;
    }
    Told told = reports[form.standpointOf(slot)];
    if (told != null && told.cells() != null) {
      cells.join(slot, told.cells(), there);
    } else if (told == null && !around.children().isEmpty()) {
      FigureRef figure = form.slots().get(slot).id();
      Standpoint standpoint = figure.standpoint();
      if (standpoint != null && standpoint.isOfChildren()) {
        joinChildren(slot, there, standpoint, figure, cells);
      }
    }
  }

  private static NotCheckedReason reason(Cells other, int there) {
    NotCheckedReason reason = other.reason(there);
    return reason == NotCheckedReason.MISSING_FIGURE
        ? NotCheckedReason.MISSING_IN_OTHER_REPORT
        : reason;
  }

  /** What the agencies below say together, those that have this row to fill in. */
  private void joinChildren(
      int slot, int there, Standpoint standpoint, FigureRef figure, Cells cells) {
    int index = slot - form.ownSlots();
    IndicatorId weight = standpoint.weight();
    int by = weight == null ? -1 : form.slot(beside(figure.here(), weight));
    Together together = new Together(standpoint, figure);
    for (Cells child : children()) {
      if (!form.isOf(child.report())) {
        reasons[index] = NotCheckedReason.OTHER_CATALOGUE;
        return;
      }
      Operand operand = child.operand(there);
      Operand size = by < 0 ? null : child.operand(by);
      boolean sized = weight == null || size != null;
      if (operand != null && sized) {
        together.add(operand, size);
      } else if (isAsked(child, there)) {
        reasons[index] = reason(child, operand == null || by < 0 ? there : by);
        return;
      }
    }
    Operand all = together.operand();
    if (all == null) {
      reasons[index] = NotCheckedReason.OTHER_LEVEL;
      return;
    }
    cells.join(slot, all);
  }

  private static FigureRef beside(FigureRef figure, IndicatorId other) {
    RowRef row = figure.row();
    String table = figure.table();
    return row == null || table == null ? FigureRef.of(other) : FigureRef.ofCell(table, row, other);
  }

  /** Whether an agency has a row to fill in, as far as its level is known. */
  private static boolean isAsked(Cells child, int slot) {
    Agency agency = child.report().agency();
    Indicator indicator = child.form().slots().get(slot).indicator();
    boolean elsewhere =
        indicator != null
            && agency != null
            && agency.level() != null
            && !child.isReportedHere(indicator);
    return !elsewhere && !child.isAbsent(slot);
  }

  private List<Cells> children() {
    List<Cells> known = children;
    if (known == null) {
      known = new ArrayList<>();
      for (Report child : around.children()) {
        known.add(new Cells(form, child));
      }
      children = known;
    }
    return known;
  }

  /** Returns all earlier reports; they are read when they are first asked for. */
  Past past(Cells now) {
    Past known = past;
    if (known == null) {
      known = new Past(now, around);
      past = known;
    }
    return known;
  }

  /** Returns what a figure is called, with the report it stands in. */
  FigureRef name(int slot) {
    if (slot < form.ownSlots()) {
      return form.slots().get(slot).id();
    }
    int index = slot - form.ownSlots();
    FigureRef known = names[index];
    if (known == null) {
      FigureRef figure = form.slots().get(slot).id();
      Told told = form.slotThere(slot) < 0 ? null : reports[form.standpointOf(slot)];
      known = told == null ? figure : figure.in(told.ref());
      names[index] = known;
    }
    return known;
  }

  /** Returns why there is no figure of another report. */
  NotCheckedReason reason(int slot) {
    NotCheckedReason known = reasons[slot - form.ownSlots()];
    int there = form.slotThere(slot);
    Told told = known != null || there < 0 ? null : reports[form.standpointOf(slot)];
    if (told == null) {
      return known == null ? NotCheckedReason.OTHER_REPORT : known;
    }
    Cells other = told.cells();
    if (other == null) {
      return NotCheckedReason.OTHER_CATALOGUE;
    }
    return other.operand(there) == null ? reason(other, there) : NotCheckedReason.OTHER_REPORT;
  }
}
