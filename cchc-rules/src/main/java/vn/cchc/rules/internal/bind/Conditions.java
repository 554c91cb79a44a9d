package vn.cchc.rules.internal.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.rules.internal.bind.Binder.Prepared;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** Prepares conditions. What cannot be told is neither so nor not so. */
final class Conditions {

  private Conditions() {}

  /**
   * Whether a condition is met.
   *
   * @param met null if it cannot be told, for the reason
   */
  record Answer(@Nullable Boolean met, @Nullable NotCheckedReason reason) {

    static Answer of(boolean met) {
      return new Answer(met, null);
    }

    static Answer unknown(@Nullable NotCheckedReason reason) {
      return new Answer(null, reason == null ? NotCheckedReason.NOT_STATED : reason);
    }

    boolean is(boolean wanted) {
      return met != null && met == wanted;
    }
  }

  /** A condition, prepared once. */
  interface Asked {
    Answer ask(Cells cells);
  }

  static Asked of(Relation relation, Condition condition, Form form) {
    if (condition instanceof Condition.Holds holds) {
      Prepared prepared =
          Binders.of(relation.toBuilder().formula("", holds.formula()).build(), form);
      return cells -> {
        Bound bound = prepared.bind(cells);
        Check check = bound.check();
        return check == null ? Answer.unknown(bound.reason()) : Answer.of(check.holds());
      };
    }
    if (condition instanceof Condition.PeriodIs period) {
      return cells -> {
        ReportingPeriod of = cells.report().period();
        return of == null ? Answer.unknown(null) : Answer.of(period.kinds().contains(of.kind()));
      };
    }
    if (condition instanceof Condition.LevelIs level) {
      return cells -> Answer.of(level.levels().contains(cells.level()));
    }
    if (condition instanceof Condition.And and) {
      return joined(all(relation, and.parts(), form), false);
    }
    if (condition instanceof Condition.Or or) {
      return joined(all(relation, or.parts(), form), true);
    }
    Asked part = of(relation, ((Condition.Not) condition).part(), form);
    return cells -> {
      Answer answer = part.ask(cells);
      return answer.met() == null ? answer : Answer.of(answer.is(false));
    };
  }

  private static List<Asked> all(Relation relation, List<Condition> parts, Form form) {
    return parts.stream().map(part -> of(relation, part, form)).toList();
  }

  /**
   * Joins conditions.
   *
   * @param one what one part alone makes of all: true by or, false by and
   */
  private static Asked joined(List<Asked> parts, boolean one) {
    return cells -> {
      Answer unknown = null;
      for (Asked part : parts) {
        Answer answer = part.ask(cells);
        if (answer.is(one)) {
          return answer;
        }
        unknown = answer.met() == null && unknown == null ? answer : unknown;
      }
      return unknown == null ? Answer.of(!one) : unknown;
    };
  }
}
