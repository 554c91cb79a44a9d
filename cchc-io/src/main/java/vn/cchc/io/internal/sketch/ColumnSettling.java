package vn.cchc.io.internal.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Additive;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/** Tells by the totals that hold in most columns which columns add up over rows at all. */
final class ColumnSettling {

  /** Things that several rows may have in common, so that a total counts them once. */
  private static final List<String> SHARED =
      List.of("so don vi", "so co quan", "so doanh nghiep", "so to chuc", "so co so", "so xa");

  private final Figures figures;
  private final Judge judge;
  private final Additive additive;

  ColumnSettling(Figures figures, Judge judge, Additive additive) {
    this.figures = figures;
    this.judge = judge;
    this.additive = additive;
  }

  /** Settles it by relations that mostly hold, and returns what is to be asked about it. */
  List<Question> settle(List<Draft> good) {
    List<Question> questions = new ArrayList<>();
    for (int c = 0; c < figures.columns().size(); c++) {
      ColumnSketch column = figures.columns().get(c);
      if (!column.kind().isFigures()) {
        continue;
      }
      int held = 0;
      int broken = 0;
      boolean between = true;
      for (Draft draft : good) {
        Tally tally = judge.tally(draft.forOnly(List.of(c)));
        held += tally.holds();
        broken += tally.fails();
        between &= tally.fails() == 0 || isNoSum(draft, c);
      }
      if (!additive.isAdditive(c)) {
        if (broken == 0 && held > 0) {
          additive.add(c);
        }
      } else if (broken > 0 && held == 0 && (broken >= 3 || between && mayShare(column))) {
        additive.remove(c);
        questions.add(new Question(Say.notAdded(column.id().value()), column.place()));
      }
    }
    return questions;
  }

  /** Whether rows may have things of this column in common. */
  static boolean mayShare(ColumnSketch column) {
    return column.kind() == ColumnKind.SCORE || Words.hasAny(Texts.folded(column.name()), SHARED);
  }

  /** Whether a total lies between the largest of its parts and their sum, or between them all. */
  private boolean isNoSum(Draft draft, int column) {
    if (!(draft.formula() instanceof Comparison comparison)) {
      return false;
    }
    String total = comparison.left().figures().iterator().next().indicator().value();
    BigDecimal whole = figures.named(Each.COLUMN, total, column).number();
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : Formulas.parts(comparison)) {
      BigDecimal number = figures.named(Each.COLUMN, part, column).number();
      sum = number == null ? sum : sum.add(number);
    }
    return whole != null && whole.compareTo(sum) < 0;
  }
}
