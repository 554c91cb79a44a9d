package vn.cchc.rules.internal.facts;

import vn.cchc.model.Explanation;
import vn.cchc.model.internal.Texts;

/** A note that explains a discrepancy, so that it weighs less. */
public record Excuse(Discrepancy discrepancy, Remark remark) {

  /** Returns the note, quoted. */
  public Explanation explanation() {
    return Explanation.of(
        "excuse.note", remark.figure().toString(), Texts.shortened(remark.note().strip()));
  }
}
