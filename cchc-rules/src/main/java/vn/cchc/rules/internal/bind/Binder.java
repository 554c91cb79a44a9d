package vn.cchc.rules.internal.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Table;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.PresenceCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.form.Options;
import vn.cchc.rules.internal.form.Surroundings;

/** Binds the relations of a form to the figures of reports. Immutable; thread-safe. */
public final class Binder {

  private final Form form;
  private final Prepared[] prepared;
  private final @Nullable OfReport[] aspects;

  private Binder(Form form) {
    this.form = form;
    List<Relation> relations = form.relations();
    prepared = new Prepared[relations.size()];
    aspects = new OfReport[prepared.length];
    for (int i = 0; i < prepared.length; i++) {
      prepared[i] = Binders.of(relations.get(i), form);
      aspects[i] = relations.get(i).formula() instanceof OfReport aspect ? aspect : null;
    }
  }

  /** One relation, prepared once so that binding it to a report is only arithmetic. */
  interface Prepared {
    Bound bind(Cells cells);
  }

  /** Returns the binder of a form. */
  public static Binder of(Form form) {
    return new Binder(form);
  }

  /** Returns the form. */
  public Form form() {
    return form;
  }

  /** Returns one relation, by its place in the form, bound to the figures of a report. */
  public Bound bind(int relation, Cells cells) {
    return prepared[relation].bind(cells);
  }

  /** Returns the relations of the form bound to the figures of a report, as far as it is read. */
  public Bindings bind(Report whole, Options options) {
    return bind(whole, Surroundings.NONE, options);
  }

  /** Returns the relations of the form bound to the figures of a report and of those around it. */
  public Bindings bind(Report whole, Surroundings around, Options options) {
    Bounds bounds = Bounds.of(whole);
    Cells cells = new Cells(form, bounds.report(), around);
    Bindings bindings = new Bindings(cells);
    for (int i = 0; i < prepared.length; i++) {
      OfReport aspect = aspects[i];
      if (aspect != null) {
        Relation relation = form.relations().get(i);
        if (form.isImplied(i)) {
          bindings.addImplied(relation, Layout.bind(relation, aspect.aspect(), cells));
        } else {
          bindAspect(relation, aspect, cells, options, bindings);
        }
      } else {
        bindings.add(i, asked(prepared[i].bind(cells), options));
      }
    }
    RatioAspects.bind(bindings);
    CalculatedAspects.bind(bindings);
    bounds.bind(bindings);
    return bindings;
  }

  /** What is not there yet is not missing while a report is being filled in. */
  private static Bound asked(Bound bound, Options options) {
    boolean missing =
        options.partial()
            && bound.check() instanceof PresenceCheck presence
            && presence.wanted()
            && !presence.given();
    return missing ? Bound.not(NotCheckedReason.PARTIAL_REPORT) : bound;
  }

  private static void bindAspect(
      Relation relation, OfReport aspect, Cells cells, Options options, Bindings bindings) {
    if (options.partial() && aspect.aspect() == Aspect.ROWS_COMPLETE) {
      bindings.addNotChecked(relation, NotCheckedReason.PARTIAL_REPORT);
      return;
    }
    List<Check> checks = Layout.bind(relation, aspect.aspect(), cells);
    if (!checks.isEmpty()) {
      bindings.addAll(relation, checks);
    } else if (cells.form().catalogue().tables().stream().noneMatch(Table::isGuessed)) {
      // of a form that nobody described nobody asks what its report does not state
      bindings.addNotChecked(relation, NotCheckedReason.NOT_STATED);
    }
  }
}
