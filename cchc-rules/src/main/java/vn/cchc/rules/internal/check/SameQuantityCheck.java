package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.rules.internal.sums.Sum;

/** The same quantity asked twice. */
public record SameQuantityCheck(Relation relation, Sum one, Sum other) implements Check {

  @Override
  public boolean holds() {
    return one.interval().meets(other.interval());
  }

  @Override
  public Description describe() {
    return Description.of(
        one.figure().text(),
        other.figure().text(),
        new Evidence.Pair(one.figure().term(), other.figure().term()));
  }
}
