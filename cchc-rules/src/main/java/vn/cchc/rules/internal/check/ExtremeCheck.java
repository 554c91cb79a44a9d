package vn.cchc.rules.internal.check;

import java.util.Comparator;
import java.util.List;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Sides;
import vn.cchc.rules.internal.sums.Sum;

/**
 * A figure and the least, or the greatest, of some sums.
 *
 * @param of at least one
 */
public record ExtremeCheck(
    Relation relation, Sum value, Operator operator, boolean greatest, List<Sum> of)
    implements Check {

  public ExtremeCheck {
    of = List.copyOf(of);
  }

  private Sum extreme() {
    Comparator<Sum> order = Comparator.comparing(Sum::number);
    return of.stream().min(greatest ? order.reversed() : order).orElse(value);
  }

  @Override
  public boolean holds() {
    return new Sides(value, operator, extreme()).hold();
  }

  @Override
  public Description describe() {
    Sum extreme = extreme();
    String sign = operator == Operator.EQUAL ? "" : operator.sign() + " ";
    return Description.of(
        sign + extreme.total(),
        value.total(),
        new Evidence.Extreme(
            value.terms(),
            operator.sign(),
            greatest,
            of.stream().map(Sum::terms).toList(),
            extreme.number()));
  }
}
