package vn.cchc.model;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Evidence.Attainable.Whole;

/** A percentage and the counts nearest to it over each whole, in officials' notation. */
final class AttainableText {

  private final EvidenceText text;

  AttainableText(EvidenceText text) {
    this.text = text;
  }

  Explanation of(Attainable attainable) {
    String name = text.name(attainable.percentage());
    Wording percentage = EvidenceText.number(attainable.percentage());
    List<Whole> wholes = attainable.wholes();
    if (attainable.fits()) {
      return Explanation.of(
          "attainable.some",
          name,
          percentage,
          Wording.joined(
              "; ",
              wholes.stream().filter(whole -> whole.count() != null).map(this::fitting).toList()),
          Wording.joined(
              "; ",
              wholes.stream().filter(whole -> whole.count() == null).map(this::named).toList()));
    }
    Whole first = wholes.get(0);
    return Explanation.of(
        "attainable",
        name,
        percentage,
        Wording.joined(", ", wholes.stream().map(this::named).toList()),
        share(first.below(), first, first.shareBelow()),
        share(first.below().add(BigDecimal.ONE), first, first.shareAbove()));
  }

  /** Returns such as {@code 29/45 (1.2.1 + 1.2.2)}. */
  private Wording fitting(Whole whole) {
    BigDecimal count = whole.count();
    return count == null ? named(whole) : Wording.of(count, "/", named(whole));
  }

  private Wording named(Whole whole) {
    return Wording.of(
        EvidenceText.total(whole.terms()), " (", text.names(whole.terms(), null), ")");
  }

  private static Wording share(BigDecimal count, Whole whole, BigDecimal share) {
    return Wording.of(count, "/", EvidenceText.total(whole.terms()), " = ", Wording.percent(share));
  }
}
