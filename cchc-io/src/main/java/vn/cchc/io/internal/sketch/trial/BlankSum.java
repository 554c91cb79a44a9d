package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.grid.CellValue.State;

/**
 * A sum of which some parts are blank while those that are given do not come to the total: what is
 * blank may be what is missing, and is no nought.
 *
 * @param each what it is about
 * @param at the row, or the column
 * @param total the column, or the row, of the total
 * @param parts those of the parts, in their order
 * @param less those of them that are taken off
 * @param blanks those of them that are blank
 * @param given what the others come to
 * @param printed the total
 */
public record BlankSum(
    Each each,
    int at,
    int total,
    List<Integer> parts,
    List<Integer> less,
    List<Integer> blanks,
    BigDecimal given,
    BigDecimal printed) {

  /** Copies the parts. */
  public BlankSum {
    parts = List.copyOf(parts);
    less = List.copyOf(less);
    blanks = List.copyOf(blanks);
  }

  /** Returns the sums of a relation that are so; none where it is no sum of figures. */
  public static List<BlankSum> of(Figures figures, Formula formula, Each each, Tally tally) {
    List<BlankSum> found = new ArrayList<>();
    boolean sum =
        formula instanceof Comparison comparison
            && comparison.operator() == Operator.EQUAL
            && comparison.left().isFigure();
    for (int at : sum ? tally.unknown() : List.<Integer>of()) {
      BlankSum blank = of(figures, (Comparison) formula, each, at);
      if (blank != null) {
        found.add(blank);
      }
    }
    // where most are so, it is not meant to be filled in yet
    return found.size() <= tally.holds() ? found : List.of();
  }

  private static @Nullable BlankSum of(Figures figures, Comparison comparison, Each each, int at) {
    Integer total = index(figures, each, comparison.left().terms().get(0));
    BigDecimal printed = total == null ? null : cell(figures, each, total, at).number();
    List<Integer> parts = new ArrayList<>();
    List<Integer> less = new ArrayList<>();
    List<Integer> blanks = new ArrayList<>();
    BigDecimal given = BigDecimal.ZERO;
    for (Term term : comparison.right().terms()) {
      Integer part = index(figures, each, term);
      if (part == null) {
        return null;
      }
      parts.add(part);
      if (term.coefficient().signum() < 0) {
        less.add(part);
      }
      CellValue cell = cell(figures, each, part, at);
      if (cell.state() == State.TEXT) {
        // that it cannot be read is told of the cell
        return null;
      }
      BigDecimal number = cell.number();
      if (number != null) {
        given = given.add(number.multiply(term.coefficient()));
      } else if (cell.state() == State.MISSING) {
        blanks.add(part);
      }
    }
    boolean some = !blanks.isEmpty() && blanks.size() < parts.size();
    return some && total != null && printed != null && given.compareTo(printed) != 0
        ? new BlankSum(each, at, total, parts, less, blanks, given, printed)
        : null;
  }

  private static @Nullable Integer index(Figures figures, Each each, Term term) {
    return term.figure() == null ? null : figures.index(each, term.figure().indicator().value());
  }

  private static CellValue cell(Figures figures, Each each, int index, int at) {
    return each == Each.ROW ? figures.at(at, index) : figures.at(index, at);
  }
}
