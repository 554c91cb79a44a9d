package vn.cchc.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Expression.Monomial;
import vn.cchc.catalogue.Expression.Part;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.CellReadable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/**
 * One pass over one formula.
 *
 * <pre>
 * formula    = [ "when" condition ":" ] condition
 * condition  = both { "or" both }
 * both       = one { "and" one }
 * one        = "not" one | "(" condition ")" | "period" "is" words | "level" "is" words | statement
 * statement  = figure ( "~" | "of" | "between" | "in" | "readable" | "given" | "dated"
 *              | "like" number ( "earlier" | "peers" ) "within" number ) ...
 *            | sum { operator sum } [ "within" ( number | "rounding" ) ]
 * sum        = [ "-" ] product { ( "+" | "-" ) product }
 * product    = factor { ( "*" | "/" ) factor }
 * factor     = number | "const" number | figure | "(" sum ")" | "[" figure "]"
 *            | ( "min" | "max" ) "(" sum { "," sum } ")" | other-report factor
 *            | "sum" "(" "children" sum ")"
 *            | ( "min" | "max" ) "(" "children" figure ")"
 *            | "mean" "(" "children" figure "by" figure ")"
 * other-report = "previous" | "last" "report" | "same" "period" "last" "year"
 *            | "this" "year" period-kind
 * </pre>
 */
