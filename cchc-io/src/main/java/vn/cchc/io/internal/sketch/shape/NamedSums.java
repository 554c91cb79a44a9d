package vn.cchc.io.internal.sketch.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.grid.Mark;
import vn.cchc.io.internal.sketch.grid.Mark.Style;
import vn.cchc.io.internal.sketch.words.Words;

/**
 * Rows whose names begin with a word for a sum, {@code Tổng thu}, and whose numbers are that of the
 * rows above them. Other rows are called so as well, {@code Tổng số hộ} among what is counted of a
 * village, so names alone do not tell.
 */
final class NamedSums {

  /** What fits so many binary digits does not fit by chance. */
  private static final int SURE = 8;

  /** A gap of a slip is a fifth of the total at most. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(5);

  private final List<DraftRow> rows;
  private final List<List<@Nullable BigDecimal>> numbers;

  NamedSums(List<DraftRow> rows, List<List<@Nullable BigDecimal>> numbers) {
    this.rows = rows;
    this.numbers = numbers;
  }

  /** How the columns of a row fare as totals. */
  private record Trial(int held, int broken, int near, int bits) {
    boolean isSum() {
      return held > 0 && held >= broken && bits >= SURE;
    }

    /** Whether it may be a total as another of the table is, but for a slip. */
    boolean isNearly() {
      return held + near > 0 && near == broken;
    }
  }

  /** Returns the rows, by their places. */
  Set<Integer> rows() {
    Map<Integer, Trial> tried = new TreeMap<>();
    int from = 0;
    for (int i = 0; i < rows.size(); i++) {
      DraftRow row = rows.get(i);
      boolean named = row.mark().style() == Style.NONE && Words.beginsAsTotal(row.bare());
      boolean other = row.figures() == 0 || row.isTotal() || row.isSubtotal();
      if (named && !other && i > 0) {
        tried.put(i, tried(i, from));
      }
      if (named || other) {
        from = i + 1;
      }
    }
    boolean some = tried.values().stream().anyMatch(Trial::isSum);
    Set<Integer> found = new TreeSet<>();
    tried.forEach(
        (row, trial) -> {
          boolean another = tried.size() > 1 && some;
          boolean placed = endsNumbers(row) && (row < rows.size() - 1 || another);
          if (trial.isSum() || placed || (some || endsNumbers(row)) && trial.isNearly()) {
            found.add(row);
          }
        });
    return found;
  }

  /** Whether it is a row without a number where the numbers of those above end. */
  private boolean endsNumbers(int row) {
    Mark last = rows.get(row - 1).mark();
    Mark next = row + 1 < rows.size() ? rows.get(row + 1).mark() : Mark.NO_MARK;
    boolean goesOn = next.style() == last.style() && next.value() > 1;
    return last.style() != Style.NONE && last.style() != Style.DASH && last.value() > 1 && !goesOn;
  }

  /** How it fares over the rows above, or over those of them that others lie below. */
  private Trial tried(int total, int from) {
    List<Integer> all = new ArrayList<>();
    List<Integer> outer = new ArrayList<>();
    for (int i = from; i < total; i++) {
      all.add(i);
      if (rows.get(i).mark().style() == rows.get(from).mark().style()) {
        outer.add(i);
      }
    }
    Trial every = tried(total, all);
    return every.isSum() || outer.size() == all.size() ? every : tried(total, outer);
  }

  private Trial tried(int total, List<Integer> parts) {
    int held = 0;
    int broken = 0;
    int near = 0;
    int bits = 0;
    for (int c = 0; c < numbers.get(total).size(); c++) {
      BigDecimal whole = numbers.get(total).get(c);
      if (whole == null || whole.signum() == 0) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal most = BigDecimal.ZERO;
      int some = 0;
      for (int part : parts) {
        BigDecimal number = numbers.get(part).get(c);
        if (number != null && number.signum() != 0) {
          sum = sum.add(number);
          most = most.max(number);
          some++;
        }
      }
      if (some > 1 && sum.compareTo(whole) == 0) {
        held++;
        bits += whole.unscaledValue().bitLength();
      } else {
        broken++;
        BigDecimal gap = whole.subtract(sum).abs().multiply(NEAR);
        near += some > 1 && whole.compareTo(most) > 0 && gap.compareTo(whole) <= 0 ? 1 : 0;
      }
    }
    return new Trial(held, broken, near, bits);
  }
}
