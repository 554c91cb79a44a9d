package vn.cchc.rules.internal.facts;

import java.util.List;
import vn.cchc.model.Correction;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.check.NarrativeFigureCheck;

/**
 * Which of two figures that differ other evidence supports.
 *
 * @param check of the two
 * @param table whether it supports the table's, and not the narrative's
 * @param explanation the evidence
 */
public record Support(NarrativeFigureCheck check, boolean table, Explanation explanation) {

  /** Returns the figure that is suspected. */
  public FigureRef suspect() {
    return check.indicator();
  }

  /** Returns what would make both say the same, if the table is wrong. */
  public List<Correction> corrections() {
    return table ? List.of() : List.of(Correction.of(check.indicator(), check.figure().text()));
  }
}
