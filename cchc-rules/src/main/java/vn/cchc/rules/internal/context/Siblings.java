package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.rules.internal.context.Family.Kin;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;
import vn.cchc.rules.internal.sums.Scale;

/**
 * Agencies that sent each other's figures. That two sent the same is seen in the figures; that two
 * were exchanged leaves every sum as it is, and is seen beside the reports before: each goes with
 * the other's far better than with its own.
 */
final class Siblings {

  /** Every agency sends figures of its own; no catalogue need say so. */
  private static final String APART = "agencies-apart";

  /** So many figures that are not zero are not the same by chance. */
  private static final int ENOUGH = 10;

  /** How far a report lies from the one before, exchanged, as a part of how far it lies now. */
  private static final double FAR_BETTER = 0.25;

  private final Form form;
  private final List<Kin> children;

  Siblings(Form form, List<Kin> children) {
    this.form = form;
    this.children = children;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    boolean[] told = new boolean[children.size()];
    same(findings, told);
    exchanged(findings, told);
    return findings;
  }

  private void same(List<Finding> findings, boolean[] told) {
    Map<List<BigDecimal>, Integer> first = new HashMap<>();
    for (int i = 0; i < told.length; i++) {
      Cells cells = children.get(i).cells();
      List<BigDecimal> figures = figures(cells);
      if (figures.stream().filter(number -> number.signum() > 0).count() < ENOUGH) {
        continue;
      }
      Integer other = first.putIfAbsent(figures, i);
      if (other != null) {
        told[i] = true;
        told[other] = true;
        findings.add(told("roll-up.same-figures", children.get(other).cells(), cells));
      }
    }
  }

  /** Numbers as they compare; minus one where there is none. */
  private List<BigDecimal> figures(Cells cells) {
    List<BigDecimal> figures = new ArrayList<>();
    for (int slot = 0; slot < form.ownSlots(); slot++) {
      Operand operand = cells.operand(slot);
      figures.add(
          operand == null
              ? BigDecimal.ONE.negate()
              : operand.number().signum() == 0
                  ? BigDecimal.ZERO
                  : operand.number().stripTrailingZeros());
    }
    return figures;
  }

  private void exchanged(List<Finding> findings, boolean[] told) {
    double[] own = new double[children.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = distance(children.get(i).cells(), children.get(i).last());
    }
    for (int i = 0; i < own.length; i++) {
      for (int j = i + 1; j < own.length; j++) {
        double most = FAR_BETTER * (own[i] + own[j]);
        if (told[i] || told[j] || !(most > 0)) {
          continue;
        }
        double first = distance(children.get(i).cells(), children.get(j).last());
        if (first <= most
            && first + distance(children.get(j).cells(), children.get(i).last()) <= most) {
          told[i] = true;
          told[j] = true;
          findings.add(told("roll-up.exchanged", children.get(i).cells(), children.get(j).cells()));
        }
      }
    }
  }

  /** How far counts lie from those before, on average; not a number where too few can be told. */
  private double distance(Cells now, @Nullable Cells before) {
    double sum = 0;
    int compared = 0;
    for (int slot = 0; before != null && slot < form.ownSlots(); slot++) {
      Operand one = now.operand(slot);
      Operand other = one == null ? null : before.operand(slot);
      if (one != null
          && other != null
          && !one.percent()
          && one.number().signum() + other.number().signum() > 0) {
        sum += Math.abs(Scale.COUNT.of(one.number()) - Scale.COUNT.of(other.number()));
        compared++;
      }
    }
    return compared < ENOUGH ? Double.NaN : sum / compared;
  }

  private Finding told(String key, Cells one, Cells other) {
    List<FigureRef> figures = new ArrayList<>();
    for (int slot = 0; slot < form.ownSlots() && figures.size() < ENOUGH; slot++) {
      Operand operand = one.operand(slot);
      if (operand != null && operand.number().signum() > 0) {
        figures.add(Told.inChild(one, slot));
        figures.add(Told.inChild(other, slot));
      }
    }
    return Told.finding(
        APART, figures, figures, null, Explanation.of(key, Told.name(one), Told.name(other)));
  }
}
