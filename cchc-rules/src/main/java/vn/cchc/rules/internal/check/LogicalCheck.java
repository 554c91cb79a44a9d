package vn.cchc.rules.internal.check;

import java.util.List;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Formulas joined by and, or, not.
 *
 * @param operands the figures it speaks of that have numbers
 * @param days those that are dates
 */
public record LogicalCheck(
    Relation relation, boolean holds, List<Operand> operands, List<Evidence.Day> days)
    implements Check {

  public LogicalCheck {
    operands = List.copyOf(operands);
    days = List.copyOf(days);
  }

  @Override
  public Description describe() {
    return Description.of(
        null,
        null,
        new Evidence.Statement(
            relation.formulaText(), operands.stream().map(Operand::term).toList(), days));
  }
}
