package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/** One consistent report in the making: figures between which everything holds are written down. */
final class Draft {

  /** Percentages are printed to so many decimals. */
  static final int DECIMALS = 2;

  /** Over a whole as large as this every percentage of two decimals is attainable. */
  private static final long LARGE_WHOLE = 10_000;

  private static final long LARGEST_WHOLE = 40_000;

  private final Catalogue catalogue;
  private final Ties ties;
  private final RandomGenerator random;
  private final Map<FigureRef, BigDecimal> values;
  private final Map<FigureRef, Fraction> evidence = new HashMap<>();
  private final Set<FigureRef> withheld = new HashSet<>();

  /**
   * Starts a report.
   *
   * @param values numbers between which everything holds
   */
  Draft(Catalogue catalogue, Ties ties, RandomGenerator random, Map<FigureRef, BigDecimal> values) {
    this.catalogue = catalogue;
    this.ties = ties;
    this.random = random;
    this.values = new HashMap<>(values);
  }

  private record Fraction(long part, long whole) {}

  /** Returns the report. */
  Report report() {
    for (Relation relation : catalogue.relations()) {
      if (relation.formula() instanceof NoteShare share && random.nextBoolean()) {
        vary(share.percentage());
        evidence.put(share.percentage(), fraction(values.get(share.percentage())));
      } else if (relation.formula() instanceof GivenIff given
          && values.keySet().containsAll(given.condition().figures())
          && !holds(given.condition())) {
        withheld.add(given.figure());
      }
    }
    for (Relation relation : catalogue.relations()) {
      if (relation.formula() instanceof Between between) {
        weigh(between);
      }
    }
    return assemble();
  }

  /** Prints a percentage that nothing else speaks of to fewer decimals, now and then. */
  private void vary(FigureRef percentage) {
    if (ties.isFree(percentage, Set.of()) && random.nextInt(3) == 0) {
      BigDecimal rounded =
          values.get(percentage).setScale(random.nextInt(DECIMALS), RoundingMode.HALF_UP);
      if (ties.isInRange(percentage, rounded)) {
        values.put(percentage, rounded);
      }
    }
  }

  /** A fraction that a percentage is, rounded half-up: over any whole, or one large enough. */
  private Fraction fraction(BigDecimal percentage) {
    for (int i = 0; i < 20; i++) {
      long whole = random.nextLong(1, LARGEST_WHOLE);
      Fraction fraction = fraction(percentage, whole);
      if (percent(fraction, percentage.scale()).compareTo(percentage) == 0) {
        return fraction;
      }
    }
    return fraction(percentage, LARGE_WHOLE);
  }

  private static Fraction fraction(BigDecimal percentage, long whole) {
    long part =
        percentage
            .multiply(BigDecimal.valueOf(whole))
            .movePointLeft(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return new Fraction(part, whole);
  }

  /**
   * Where the notes give the fractions of all parts, the rate of the whole is their weighted mean;
   * where something else ties it, one note says less.
   */
  private void weigh(Between between) {
    if (!evidence.keySet().containsAll(between.parts())) {
      return;
    }
    FigureRef whole = between.whole();
    long part = 0;
    long all = 0;
    for (FigureRef rate : between.parts()) {
      part += evidence.get(rate).part();
      all += evidence.get(rate).whole();
    }
    Fraction fraction = new Fraction(part, all);
    BigDecimal mean = percent(fraction, DECIMALS);
    boolean tied =
        !ties.isFree(whole, between.figures())
            || between.parts().contains(whole)
            || !ties.isInRange(whole, mean);
    if (tied) {
      evidence.remove(between.parts().get(random.nextInt(between.parts().size())));
      return;
    }
    values.put(whole, mean);
    evidence.put(whole, fraction);
  }

  private static BigDecimal percent(Fraction fraction, int decimals) {
    return BigDecimal.valueOf(100 * fraction.part())
        .divide(BigDecimal.valueOf(fraction.whole()), decimals, RoundingMode.HALF_UP);
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
    PeriodScheme scheme = period();
    int year = year(scheme);
    LocalDate end = scheme.end(year);
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
    return Report.builder(catalogue.id())
        .agency(new Agency("H32", name(catalogue.level()), catalogue.level()))
        .period(ReportingPeriod.of(scheme.kind(), year))
        .document(new DocumentReference("1/BC-UBND", due.minusDays(random.nextInt(5))))
        .figures(figures)
        .build();
  }

  /** A kind of period of the form; the calendar year for a form that names none. */
  private PeriodScheme period() {
    List<PeriodScheme> periods = catalogue.periods();
    return periods.isEmpty()
        ? new PeriodScheme("YEAR", MonthDay.of(1, 1), MonthDay.of(12, 31), false, 31)
        : periods.get(random.nextInt(periods.size()));
  }

  /** The first year in which a period ends while the form is in force. */
  private int year(PeriodScheme scheme) {
    int year = catalogue.validFrom().getYear();
    return scheme.end(year).isBefore(catalogue.validFrom()) ? year + 1 : year;
  }

  private static String name(Level level) {
    return switch (level) {
      case MINISTRY -> "Bộ Nội vụ";
      case PROVINCE -> "UBND tỉnh";
      case DEPARTMENT -> "Sở Nội vụ";
      case DISTRICT -> "UBND huyện";
      case COMMUNE -> "UBND xã";
    };
  }

  private static PrintedRow row(Indicator indicator, int index) {
    String id = indicator.id().value();
    boolean lettered = Character.isLetter(id.charAt(id.length() - 1));
    return new PrintedRow(
        lettered ? null : id + ".", indicator.name().vi(), indicator.unit(), index + 3);
  }

  private Figure figure(Indicator indicator, PrintedRow row, LocalDate end) {
    FigureRef id = FigureRef.of(indicator.id());
    if (withheld.contains(id)) {
      return Figure.printed(id, null, "Không khảo sát trong kỳ", row, NumberNotation.VI);
    }
    boolean free = !ties.isConditional(id);
    if (free && random.nextInt(50) == 0) {
      return Figure.printed(id, null, SmallerReports.WITHHELD, row, NumberNotation.VI);
    }
    return Figure.printed(id, printed(indicator), note(indicator, end), row, NumberNotation.VI);
  }

  private String printed(Indicator indicator) {
    BigDecimal value = values.get(FigureRef.of(indicator.id()));
    if (value == null) {
      List<String> codes = List.copyOf(indicator.codes().keySet());
      return codes.get(random.nextInt(codes.size()));
    }
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
    Fraction fraction = evidence.get(FigureRef.of(indicator.id()));
    if (fraction != null) {
      return Notation.of(BigDecimal.valueOf(fraction.part()))
          + "/"
          + Notation.of(BigDecimal.valueOf(fraction.whole()))
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
