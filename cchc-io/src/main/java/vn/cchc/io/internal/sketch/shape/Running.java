package vn.cchc.io.internal.sketch.shape;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.internal.sketch.grid.Mark;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/** Whole numbers that count rows, or times of a year, and are no figures. */
final class Running {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

  /** Headings of times, and the largest number each may have. */
  private static final Map<String, Integer> TIMES =
      Map.of("thang", 12, "thang bao cao", 12, "quy", 4, "tuan", 53, "ngay", 31, "ky", 24);

  private static final Pattern MONTH_OF_YEAR = Pattern.compile("(?:0?[1-9]|1[0-2])[/.-]20\\d\\d");

  private Running() {}

  /**
   * Returns whether these are the serial numbers of rows: other marks than whole numbers, or
   * numbers of which most go up by one, or begin anew; all of them where a heading says something
   * else.
   */
  static boolean isSerial(ColumnSketch column, List<String> texts) {
    int steps = 0;
    int numbers = 0;
    int last = 0;
    for (String text : texts) {
      Mark mark = Mark.of(text);
      if (mark.style() == Mark.Style.ARABIC) {
        numbers++;
        steps += mark.value() == last + 1 || mark.value() == 1 ? 1 : 0;
        last = mark.value();
      }
    }
    String heading = Texts.folded(column.name());
    boolean headed = !heading.isEmpty() && !Words.SERIAL.contains(heading);
    return headed ? steps == numbers : 4 * steps >= 3 * numbers;
  }

  /**
   * Returns whether a column says of which time each row is: {@code Tháng} above 1, 2, 3. Below a
   * heading in common with others it would be what was counted in this month.
   */
  static boolean isTime(ColumnSketch column, List<String> texts) {
    String heading = Texts.folded(column.name());
    int most = column.heading().size() == 1 ? TIMES.getOrDefault(heading, 0) : 0;
    int last = -1;
    int numbers = 0;
    for (String text : texts) {
      if (heading.startsWith("thang") && MONTH_OF_YEAR.matcher(text).matches()) {
        numbers++;
        continue;
      }
      Matcher whole = WHOLE.matcher(text);
      if (!whole.matches()) {
        continue;
      }
      int number = Integer.parseInt(text);
      boolean follows = last < 0 || number == last || number == last + 1 || number == 1;
      if (number < 1 || number > most || !follows) {
        return false;
      }
      last = number;
      numbers++;
    }
    return numbers > 1;
  }
}
