package vn.cchc.rules.internal.bind;

import java.util.List;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/** Binds the relations of a form to the figures of reports. Immutable; thread-safe. */
public final class Binder {

  private final Form form;
  private final List<Prepared> prepared;

  private Binder(Form form) {
    this.form = form;
    this.prepared = form.relations().stream().map(relation -> Binders.of(relation, form)).toList();
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
    return prepared.get(relation).bind(cells);
  }

  /** Returns the relations of the form bound to the figures of a report. */
  public Bindings bind(Report report) {
    Cells cells = new Cells(form, report);
    Bindings bindings = new Bindings(cells);
    for (int i = 0; i < prepared.size(); i++) {
      Relation relation = form.relations().get(i);
      if (relation.formula() instanceof OfReport aspect) {
        bindAspect(relation, aspect, cells, bindings);
      } else {
        bindings.add(i, prepared.get(i).bind(cells));
      }
    }
    return bindings;
  }

  private static void bindAspect(
      Relation relation, OfReport aspect, Cells cells, Bindings bindings) {
    List<Check> checks = Layout.bind(relation, aspect.aspect(), cells);
    if (checks.isEmpty()) {
      bindings.addNotStated(relation);
    } else {
      bindings.addAll(relation, checks);
    }
  }
}
