package vn.cchc.io.internal.sketch.trial;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.words.Words;

/**
 * Tells which percentages are what their rows are of a total: {@code Cơ cấu (%)}. Of the table, or
 * of the group a row lies in. Numbers have to bear it out.
 */
public final class TotalShares {

  /** So many digits, beside those that it takes to choose among all that are tried. */
  private static final double SURE = 18;

  /** Where a heading says that its percentages are shares of a total. */
  private static final double NAMED = 10;

  /** More where a row breaks it. */
  private static final double SURER = 2;

  /** So many rows that keep it for each that does not. */
  private static final int FOR_EACH_WRONG = 4;

  private static final int LEAST_ROWS = 2;

  /** Of fewer rows one that is wrong leaves too few. */
  private static final int LEAST_OTHERS = 4;

  /** A share is not told apart by more digits than people print. */
  private static final int MOST_OF_SHARE = 14;

  private static final BigDecimal FAINT = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Figures figures;
  private final Wholes wholes;

  private TotalShares(Figures figures) {
    this.figures = figures;
    wholes = new Wholes(figures);
  }

  /**
   * Returns the columns of shares of totals.
   *
   * @param known the columns of percentages of which is known already what they are of
   */
  public static List<TotalShare> of(Figures figures, IntPredicate known) {
    TotalShares shares = new TotalShares(figures);
    List<TotalShare> found = new ArrayList<>();
    for (int c = 0; c < figures.columns().size(); c++) {
      boolean percentage = figures.columns().get(c).kind() == ColumnKind.PERCENTAGE;
      TotalShare share = percentage && !known.test(c) ? shares.of(c) : null;
      if (share != null) {
        found.add(share);
      }
    }
    return found;
  }

  /** The nearest column of which a column of percentages holds the shares; null where none is. */
  private @Nullable TotalShare of(int percentage) {
    List<Integer> counted =
        IntStream.range(0, figures.columns().size())
            .filter(this::isCounted)
            .boxed()
            .sorted(
                Comparator.comparingInt(
                    (Integer c) -> 2 * Math.abs(percentage - c) + (c > percentage ? 1 : 0)))
            .toList();
    List<Map<Integer, List<Integer>>> ways = wholes.ways();
    String heading = figures.columns().get(percentage).fullName();
    double sure =
        (Words.isShareOfTotal(heading) ? NAMED : SURE)
            + Math.log(Math.max(1, counted.size() * ways.size())) / Math.log(2);
    for (int c : counted) {
      for (Map<Integer, List<Integer>> way : ways) {
        Trial printed = tried(percentage, c, way);
        // a wrong total breaks every share of it, which what it should be tells
        if (printed.isSure(sure)
            || isExchange(percentage, c, way, printed, sure)
            || tried(percentage, c, wholes.added(way)).isSure(sure)
            || isButForOne(percentage, c, way, sure)) {
          TotalShare share = share(percentage, c, way);
          if (share != null) {
            return share;
          }
        }
      }
    }
    return null;
  }

  private boolean isCounted(int column) {
    ColumnKind kind = figures.columns().get(column).kind();
    return kind.isFigures() && kind.isAdditive();
  }

  /** How a way fares. */
  private record Trial(int held, List<Integer> broken, double bits) {
    boolean isSure(double sure) {
      return broken.size() <= Math.max(1, held / FOR_EACH_WRONG) && isTold(sure);
    }

    boolean isTold(double sure) {
      return held >= LEAST_ROWS && bits >= (broken.isEmpty() ? sure : sure + SURER);
    }
  }

  /** Whether two cells of one column that changed places are why two rows break a way. */
  private boolean isExchange(
      int percentage, int counted, Map<Integer, List<Integer>> way, Trial trial, double sure) {
    if (trial.broken().size() != 2 || !trial.isTold(sure)) {
      return false;
    }
    int one = trial.broken().get(0);
    int other = trial.broken().get(1);
    return IntStream.of(percentage, counted)
        .mapToObj(column -> new TotalShares(figures.exchanged(column, one, other)))
        .anyMatch(exchanged -> exchanged.tried(percentage, counted, way).broken().isEmpty());
  }

  private Trial tried(int percentage, int counted, Map<Integer, List<Integer>> way) {
    int held = 0;
    List<Integer> broken = new ArrayList<>();
    double bits = 0;
    for (Map.Entry<Integer, List<Integer>> row : way.entrySet()) {
      BigDecimal printed = figures.at(row.getKey(), percentage).number();
      BigDecimal part = figures.at(row.getKey(), counted).number();
      BigDecimal whole = sum(row.getValue(), counted);
      if (printed == null || part == null || whole == null || whole.signum() == 0) {
        continue;
      }
      if (!isShare(printed, part, whole)) {
        broken.add(row.getKey());
        continue;
      }
      held++;
      // a whole is all of itself, whatever it is
      boolean own = row.getValue().contains(row.getKey()) && row.getValue().size() == 1;
      bits += own ? 1 : digits(printed, figures.decimals(percentage), whole);
    }
    return new Trial(held, broken, bits);
  }

