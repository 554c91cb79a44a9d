package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;

/** The same quantity asked twice. */
public record SameQuantityCheck(Relation relation, Operand one, Operand other) implements Check {

  @Override
  public boolean holds() {
    return one.interval().meets(other.interval());
  }

  @Override
  public Description describe() {
    return Description.of(one.text(), other.text(), new Evidence.Pair(one.term(), other.term()));
  }
}
