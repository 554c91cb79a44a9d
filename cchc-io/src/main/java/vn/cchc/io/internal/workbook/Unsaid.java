package vn.cchc.io.internal.workbook;

import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Given;

/** That a relation cannot be said in the language of another program. */
public final class Unsaid extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why it cannot, the last word of a message's key. */
  private final String why;

  /** Takes the last word of a message's key. */
  public Unsaid(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  /** Returns why a formula of a kind that is never said cannot be. */
  public static Unsaid of(Formula formula) {
    return new Unsaid(reason(formula));
  }

  /** Returns the last word of a message's key. */
  public String why() {
    return why;
  }

  private static String reason(Formula formula) {
    if (formula instanceof Given) {
      return "given";
    }
    if (formula instanceof Formula.CellReadable) {
      return "readable";
    }
    if (formula instanceof Formula.LikeEarlier || formula instanceof Formula.LikePeers) {
      return "other-reports";
    }
    if (formula instanceof Formula.DatedInWindow || formula instanceof Formula.Order) {
      return "date";
    }
    if (formula instanceof Formula.OfReport of) {
      return switch (of.aspect()) {
        case NARRATIVE_SHARES,
            NARRATIVE_SUMS,
            NARRATIVE_COMPLEMENTS,
            NARRATIVE_BOUNDS,
            NARRATIVE_FIGURES ->
            "prose";
        case WINDOW_USUAL, IN_TIME, IN_FORCE -> "date";
        case NOT_SENT_BEFORE -> "other-reports";
        default -> "document";
      };
    }
    return formula instanceof Formula.OfRows ? "rows" : "formula";
  }
}
