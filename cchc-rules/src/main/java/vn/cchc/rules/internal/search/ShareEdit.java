package vn.cchc.rules.internal.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.Constraint.Kind;

/**
 * A percentage and the quotient behind it, which lies less than a unit of the last place from it,
 * however it was rounded. Linear while the percentage or the whole denominator is as printed; where
 * both are free to change it forbids nothing.
 *
 * @param unit of the percentage's last printed place
 * @param numerator multiples of variables; the factor 100 is in them
 * @param numeratorConstant added to them
 * @param holds whether it does as printed
 */
public record ShareEdit(
    int percentage,
    BigDecimal unit,
    Map<Integer, BigDecimal> numerator,
    BigDecimal numeratorConstant,
    Map<Integer, BigDecimal> denominator,
    BigDecimal denominatorConstant,
    boolean holds)
    implements Edit {

  private static final BigDecimal USUAL_UNIT = new BigDecimal("0.01");

  public ShareEdit {
    numerator = Map.copyOf(numerator);
    denominator = Map.copyOf(denominator);
  }

  @Override
  public List<Integer> variables() {
    Set<Integer> all = new LinkedHashSet<>(Set.of(percentage));
    all.addAll(numerator.keySet());
    all.addAll(denominator.keySet());
    return all.stream().sorted().toList();
  }

  @Override
  public List<Constraint> constraints(Assignment assignment) {
    if (!assignment.isFree(percentage)) {
      Interval printed = assignment.printed(percentage);
      if (printed.low() == null || printed.high() == null) {
        return List.of();
      }
      BigDecimal middle = printed.low().add(printed.high()).multiply(new BigDecimal("0.5"));
      return List.of(
          side(assignment, middle.add(unit), 1), side(assignment, middle.subtract(unit), -1));
    }
    Set<Integer> because = new HashSet<>();
    Interval whole = sum(denominator, denominatorConstant, assignment, because);
    BigDecimal known = whole == null ? null : whole.exact();
    if (known == null || known.signum() <= 0) {
      return List.of();
    }
    // 100 a - p n < unit n, and the other way round
    Map<Integer, BigDecimal> terms = new HashMap<>();
    BigDecimal constant = numeratorConstant;
    for (Map.Entry<Integer, BigDecimal> term : numerator.entrySet()) {
      if (assignment.isFree(term.getKey())) {
        terms.put(term.getKey(), term.getValue());
      } else {
        because.add(term.getKey());
        Interval printed = assignment.printed(term.getKey());
        BigDecimal value = printed.exact();
        if (value == null) {
          return List.of();
        }
        constant = constant.add(term.getValue().multiply(value));
      }
    }
    terms.merge(percentage, known.negate(), BigDecimal::add);
    // a changed percentage may be printed to fewer decimals than a slip gave it
    BigDecimal room = unit.max(USUAL_UNIT).multiply(known);
    Map<Integer, BigDecimal> negated = new HashMap<>();
    terms.forEach((variable, coefficient) -> negated.put(variable, coefficient.negate()));
    return List.of(
        new Constraint(terms, Kind.BELOW, room.subtract(constant), because),
        new Constraint(negated, Kind.BELOW, room.add(constant), because));
  }

  /** {@code sign * (numerator - bound * denominator) < 0}. */
  private Constraint side(Assignment assignment, BigDecimal bound, int sign) {
    Map<Integer, BigDecimal> terms = new HashMap<>();
    BigDecimal signed = BigDecimal.valueOf(sign);
    numerator.forEach((v, c) -> terms.merge(v, c.multiply(signed), BigDecimal::add));
    denominator.forEach(
        (v, c) -> terms.merge(v, c.multiply(bound).multiply(signed).negate(), BigDecimal::add));
    terms.values().removeIf(c -> c.signum() == 0);
    BigDecimal limit =
        denominatorConstant.multiply(bound).subtract(numeratorConstant).multiply(signed);
    List<Constraint> made = new LinearEdit(terms, Kind.BELOW, limit, true).constraints(assignment);
    Constraint only =
        made.isEmpty()
            ? new Constraint(Map.of(), Kind.AT_MOST, BigDecimal.ZERO, Set.of())
            : made.get(0);
    Set<Integer> because = new HashSet<>(only.because());
    because.add(percentage);
    return new Constraint(only.coefficients(), only.kind(), only.limit(), because);
  }

  private static @Nullable Interval sum(
      Map<Integer, BigDecimal> terms,
      BigDecimal constant,
      Assignment assignment,
      Set<Integer> because) {
    Interval sum = Interval.exactly(constant);
    for (Map.Entry<Integer, BigDecimal> term : terms.entrySet()) {
      if (assignment.isFree(term.getKey())) {
        return null;
      }
      because.add(term.getKey());
      sum = sum.plus(assignment.printed(term.getKey()).times(term.getValue()));
    }
    return sum;
  }
}
