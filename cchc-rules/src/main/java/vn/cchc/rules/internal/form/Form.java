package vn.cchc.rules.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Formula.Conditional;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.Logical;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.internal.TableRows;
import vn.cchc.model.Coverage;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.rules.internal.prose.Links;

/** A catalogue prepared for reports: every indicator has a slot. Immutable; thread-safe. */
public final class Form {

  private static final OfReport IN_FORCE = new OfReport(Aspect.IN_FORCE);

  private final Catalogue catalogue;
  private final List<Slot> slots;
  private final int own;
  private final int[] there;
  private final List<Standpoint> standpoints = new ArrayList<>();
  private final int[] from;
  private final Map<FigureRef, Integer> byId = new HashMap<>();
  private final List<Relation> relations;
  private final List<Relation> peers;
  private final int implied;
  private final Set<Aspect> stated = EnumSet.noneOf(Aspect.class);
  private final Map<String, TableRows> tables;
  private final int[][] slotsOf;
  private final boolean[] numeric;
  private final int[][] numericOf;
  private final List<Domain> domains = new ArrayList<>();
  private final List<String> sections;
  private final List<Neighbours> neighbours;
  private final CoverageRule coverage;
  private volatile @Nullable Links links;

  private Form(
      Catalogue catalogue,
      List<Slot> known,
      List<Relation> relations,
      int implied,
      List<Relation> peers,
      Map<String, TableRows> tables) {
    this.catalogue = catalogue;
    this.relations = List.copyOf(relations);
    this.peers = List.copyOf(peers);
    this.implied = implied;
    this.tables = tables;
    for (Slot slot : known) {
      byId.put(slot.id(), byId.size());
    }
    this.own = known.size();
    this.slots = withOthers(known);
    there = new int[slots.size() - own];
    from = new int[there.length];
    for (int i = 0; i < there.length; i++) {
      FigureRef figure = slots.get(own + i).id();
      there[i] = byId.getOrDefault(figure.here(), -1);
      from[i] = place(figure.standpoint());
    }
    slotsOf = new int[relations.size()][];
    numeric = new boolean[slotsOf.length];
    List<List<Integer>> ofSlots = new ArrayList<>();
    slots.forEach(slot -> ofSlots.add(new ArrayList<>()));
    for (int i = 0; i < slotsOf.length; i++) {
      Formula formula = relations.get(i).formula();
      slotsOf[i] = slots(formula);
      if (formula instanceof OfReport of) {
        stated.add(of.aspect());
      }
      numeric[i] = isNumeric(formula);
      if (numeric[i]) {
        for (int slot : slotsOf[i]) {
          ofSlots.get(slot).add(i);
        }
      }
    }
    coverage = new CoverageRule(catalogue, this.slots, this.relations, slotsOf);
    numericOf = ofSlots.stream().map(Form::array).toArray(int[][]::new);
    for (int i = 0; i < slots.size(); i++) {
      domains.add(Domain.of(slots.get(i), ofSlots.get(i).stream().map(relations::get).toList()));
    }
    neighbours = List.of(Neighbours.along(slots, own), Neighbours.down(slots, own));
    sections = slots.stream().map(slot -> slot.id().section()).toList();
  }

