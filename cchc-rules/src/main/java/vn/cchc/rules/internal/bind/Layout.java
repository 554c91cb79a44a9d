package vn.cchc.rules.internal.bind;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Claim;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.StructureCheck;
import vn.cchc.rules.internal.form.Cells;

/** Binds what a relation says of a report as a whole. */
final class Layout {

  static final int LISTED = 8;

  /** What is added or taken away: of a whole, against another period, of what came and went. */
  private static final Set<Claim.Kind> SUMS =
      Set.of(Claim.Kind.SUM, Claim.Kind.CHANGE, Claim.Kind.BALANCE);

  private Layout() {}

  /** Returns a check for each thing found; one that holds if all is well; none if not stated. */
  static List<Check> bind(Relation relation, Aspect aspect, Cells cells) {
    return switch (aspect) {
      case ROWS_KNOWN -> RowAspects.known(relation, cells);
      // what is read is all there is, unless its bounds say otherwise
      case READ_WHOLE -> held(relation);
      case ROWS_COMPLETE -> RowAspects.complete(relation, cells);
      case ROWS_ONCE -> RowAspects.once(relation, cells);
      case ROWS_NUMBERED -> PrintedAspects.numbered(relation, cells);
      case ROWS_NAMED -> PrintedAspects.named(relation, cells);
      case ROWS_IN_UNITS -> PrintedAspects.inUnits(relation, cells);
      case ROWS_IN_ORDER -> RowAspects.inOrder(relation, cells);
      // said of what no other relation tells, once all are bound
      case SHARES_IN_PER_CENT -> held(relation);
      case CALCULATED -> CalculatedAspects.bind(relation, cells);
      case NOT_SENT_BEFORE -> HistoryBinders.sentBefore(relation, cells);
      case COPIES_AGREE -> DocumentAspects.copies(relation, cells.report());
      case WINDOW_USUAL -> DocumentAspects.window(relation, cells);
      case IN_TIME -> DocumentAspects.inTime(relation, cells);
      case IN_FORCE -> DocumentAspects.inForce(relation, cells);
      case NARRATIVE_SHARES -> NarrativeAspects.claims(relation, Set.of(Claim.Kind.SHARE), cells);
      case NARRATIVE_SUMS -> NarrativeAspects.claims(relation, SUMS, cells);
      case NARRATIVE_COMPLEMENTS ->
          NarrativeAspects.claims(relation, Set.of(Claim.Kind.COMPLEMENT), cells);
      case NARRATIVE_BOUNDS -> NarrativeAspects.claims(relation, Set.of(Claim.Kind.BOUND), cells);
      case NARRATIVE_FIGURES -> NarrativeAspects.figures(relation, cells);
    };
  }

  static List<Check> held(Relation relation) {
    return List.of(StructureCheck.held(relation));
  }

  static List<Check> found(
      Relation relation,
      Strength strength,
      List<FigureRef> figures,
      @Nullable String expected,
      @Nullable String actual,
      Explanation explanation) {
    return List.of(new StructureCheck(relation, strength, figures, expected, actual, explanation));
  }

  static String listed(List<String> items) {
    String shown = String.join(", ", items.subList(0, Math.min(items.size(), LISTED)));
    return items.size() > LISTED ? shown + ", …" : shown;
  }
}
