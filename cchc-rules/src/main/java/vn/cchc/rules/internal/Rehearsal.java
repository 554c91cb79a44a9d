package vn.cchc.rules.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/**
 * Checks reports that nobody sent, so that whoever sends the first finds everything loaded and
 * compiled: nothing but zeros, and one total after the other with two digits exchanged.
 */
public final class Rehearsal {

  private static final int REPORTS = 40;
  private static final long MEANT = 12;
  private static final long TYPED = 21;

  private Rehearsal() {}

  /** Checks reports of a form, and says in both languages what is wrong with them. */
  public static void of(Validation checked) {
    // made-up reports are nothing to show to rules of a program's own
    Validation form = checked.byCatalogue();
    Catalogue catalogue = form.catalogue();
    List<Relation> sums = new ArrayList<>();
    for (Relation relation : catalogue.relations()) {
      if (isSum(relation)) {
        sums.add(relation);
      }
    }
    for (int i = 0; i < REPORTS && !sums.isEmpty(); i++) {
      ValidationResult result = form.of(report(catalogue, sums.get(i % sums.size())));
      result.findings().forEach(finding -> Messages.of(Locale.ROOT).of(finding));
      result.findings().forEach(finding -> Messages.english().of(finding));
    }
  }

  private static boolean isSum(Relation relation) {
    return relation.scope() == null
        && relation.formula() instanceof Comparison sum
        && sum.operator() == Operator.EQUAL
        && sum.left().isFigure()
        && sum.right().terms().stream().allMatch(Rehearsal::isPlain);
  }

  private static boolean isPlain(Term term) {
    return term.figure() != null && term.coefficient().compareTo(BigDecimal.ONE) == 0;
  }

  private static Report report(Catalogue catalogue, Relation wrong) {
    Comparison sum = (Comparison) wrong.formula();
    FigureRef total = sum.left().terms().get(0).figure();
    FigureRef part = sum.right().terms().get(0).figure();
    List<Figure> figures = new ArrayList<>();
    for (Indicator row : catalogue.indicators()) {
      if (row.kind() == Indicator.Kind.COUNT) {
        FigureRef id = FigureRef.of(row.id());
        figures.add(Figure.of(id, id.equals(total) ? TYPED : id.equals(part) ? MEANT : 0));
      }
    }
    return Report.builder(catalogue.id()).figures(figures).build();
  }
}
