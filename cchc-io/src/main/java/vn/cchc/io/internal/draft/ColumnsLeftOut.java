package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/** Columns that are not read as figures though numbers stand in them: told, never passed over. */
final class ColumnsLeftOut {

  /** One number may stand in any column of words. */
  private static final int FEWEST = 2;

  private ColumnsLeftOut() {}

  /** Returns the remark of such columns of a table; null if it has none. */
  static @Nullable Remark of(TableSketch sketch) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < sketch.columns().size(); c++) {
      ColumnSketch column = sketch.columns().get(c);
      boolean words = column.kind() == ColumnKind.TEXT && !column.kindTold();
      boolean serial = column.kind() == ColumnKind.SERIAL && !isSerial(column.name());
      if ((words || serial) && numbers(sketch, c) >= FEWEST) {
        names.add(column.name());
      }
    }
    return names.isEmpty()
        ? null
        : Remark.of(
            "columns-not-figures",
            null,
            names.stream()
                .map(name -> "“" + Texts.shortened(name) + "”")
                .collect(Collectors.joining(", ")));
  }

  private static boolean isSerial(String heading) {
    String folded = Texts.folded(heading);
    return folded.isEmpty() || Words.SERIAL.contains(folded);
  }

  private static long numbers(TableSketch sketch, int column) {
    return sketch.cells().stream()
        .filter(row -> isNumber(row.get(column).text(), sketch.notation()))
        .count();
  }

  private static boolean isNumber(String text, NumberNotation notation) {
    return ColumnSketch.beginsAsFigure(text)
        || FigureText.read(text, notation) instanceof Quantity
            && text.codePoints().noneMatch(Character::isLetter);
  }
}
