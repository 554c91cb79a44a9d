package vn.cchc.io.internal.sketch.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;

/**
 * Cells of a column that print in words or arrows whether a figure grew or fell: {@code giảm 3},
 * {@code ↑ 2}. What fell is below nought.
 */
public final class ChangeCells {

  private static final Pattern IN_FRONT =
      Pattern.compile("(?iu)(?:(tăng|[↑▲△⬆])|giảm|[↓▼▽⬇])\\s*+:?\\s*+(\\d[\\d.,]*\\s*%?)");

  private static final Pattern BEHIND =
      Pattern.compile("(\\d[\\d.,]*+\\s*+%?)\\s*+(?:([↑▲△⬆])|[↓▼▽⬇])");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Below such a heading nobody knows whether what fell is taken off once more. */
  private static final Pattern ONE_WAY = Pattern.compile("(?iu)(?:số\\s+)?giảm");

  private static final int LEAST = 2;

  private ChangeCells() {}

  /**
   * Returns whether all figures of a column are so written, but for noughts: beside {@code giảm 3}
   * nobody knows which way a bare {@code 5} went.
   *
   * @param texts of its cells, with or without its headings
   */
  public static boolean are(List<String> texts, NumberNotation notation) {
    int changes = 0;
    for (String text : texts) {
      if (figure(text, notation) != null) {
        changes++;
      } else if (ONE_WAY.matcher(text).matches()) {
        return false;
      } else if (changes > 0 ? !isNought(text, notation) : isBare(text, notation)) {
        return false;
      }
    }
    return changes >= LEAST;
  }

  /** Returns the figure; null if a text is anything else. */
  public static @Nullable Quantity figure(String text, NumberNotation notation) {
    Matcher front = IN_FRONT.matcher(text);
    if (front.matches()) {
      return signed(front.group(2), front.group(1) != null, notation);
    }
    Matcher behind = BEHIND.matcher(text);
    return behind.matches() ? signed(behind.group(1), behind.group(2) != null, notation) : null;
  }

  private static @Nullable Quantity signed(String digits, boolean up, NumberNotation notation) {
    if (FigureText.read(digits, notation) instanceof Quantity size
        && size.precision() == Precision.EXACT) {
      return new Quantity(
          up ? size.number() : size.number().negate(), size.percent(), Precision.EXACT);
    }
    return null;
  }

  /** Whether it says no number but nought. */
  private static boolean isNought(String text, NumberNotation notation) {
    return !DIGIT.matcher(text).find()
        || FigureText.read(text, notation) instanceof Quantity quantity
            && quantity.number().signum() == 0;
  }

  /** Whether it is a number and nothing else; a year may be a heading. */
  private static boolean isBare(String text, NumberNotation notation) {
    return FigureText.read(text, notation) instanceof Quantity quantity
        && quantity.number().signum() != 0
        && !YEAR.matcher(text).matches();
  }
}