final class FormulaReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> OF_SUBJECT =
      Set.of("~", "of", "between", "in", "readable", "given", "dated", "like");
  private static final Set<String> BEHIND_CONDITION = Set.of("", "and", "or", ")", ":");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");
  private static final int MAX_DEPTH = 50;

  /** Stands in until it is known by what figures are weighed. */
  private static final Standpoint MEAN = Standpoint.meanOfChildren(new IndicatorId("x"));

  private final FormulaParser words;
  private final FormulaTokens tokens;
  private int depth;

  FormulaReader(FormulaParser words, FormulaTokens tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  Formula formula() {
    if (!tokens.accept("when")) {
      return stated(condition());
    }
    Condition when = condition();
    tokens.expect(":");
    return new Formula.Conditional(when, stated(condition()));
  }

  private static Formula stated(Condition condition) {
    return condition instanceof Condition.Holds holds
        ? holds.formula()
        : new Formula.Logical(condition);
  }

  private Condition condition() {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (tokens.accept("or")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
  }

  private Condition both() {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (tokens.accept("and")) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
  }

  private Condition one() {
    deeper();
    try {
      if (tokens.accept("not")) {
        return new Condition.Not(one());
      }
      boolean bracketed =
          tokens.peek(0).equals("(") && BEHIND_CONDITION.contains(tokens.behindBracket());
      if (bracketed) {
        tokens.expect("(");
        Condition inner = condition();
        tokens.expect(")");
        return inner;
      }
      if (tokens.acceptAll("period", "is")) {
        return new Condition.PeriodIs(listed("period-kind"));
      }
      return tokens.acceptAll("level", "is") ? levels() : statement();
    } finally {
      depth--;
    }
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw tokens.wrong(Fault.of("formula.depth", MAX_DEPTH));
    }
  }

  private List<String> listed(String what) {
    List<String> all = new ArrayList<>(List.of(tokens.word(what)));
    while (tokens.accept(",")) {
      all.add(tokens.word(what));
    }
    return all;
  }

  private Condition levels() {
    List<Level> levels = new ArrayList<>();
    for (String word : listed("level")) {
      levels.add(
          Level.ofWord(word).orElseThrow(() -> tokens.wrong(Fault.of("formula.no-level", word))));
    }
    return new Condition.LevelIs(levels);
  }

  private Condition statement() {
    int start = tokens.place();
    Condition of = ofSubject();
    if (of != null) {
      return of;
    }
    tokens.back(start);
    return new Condition.Holds(comparison());
  }

  /** Reads what begins with one figure and a word or a tilde; null if it does not. */
  private @Nullable Condition ofSubject() {
    FigureRef subject = subject();
    if (subject == null) {
      return null;
    }
    if (tokens.accept("in")) {
      return tokens.accept("codes")
          ? new Condition.Holds(new InCodes(subject))
          : rangeOrList(subject);
    }
    return new Condition.Holds(about(subject));
  }

  private Formula about(FigureRef subject) {
    if (tokens.accept("~")) {
      return tokens.accept("note") ? new NoteShare(subject) : new Share(subject, ratio());
    }
    if (tokens.accept("of")) {
      return new Attainable(subject, wholes());
    }
    if (tokens.accept("between")) {
      return between(subject);
    }
    if (tokens.accept("readable")) {
      return new CellReadable(subject);
    }
    if (tokens.accept("given")) {
      return tokens.accept("iff") ? new GivenIff(subject, plainComparison()) : new Given(subject);
    }
    if (tokens.accept("like")) {
      return like(subject);
    }
    tokens.expect("dated");
    tokens.expect("in");
    tokens.expect("window");
    return new DatedInWindow(subject);
  }

  private Formula like(FigureRef subject) {
    BigDecimal least = constant();
    boolean peers = tokens.accept("peers");
    if (!peers) {
      tokens.expect("earlier");
    }
    tokens.expect("within");
    BigDecimal within = constant();
    if (least == null || within == null || least.signum() <= 0 || within.signum() <= 0) {
      throw tokens.wrong(tokens.foundHere(Fault.of("formula.number")));
    }
    try {
      int enough = least.intValueExact();
      return peers
          ? new Formula.LikePeers(subject, enough, within)
          : new Formula.LikeEarlier(subject, enough, within);
    } catch (ArithmeticException e) {
      throw tokens.wrong(Fault.of("formula.number"));
    }
  }

  private @Nullable FigureRef subject() {
    boolean bracketed = tokens.peek(0).equals("(") || tokens.peek(0).equals("[");
    String word = tokens.peek(bracketed ? 1 : 0);
    String behind = tokens.peek(bracketed ? 3 : 1);
    if (!FormulaTokens.isWord(word) || !OF_SUBJECT.contains(behind)) {
      return null;
    }
    return bracketed && !")]".contains(tokens.peek(2)) ? null : figure();
  }

  private FigureRef figure() {
    if (tokens.accept("(")) {
      return closed(")");
    }
    return tokens.accept("[") ? closed("]") : words.figure(tokens, tokens.word("figure"));
  }

  private FigureRef closed(String bracket) {
    FigureRef figure = words.figure(tokens, tokens.word("figure"));
    tokens.expect(bracket);
    return figure;
  }

  private List<Linear> wholes() {
    List<Linear> wholes = new ArrayList<>(List.of(linear()));
    while (tokens.accept("or")) {
      wholes.add(linear());
    }
    return wholes;
  }

  private Between between(FigureRef whole) {
    List<FigureRef> parts = new ArrayList<>(List.of(figure()));
    while (tokens.accept(",")) {
      parts.add(figure());
    }
    if (parts.size() < 2) {
      throw tokens.wrong(Fault.of("formula.parts"));
    }
    return new Between(whole, parts);
  }

  private Condition rangeOrList(FigureRef figure) {
    boolean whole = tokens.accept("whole");
    BigDecimal low = constant();
    if (!whole && low != null && !tokens.peek(0).equals("..")) {
      List<Condition> values = new ArrayList<>(List.of(equal(figure, low)));
      while (tokens.accept(",")) {
        BigDecimal value = constant();
        if (value == null) {
          throw tokens.wrong(tokens.foundHere(Fault.of("formula.number")));
        }
        values.add(equal(figure, value));
      }
      return values.size() == 1 ? values.get(0) : new Condition.Or(values);
    }
    tokens.expect("..");
    BigDecimal high = constant();
    if (low == null && high == null) {
      throw tokens.wrong(Fault.of("formula.ends"));
    }
    try {
      return new Condition.Holds(new InRange(figure, whole, low, high));
    } catch (IllegalArgumentException e) {
      throw tokens.wrong(Fault.of("formula.range", String.valueOf(low), String.valueOf(high)));
    }
  }

  private static Condition equal(FigureRef figure, BigDecimal number) {
    return new Condition.Holds(
        new Comparison(
            new Linear(List.of(new Term(BigDecimal.ONE, figure))),
            Operator.EQUAL,
            new Linear(List.of(new Term(number, null)))));
  }

  private @Nullable BigDecimal constant() {
    boolean minus = tokens.peek(0).equals("-") && FormulaTokens.isNumber(tokens.peek(1));
    if (minus) {
      tokens.accept("-");
    }
    if (!FormulaTokens.isNumber(tokens.peek(0))) {
      return null;
    }
    BigDecimal number = new BigDecimal(tokens.word("number"));
    return minus ? number.negate() : number;
  }

  private Comparison plainComparison() {
    Expression left = sum();
    Operator operator = operator();
    return new Comparison(linear(left), operator, linear(sum()));
  }

  /** A chain says that each of its sides is the first. */
  private Formula comparison() {
    Expression first = sum();
    List<Formula> chain = new ArrayList<>();
    do {
      Operator operator = operator();
      Expression other = side(first);
      Tolerance tolerance = tolerance();
      chain.add(FormulaShapes.compared(tokens, first, operator, other, tolerance));
      if (operator != Operator.EQUAL && !tokens.isAtEnd() && tokens.peek(0).equals("=")) {
        throw tokens.wrong(tokens.foundHere(Fault.of("formula.end")));
      }
    } while (tokens.peek(0).equals("="));
    return chain.size() == 1 ? chain.get(0) : new Formula.All(chain);
  }

  /** What a quotient is compared with is a figure, though it may look like a number. */
  private Expression side(Expression first) {
    boolean figure =
        first.linear() == null
            && FormulaTokens.isNumber(tokens.peek(0))
            && !ARITHMETIC.contains(tokens.peek(1));
    return figure ? new Expression.Operand(words.figure(tokens, tokens.word("figure"))) : sum();
  }

  private Tolerance tolerance() {
    if (!tokens.accept("within")) {
      return Tolerance.NONE;
    }
    if (tokens.accept("rounding")) {
      return Tolerance.ROUNDING;
    }
    BigDecimal number = constant();
    if (number == null || number.signum() < 0) {
      throw tokens.wrong(tokens.foundHere(Fault.of("formula.within")));
    }
    return Tolerance.of(number);
  }

  /** A factor before a single numerator belongs to the quotient: {@code 100 * a / b}. */
  private Ratio ratio() {
    Monomial quotient = sum().monomial();
    boolean fraction =
        quotient != null && quotient.factors().size() == 1 && quotient.divisors().size() == 1;
    if (quotient == null || !fraction) {
      throw tokens.wrong(tokens.foundHere(Fault.of("formula.sign", "/")));
    }
    BigDecimal factor = quotient.factor();
    return new Ratio(
        factor.compareTo(BigDecimal.ONE) == 0 ? HUNDRED : factor,
        quotient.factors().get(0),
        quotient.divisors().get(0));
  }

  private Linear linear() {
    return linear(sum());
  }

  private Linear linear(Expression sum) {
    Linear linear = sum.linear();
    if (linear == null) {
      throw tokens.wrong(Fault.of("formula.sum"));
    }
    return linear;
  }

  private Expression sum() {
    List<Part> parts = new ArrayList<>();
    parts.add(part(tokens.accept("-")));
    while (true) {
      if (tokens.accept("+")) {
        parts.add(part(false));
      } else if (tokens.accept("-")) {
        parts.add(part(true));
      } else {
        if (parts.size() == 1) {
          return parts.get(0).minus() ? new Expression.Sum(parts) : parts.get(0).value();
        }
        parts.forEach(part -> words.checkAdded(tokens, part.value()));
        return new Expression.Sum(parts);
      }
    }
  }

  private Part part(boolean minus) {
    List<Expression> factors = new ArrayList<>(List.of(factor()));
    List<Expression> divisors = new ArrayList<>();
    while (true) {
      if (tokens.accept("*")) {
        factors.add(factor());
      } else if (tokens.accept("/")) {
        divisors.add(factor());
      } else {
        boolean single = factors.size() == 1 && divisors.isEmpty();
        return new Part(single ? factors.get(0) : new Expression.Product(factors, divisors), minus);
      }
    }
  }

  private Expression factor() {
    deeper();
    try {
      if (tokens.accept("(")) {
        Expression inner = sum();
        tokens.expect(")");
        return inner;
      }
      if (tokens.accept("[")) {
        return new Expression.Operand(closed("]"));
      }
      if (tokens.peek(1).equals("(")
          && !tokens.peek(2).equals("children")
          && (tokens.peek(0).equals("min") || tokens.peek(0).equals("max"))) {
        return extreme();
      }
      Expression other = ofOtherReport();
      return other == null ? words.operand(tokens) : other;
    } finally {
      depth--;
    }
  }

  private Expression extreme() {
    boolean greatest = tokens.accept("max");
    if (!greatest) {
      tokens.expect("min");
    }
    tokens.expect("(");
    List<Expression> of = new ArrayList<>(List.of(sum()));
    while (tokens.accept(",")) {
      of.add(sum());
    }
    tokens.expect(")");
    return new Expression.Extreme(greatest, of);
  }

  private @Nullable Expression ofOtherReport() {
    if (tokens.acceptAll("sum", "(", "children")) {
      Expression inner = sum();
      tokens.expect(")");
      return inner.map(figure -> figure.from(Standpoint.CHILDREN));
    }
    Standpoint below = ofChildren();
    if (below != null) {
      FigureRef figure = figure();
      if (below.equals(MEAN)) {
        tokens.expect("by");
        below = Standpoint.meanOfChildren(figure().indicator());
      }
      tokens.expect(")");
      return new Expression.Operand(figure.from(below));
    }
    Standpoint of =
        tokens.acceptAll("last", "report")
            ? Standpoint.LAST_REPORT
            : tokens.acceptAll("same", "period", "last", "year")
                ? Standpoint.SAME_PERIOD_LAST_YEAR
                : tokens.acceptAll("this", "year")
                    ? Standpoint.thisYear(tokens.word("period-kind"))
                    : isPrevious() && tokens.accept("previous") ? Standpoint.PREVIOUS : null;
    return of == null ? null : factor().map(figure -> figure.from(of));
  }

  private @Nullable Standpoint ofChildren() {
    if (tokens.acceptAll("min", "(", "children")) {
      return Standpoint.LEAST_OF_CHILDREN;
    }
    if (tokens.acceptAll("max", "(", "children")) {
      return Standpoint.GREATEST_OF_CHILDREN;
    }
    return tokens.acceptAll("mean", "(", "children") ? MEAN : null;
  }

  private boolean isPrevious() {
    return tokens.peek(0).equals("previous") && tokens.peek(1).equals("(");
  }

  private Operator operator() {
    for (Operator operator : Operator.values()) {
      if (tokens.accept(operator.sign())) {
        String behind = tokens.peek(0);
        if (operator == Operator.EQUAL && (behind.equals("<") || behind.equals(">"))) {
          throw tokens.wrong(Fault.of("formula.turned", behind));
        }
        return operator;
      }
    }
    throw tokens.wrong(tokens.foundHere(Fault.of("formula.operator")));
  }
}
