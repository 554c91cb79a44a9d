package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.io.internal.sketch.grid.Mark;
import vn.cchc.io.internal.sketch.grid.Region;
import vn.cchc.io.internal.sketch.grid.RowLook;
import vn.cchc.io.internal.sketch.words.DateWords;
import vn.cchc.io.internal.sketch.words.Judgements;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.FigureValue.Unreadable;

/** What stands below one heading: how many cells hold what. */
final class ColumnLooks {

  private static final Pattern CODE =
      Pattern.compile("\\d{2,3}[a-z]?|[A-Z]{2,5}|\\[\\d{1,3}[a-z]?]");

  /** So a formula begins that was never calculated, which stands for a number as well. */
  private static final String UNCALCULATED = "=";

  /** So many numbers make words beside them stand for figures. */
  private static final int LEAST_BESIDE_WORDS = 2;

  int filled;
  int words;
  int numbers;
  int percents;
  int decimals;
  int years;
  int marks;
  int codes;
  int days;
  int totals;
  int begun;
  final List<String> texts = new ArrayList<>();
  final Set<String> different = new HashSet<>();

  boolean mostly(int some) {
    return filled > 0 && 2 * some >= filled;
  }

  private ColumnLooks() {}

  /** Looks at the cells of a column. */
  static ColumnLooks of(Region region, ColumnSketch column) {
    ColumnLooks looks = new ColumnLooks();
    int judged = 0;
    boolean ofDays = DateWords.isOfDays(column.name());
    for (int r : region.body()) {
      int at = Shape.cellAt(region.grid(), r, column);
      if (at < 0) {
        continue;
      }
      String text = region.grid().text(r, at);
      if (Rows.isPlaceholder(text) || WordCells.isLabel(text)) {
        continue;
      }
      looks.filled++;
      looks.different.add(text);
      looks.texts.add(text);
      looks.totals += Words.isTotal(text) ? 1 : 0;
      looks.marks += text.length() < 12 && Mark.of(text).style() != Mark.Style.NONE ? 1 : 0;
      looks.days += DateWords.isDay(text) || ofDays && DateWords.isSerial(text) ? 1 : 0;
      looks.codes += text.length() <= 6 && CODE.matcher(text).matches() ? 1 : 0;
      FigureValue value = region.grid().figure(r, at);
      if (value instanceof Quantity quantity && quantity.precision() == Precision.EXACT) {
        looks.numbers++;
        looks.percents += quantity.percent() ? 1 : 0;
        looks.decimals += quantity.number().scale() > 0 ? 1 : 0;
        looks.years += RowLook.isYear(text) ? 1 : 0;
      } else if (value instanceof FigureValue.Blank
          || RowLook.isTooNarrow(text)
          || isMarked(value, text)
          || text.startsWith(UNCALCULATED)
          || region.grid().value(r, at).isNumber()) {
        looks.numbers++;
        looks.percents += text.endsWith("%") ? 1 : 0;
      } else {
        looks.words++;
        judged += Judgements.is(text) ? 1 : 0;
        looks.begun += ColumnSketch.beginsAsFigure(text) ? 1 : 0;
      }
    }
    if (looks.numbers >= LEAST_BESIDE_WORDS && looks.words == judged) {
      // how something went is told in place of a figure
      looks.filled -= judged;
      looks.words -= judged;
    }
    return looks;
  }

  /** Whether it is a number with something behind it that cannot be read, such as a mark. */
  private static boolean isMarked(FigureValue value, String text) {
    return value instanceof Unreadable unreadable
        && !unreadable.readings().isEmpty()
        && Character.isDigit(text.charAt(0))
        && text.codePoints().noneMatch(Character::isLetter);
  }
}
