package vn.cchc.ownrules;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.rules.facts.ReportFigure;

/**
 * Counts that end in 0 or 5, among all counts of a report that have two digits or more.
 *
 * @param figures those that do
 * @param all how many counts there are
 */
public record RoundFigures(List<ReportFigure> figures, int all) {

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /** Of fewer counts, half are round by chance in one report of a thousand or more. */
  private static final int ENOUGH = 20;

  public RoundFigures {
    figures = List.copyOf(figures);
  }

  /** Returns the round ones of some counts. */
  public static RoundFigures of(List<?> counts) {
    List<ReportFigure> round =
        counts.stream()
            .map(ReportFigure.class::cast)
            .filter(count -> count.number().remainder(FIVE).signum() == 0)
            .toList();
    return new RoundFigures(round, counts.size());
  }

  /** Returns whether there are so many that it is no chance: half of twenty or more. */
  public boolean isTooMany() {
    return all >= ENOUGH && figures.size() * 2 >= all;
  }

  /** Returns what to say of it. */
  public String vietnamese() {
    return figures.size()
        + " trong "
        + all
        + " số đếm từ 10 trở lên có chữ số cuối là 0 hoặc 5, thường chỉ khoảng 1/5: có thể là số"
        + " ước";
  }

  /** Returns the same in English. */
  public String english() {
    return figures.size()
        + " of "
        + all
        + " counts of 10 or more end in 0 or 5, where usually a fifth does: they may be estimates";
  }
}
