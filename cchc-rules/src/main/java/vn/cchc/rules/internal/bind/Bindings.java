package vn.cchc.rules.internal.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Coverage;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Rounding;
import vn.cchc.rules.internal.check.AttainableCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Options;

/** The checks of one report and what came of each relation. */
public final class Bindings {

  private final List<Check> checks;
  private final @Nullable Check[] numeric;
  private final List<Integer> broken = new ArrayList<>();
  private final List<Outcome> outcomes;
  private final Cells cells;
  private final List<Check> telling = new ArrayList<>();
  private final BitSet checked = new BitSet();
  private boolean cut;

  Bindings(Cells cells) {
    this.cells = cells;
    int relations = cells.form().relations().size();
    this.numeric = new Check[relations];
    this.checks = new ArrayList<>(relations);
    this.outcomes = new ArrayList<>(relations);
  }

  public Cells cells() {
    return cells;
  }

  /** Takes what came of a relation, by its place in the form, that speaks of single figures. */
  void add(int place, Bound bound) {
    Relation relation = cells.form().relations().get(place);
    Check check = bound.check();
    boolean implied = cells.form().isImplied(place);
    if (implied && (check == null || check.holds() && !check.isNoteworthy())) {
      numeric[place] = check;
      return;
    }
    if (check == null) {
      outcomes.add(new Outcome(relation.id(), State.NOT_CHECKED, bound.reason(), null));
      return;
    }
    boolean holds = add(check);
    conclude(relation, holds, check);
    if (cells.form().isNumeric(place)) {
      numeric[place] = check;
      checked.set(place);
      if (!holds) {
        broken.add(place);
      }
    }
  }

  /** Takes that a relation about the report as a whole cannot be checked. */
  void addNotChecked(Relation relation, NotCheckedReason reason) {
    outcomes.add(new Outcome(relation.id(), State.NOT_CHECKED, reason, null));
  }

  /** Takes that not everything which would mend the report was tried. */
  public void addSearchCut() {
    telling.add(Bounds.searchCut());
  }

  /** Takes that not all of the report is checked. */
  void addCut(Relation relation, Check check) {
    cut = true;
    addAll(relation, List.of(check));
  }

  /** Takes what came of a relation that is told only where it does not hold. */
  void addImplied(Relation relation, List<Check> bound) {
    if (bound.stream().anyMatch(check -> !check.holds())) {
      addAll(relation, bound);
    }
  }

  void addAll(Relation relation, List<Check> bound) {
    boolean held = true;
    for (Check check : bound) {
      held &= add(check);
    }
    conclude(relation, held, bound.get(0));
  }

  private boolean add(Check check) {
    boolean holds = check.holds();
    if (!holds || check.isNoteworthy()) {
      telling.add(check);
    }
    checks.add(check);
    return holds;
  }

  private void conclude(Relation relation, boolean held, Check first) {
    State state = held ? State.HELD : State.BROKEN;
    outcomes.add(new Outcome(relation.id(), state, null, held ? rounding(first) : null));
  }

  private static @Nullable Rounding rounding(Check check) {
    if (check instanceof ShareCheck share) {
      return share.rounding().orElse(null);
    }
    return check instanceof AttainableCheck attainable ? attainable.rounding().orElse(null) : null;
  }

  /**
   * Returns the check of a relation, by its place, that speaks of what figures say; null if it
   * could not be checked or speaks of something else.
   */
  public @Nullable Check numeric(int relation) {
    return numeric[relation];
  }

  /** Returns the relations, by their place, whose {@link #numeric} check does not hold. */
  public List<Integer> broken() {
    return broken;
  }

  /** Returns the checks in catalogue order. */
  public List<Check> checks() {
    return checks;
  }

  /** Returns the checks that do not hold or are worth a note, in catalogue order. */
  public List<Check> telling() {
    return telling;
  }

  /** Returns how much of the report was checked. */
  public Coverage coverage(Options options) {
    Coverage coverage = cells.form().coverage(cells.level(), checked, cells.unasked());
    boolean enough = options.partial() || coverage.enough();
    return new Coverage(coverage.checked(), coverage.checkable(), enough && !cut);
  }

  /** Returns the outcome of every relation in catalogue order. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * Returns whether every check holds and none is worth a note: then no rule has anything to say.
   */
  public boolean isSilent() {
    return telling.isEmpty();
  }
}
