package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.rules.internal.form.Surroundings.Placed;
import vn.cchc.rules.internal.sums.Series;

/** All earlier reports, each figure as a series that this report's can be compared with. */
final class Past {

  /** Periods whose lengths differ by no more than one part in so many are as long. */
  private static final int AS_LONG = 5;

  /** So many reports are those of ten years and more; what is older tells nothing any more. */
  private static final int MOST = 60;

  private final Form form;
  private final List<Placed> placed;
  private final List<Cells> cells = new ArrayList<>();
  private final Window window;
  private final boolean[] ofSameKind;
  private final List<List<Integer>> inside = new ArrayList<>();
  private final long[] rest;
  private final @Nullable Series[] known;

  /**
   * Takes the earlier reports of the same form.
   *
   * @param laid gives the figures of a report
   */
  Past(Cells now, Surroundings around, Function<Report, Cells> laid) {
    this.form = now.form();
    this.window = around.window();
    List<Placed> alike =
        around.placed().stream().filter(earlier -> form.isOf(earlier.report())).toList();
    placed = alike.subList(Math.max(0, alike.size() - MOST), alike.size());
    placed.forEach(earlier -> cells.add(laid.apply(earlier.report())));
    placed.forEach(earlier -> inside.add(inside(earlier.window())));
    inside.add(inside(window));
    rest = new long[inside.size()];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = rest(i, i < placed.size() ? placed.get(i).window() : window);
    }
    known = new Series[form.slots().size()];
    ReportingPeriod period = now.report().period();
    ofSameKind = new boolean[placed.size()];
    for (int i = 0; i < ofSameKind.length; i++) {
      ReportingPeriod of = placed.get(i).report().period();
      ofSameKind[i] = of != null && period != null && of.kind().equals(period.kind());
    }
  }

  /** The longest reports that lie in a window, one beside the other. */
  private List<Integer> inside(Window of) {
    List<Integer> within = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Window some = placed.get(i).window();
      if (some.isPartOf(of)) {
        within.add(i);
      }
    }
    within.sort(Comparator.<Integer>comparingLong(i -> placed.get(i).window().days()).reversed());
    List<Integer> chosen = new ArrayList<>();
    for (int one : within) {
      Window some = placed.get(one).window();
      if (chosen.stream().allMatch(other -> some.isApartFrom(placed.get(other).window()))) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  List<Cells> cells() {
    return cells;
  }

  /**
   * Returns what the figure in a slot can be compared with.
   *
   * @param least how many values of the same kind of period it takes for them to be enough
   */
  Series series(int slot, int least) {
    Series series = known[slot];
    if (series == null) {
      series = made(slot, least);
      known[slot] = series;
    }
    return series;
  }

  private Series made(int slot, int least) {
    Indicator indicator = form.slots().get(slot).indicator();
    boolean flow = indicator != null && indicator.measures() == Indicator.Measure.FLOW;
    if (!flow) {
      return Series.of(raw(slot, false), BigDecimal.ZERO, false);
    }
    List<BigDecimal> alike = raw(slot, true);
    if (alike.size() >= least) {
      return Series.of(alike, BigDecimal.ZERO, false);
    }
    boolean rate = indicator != null && indicator.kind() == Indicator.Kind.PERCENTAGE;
    return rate ? Series.of(raw(slot, false), BigDecimal.ZERO, false) : added(slot);
  }

  private List<BigDecimal> raw(int slot, boolean alike) {
    List<BigDecimal> values = new ArrayList<>(cells.size());
    for (int i = 0; i < ofSameKind.length; i++) {
      BigDecimal number = ofSameKind[i] || !alike ? cells.get(i).number(slot) : null;
      if (number != null) {
        values.add(number);
      }
    }
    return values;
  }

  /** Periods overlap: what each adds to those inside it is what can be compared. */
  private Series added(int slot) {
    int now = placed.size();
    BigDecimal taken = taken(now, slot);
    long days = rest[now];
    List<BigDecimal> values = new ArrayList<>(now);
    if (taken == null || days <= 0) {
      return Series.of(values, BigDecimal.ZERO, true);
    }
    for (int i = 0; i < now; i++) {
      BigDecimal number = cells.get(i).number(slot);
      BigDecimal inner = taken(i, slot);
      if (number != null && inner != null && Math.abs(rest[i] - days) * AS_LONG <= days) {
        values.add(number.subtract(inner));
      }
    }
    boolean whole = inside.stream().allMatch(List::isEmpty);
    return Series.of(values, taken, !whole);
  }

  private @Nullable BigDecimal taken(int report, int slot) {
    BigDecimal taken = BigDecimal.ZERO;
    for (int inner : inside.get(report)) {
      BigDecimal number = cells.get(inner).number(slot);
      if (number == null) {
        return null;
      }
      taken = taken.add(number);
    }
    return taken;
  }

  /** How many days a report adds to those inside it. */
  private long rest(int report, Window of) {
    long days = of.days();
    for (int inner : inside.get(report)) {
      days -= placed.get(inner).window().days();
    }
    return days;
  }
}
