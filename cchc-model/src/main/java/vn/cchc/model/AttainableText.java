package vn.cchc.model;

import static java.util.stream.Collectors.joining;

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
    String percentage = EvidenceText.number(attainable.percentage());
    List<Whole> wholes = attainable.wholes();
    if (attainable.fits()) {
      return Explanation.of(
          "attainable.some",
          name,
          percentage,
          wholes.stream()
              .filter(whole -> whole.count() != null)
              .map(this::fitting)
              .collect(joining("; ")),
          wholes.stream()
              .filter(whole -> whole.count() == null)
              .map(this::named)
              .collect(joining("; ")));
    }
    Whole first = wholes.get(0);
    return Explanation.of(
        "attainable",
        name,
        percentage,
        wholes.stream().map(this::named).collect(joining(", ")),
        share(first.below(), first, first.shareBelow()),
        share(first.below().add(BigDecimal.ONE), first, first.shareAbove()));
  }

  /** Returns such as {@code 29/45 (1.2.1 + 1.2.2)}. */
  private String fitting(Whole whole) {
    BigDecimal count = whole.count();
    return (count == null ? "" : Notation.of(count) + "/") + named(whole);
  }

  private String named(Whole whole) {
    return EvidenceText.total(whole.terms()) + " (" + text.names(whole.terms(), null) + ")";
  }

  private static String share(BigDecimal count, Whole whole, BigDecimal share) {
    return Notation.of(count)
        + "/"
        + EvidenceText.total(whole.terms())
        + " = "
        + EvidenceText.percent(share);
  }
}
