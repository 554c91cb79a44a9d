package vn.cchc.rules.internal.facts;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.Severity;

/** A discrepancy and how much it weighs. */
public record Judgement(Discrepancy discrepancy, Severity severity) {

  // as a record has them, without what it takes to link those when a program starts
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Judgement j
        && j.discrepancy.equals(discrepancy)
        && j.severity == severity;
  }

  @Override
  public int hashCode() {
    return discrepancy.hashCode();
  }
}
