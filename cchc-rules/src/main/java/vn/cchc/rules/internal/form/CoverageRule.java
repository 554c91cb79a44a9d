package vn.cchc.rules.internal.form;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.OfRows;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Coverage;
import vn.cchc.model.Level;

/**
 * Which figures of a form a relation can check: against another figure, the evidence beside them or
 * their code list. That a figure is there, can be read and lies in its range says nothing of it.
 */
final class CoverageRule {

  private final Catalogue catalogue;
  private final BitSet telling = new BitSet();
  private final int[][] figuresOf;
  private final boolean asksOfTables;
  private final Map<Level, BitSet> checkable = new EnumMap<>(Level.class);

  CoverageRule(Catalogue catalogue, List<Slot> slots, List<Relation> relations, int[][] slotsOf) {
    this.catalogue = catalogue;
    figuresOf = slotsOf;
    asksOfTables = asksOfTables(catalogue);
    BitSet tied = new BitSet();
    for (int i = 0; i < figuresOf.length; i++) {
      if (isTelling(relations.get(i).formula())) {
        telling.set(i);
        setAll(tied, figuresOf[i]);
      }
    }
    for (Level level : Level.values()) {
      BitSet reported = new BitSet();
      for (int slot = tied.nextSetBit(0); slot >= 0; slot = tied.nextSetBit(slot + 1)) {
        Indicator indicator = slots.get(slot).indicator();
        reported.set(slot, indicator != null && indicator.reportedBy().contains(level));
      }
      checkable.put(level, reported);
    }
  }

  /**
   * Whether something is asked of rows, so that a table without any is checked in nothing; so is
   * one of which nothing is asked. Of a table that nobody described something always is.
   */
  private static boolean asksOfTables(Catalogue catalogue) {
    boolean nothing =
        catalogue.relations().isEmpty()
            && !catalogue.tables().isEmpty()
            && catalogue.enoughChecked().numerator() > 0;
    return nothing
        || catalogue.tables().stream().anyMatch(Table::isGuessed)
        || catalogue.relations().stream()
            .anyMatch(
                relation ->
                    relation.scope() != null
                        && (relation.formula() instanceof OfRows || isTelling(relation.formula())));
  }

  private static void setAll(BitSet bits, int[] some) {
    for (int bit : some) {
      bits.set(bit);
    }
  }

  private static boolean isTelling(Formula formula) {
    // what other reports say is no part of how much of this one was checked
    boolean between = formula.figures().stream().anyMatch(figure -> figure.standpoint() != null);
    if (between || !Form.isNumeric(formula) || formula instanceof GivenIff) {
      return false;
    }
    return formula instanceof InCodes
        || formula instanceof NoteShare
        || formula.figures().size() > 1;
  }

  /**
   * Returns how much of a report was checked.
   *
   * @param checked the relations, by their place, that held or were broken
   * @param absent the slots of which no figure is asked
   */
  Coverage of(Level level, BitSet checked, BitSet absent) {
    BitSet figures = new BitSet();
    for (int i = telling.nextSetBit(0); i >= 0; i = telling.nextSetBit(i + 1)) {
      if (checked.get(i)) {
        setAll(figures, figuresOf[i]);
      }
    }
    BitSet expected = checkable.getOrDefault(level, new BitSet());
    if (!absent.isEmpty()) {
      expected = (BitSet) expected.clone();
      expected.andNot(absent);
    }
    figures.and(expected);
    int count = figures.cardinality();
    int all = expected.cardinality();
    boolean enough = all == 0 ? !asksOfTables : catalogue.enoughChecked().isReachedBy(count, all);
    return new Coverage(count, all, enough);
  }
}
