package vn.cchc.rules.internal.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.AttainableCheck;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ComplementCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.facts.Remark;

/** The facts the rules read: what is broken or noteworthy, and what may explain it. */
public final class CaseFile {

  private CaseFile() {}

  /** Returns the facts of a report. */
  public static List<Object> of(Binder binder, Bindings bindings, Localisation localisation) {
    List<Object> facts = new ArrayList<>(localisation.suspicions());
    boolean shares = false;
    Set<IndicatorId> figures = new HashSet<>();
    for (Check check : bindings.checks()) {
      boolean broken = !check.holds();
      if (broken || check.isNoteworthy() || check instanceof ComplementCheck) {
        facts.add(check);
      }
      shares |= broken && (check instanceof ShareCheck || check instanceof AttainableCheck);
      if (broken && check instanceof BalanceCheck) {
        figures.addAll(check.figures());
      }
    }
    for (Figure figure : bindings.cells().report().figures()) {
      String note = figure.note();
      if (note != null && figures.contains(figure.indicator())) {
        facts.add(new Remark(figure.indicator(), note));
      }
    }
    if (shares) {
      facts.addAll(bindings.cells().wholes());
    }
    facts.addAll(Supports.of(binder, bindings));
    return facts;
  }
}
