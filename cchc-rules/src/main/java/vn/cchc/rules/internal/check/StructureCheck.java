package vn.cchc.rules.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.sums.Description;

/**
 * What the table's rows show and what the form has.
 *
 * @param strength of what was found; less than the relation's where it does little harm
 * @param figures the rows it is about
 * @param explanation what to say; null if there is nothing to say
 */
public record StructureCheck(
    Relation relation,
    Strength strength,
    List<FigureRef> figures,
    @Nullable String expected,
    @Nullable String actual,
    @Nullable Explanation explanation)
    implements Check {

  private static final OfReport SENT_BEFORE = new OfReport(Aspect.NOT_SENT_BEFORE);

  public StructureCheck {
    figures = List.copyOf(figures);
  }

  public static StructureCheck held(Relation relation) {
    return new StructureCheck(relation, relation.strength(), List.of(), null, null, null);
  }

  /** Returns whether the report is an earlier one. */
  public boolean isSentBefore() {
    return !holds() && SENT_BEFORE.equals(relation.formula());
  }

  @Override
  public boolean holds() {
    return explanation == null;
  }

  @Override
  public Description describe() {
    Explanation said = explanation;
    if (said == null) {
      throw new IllegalStateException("Nothing to say: " + relation.id());
    }
    return Description.of(expected, actual, new Observation(said));
  }
}
