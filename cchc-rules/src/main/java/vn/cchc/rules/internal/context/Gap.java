package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.sums.Operand;

/**
 * A figure of an agency and the sum of those below it.
 *
 * @param relation that says they are the same
 * @param slot of the figure
 * @param by how much the agency's is more; zero if they are the same
 */
record Gap(Relation relation, int slot, BigDecimal by) {

  /** Takes {@code x = sum(children x)}, which says that the figures of a row add up. */
  static @Nullable Gap of(Relation relation, Cells parent, List<Cells> children) {
    if (!(relation.formula() instanceof Comparison comparison)
        || comparison.operator() != Operator.EQUAL
        || !comparison.left().isFigure()
        || !comparison.right().isFigure()) {
      return null;
    }
    FigureRef total = comparison.left().terms().get(0).figure();
    FigureRef parts = comparison.right().terms().get(0).figure();
    if (total == null
        || parts == null
        || !Standpoint.CHILDREN.equals(parts.standpoint())
        || !parts.here().equals(total)) {
      return null;
    }
    int slot = parent.form().slot(total);
    if (slot < 0) {
      return null;
    }
    BigDecimal by = by(parent, children, slot);
    return by == null ? null : new Gap(relation, slot, by);
  }

  /** Returns by how much a figure is more than the sum below; null where there is no such sum. */
  static @Nullable BigDecimal by(Cells parent, List<Cells> children, int slot) {
    Operand printed = parent.operand(slot);
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Cells child : children) {
      Operand part = child.operand(slot);
      any |= part != null;
      sum = part == null ? sum : sum.add(part.number());
    }
    return any && printed != null ? printed.number().subtract(sum) : null;
  }

  boolean isClosed() {
    return by.signum() == 0;
  }

  /** Returns what is left of it when something explains a part. */
  Gap without(BigDecimal effect) {
    return new Gap(relation, slot, by.subtract(effect));
  }
}
