package vn.cchc.rules.internal.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.rules.internal.form.Surroundings.Placed;
import vn.cchc.rules.internal.sums.Series;

/** All earlier reports, each figure as a series that this report's can be compared with. */
final class Past {

  /** Periods whose lengths differ by no more than one part in so many are as long. */
  private static final int AS_LONG = 5;

  /** So many reports are those of ten years and more; what is older tells nothing any more. */
  private static final int MOST = 60;

  /** Of fewer values of the same kind of period nobody can tell what its season is. */
  private static final int SEASON = 5;

  private final Form form;
  private final List<Numbers> reports = new ArrayList<>();
  private final List<Numbers> ofSameKind = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();
  private final List<Numbers> added = new ArrayList<>();
  private final List<List<Numbers>> addedTo = new ArrayList<>();
  private final List<Numbers> inside;
  private final boolean whole;
  private final @Nullable Series[] known;

  /** Takes the earlier reports of the same form. */
  Past(Cells now, Surroundings around) {
    form = now.form();
    known = new Series[form.slots().size()];
    List<Placed> alike = new ArrayList<>(around.placed());
    alike.removeIf(earlier -> !form.isOf(earlier.report()));
    ReportingPeriod period = now.report().period();
    for (Placed placed : alike.subList(Math.max(0, alike.size() - MOST), alike.size())) {
      Numbers numbers = around.laid().over(form, placed.report());
      reports.add(numbers);
      windows.add(placed.window());
      ReportingPeriod of = placed.report().period();
      if (of != null && period != null && of.kind().equals(period.kind())) {
        ofSameKind.add(numbers);
      }
    }
    List<Integer> within = inside(around.window());
    inside = within.stream().map(reports::get).toList();
    long days = rest(around.window(), within);
    boolean apart = inside.isEmpty();
    for (int i = 0; i < reports.size(); i++) {
      List<Integer> parts = inside(windows.get(i));
      apart &= parts.isEmpty();
      if (days > 0 && Math.abs(rest(windows.get(i), parts) - days) * AS_LONG <= days) {
        added.add(reports.get(i));
        addedTo.add(parts.stream().map(reports::get).toList());
      }
    }
    whole = apart;
  }

  /** The longest reports that lie in a window, one beside the other. */
  private List<Integer> inside(Window of) {
    List<Integer> within = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      if (windows.get(i).isPartOf(of)) {
        within.add(i);
      }
    }
    within.sort(Comparator.<Integer>comparingLong(i -> windows.get(i).days()).reversed());
    List<Integer> chosen = new ArrayList<>();
    for (int one : within) {
      if (chosen.stream().allMatch(other -> windows.get(one).isApartFrom(windows.get(other)))) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  /** How many days a report adds to those inside it. */
  private long rest(Window of, List<Integer> parts) {
    long days = of.days();
    for (int part : parts) {
      days -= windows.get(part).days();
    }
    return days;
  }

  /** Returns the reports, the earliest first. */
  List<Numbers> reports() {
    return reports;
  }

  /** Returns what the figure in a slot can be compared with. */
  Series series(int slot) {
    Series series = known[slot];
    if (series == null) {
      series = made(slot);
      known[slot] = series;
    }
    return series;
  }

  private Series made(int slot) {
    Indicator indicator = form.slots().get(slot).indicator();
    boolean flow = indicator != null && indicator.measures() == Indicator.Measure.FLOW;
    if (!flow) {
      return raw(slot);
    }
    if (ofSameKind.size() >= SEASON) {
      List<BigDecimal> alike = values(slot, ofSameKind);
      if (alike.size() >= SEASON) {
        return Series.ofSeason(alike);
      }
    }
    boolean rate = indicator != null && indicator.kind() == Indicator.Kind.PERCENTAGE;
    return rate ? raw(slot) : added(slot);
  }

  private Series raw(int slot) {
    return Series.of(values(slot, reports), BigDecimal.ZERO, false);
  }

  private static List<BigDecimal> values(int slot, List<Numbers> of) {
    List<BigDecimal> values = new ArrayList<>(of.size());
    for (Numbers report : of) {
      BigDecimal number = report.in(slot);
      if (number != null) {
        values.add(number);
      }
    }
    return values;
  }

  /** Periods overlap: what each adds to those inside it is what can be compared. */
  private Series added(int slot) {
    BigDecimal taken = taken(inside, slot);
    if (taken == null) {
      return Series.of(List.of(), BigDecimal.ZERO, true);
    }
    List<BigDecimal> values = new ArrayList<>(added.size());
    for (int i = 0; i < added.size(); i++) {
      BigDecimal number = added.get(i).in(slot);
      BigDecimal inner = taken(addedTo.get(i), slot);
      if (number != null && inner != null) {
        values.add(inner.signum() == 0 ? number : number.subtract(inner));
      }
    }
    return Series.of(values, taken, !whole);
  }

  private static @Nullable BigDecimal taken(List<Numbers> from, int slot) {
    BigDecimal taken = null;
    for (Numbers inner : from) {
      BigDecimal number = inner.in(slot);
      if (number == null) {
        return null;
      }
      taken = taken == null ? number : taken.add(number);
    }
    return taken == null ? BigDecimal.ZERO : taken;
  }
}
