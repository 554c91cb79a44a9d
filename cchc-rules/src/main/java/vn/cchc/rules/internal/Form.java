package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;

/** A catalogue prepared for reports: every indicator has a slot, every relation its binder. */
public final class Form {

  private final Catalogue catalogue;
  private final List<Slot> slots;
  private final Map<IndicatorId, Integer> byId = new HashMap<>();
  private final List<Binder> binders;
  private final List<Relation> relations;

  private Form(Catalogue catalogue, List<Slot> slots, List<Relation> relations) {
    this.catalogue = catalogue;
    this.slots = List.copyOf(slots);
    this.relations = List.copyOf(relations);
    for (int i = 0; i < slots.size(); i++) {
      byId.put(slots.get(i).id(), i);
    }
    this.binders = relations.stream().map(relation -> Binders.of(relation, this)).toList();
  }

  /** Returns the form of a catalogue. */
  public static Form of(Catalogue catalogue) {
    List<Slot> slots = new ArrayList<>();
    for (Indicator indicator : catalogue.indicators()) {
      slots.add(new Slot(indicator.id(), indicator));
    }
    return new Form(catalogue, slots, catalogue.relations());
  }

  /** Returns a form of bare figures, whose relations name no indicator of a catalogue. */
  public static Form of(Catalogue nothing, List<IndicatorId> figures, List<Relation> relations) {
    return new Form(
        nothing, figures.stream().map(figure -> new Slot(figure, null)).toList(), relations);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<Slot> slots() {
    return slots;
  }

  /** Returns the slot of an indicator, -1 if the form has none. */
  int slot(IndicatorId id) {
    Integer slot = byId.get(id);
    return slot == null ? -1 : slot;
  }

  /** Returns the relations of a report bound to its figures. */
  public Bindings bind(Report report) {
    Cells cells = new Cells(this, report);
    Bindings bindings = new Bindings();
    for (int i = 0; i < binders.size(); i++) {
      Relation relation = relations.get(i);
      if (relation.formula() instanceof OfReport aspect) {
        bindAspect(relation, aspect, cells, bindings);
      } else {
        bindings.add(relation, binders.get(i).bind(cells));
      }
    }
    return bindings;
  }

  private static void bindAspect(
      Relation relation, OfReport aspect, Cells cells, Bindings bindings) {
    List<Check> checks = Layout.bind(relation, aspect.aspect(), cells);
    if (checks.isEmpty()) {
      bindings.add(relation, Bound.not(NotCheckedReason.NOT_STATED));
    } else {
      bindings.addAll(relation, checks);
    }
  }

  /** Binds one relation to the figures of any report. */
  interface Binder {
    Bound bind(Cells cells);
  }
}
