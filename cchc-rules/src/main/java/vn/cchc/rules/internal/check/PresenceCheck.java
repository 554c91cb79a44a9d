package vn.cchc.rules.internal.check;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.sums.Description;

/**
 * A cell and whether it should have a value.
 *
 * @param given whether it has a value or a note that says why not
 * @param wanted whether it should
 * @param condition what that depends on, as it is shown; empty where it always should
 * @param told what the cell says in place of a figure; null if it says nothing
 */
public record PresenceCheck(
    Relation relation,
    FigureRef figure,
    boolean given,
    boolean wanted,
    Wording condition,
    @Nullable String told)
    implements Check {

  /** Takes a cell that says nothing in words. */
  public PresenceCheck(
      Relation relation, FigureRef figure, boolean given, boolean wanted, Wording condition) {
    this(relation, figure, given, wanted, condition, null);
  }

  @Override
  public boolean holds() {
    return given == wanted;
  }

  @Override
  public Description describe() {
    return Description.of(null, null, new Evidence.Presence(figure, wanted, condition, told));
  }
}
