package vn.cchc.io.internal.sketch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Place;

/**
 * A relation between the columns of each row, or between the rows of each column.
 *
 * @param formula in the language of catalogues; what cannot be written in it is as printed
 * @param each whether it is about columns of a row, or rows of a column
 * @param only the columns it is for where it is about rows, and the rows where it is about columns;
 *     empty where it is for all
 * @param strength how sure it is
 * @param origin where it comes from
 * @param printed as the form states it; null where it does not
 * @param place of that; null where it is not stated
 * @param state whether it is checked
 * @param why it should hold
 * @param remark what speaks against it, where it is not checked, or what it was taken for; null
 *     where nothing has to be said
 * @param held how many rows, or columns, keep it in this document, zeros not counted
 * @param broken how many do not
 */
public record RuleSketch(
    String formula,
    Scope.Each each,
    List<IndicatorId> only,
    Strength strength,
    RuleOrigin origin,
    @Nullable String printed,
    @Nullable Place place,
    State state,
    LocalizedText why,
    @Nullable LocalizedText remark,
    int held,
    int broken) {

  /** Whether a relation is one to check a table by. */
  public enum State {
    /** It is checked. */
    CHECKED,
    /** The form is wrong: what it prints cannot hold. */
    WRONG,
    /** It cannot be told what it means, or whether it is meant; a person has to say. */
    OPEN
  }

  public RuleSketch {
    requireNonNull(formula, "formula");
    requireNonNull(each, "each");
    only = List.copyOf(requireNonNull(only, "only"));
    requireNonNull(strength, "strength");
    requireNonNull(origin, "origin");
    requireNonNull(state, "state");
    requireNonNull(why, "why");
  }

  /** Returns whether tables are checked by it. */
  public boolean isChecked() {
    return state == State.CHECKED;
  }
}
