package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.FigureRef;

/** What a relation depends on, or states: formulas joined by and, or, not. Immutable. */
public sealed interface Condition {

  /** Returns every figure it speaks of, in the order they are written. */
  Set<FigureRef> figures();

  /** A formula holds. */
  record Holds(Formula formula) implements Condition {
    public Holds {
      requireNonNull(formula, "formula");
    }

    @Override
    public Set<FigureRef> figures() {
      return formula.figures();
    }
  }

  /** {@code period is Q1, Q3}: the report is for one of these kinds of period. */
  record PeriodIs(List<String> kinds) implements Condition {
    public PeriodIs {
      kinds = List.copyOf(requireNonNull(kinds, "kinds"));
    }

    @Override
    public Set<FigureRef> figures() {
      return Set.of();
    }
  }

  /** {@code level is province, district}: the agency is of one of these levels. */
  record LevelIs(List<vn.cchc.model.Level> levels) implements Condition {
    public LevelIs {
      levels = List.copyOf(requireNonNull(levels, "levels"));
    }

    @Override
    public Set<FigureRef> figures() {
      return Set.of();
    }
  }

  /** All hold. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(requireNonNull(parts, "parts"));
    }

    @Override
    public Set<FigureRef> figures() {
      return union(parts);
    }
  }

  /** At least one holds. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(requireNonNull(parts, "parts"));
    }

    @Override
    public Set<FigureRef> figures() {
      return union(parts);
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {
    public Not {
      requireNonNull(part, "part");
    }

    @Override
    public Set<FigureRef> figures() {
      return part.figures();
    }
  }

  private static Set<FigureRef> union(List<Condition> parts) {
    Set<FigureRef> figures = new LinkedHashSet<>();
    parts.forEach(part -> figures.addAll(part.figures()));
    return Collections.unmodifiableSet(figures);
  }
}
