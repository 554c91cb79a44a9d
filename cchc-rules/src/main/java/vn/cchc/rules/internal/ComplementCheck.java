package vn.cchc.rules.internal;

import vn.cchc.catalogue.Relation;

/** Shares of one whole, which together are at most, or exactly, all of it. */
public record ComplementCheck(Relation relation, Sides sides) implements Check {

  @Override
  public boolean holds() {
    return sides.hold();
  }

  @Override
  public Description describe() {
    return sides.describe("complement");
  }
}
