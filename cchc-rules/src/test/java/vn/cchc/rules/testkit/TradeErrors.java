package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;
import vn.cchc.model.internal.Quotients;
import vn.cchc.rules.testkit.Errors.Wrong;

/** Errors that people make who know the trade: right figures in the wrong place or notation. */
final class TradeErrors {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern FRACTION = Pattern.compile("([\\d.]+)/([\\d.]+) hồ sơ");

  private final Catalogue catalogue;
  private final Report report;
  private final RandomGenerator random;
  private final Map<FigureRef, Figure> figures = new HashMap<>();

  TradeErrors(Catalogue catalogue, Report report, RandomGenerator random) {
    this.catalogue = catalogue;
    this.report = report;
    this.random = random;
    report.figures().forEach(figure -> figures.put(figure.ref(), figure));
  }

  /** A figure written by the other convention: 1,859 for 1.859, 99.37% for 99,37%. */
  Optional<Wrong> otherConvention() {
    return any(numbers(Kind.COUNT, Kind.PERCENTAGE).stream().filter(this::isPunctuated).toList())
        .map(figure -> wrong(figure, swapped(String.valueOf(figure.text()))));
  }

  private boolean isPunctuated(Figure figure) {
    String text = figure.text();
    return text != null && (text.indexOf('.') >= 0 || text.indexOf(',') >= 0);
  }

  private static String swapped(String text) {
    return text.replace('.', '\0').replace(',', '.').replace('\0', ',');
  }

  /** A count written as a part of its whole: 101/119 for 101. */
  Optional<Wrong> fractionInCount() {
    return any(numbers(Kind.COUNT).stream().filter(f -> number(f).signum() > 0).toList())
        .map(
            figure -> {
              BigDecimal whole = number(figure).add(BigDecimal.valueOf(1 + random.nextInt(50)));
              return wrong(figure, Notation.of(number(figure)) + "/" + Notation.of(whole));
            });
  }

  /** A ratio where a percentage belongs: 0,9937 for 99,37%. */
  Optional<Wrong> ratio() {
    return any(noted()).map(figure -> wrong(figure, Notation.of(number(figure).movePointLeft(2))));
  }

  /** A percentage one unit of its last place away from the fraction in its note. */
  Optional<Wrong> careless() {
    return any(noted())
        .flatMap(
            figure -> {
              BigDecimal unit = BigDecimal.ONE.movePointLeft(number(figure).scale());
              BigDecimal off = number(figure).add(random.nextBoolean() ? unit : unit.negate());
              boolean possible = off.signum() >= 0 && off.compareTo(HUNDRED) <= 0;
              return possible && !fits(off, fraction(figure))
                  ? Optional.of(wrong(figure, percentage(figure, off)))
                  : Optional.empty();
            });
  }

  /** A percentage over a whole that stands elsewhere in the table. */
  Optional<Wrong> otherWhole() {
    return any(noted())
        .flatMap(
            figure -> {
              BigDecimal part = fraction(figure)[0];
              return any(numbers(Kind.COUNT).stream()
                      .filter(other -> number(other).compareTo(part) >= 0)
                      .filter(other -> number(other).signum() > 0)
                      .toList())
                  .map(other -> share(part, number(other), number(figure).scale()))
                  .filter(share -> !fits(share, fraction(figure)))
                  .map(share -> wrong(figure, percentage(figure, share)));
            });
  }

  /** A rate of a whole that is the plain mean of the rates of its parts. */
  Optional<Wrong> meanOfRates() {
    return any(formulas(Between.class))
        .filter(between -> isNumber(between.whole()))
        .filter(between -> noted().stream().map(Figure::ref).toList().containsAll(between.parts()))
        .flatMap(
            between -> {
              BigDecimal sum =
                  between.parts().stream()
                      .map(part -> number(figures.get(part)))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              BigDecimal count = BigDecimal.valueOf(between.parts().size());
              BigDecimal mean = sum.divide(count, Draft.DECIMALS, RoundingMode.HALF_UP);
              Figure whole = figures.get(between.whole());
              return mean.compareTo(number(whole)) == 0
                  ? Optional.empty()
                  : Optional.of(wrong(whole, percentage(whole, mean), null));
            });
  }

