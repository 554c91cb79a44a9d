package vn.cchc.io.internal.sketch.notation;

import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.model.internal.Texts;

/** The columns of a table that say how each row is computed, and by which symbols. */
public final class FormulaCells {

  private static final List<String> FORMULAS =
      List.of("cach tinh", "cong thuc", "cong thuc tinh", "phuong phap tinh", "cach xac dinh");
  private static final List<String> SYMBOLS = List.of("ky hieu", "ki hieu", "kh");

  /** Signs that words without a formula do not have; dashes and strokes are of many others. */
  private static final Pattern ARITHMETIC =
      Pattern.compile("[=+*×∑Σ%]|(?<=[\\s\\d)])[xX](?=[\\s\\d(])");

  private FormulaCells() {}

  /** Returns whether a column says how each row is computed. */
  public static boolean areFormulas(ColumnSketch column) {
    return !column.kind().isFigures() && FORMULAS.contains(Texts.folded(column.name()));
  }

  /** Returns whether a text seems to compute something. */
  public static boolean seemsFormula(String text) {
    return ARITHMETIC.matcher(text).find();
  }

  /** Returns the column of symbols; -1 where there is none. */
  public static int symbols(Shape shape) {
    int codes = -1;
    for (int c = 0; c < shape.columns().size(); c++) {
      ColumnSketch column = shape.columns().get(c);
      if (!column.kind().isFigures() && SYMBOLS.contains(Texts.folded(column.name()))) {
        return c;
      }
      codes = codes < 0 && column.kind() == ColumnKind.CODE ? c : codes;
    }
    return codes;
  }
}
