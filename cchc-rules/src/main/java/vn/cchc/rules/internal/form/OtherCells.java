package vn.cchc.rules.internal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final FigureRef[] names;
  private final NotCheckedReason[] reasons;
  private final Map<Standpoint, Optional<Cells>> reports = new HashMap<>();
  private @Nullable List<Cells> children;
  private final IdentityHashMap<Report, Cells> laid = new IdentityHashMap<>();
  private @Nullable Past past;

  private OtherCells(Cells cells, Surroundings around) {
    this.form = cells.form();
    this.around = around;
    int others = form.slots().size() - form.ownSlots();
    names = new FigureRef[others];
    reasons = new NotCheckedReason[others];
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
    int index = slot - form.ownSlots();
    FigureRef figure = form.slots().get(slot).id();
    Standpoint standpoint = figure.standpoint();
    int there = form.slotThere(slot);
    names[index] = figure;
    reasons[index] = NotCheckedReason.OTHER_REPORT;
    if (standpoint == null || there < 0) {
      return;
    }
    if (standpoint.isOfChildren()) {
      joinChildren(slot, there, standpoint, cells);
      return;
    }
    Cells other = reports.computeIfAbsent(standpoint, this::report).orElse(null);
    if (other == null) {
      return;
    }
    FigureRef name = figure.in(ReportRef.of(other.report()));
    names[index] = name;
    if (!form.isOf(other.report())) {
      reasons[index] = NotCheckedReason.OTHER_CATALOGUE;
      return;
    }
    Operand operand = other.operand(there);
    reasons[index] = operand == null ? reason(other, there) : NotCheckedReason.OTHER_REPORT;
    cells.join(
        slot,
        other.figure(there),
        operand == null ? null : operand.named(name),
        other.isAbsent(there));
  }

  private Optional<Cells> report(Standpoint standpoint) {
    return Optional.ofNullable(around.at(standpoint)).map(this::cells);
  }

  /** Returns the figures of another report; it is laid over the form once. */
  private Cells cells(Report report) {
    return laid.computeIfAbsent(report, of -> new Cells(form, of));
  }

  private static NotCheckedReason reason(Cells other, int there) {
    NotCheckedReason reason = other.reason(there);
    return reason == NotCheckedReason.MISSING_FIGURE
        ? NotCheckedReason.MISSING_IN_OTHER_REPORT
        : reason;
  }

  /** What the agencies below say together, those that have this row to fill in. */
  private void joinChildren(int slot, int there, Standpoint standpoint, Cells cells) {
    int index = slot - form.ownSlots();
    if (around.children().isEmpty()) {
      return;
    }
    IndicatorId weight = standpoint.weight();
    int by = weight == null ? -1 : form.slot(beside(names[index].here(), weight));
    Together together = new Together(standpoint, names[index]);
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
    cells.join(slot, null, all, false);
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
      known = new Past(now, around, this::cells);
      past = known;
    }
    return known;
  }

  /** Returns what a figure is called, with the report it stands in. */
  FigureRef name(int slot) {
    return slot < form.ownSlots() ? form.slots().get(slot).id() : names[slot - form.ownSlots()];
  }

  /** Returns why there is no figure of another report. */
  NotCheckedReason reason(int slot) {
    return reasons[slot - form.ownSlots()];
  }
}
