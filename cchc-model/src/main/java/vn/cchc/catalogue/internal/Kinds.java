package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.model.FigureRef;
import vn.cchc.model.RelationKind;

/** Which kinds of relation a formula can express. */
public final class Kinds {

  private Kinds() {}

  /** Returns the kind a formula is of when nothing else is said. */
  public static RelationKind of(Formula formula) {
    return possible(formula).get(0);
  }

  /** Returns whether a formula can express a relation of this kind. */
  public static boolean fits(RelationKind kind, Formula formula) {
    return possible(formula).contains(kind);
  }

  /** Returns the kind of a formula as if all its figures were those of one report. */
  public static RelationKind shape(Formula formula) {
    return ofShape(formula).get(0);
  }

  /** What compares reports is called by that; it may be called by its shape all the same. */
  private static List<RelationKind> possible(Formula formula) {
    List<RelationKind> shapes = ofShape(formula);
    RelationKind between = null;
    for (FigureRef figure : formula.figures()) {
      FigureRef.Standpoint of = figure.standpoint();
      if (of != null) {
        between = of.isOfChildren() ? RelationKind.ROLL_UP : RelationKind.HISTORY;
      }
    }
    if (between == null) {
      return shapes;
    }
    List<RelationKind> all = new ArrayList<>(List.of(between));
    all.addAll(shapes);
    return all;
  }

  private static List<RelationKind> ofShape(Formula formula) {
    if (formula instanceof Comparison comparison) {
      return ofComparison(comparison);
    }
    if (formula instanceof Formula.Order) {
      return List.of(RelationKind.ORDER);
    }
    if (formula instanceof Formula.Conditional conditional) {
      return ofShape(conditional.then());
    }
    if (formula instanceof Formula.All all) {
      return ofShape(all.parts().get(0));
    }
    if (formula instanceof Formula.OfRows) {
      return List.of(RelationKind.BALANCE);
    }
    if (formula instanceof Formula.Computed computed) {
      return computed.operator() == Operator.EQUAL
          ? List.of(RelationKind.BALANCE)
          : List.of(RelationKind.BOUND);
    }
    if (formula instanceof Formula.Extreme extreme) {
      return extreme.operator() == Operator.EQUAL
          ? List.of(RelationKind.SAME_QUANTITY)
          : List.of(RelationKind.BOUND);
    }
    if (formula instanceof Formula.Logical logical) {
      return ofCondition(logical.condition());
    }
    if (formula instanceof Formula.Share || formula instanceof Formula.NoteShare) {
      return List.of(RelationKind.SHARE);
    }
    if (formula instanceof Formula.Attainable) {
      return List.of(RelationKind.ATTAINABLE);
    }
    if (formula instanceof Formula.Between) {
      return List.of(RelationKind.BETWEEN);
    }
    if (formula instanceof Formula.RatioComparison) {
      return List.of(RelationKind.PERIOD_CUMULATIVE);
    }
    if (formula instanceof Formula.InRange) {
      return List.of(RelationKind.RANGE);
    }
    if (formula instanceof Formula.InCodes) {
      return List.of(RelationKind.CODE_LIST);
    }
    if (formula instanceof Formula.CellReadable) {
      return List.of(RelationKind.UNREADABLE);
    }
    if (formula instanceof Formula.Given || formula instanceof Formula.GivenIff) {
      return List.of(RelationKind.PRESENCE);
    }
    if (formula instanceof Formula.DatedInWindow) {
      return List.of(RelationKind.FRESHNESS);
    }
    if (formula instanceof Formula.LikeEarlier) {
      return List.of(RelationKind.HISTORY);
    }
    if (formula instanceof Formula.LikePeers) {
      return List.of(RelationKind.PEERS);
    }
    Formula.Aspect aspect = ((Formula.OfReport) formula).aspect();
    return switch (aspect) {
      case WINDOW_USUAL, IN_TIME, IN_FORCE -> List.of(RelationKind.DEADLINE);
      case NARRATIVE_SHARES,
          NARRATIVE_SUMS,
          NARRATIVE_COMPLEMENTS,
          NARRATIVE_BOUNDS,
          NARRATIVE_FIGURES ->
          List.of(RelationKind.NARRATIVE);
      case SHARES_IN_PER_CENT -> List.of(RelationKind.RANGE);
      case NOT_SENT_BEFORE -> List.of(RelationKind.HISTORY);
      case CALCULATED -> List.of(RelationKind.CALCULATED);
      default -> List.of(RelationKind.STRUCTURE);
    };
  }

  /** What is joined is of the kind of its first part, which says what it is about. */
  private static List<RelationKind> ofCondition(Condition condition) {
    if (condition instanceof Condition.Holds holds) {
      return ofShape(holds.formula());
    }
    if (condition instanceof Condition.And and) {
      return ofCondition(and.parts().get(0));
    }
    if (condition instanceof Condition.Or or) {
      return ofCondition(or.parts().get(0));
    }
    return condition instanceof Condition.Not not
        ? ofCondition(not.part())
        : List.of(RelationKind.STRUCTURE);
  }

  private static List<RelationKind> ofComparison(Comparison comparison) {
    if (comparison.operator() != Operator.EQUAL) {
      return List.of(RelationKind.BOUND, RelationKind.COMPLEMENT);
    }
    return comparison.left().isFigure() && comparison.right().isFigure()
        ? List.of(RelationKind.SAME_QUANTITY, RelationKind.BALANCE)
        : List.of(RelationKind.BALANCE, RelationKind.COMPLEMENT);
  }
}
