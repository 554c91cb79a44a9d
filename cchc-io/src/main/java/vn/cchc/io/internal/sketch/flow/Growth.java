package vn.cchc.io.internal.sketch.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Gap;
import vn.cchc.io.internal.sketch.trial.RowTree;
import vn.cchc.model.internal.Texts;

/**
 * A row of rates by which another row grew from year to year, of tables with a column for each.
 *
 * @param rate the row of rates
 * @param grown the row of what grew
 * @param years the columns of years in their order, from that before the first rate on
 */
public record Growth(int rate, int grown, List<Integer> years) {

  private static final Pattern YEAR = Pattern.compile("(?:nam )?((?:19|20)\\d\\d)(?: .*)?");

  private static final Pattern RATE =
      Pattern.compile("(?:(?:toc do|ty le|ti le|muc) )?tang(?: truong)?(?: |$).*");

  /** So many years at least keep it for each that does not. */
  private static final int FOR_EACH_WRONG = 2;

  /** Digits that bear witness, beside those that it takes to choose a row. */
  private static final int LEAST_DIGITS = 5;

  /** Copies the years. */
  public Growth {
    years = List.copyOf(years);
  }

  /** Returns the rows of rates of a table. */
  public static List<Growth> of(Figures figures) {
    List<Integer> years = years(figures);
    List<Growth> all = new ArrayList<>();
    RowTree tree = new RowTree(figures);
    for (int row = 1; row < figures.rows().size() && years.size() > 2; row++) {
      String name = Texts.folded(figures.rows().get(row).name());
      if (tree.isRate(row) && RATE.matcher(name).matches()) {
        Growth growth = of(figures, tree, row, years);
        if (growth != null) {
          all.add(growth);
        }
      }
    }
    return all;
  }

  /** The longest run of columns of which each is of the year behind that of the one before. */
  private static List<Integer> years(Figures figures) {
    List<Integer> longest = List.of();
    List<Integer> run = new ArrayList<>();
    int last = 0;
    for (int c = 0; c < figures.columns().size(); c++) {
      Matcher year = YEAR.matcher(Texts.folded(figures.columns().get(c).name()));
      boolean figure = figures.columns().get(c).kind().isFigures() && year.matches();
      int number = figure ? Integer.parseInt(year.group(1)) : 0;
      if (number != last + 1) {
        run = new ArrayList<>();
      }
      if (figure) {
        run.add(c);
      }
      last = number;
      longest = run.size() > longest.size() ? run : longest;
    }
    return longest;
  }

  /**
   * The nearest row above that most years keep, and of which one slip explains any that does not.
   */
  private static @Nullable Growth of(Figures figures, RowTree tree, int rate, List<Integer> years) {
    for (int grown = rate - 1; grown >= 0; grown--) {
      Growth growth = new Growth(rate, grown, years);
      if (tree.isCounted(grown) && growth.isKept(figures)) {
        return growth;
      }
    }
    return null;
  }

  private boolean isKept(Figures figures) {
    int held = 0;
    int digits = 0;
    int broken = 0;
    boolean slips = true;
    for (int i = 1; i < years.size(); i++) {
      BigDecimal printed = figures.at(rate, years.get(i)).number();
      BigDecimal meant = meant(figures, i);
      if (printed == null || meant == null) {
        continue;
      }
      int decimals = Math.max(0, printed.scale());
      BigDecimal rounded = meant.setScale(decimals, RoundingMode.HALF_UP);
      BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
      if (printed.subtract(meant).abs().compareTo(unit) < 0) {
        held++;
        digits += printed.precision();
      } else {
        broken++;
        slips &= Gap.isSlip(printed.setScale(decimals), rounded);
      }
    }
    return held >= FOR_EACH_WRONG * broken
        && held >= 2
        && digits >= LEAST_DIGITS
        && (slips || held > FOR_EACH_WRONG * broken);
  }

  /** By how many per cent it grew, to many digits; null where that cannot be told. */
  private @Nullable BigDecimal meant(Figures figures, int year) {
    BigDecimal now = figures.at(grown, years.get(year)).number();
    BigDecimal before = figures.at(grown, years.get(year - 1)).number();
    return now == null || before == null || before.signum() <= 0
        ? null
        : now.subtract(before).movePointRight(2).divide(before, 12, RoundingMode.HALF_UP);
  }
}
