package vn.cchc.rules.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Claim;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Outcome.State;
import vn.cchc.rules.internal.sums.Description;

/** What a sentence of the narrative claims of its own figures. */
public record ClaimCheck(Relation relation, Claim claim) implements Check {

  @Override
  public boolean holds() {
    return claim.verdict() != State.BROKEN;
  }

  @Override
  public @Nullable NarrativeSpan source() {
    return claim.source();
  }

  @Override
  public List<FigureRef> figures() {
    return List.of();
  }

  @Override
  public Description describe() {
    return Description.of(
        withUnit(claim.expected()), withUnit(claim.actual()), new Observation(claim.explanation()));
  }

  private @Nullable String withUnit(@Nullable String text) {
    boolean share = claim.kind() == Claim.Kind.SHARE;
    return share && text != null && !text.endsWith("%") ? text + "%" : text;
  }
}
