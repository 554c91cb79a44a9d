package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.prose.Links;

/** A catalogue prepared for reports: every indicator has a slot, every relation its binder. */
public final class Form {

  private final Catalogue catalogue;
  private final List<Slot> slots;
  private final Map<IndicatorId, Integer> byId = new HashMap<>();
  private final List<Binder> binders;
  private final List<Relation> relations;
  private final List<List<Integer>> numericOf = new ArrayList<>();
  private volatile @Nullable Links links;
  private final List<Domain> domains = new ArrayList<>();

  private Form(Catalogue catalogue, List<Slot> slots, List<Relation> relations) {
    this.catalogue = catalogue;
    this.slots = List.copyOf(slots);
    this.relations = List.copyOf(relations);
    for (int i = 0; i < slots.size(); i++) {
      byId.put(slots.get(i).id(), i);
    }
    this.binders = relations.stream().map(relation -> Binders.of(relation, this)).toList();
    slots.forEach(slot -> numericOf.add(new ArrayList<>()));
    for (int i = 0; i < relations.size(); i++) {
      if (isNumeric(relations.get(i).formula())) {
        for (IndicatorId figure : relations.get(i).formula().figures()) {
          numericOf.get(slot(figure)).add(i);
        }
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      domains.add(Domain.of(slots.get(i), numericOf.get(i).stream().map(relations::get).toList()));
    }
  }

  /** Returns whether a formula speaks of what figures say, and not of whether they are given. */
  static boolean isNumeric(Formula formula) {
    return !(formula instanceof OfReport
        || formula instanceof Given
        || formula instanceof GivenIff
        || formula instanceof DatedInWindow);
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

  /** Returns the phrases by which prose speaks of the indicators. */
  Links links() {
    Links known = links;
    if (known == null) {
      known = new Links(catalogue);
      links = known;
    }
    return known;
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

  List<Relation> relations() {
    return relations;
  }

  /** Returns the relations, by their place, that speak of what the figure in a slot says. */
  List<Integer> numericRelationsOf(int slot) {
    return numericOf.get(slot);
  }

  /** Returns the next slot that takes a value, by steps of 1 or -1; -1 if there is none. */
  int neighbour(int slot, int step) {
    int next = slot + step;
    while (next >= 0 && next < slots.size() && !slots.get(next).hasValue()) {
      next += step;
    }
    return next >= 0 && next < slots.size() ? next : -1;
  }

  /** Returns what a figure in a slot may be. */
  Domain domain(int slot) {
    return domains.get(slot);
  }

  /** Returns one relation, by its place, bound to the figures of a report. */
  Bound bind(int relation, Cells cells) {
    return binders.get(relation).bind(cells);
  }

  /** Returns the relations of a report bound to its figures. */
  public Bindings bind(Report report) {
    Cells cells = new Cells(this, report);
    Bindings bindings = new Bindings(cells);
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
