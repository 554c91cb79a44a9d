package vn.cchc.io.internal.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.io.internal.answer.FormView.Spark;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Wording;

/** What figures were in the periods before, drawn small. */
final class History {

  /** How many periods are drawn, this one not counted. */
  private static final int PERIODS = 8;

  private static final int WIDTH = 72;
  private static final int HEIGHT = 16;

  private final Catalogue catalogue;
  private final Messages messages;
  private final List<Past> past = new ArrayList<>();

  private record Past(LocalDate end, Map<FigureRef, Figure> figures) {}

  /** Gathers earlier reports, of any order; those whose period is not known are left out. */
  History(Catalogue catalogue, List<Report> earlier, Messages messages) {
    this.catalogue = catalogue;
    this.messages = messages;
    for (Report report : earlier) {
      end(report)
          .ifPresent(
              end -> {
                Map<FigureRef, Figure> figures = new HashMap<>();
                catalogue.named(report).figures().forEach(f -> figures.putIfAbsent(f.ref(), f));
                past.add(new Past(end, figures));
              });
    }
    past.sort(comparing(Past::end, naturalOrder()));
  }

  private Optional<LocalDate> end(Report report) {
    ReportingPeriod period = report.period();
    if (period == null) {
      return Optional.empty();
    }
    LocalDate stated = period.to();
    return stated != null
        ? Optional.of(stated)
        : catalogue.period(period.kind()).map((PeriodScheme scheme) -> scheme.end(period.year()));
  }

  /** Returns a plot of a figure behind its last periods; null if fewer than two are known. */
  @Nullable Spark of(Figure figure) {
    List<Figure> known = new ArrayList<>();
    for (Past report : past) {
      Figure before = report.figures().get(figure.ref());
      if (before != null && before.value() instanceof Quantity) {
        known.add(before);
      }
    }
    List<Figure> last = known.subList(Math.max(0, known.size() - PERIODS), known.size());
    if (last.size() < 2) {
      return null;
    }
    List<Figure> drawn = new ArrayList<>(last);
    if (figure.value() instanceof Quantity) {
      drawn.add(figure);
    }
    return spark(last, drawn);
  }

  private Spark spark(List<Figure> last, List<Figure> drawn) {
    List<BigDecimal> numbers = drawn.stream().map(History::number).toList();
    BigDecimal least = numbers.stream().min(naturalOrder()).orElseThrow().min(BigDecimal.ZERO);
    BigDecimal most = numbers.stream().max(naturalOrder()).orElseThrow().max(BigDecimal.ONE);
    List<String> points = new ArrayList<>();
    String x = "";
    String y = "";
    for (int i = 0; i < numbers.size(); i++) {
      x = String.valueOf(2 + i * WIDTH / PERIODS);
      y =
          most.subtract(numbers.get(i))
              .multiply(BigDecimal.valueOf(HEIGHT))
              .divide(most.subtract(least), 1, RoundingMode.HALF_UP)
              .add(BigDecimal.valueOf(2))
              .toPlainString();
      points.add(x + "," + y);
    }
    Wording values = Wording.joined("; ", last.stream().map(History::said).toList());
    String label = messages.text("page.history", String.valueOf(last.size()), values);
    return new Spark(String.join(" ", points), x, y, label);
  }

  private static Wording said(Figure figure) {
    Quantity quantity = (Quantity) figure.value();
    return quantity.percent() ? Wording.percent(quantity.number()) : Wording.of(quantity.number());
  }

  private static BigDecimal number(Figure figure) {
    return ((Quantity) figure.value()).number();
  }
}
