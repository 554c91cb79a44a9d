package vn.cchc.rules.internal.check;

import vn.cchc.catalogue.Relation;

/** The same quantity asked twice. */
public record SameQuantityCheck(Relation relation, Operand one, Operand other) implements Check {

  @Override
  public boolean holds() {
    return one.interval().meets(other.interval());
  }

  @Override
  public Description describe() {
    return Description.of(
        one.text(),
        other.text(),
        "same-quantity",
        one.figure() + " = " + other.figure(),
        one.figure().value(),
        one.text(),
        other.figure().value(),
        other.text());
  }
}
