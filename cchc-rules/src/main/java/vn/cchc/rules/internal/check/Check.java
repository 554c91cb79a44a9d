package vn.cchc.rules.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.rules.internal.sums.Description;

/** A relation bound to the figures of one report. Immutable; all arithmetic is exact. */
public sealed interface Check
    permits AttainableCheck,
        BalanceCheck,
        BetweenCheck,
        BoundCheck,
        CalculatedCheck,
        ClaimCheck,
        CodeListCheck,
        ComplementCheck,
        ComputedCheck,
        DeadlineCheck,
        ExtremeCheck,
        FreshnessCheck,
        HistoryCheck,
        LogicalCheck,
        NarrativeFigureCheck,
        OrderCheck,
        PeriodCumulativeCheck,
        PresenceCheck,
        RangeCheck,
        ReadableCheck,
        SameQuantityCheck,
        ShareCheck,
        StructureCheck {

  /** Returns the relation. */
  Relation relation();

  /** Returns whether the figures satisfy it. */
  boolean holds();

  /** Returns whether there is something to say though it holds. */
  default boolean isNoteworthy() {
    return false;
  }

  /** Returns what there is to say about it. */
  Description describe();

  /** Returns where in the narrative it stands; null if it is about the table. */
  default @Nullable NarrativeSpan source() {
    return null;
  }

  /** Returns how sure it is that figures that break it are wrong. */
  default Strength strength() {
    return relation().strength();
  }

  /** Returns the figures it speaks of. */
  default List<FigureRef> figures() {
    return List.copyOf(relation().formula().figures());
  }
}
