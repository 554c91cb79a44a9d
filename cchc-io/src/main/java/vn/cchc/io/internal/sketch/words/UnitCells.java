package vn.cchc.io.internal.sketch.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/** Cells of a column that print the unit, or what is counted, behind each figure: {@code 12 vụ}. */
public final class UnitCells {

  private static final Pattern COUNTED =
      Pattern.compile("([-+]?\\d[\\d.,]*)\\s*(\\p{L}[\\p{L}/]*[23²³]?(?: \\p{L}+){0,2})");

  /** How long something takes, or which time it is of, is hardly ever added up. */
  private static final Set<String> TIMES =
      Set.of("nam", "thang", "ngay", "gio", "phut", "giay", "tuan", "tuoi", "quy", "h");

  private static final int LEAST = 2;

  /** So many cells with one word for each with another. */
  private static final int FOR_EACH_OTHER = 3;

  private UnitCells() {}

  /**
   * Returns the words, folded, that stand behind most figures; null where they are not the same.
   */
  public static @Nullable String unit(List<String> texts) {
    Map<String, Integer> times = new HashMap<>();
    int all = 0;
    for (String text : texts) {
      Matcher counted = COUNTED.matcher(text);
      if (counted.matches()) {
        all++;
        times.merge(Texts.folded(counted.group(2)), 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> one : times.entrySet()) {
      int same = one.getValue();
      boolean most = same >= LEAST && FOR_EACH_OTHER * (all - same) <= same;
      if (most && !TIMES.contains(one.getKey())) {
        return one.getKey();
      }
    }
    return null;
  }

  /** Returns the figure before a unit; null if a text is anything else. */
  public static @Nullable Quantity figure(String text, String unit, NumberNotation notation) {
    Matcher counted = COUNTED.matcher(text);
    return counted.matches()
            && Texts.folded(counted.group(2)).equals(unit)
            && FigureText.read(counted.group(1), notation) instanceof Quantity figure
            && figure.precision() == Precision.EXACT
        ? figure
        : null;
  }

  /** Returns the unit as a text prints it; null if it prints none. */
  public static @Nullable String printed(String text) {
    Matcher counted = COUNTED.matcher(text);
    return counted.matches() ? counted.group(2) : null;
  }
}
