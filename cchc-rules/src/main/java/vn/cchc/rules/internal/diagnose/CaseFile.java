package vn.cchc.rules.internal.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.AttainableCheck;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ComplementCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.facts.Remark;
import vn.cchc.rules.internal.facts.Whole;

/** The facts the rules read: what is broken or noteworthy, and what may explain it. */
public final class CaseFile {

  private CaseFile() {}

  /** Returns the facts of a report. */
  public static List<Object> of(Binder binder, Bindings bindings, Localisation localisation) {
    List<Object> facts = new ArrayList<>(localisation.suspicions());
    List<ShareCheck> shares = new ArrayList<>();
    List<AttainableCheck> attainables = new ArrayList<>();
    Set<FigureRef> figures = new HashSet<>();
    for (Check check : bindings.telling()) {
      facts.add(check);
      if (check.holds()) {
        continue;
      }
      if (check instanceof ShareCheck share) {
        shares.add(share);
      } else if (check instanceof AttainableCheck attainable) {
        attainables.add(attainable);
      } else if (check instanceof BalanceCheck) {
        figures.addAll(check.figures());
      }
    }
    if (!figures.isEmpty()) {
      addRemarks(figures, bindings, facts);
    }
    if (!shares.isEmpty()) {
      addComplements(bindings, facts);
    }
    if (!shares.isEmpty() || !attainables.isEmpty()) {
      // the rules look at each whole for each share, so those that fit none are left out
      for (Whole whole : bindings.cells().wholes()) {
        if (shares.stream().anyMatch(share -> share.fits(whole.number()))
            || attainables.stream().anyMatch(share -> share.fits(whole.number()))) {
          facts.add(whole);
        }
      }
    }
    facts.addAll(Supports.of(binder, bindings));
    return facts;
  }

  private static void addRemarks(Set<FigureRef> figures, Bindings bindings, List<Object> facts) {
    for (Figure figure : bindings.cells().report().figures()) {
      String note = figure.note();
      if (note != null && figures.contains(figure.ref())) {
        facts.add(new Remark(figure.ref(), note));
      }
    }
  }

  /** Shares that add up may explain one that is wrong. */
  private static void addComplements(Bindings bindings, List<Object> facts) {
    for (Check check : bindings.checks()) {
      if (check instanceof ComplementCheck && check.holds()) {
        facts.add(check);
      }
    }
  }
}
