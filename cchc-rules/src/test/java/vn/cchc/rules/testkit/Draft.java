package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.Convention;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Notation;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/** One consistent report in the making. */
final class Draft {

  /** Percentages are printed to so many decimals. */
  static final int DECIMALS = 2;

  private static final BigDecimal HUNDRED = new BigDecimal("100.00");
  private static final long LARGEST_WHOLE = 40_000;

  private final Catalogue catalogue;
  private final RandomGenerator random;
  private final Map<IndicatorId, BigDecimal> values = new HashMap<>();
  private final Map<IndicatorId, long[]> evidence = new HashMap<>();
  private final Set<IndicatorId> withheld = new HashSet<>();

  Draft(Catalogue catalogue, RandomGenerator random) {
    this.catalogue = catalogue;
    this.random = random;
  }

  /** Returns the report; null if the draw led nowhere. */
  Report report(LinearSystem counts, LinearSystem percentages) {
    if (!drawSystem(counts, 0) || !drawSystem(percentages, DECIMALS)) {
      return null;
    }
    for (Indicator indicator : catalogue.indicators()) {
      drawAlone(indicator);
    }
    for (Relation relation : catalogue.relations()) {
      if (!fit(relation)) {
        return null;
      }
    }
    return assemble();
  }

  private boolean drawSystem(LinearSystem system, int decimals) {
    long[] limits = new long[system.figures().size()];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = decimals > 0 ? HUNDRED.unscaledValue().longValueExact() : magnitude();
    }
    long[] drawn = system.draw(random, limits);
    for (int i = 0; drawn != null && i < limits.length; i++) {
      values.put(system.figures().get(i), BigDecimal.valueOf(drawn[i], decimals));
    }
    return drawn != null;
  }

  private long magnitude() {
    return switch (random.nextInt(4)) {
      case 0 -> 60;
      case 1 -> 900;
      case 2 -> 3_000;
      default -> 30_000;
    };
  }

  private void drawAlone(Indicator indicator) {
    BigDecimal drawn =
        switch (indicator.kind()) {
          case HEADING -> null;
          case COUNT -> BigDecimal.valueOf(random.nextLong(magnitude()));
          case PERCENTAGE -> BigDecimal.valueOf(random.nextLong(10_001), DECIMALS);
          case CHOICE ->
              new BigDecimal(
                  List.copyOf(indicator.codes().keySet())
                      .get(random.nextInt(indicator.codes().size())));
        };
    if (drawn != null) {
      values.putIfAbsent(indicator.id(), drawn);
    }
  }

  /** Makes the percentages and choices of a relation fit the figures that are drawn already. */
  private boolean fit(Relation relation) {
    if (relation.formula() instanceof NoteShare share && random.nextBoolean()) {
      fitNote(share.percentage());
    } else if (relation.formula() instanceof Share share) {
      return fitShare(share.percentage(), share.ratio());
    } else if (relation.formula() instanceof Attainable attainable) {
      fitWhole(attainable.percentage(), valueOf(attainable.wholes().get(0)));
    } else if (relation.formula() instanceof Between between) {
      fitBetween(between);
    } else if (relation.formula() instanceof RatioComparison comparison) {
      return fitCumulative(comparison);
    } else if (relation.formula() instanceof GivenIff given && !holds(given.condition())) {
      withheld.add(given.figure());
    }
    return true;
  }

  private void fitNote(IndicatorId percentage) {
    boolean tied =
        catalogue.relations().stream()
            .filter(relation -> !(relation.formula() instanceof NoteShare))
            .filter(relation -> !(relation.formula() instanceof Between))
            .filter(relation -> relation.formula().figures().size() > 1)
            .anyMatch(relation -> relation.formula().figures().contains(percentage));
    if (!tied) {
      long whole = random.nextLong(1, LARGEST_WHOLE);
      long part = whole - random.nextLong(Math.max(1, whole / 20));
      evidence.put(percentage, new long[] {part, whole});
      values.put(percentage, percent(part, whole));
    }
  }

  private boolean fitShare(IndicatorId percentage, Ratio ratio) {
    BigDecimal above = valueOf(ratio.numerator()).multiply(ratio.factor());
    BigDecimal below = valueOf(ratio.denominator());
    if (below.signum() == 0) {
      return true;
    }
    BigDecimal share = above.divide(below, DECIMALS, RoundingMode.HALF_UP);
    values.put(percentage, share);
    return share.signum() >= 0 && share.compareTo(HUNDRED) <= 0;
  }

  private void fitWhole(IndicatorId percentage, BigDecimal whole) {
    if (whole.signum() > 0) {
      long part = random.nextLong(whole.longValueExact() + 1);
      values.put(percentage, percent(part, whole.longValueExact()));
    }
  }

  private void fitBetween(Between between) {
    long part = 0;
    long whole = 0;
    BigDecimal low = HUNDRED;
    BigDecimal high = BigDecimal.ZERO;
    boolean known = true;
    for (IndicatorId rate : between.parts()) {
      long[] fraction = evidence.get(rate);
      known &= fraction != null;
      part += fraction == null ? 0 : fraction[0];
      whole += fraction == null ? 0 : fraction[1];
      low = low.min(values.get(rate));
      high = high.max(values.get(rate));
    }
    values.put(between.whole(), known ? percent(part, whole) : between(low, high));
    evidence.remove(between.whole());
    if (known) {
      evidence.put(between.whole(), new long[] {part, whole});
    }
  }

  private BigDecimal between(BigDecimal low, BigDecimal high) {
    long from = low.setScale(DECIMALS, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    long to = high.setScale(DECIMALS, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    return BigDecimal.valueOf(random.nextLong(from, to + 1), DECIMALS);
  }

  private boolean fitCumulative(RatioComparison comparison) {
    if (comparison.operator() != Operator.LESS) {
      throw new IllegalArgumentException("Not constructed yet: " + comparison);
    }
    BigDecimal below = valueOf(comparison.ratio().denominator());
    if (below.signum() <= 0) {
      return true;
    }
    BigDecimal share =
        valueOf(comparison.ratio().numerator())
            .multiply(comparison.ratio().factor())
            .divide(below, DECIMALS, RoundingMode.UP);
    BigDecimal least = share.add(BigDecimal.ONE.movePointLeft(DECIMALS));
    if (least.compareTo(HUNDRED) > 0) {
      return false;
    }
    values.put(comparison.percentage(), between(least, HUNDRED));
    return true;
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(100 * part)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }

  private boolean holds(Comparison condition) {
    int order = valueOf(condition.left()).compareTo(valueOf(condition.right()));
    return switch (condition.operator()) {
      case EQUAL -> order == 0;
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case LESS -> order < 0;
      case MORE -> order > 0;
    };
  }

  private BigDecimal valueOf(Linear sum) {
    BigDecimal value = BigDecimal.ZERO;
    for (Term term : sum.terms()) {
      BigDecimal factor = term.figure() == null ? BigDecimal.ONE : values.get(term.figure());
      value = value.add(term.coefficient().multiply(factor));
    }
    return value;
  }

  private Report assemble() {
    PeriodScheme scheme = catalogue.periods().get(random.nextInt(catalogue.periods().size()));
    ReportingPeriod period = ReportingPeriod.of(scheme.kind(), catalogue.validFrom().getYear());
    LocalDate end = scheme.end(period.year());
    LocalDate due = scheme.due(end);
    boolean rows = random.nextBoolean();
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < catalogue.indicators().size(); i++) {
      Indicator indicator = catalogue.indicators().get(i);
      boolean table = indicator.place() == Place.TABLE;
      if (indicator.hasValue() && (table || !rows && random.nextBoolean())) {
        figures.add(figure(indicator, rows ? row(indicator, i) : null, end));
      }
    }
    return new Report(
        catalogue.id(),
        new Agency("H32", "UBND tỉnh", catalogue.level()),
        period,
        new DocumentReference("1/BC-UBND", due.minusDays(random.nextInt(5))),
        Convention.VI,
        figures,
        List.of(),
        List.of(),
        List.of());
  }

  private static PrintedRow row(Indicator indicator, int index) {
    String id = indicator.id().value();
    boolean lettered = Character.isLetter(id.charAt(id.length() - 1));
    return new PrintedRow(
        lettered ? null : id + ".", indicator.name().vi(), indicator.unit(), index + 3);
  }

  private Figure figure(Indicator indicator, PrintedRow row, LocalDate end) {
    IndicatorId id = indicator.id();
    if (withheld.contains(id)) {
      return Figure.of(id, null, "Không khảo sát trong kỳ", row, Convention.VI);
    }
    boolean free = !isConditionOfAnother(id);
    if (free && random.nextInt(50) == 0) {
      return Figure.of(id, null, "Chưa có số liệu trong kỳ", row, Convention.VI);
    }
    return Figure.of(id, printed(indicator), note(indicator, end), row, Convention.VI);
  }

  /** Whether another cell is only given because of what this one says. */
  private boolean isConditionOfAnother(IndicatorId id) {
    return catalogue.relations().stream()
        .anyMatch(
            relation ->
                relation.formula() instanceof GivenIff given && given.figures().contains(id));
  }

  private String printed(Indicator indicator) {
    BigDecimal value = values.get(indicator.id());
    if (indicator.kind() == Kind.PERCENTAGE) {
      return Notation.of(value) + (random.nextInt(4) > 0 ? "%" : "");
    }
    String plain = value.toPlainString();
    if (indicator.kind() == Kind.COUNT && plain.length() == 1 && random.nextBoolean()) {
      return "0" + plain;
    }
    return random.nextInt(10) == 0 ? plain : Notation.of(value);
  }

  private String note(Indicator indicator, LocalDate end) {
    long[] fraction = evidence.get(indicator.id());
    if (fraction != null) {
      return Notation.of(BigDecimal.valueOf(fraction[0]))
          + "/"
          + Notation.of(BigDecimal.valueOf(fraction[1]))
          + " hồ sơ";
    }
    if (indicator.note() == Indicator.NoteUse.AS_OF && random.nextInt(3) == 0) {
      LocalDate day = end.minusDays(random.nextInt(60));
      return "Tính đến ngày "
          + day.getDayOfMonth()
          + "/"
          + day.getMonthValue()
          + "/"
          + day.getYear();
    }
    return null;
  }
}
