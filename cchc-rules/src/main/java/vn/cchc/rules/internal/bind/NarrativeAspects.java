package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Claim;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Fraction;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ClaimCheck;
import vn.cchc.rules.internal.check.NarrativeFigureCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.prose.LinkedFigure;
import vn.cchc.rules.internal.sums.Operand;

/** Binds what relations say of the narrative. */
final class NarrativeAspects {

  private NarrativeAspects() {}

  /** Returns a check for every claim of some kinds that the text gives evidence for. */
  static List<Check> claims(Relation relation, Set<Claim.Kind> kinds, Cells cells) {
    List<Check> checks = new ArrayList<>();
    for (Claim claim : cells.prose().claims()) {
      if (kinds.contains(claim.kind()) && claim.verdict() != State.NOT_CHECKED) {
        checks.add(new ClaimCheck(relation, claim));
      }
    }
    return checks;
  }

  /** Returns a check for every figure of the narrative that the table has too. */
  static List<Check> figures(Relation relation, Cells cells) {
    List<Check> checks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LinkedFigure linked : cells.prose().figures()) {
      int slot = cells.form().slot(linked.indicator());
      Figure figure = slot < 0 ? null : cells.figure(slot);
      if (figure == null || !seen.add(key(linked))) {
        continue;
      }
      Operand operand = cells.operand(slot);
      String shown = figure.shown(cells.report().notation());
      String printed = shown == null ? "" : Texts.shortened(shown);
      if (operand != null && operand.interval().low() != null) {
        checks.add(
            new NarrativeFigureCheck(
                relation, linked, operand.number(), null, printed(figure, operand)));
      } else if (figure.value() instanceof Fraction fraction && linked.denominator() != null) {
        BigDecimal numerator = fraction.numerator();
        checks.add(
            new NarrativeFigureCheck(relation, linked, numerator, fraction.denominator(), printed));
      }
    }
    return withoutContradicted(checks);
  }

  /** Two sentences may write one figure in two ways. */
  private static String key(LinkedFigure linked) {
    BigDecimal denominator = linked.denominator();
    return linked.indicator()
        + " "
        + linked.number().stripTrailingZeros()
        + (denominator == null ? "" : "/" + denominator.stripTrailingZeros())
        + (linked.values().isExact() ? "" : " " + linked.text());
  }

  private static String printed(Figure figure, Operand operand) {
    String text = figure.text();
    return text == null ? operand.text() : Texts.shortened(text.strip());
  }

  /**
   * Prose may speak of an indicator twice, once of the period and once of the year: where one
   * figure agrees with the table, the other is of something else.
   */
  private static List<Check> withoutContradicted(List<Check> checks) {
    Set<FigureRef> agreed = new HashSet<>();
    for (Check check : checks) {
      if (check.holds()) {
        agreed.addAll(check.figures());
      }
    }
    checks.removeIf(check -> !check.holds() && agreed.containsAll(check.figures()));
    return checks;
  }
}
