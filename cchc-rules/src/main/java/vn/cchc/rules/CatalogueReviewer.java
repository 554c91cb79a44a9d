package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.rules.internal.review.TableSlices;

/**
 * Tells what a catalogue's own relations say of each other, before any report is checked: for those
 * who write catalogues. Thread-safe.
 */
public final class CatalogueReviewer {

  private CatalogueReviewer() {}

  /** Reviews a catalogue. What is too entangled for that is named in the review. */
  public static CatalogueReview review(Catalogue catalogue) {
    return TableSlices.review(requireNonNull(catalogue, "catalogue"));
  }
}
