package vn.cchc.model;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.Evidence.Attainable;
import vn.cchc.model.Evidence.Attainable.Whole;

/** A percentage and the counts nearest to it over each whole, in officials' notation. */
final class AttainableText {

  private AttainableText() {}

  static Explanation of(Attainable attainable) {
    String name = EvidenceText.name(attainable.percentage());
    String percentage = EvidenceText.number(attainable.percentage());
    List<Whole> wholes = attainable.wholes();
    if (attainable.fits()) {
      return Explanation.of(
          "attainable.some",
          name,
          percentage,
          wholes.stream()
              .filter(whole -> whole.count() != null)
              .map(AttainableText::fitting)
              .collect(joining("; ")),
          wholes.stream()
              .filter(whole -> whole.count() == null)
              .map(AttainableText::named)
              .collect(joining("; ")));
    }
    Whole first = wholes.get(0);
    return Explanation.of(
        "attainable",
        name,
        percentage,
        wholes.stream().map(AttainableText::named).collect(joining(", ")),
        share(first.below(), first, first.shareBelow()),
        share(first.below().add(BigDecimal.ONE), first, first.shareAbove()));
  }

  /** Returns such as {@code 29/45 (1.2.1 + 1.2.2)}. */
  private static String fitting(Whole whole) {
    BigDecimal count = whole.count();
    return (count == null ? "" : Notation.of(count) + "/") + named(whole);
  }

  private static String named(Whole whole) {
    return EvidenceText.total(whole.terms()) + " (" + EvidenceText.names(whole.terms(), null) + ")";
  }

  private static String share(BigDecimal count, Whole whole, BigDecimal share) {
    return Notation.of(count)
        + "/"
        + EvidenceText.total(whole.terms())
        + " = "
        + EvidenceText.percent(share);
  }
}