  /** Figures of other reports have slots of their own. */
  private List<Slot> withOthers(List<Slot> known) {
    List<Slot> all = new ArrayList<>(known);
    for (Relation relation : relations) {
      for (FigureRef figure : relation.formula().figures()) {
        if (figure.standpoint() != null && byId.putIfAbsent(figure, all.size()) == null) {
          Integer here = byId.get(figure.here());
          all.add(new Slot(figure, here == null ? null : all.get(here).indicator()));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Returns whether another report is of this form; it names it by its identifier. */
  boolean isOf(Report other) {
    return other.catalogue().equals(catalogue.id());
  }

  /** Returns how many slots are this report's own; those of other reports come behind them. */
  public int ownSlots() {
    return own;
  }

  /** Returns the slot that a figure of another report has in its own; -1 if the form has none. */
  int slotThere(int slot) {
    return there[slot - own];
  }

  private int place(@Nullable Standpoint standpoint) {
    if (standpoint == null) {
      return -1;
    }
    if (!standpoints.contains(standpoint)) {
      standpoints.add(standpoint);
    }
    return standpoints.indexOf(standpoint);
  }

  /** Returns the reports that figures of others are taken from, each once. */
  List<Standpoint> standpoints() {
    return standpoints;
  }

  /** Returns the place among {@link #standpoints} of what a slot's figure is taken from. */
  int standpointOf(int slot) {
    return from[slot - own];
  }

  /** Returns whether some relation of it asks this of a report as a whole. */
  public boolean states(Aspect aspect) {
    return stated.contains(aspect);
  }

  private int[] slots(Formula formula) {
    int[] all = new int[formula.figures().size()];
    int size = 0;
    for (FigureRef figure : formula.figures()) {
      Integer slot = byId.get(figure);
      if (slot != null) {
        all[size++] = slot;
      }
    }
    return size == all.length ? all : Arrays.copyOf(all, size);
  }

  private static int[] array(List<Integer> relations) {
    return relations.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns whether a formula speaks of what figures say, and not of whether they are given. */
  public static boolean isNumeric(Formula formula) {
    return !(formula instanceof OfReport
        || formula instanceof Given
        || formula instanceof GivenIff
        || formula instanceof DatedInWindow
        || formula instanceof Conditional conditional && !isNumeric(conditional.then())
        || formula instanceof Logical logical && !isNumeric(logical.condition()));
  }

  /** Returns whether a relation, by its place, speaks of what figures say. */
  public boolean isNumeric(int relation) {
    return numeric[relation];
  }

  private static boolean isNumeric(Condition condition) {
    if (condition instanceof Condition.Holds holds) {
      return isNumeric(holds.formula());
    }
    if (condition instanceof Condition.And and) {
      return and.parts().stream().allMatch(Form::isNumeric);
    }
    if (condition instanceof Condition.Or or) {
      return or.parts().stream().allMatch(Form::isNumeric);
    }
    return !(condition instanceof Condition.Not not) || isNumeric(not.part());
  }

  /**
   * Returns how much of a report was checked.
   *
   * @param checked the relations, by their place, that held or were broken
   * @param absent the slots of which no figure is asked
   */
  public Coverage coverage(Level level, BitSet checked, BitSet absent) {
    return coverage.of(level, checked, absent);
  }

  /** Returns whether a relation, by its place, speaks of the figure in a slot. */
  public boolean speaksOf(int relation, int slot) {
    for (int figure : slotsOf[relation]) {
      if (figure == slot) {
        return true;
      }
    }
    return false;
  }

  /** Returns the form of a catalogue without open tables. */
  public static Form of(Catalogue catalogue) {
    return of(catalogue, Map.of());
  }

  /**
   * Returns the form of a catalogue, with the rows that a report has.
   *
   * @param rows of each table, by its identifier
   */
  public static Form of(Catalogue catalogue, Map<String, List<RowRef>> rows) {
    return of(catalogue, rows, catalogue.relations());
  }

  /**
   * Returns the form of reports that are checked beside others: with what a catalogue asks between
   * reports only then.
   *
   * @param rows of each table, by its identifier
   */
  public static Form inContext(Catalogue catalogue, Map<String, List<RowRef>> rows) {
    List<Relation> all = new ArrayList<>(catalogue.relations());
    all.addAll(catalogue.overTime());
    return of(catalogue, rows, all);
  }

  private static Form of(Catalogue catalogue, Map<String, List<RowRef>> rows, List<Relation> all) {
    Unfolding unfolded = new Unfolding(catalogue, rows, all);
    List<Relation> relations = new ArrayList<>(unfolded.relations());
    List<Relation> peers = relations.stream().filter(Form::isOfPeers).toList();
    relations.removeAll(peers);
    boolean stated = relations.stream().anyMatch(some -> IN_FORCE.equals(some.formula()));
    if (!stated && !isAlwaysInForce(catalogue)) {
      relations.add(inForce());
    }
    int implied = relations.size();
    if (!catalogue.tables().isEmpty()) {
      addIfMissing(relations, "cells-known", Aspect.ROWS_KNOWN);
      addIfMissing(relations, "cells-once", Aspect.ROWS_ONCE);
    }
    relations.addAll(unfolded.implied());
    return new Form(catalogue, unfolded.slots(), relations, implied, peers, unfolded.rows());
  }

  private static boolean isOfPeers(Relation relation) {
    return relation.formula() instanceof Formula.LikePeers;
  }

  /**
   * Returns the relations between agencies of a level. They are checked where the reports of many
   * are; of a report by itself nothing is said about them.
   */
  public List<Relation> peers() {
    return peers;
  }

  /** A cell that no table has, or that is given twice, is never passed over. */
  private static void addIfMissing(List<Relation> relations, String id, Aspect aspect) {
    OfReport formula = new OfReport(aspect);
    if (relations.stream().noneMatch(relation -> formula.equals(relation.formula()))) {
      relations.add(Relation.builder(id).formula(aspect.words(), formula).build());
    }
  }

  /**
   * Whether nobody said when a form is in force, as of one that was read off a document: then it
   * does not matter which period a report is of, nor whether it states one.
   */
  private static boolean isAlwaysInForce(Catalogue catalogue) {
    return catalogue.validFrom().equals(LocalDate.EPOCH) && catalogue.validTo().isEmpty();
  }

  /** Every catalogue has a validity, so that this holds of it need not be stated. */
  private static Relation inForce() {
    return Relation.builder("catalogue-in-force")
        .formula(IN_FORCE.aspect().words())
        .strength(Strength.SHOULD)
        .build();
  }

  /** Returns a form of bare figures, whose relations name no indicator of a catalogue. */
  public static Form of(Catalogue nothing, List<FigureRef> figures, List<Relation> relations) {
    List<Relation> apart = new ArrayList<>();
    relations.forEach(relation -> apart.addAll(Unfolding.apart(relation)));
    List<Slot> slots =
        figures.stream()
            .filter(figure -> figure.standpoint() == null)
            .map(figure -> new Slot(figure, null))
            .toList();
    return new Form(nothing, slots, apart, apart.size(), List.of(), Map.of());
  }

  /** Returns a form of the figures of a catalogue, with other relations than its own. */
  public static Form of(Catalogue catalogue, List<Relation> relations) {
    List<Slot> slots = new ArrayList<>();
    for (Indicator indicator : catalogue.indicators()) {
      slots.add(new Slot(FigureRef.of(indicator.id()), indicator));
    }
    return new Form(catalogue, slots, relations, relations.size(), List.of(), Map.of());
  }

  /** Returns the phrases by which prose speaks of the indicators. */
  public Links links() {
    Links known = links;
    if (known == null) {
      known = new Links(catalogue.indicators().stream().map(Form::subject).toList());
      links = known;
    }
    return known;
  }

  private static Links.Subject subject(Indicator indicator) {
    Links.Measure measure =
        switch (indicator.kind()) {
          case COUNT -> Links.Measure.COUNT;
          case PERCENTAGE -> Links.Measure.PERCENTAGE;
          default -> Links.Measure.OTHER;
        };
    return new Links.Subject(FigureRef.of(indicator.id()), measure, indicator.phrases());
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns whether it was guessed what belongs into a cell. */
  public boolean isGuessed(Slot slot) {
    String table = slot.id().table();
    return table != null && catalogue.table(table).map(Table::isGuessed).orElse(false);
  }

  public List<Slot> slots() {
    return slots;
  }

  /** Returns the slot of an indicator, -1 if the form has none. */
  public int slot(FigureRef id) {
    Integer slot = byId.get(id);
    if (slot == null && id.row() != null && id.standpoint() == null && id.report() == null) {
      FigureRef known = Unfolding.known(id, tables);
      slot = known == null ? null : byId.get(known);
    }
    return slot == null ? -1 : slot;
  }

  /**
   * Returns the slot of an indicator, -1 if the form has none.
   *
   * @param guess where it probably is, as figures mostly come in the order of the form
   */
  int slot(FigureRef id, int guess) {
    return guess < own && slots.get(guess).id().equals(id) ? guess : slot(id);
  }

  /**
   * Returns whether a relation, by its place, is what a kind of value implies: it is told only
   * where it does not hold.
   */
  public boolean isImplied(int relation) {
    return relation >= implied;
  }

  public List<Relation> relations() {
    return relations;
  }

  /** Returns the slots of the figures a relation speaks of; not to be changed. */
  public int[] slotsOf(int relation) {
    return slotsOf[relation];
  }

  /**
   * Returns the relations, by their place, that speak of what the figure in a slot says, in
   * ascending order; not to be changed.
   */
  public int[] numericRelationsOf(int slot) {
    return numericOf[slot];
  }

  /** Returns the number of the section that a slot is in. */
  public String section(int slot) {
    return sections.get(slot);
  }

  /** Returns which figures stand beside each other: as the form is read, and down its tables. */
  public List<Neighbours> neighbours() {
    return neighbours;
  }

  /** Returns what a figure in a slot may be. */
  public Domain domain(int slot) {
    return domains.get(slot);
  }
}
