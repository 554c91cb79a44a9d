package vn.cchc.rules.internal.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Rounding;
import vn.cchc.rules.internal.check.AttainableCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Cells;

/** The checks of one report and what came of each relation. */
public final class Bindings {

  private final List<Check> checks = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Cells cells;
  private boolean silent = true;

  Bindings(Cells cells) {
    this.cells = cells;
  }

  public Cells cells() {
    return cells;
  }

  void add(Relation relation, Bound bound) {
    Check check = bound.check();
    if (check == null) {
      outcomes.add(new Outcome(relation.id(), State.NOT_CHECKED, bound.reason(), null));
    } else {
      conclude(relation, add(check), check);
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
    silent &= holds && !check.isNoteworthy();
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

  /** Returns the checks in catalogue order. */
  public List<Check> checks() {
    return checks;
  }

  /** Returns the outcome of every relation in catalogue order. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * Returns whether every check holds and none is worth a note: then no rule has anything to say.
   */
  public boolean isSilent() {
    return silent;
  }
}
