package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.rules.internal.sums.Description;
import vn.cchc.rules.internal.sums.Sum;

/** The same quantity asked twice, in one report or in two. */
public record SameQuantityCheck(Relation relation, Sum one, Sum other) implements Check {

  @Override
  public boolean holds() {
    return one.interval().meets(other.interval());
  }

  @Override
  public Description describe() {
    // what another report says is what this one should say
    boolean between = other.figure().figure().standpoint() != null;
    return Description.of(
        (between ? other : one).figure().text(),
        (between ? one : other).figure().text(),
        new Evidence.Pair(one.figure().term(), other.figure().term()));
  }
}