  /**
   * Whether all but one row, without whose figure their sum is not known, are shares of what the
   * others and its percentage make the total.
   */
  private boolean isButForOne(
      int percentage, int counted, Map<Integer, List<Integer>> way, double sure) {
    List<Integer> tops = wholes.tops();
    boolean some = tops.size() >= LEAST_OTHERS && way.keySet().containsAll(tops);
    if (wholes.total() != null || !some) {
      return false;
    }
    for (int wrong : tops) {
      List<Integer> others = tops.stream().filter(row -> row != wrong).toList();
      BigDecimal known = sum(others, counted);
      BigDecimal share = figures.at(wrong, percentage).number();
      if (known == null || share == null || share.compareTo(HUNDRED) >= 0) {
        continue;
      }
      // the whole is the quotient of both, so that parts are held against it times its divisor
      BigDecimal rest = HUNDRED.subtract(share);
      BigDecimal whole = known.multiply(HUNDRED);
      int held = 0;
      double bits = 0;
      for (int row : others) {
        BigDecimal printed = figures.at(row, percentage).number();
        BigDecimal part = figures.at(row, counted).number();
        if (printed != null && part != null && isShare(printed, part.multiply(rest), whole)) {
          held++;
          bits += digits(printed, figures.decimals(percentage), known);
        }
      }
      if (held == others.size() && bits >= sure + SURER) {
        return true;
      }
    }
    return false;
  }

  /** Whether a share is printed less than a unit of its last place off, rounded or cut. */
  private static boolean isShare(BigDecimal printed, BigDecimal part, BigDecimal whole) {
    BigDecimal gap = part.multiply(HUNDRED).subtract(printed.multiply(whole));
    return gap.abs().movePointRight(Math.max(0, printed.scale())).compareTo(whole.abs()) < 0;
  }

  private static int digits(BigDecimal printed, int decimals, BigDecimal whole) {
    int of = whole.abs().toBigInteger().bitLength();
    int own = printed.movePointRight(decimals).abs().toBigInteger().bitLength();
    return Math.min(MOST_OF_SHARE, Math.min(own, 2 * of));
  }

  private @Nullable BigDecimal sum(List<Integer> some, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row : some) {
      BigDecimal number = figures.at(row, column).number();
      if (number == null) {
        return null;
      }
      sum = sum.add(number);
    }
    return sum;
  }

  private @Nullable TotalShare share(int percentage, int counted, Map<Integer, List<Integer>> way) {
    List<Integer> all = wholes.parts();
    boolean each = all.size() > 1 && all.stream().allMatch(row -> wholes.isOfTable(way, row));
    boolean told = each && addsUp(all, percentage, counted, way);
    Integer total = wholes.total();
    Map<Integer, List<Integer>> stated = new TreeMap<>(way);
    stated.keySet().removeIf(row -> figures.at(row, percentage).number() == null);
    if (total == null && each) {
      // rows that are left out leave all others a little less
      boolean faint =
          stated.keySet().stream().anyMatch(row -> isFaint(percentage, counted, row, way));
      if (!told || faint) {
        return null;
      }
    }
    if (each && HUNDRED.compareTo(requireNonNullElse(sum(all, percentage), BigDecimal.ZERO)) == 0) {
      // one is often changed a little for all to come to 100
      all.stream()
          .filter(row -> isBent(percentage, counted, row, way, all.size()))
          .forEach(stated::remove);
    }
    boolean ofTotal = total != null && figures.at(total, percentage).number() != null;
    return new TotalShare(
        percentage,
        counted,
        stated,
        told ? all : List.of(),
        told && ofTotal && total != null ? total : -1);
  }

  private boolean isFaint(int percentage, int counted, int row, Map<Integer, List<Integer>> way) {
    BigDecimal off = off(percentage, counted, row, way);
    return off.compareTo(BigDecimal.ONE) >= 0 && off.compareTo(FAINT) < 0;
  }

  private boolean isBent(
      int percentage, int counted, int row, Map<Integer, List<Integer>> way, int rows) {
    BigDecimal off = off(percentage, counted, row, way);
    // each of the others may be half a unit off
    return off.compareTo(HALF) > 0 && off.multiply(FAINT).compareTo(BigDecimal.valueOf(rows)) <= 0;
  }

  /** Returns by how many units of its last place a share is off; none where that is not known. */
  private BigDecimal off(int percentage, int counted, int row, Map<Integer, List<Integer>> way) {
    BigDecimal printed = figures.at(row, percentage).number();
    BigDecimal part = figures.at(row, counted).number();
    BigDecimal whole = sum(way.getOrDefault(row, List.of()), counted);
    if (printed == null || part == null || whole == null || whole.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal share = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    return share.subtract(printed).abs().movePointRight(figures.decimals(percentage));
  }

  /**
   * Whether shares come to 100 within rounding, as printed or with those that are wrong by
   * themselves taken as they should be: where all are cut off, or rows are missing, they do not.
   */
  private boolean addsUp(
      List<Integer> all, int percentage, int counted, Map<Integer, List<Integer>> way) {
    BigDecimal asPrinted = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = HALF.movePointLeft(figures.decimals(percentage));
    for (int row : all) {
      BigDecimal printed = figures.at(row, percentage).number();
      BigDecimal part = figures.at(row, counted).number();
      BigDecimal whole = sum(way.getOrDefault(row, List.of()), counted);
      if (printed == null || part == null || whole == null || whole.signum() == 0) {
        return false;
      }
      BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
      BigDecimal share = part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
      asPrinted = asPrinted.add(printed);
      sum = sum.add(isShare(printed, part, whole) ? printed : share);
      slack = slack.add(unit.multiply(HALF));
    }
    return sum.subtract(HUNDRED).abs().compareTo(slack) <= 0
        || asPrinted.subtract(HUNDRED).abs().compareTo(slack) <= 0;
  }
}
