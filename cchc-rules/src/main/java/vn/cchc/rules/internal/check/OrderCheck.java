package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.rules.internal.sums.Date;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Sides;

/** Two dates and which should come first. */
public record OrderCheck(Relation relation, Date one, Operator operator, Date other)
    implements Check {

  @Override
  public boolean holds() {
    return Sides.hold(one.numbers(), operator, other.numbers());
  }

  @Override
  public Description describe() {
    return Description.of(
        operator.sign() + " " + other.day().text(),
        one.day().text(),
        new Evidence.Order(one.day(), operator.sign(), other.day()));
  }
}
