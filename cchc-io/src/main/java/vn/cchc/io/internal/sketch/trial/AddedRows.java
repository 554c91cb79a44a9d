package vn.cchc.io.internal.sketch.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/**
 * Totals that go on: what is added to one, and what both come to, as in invoices and estimates:
 * {@code Cộng}, {@code Thuế GTGT (8%)}, {@code Tổng thanh toán}.
 */
public final class AddedRows {

  /** So many rows may stand between two totals. */
  private static final int MOST = 5;

  private static final Pattern LESS =
      Pattern.compile("^(?:tru|giam|chiet khau|khau tru|tam ung|da tam ung|giam tru)\\b.*");
  private static final Pattern MORE =
      Pattern.compile(
          "^(?:tien )?(?:thue|vat|gtgt|du phong|chi phi|phi|phu phi|chi khac|khac|bao hiem)\\b.*");
  private static final Pattern PER_CENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%");

  private AddedRows() {}

  /**
   * A total that goes on.
   *
   * @param total what all come to
   * @param parts what is added, the total before first
   * @param less what is taken off
   * @param told whether their names leave hardly a doubt
   */
  public record Added(int total, List<Integer> parts, List<Integer> less, boolean told) {}

  /**
   * A row that prints in its name how much of the total before it is.
   *
   * @param of the total
   * @param share of it, 0.08 for 8%
   */
  public record Rated(int row, int of, BigDecimal share) {}

  /** Returns the totals that go on. */
  public static List<Added> of(Figures figures, RowTree tree) {
    List<Added> found = new ArrayList<>();
    for (int row = 2; row < figures.rows().size(); row++) {
      Integer base = isTotal(figures, row) ? base(figures, tree, row) : null;
      if (base == null || base == row - 1) {
        continue;
      }
      List<Integer> parts = new ArrayList<>(List.of(base));
      List<Integer> less = new ArrayList<>();
      boolean told = true;
      for (int between = base + 1; between < row; between++) {
        String name = Texts.folded(figures.rows().get(between).name());
        boolean minus = LESS.matcher(name).matches();
        told &= minus || MORE.matcher(name).matches();
        (minus ? less : parts).add(between);
      }
      found.add(new Added(row, parts, less, told));
    }
    return found;
  }

  /** Returns the rows between totals that print of how much they are. */
  public static List<Rated> rated(Figures figures, List<Added> totals) {
    List<Rated> rated = new ArrayList<>();
    for (Added total : totals) {
      int base = total.parts().get(0);
      IntStream.range(base + 1, total.total())
          .forEach(
              row -> {
                Matcher share = PER_CENT.matcher(figures.rows().get(row).name());
                if (share.find()) {
                  BigDecimal number = new BigDecimal(share.group(1).replace(',', '.'));
                  rated.add(new Rated(row, base, number.movePointLeft(2)));
                }
              });
    }
    return rated;
  }

  private static boolean isTotal(Figures figures, int row) {
    String name = figures.rows().get(row).name();
    return Words.beginsAsTotal(name) || Words.isTotal(name);
  }

  /** The nearest total above a row, with nothing but single rows between. */
  private static @Nullable Integer base(Figures figures, RowTree tree, int row) {
    for (int above = row - 1; above >= Math.max(1, row - 1 - MOST); above--) {
      if (isTotal(figures, above)) {
        return above;
      }
      if (tree.isSection(above) || !tree.hasFigures(above) || !tree.below(above).isEmpty()) {
        return null;
      }
    }
    return null;
  }
}