  /** A figure since a base year where one of the period belongs. */
  Optional<Wrong> cumulative() {
    return any(formulas(RatioComparison.class))
        .filter(stated -> stated.operator() == Operator.LESS)
        .filter(stated -> stated.figures().stream().allMatch(this::isNumber))
        .filter(stated -> stated.ratio().numerator().isFigure())
        .flatMap(this::cumulative);
  }

  /** Of {@code 100 * n / (a + n) < p}: the whole number n for which both sides print alike. */
  private Optional<Wrong> cumulative(RatioComparison stated) {
    FigureRef part = stated.ratio().numerator().figures().iterator().next();
    BigDecimal share = number(figures.get(stated.percentage()));
    BigDecimal rest =
        stated.ratio().denominator().figures().stream()
            .filter(figure -> !figure.equals(part))
            .map(figure -> number(figures.get(figure)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (share.signum() <= 0 || share.compareTo(HUNDRED) >= 0 || rest.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal number =
        share.multiply(rest).divide(HUNDRED.subtract(share), 0, RoundingMode.HALF_UP);
    boolean alike = fits(share, new BigDecimal[] {number, rest.add(number)});
    Figure figure = figures.get(part);
    return alike && number.compareTo(number(figure)) != 0
        ? Optional.of(wrong(figure, Notation.of(number)))
        : Optional.empty();
  }

  private <T> List<T> formulas(Class<T> kind) {
    return catalogue.relations().stream()
        .map(Relation::formula)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private List<Figure> numbers(Kind... kinds) {
    return report.figures().stream()
        .filter(figure -> figure.value() instanceof Quantity)
        .filter(
            figure ->
                List.of(kinds)
                    .contains(catalogue.indicator(figure.indicator()).orElseThrow().kind()))
        .toList();
  }

  private boolean isNumber(FigureRef id) {
    return figures.containsKey(id) && figures.get(id).value() instanceof Quantity;
  }

  /** The percentages whose note gives their fraction. */
  private List<Figure> noted() {
    List<FigureRef> shares = formulas(NoteShare.class).stream().map(NoteShare::percentage).toList();
    return numbers(Kind.PERCENTAGE).stream()
        .filter(figure -> shares.contains(figure.ref()))
        .filter(figure -> figure.note() != null && FRACTION.matcher(figure.note()).matches())
        .toList();
  }

  private static BigDecimal[] fraction(Figure figure) {
    Matcher matcher = FRACTION.matcher(String.valueOf(figure.note()));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("No fraction in the note of " + figure.ref());
    }
    return new BigDecimal[] {read(matcher.group(1)), read(matcher.group(2))};
  }

  private static BigDecimal read(String text) {
    return ((Quantity) FigureText.read(text, NumberNotation.VI)).number();
  }

  private static BigDecimal number(Figure figure) {
    return ((Quantity) figure.value()).number();
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole, int decimals) {
    return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
  }

  private static boolean fits(BigDecimal percentage, BigDecimal[] fraction) {
    return Quotients.rounding(percentage, fraction[0].multiply(HUNDRED), fraction[1]).isPresent();
  }

  private static String percentage(Figure like, BigDecimal number) {
    return Notation.of(number) + (((Quantity) like.value()).percent() ? "%" : "");
  }

  private <T> Optional<T> any(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled.stream().findFirst();
  }

  private Wrong wrong(Figure figure, String text) {
    return wrong(figure, text, figure.note());
  }

  private Wrong wrong(Figure figure, String text, @Nullable String note) {
    List<Figure> others =
        report.figures().stream()
            .map(
                other ->
                    other.equals(figure)
                        ? Figure.printed(figure.ref(), text, note, figure.row(), report.notation())
                        : other)
            .toList();
    return new Wrong(
        report.withFigures(others), List.of(figure.ref()), List.of(String.valueOf(figure.text())));
  }
}
