package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Aspect;
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
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.internal.Nearest;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.internal.EditDistance;
import vn.cchc.model.internal.Texts;

/**
 * Reads formulas such as {@code 3.1.3 = 3.1.3.a + 3.1.3.b}, {@code p ~ 100 * a / b}, {@code p of
 * n}.
 *
 * <p>A word is a figure if the form knows it. Before {@code *} a word is always a number, and a
 * word that is a number but no figure is a constant: {@code 3.9} in a form that has no row 3.9 is
 * refused, so that a mistyped row is not taken for a number. Immutable and thread-safe.
 */
public final class FormulaParser {

  private static final Set<String> SIGNS =
      Set.of("<=", ">=", "..", "=", "<", ">", "~", "+", "*", "/", "(", ")", ",", "-");
  private static final int MAX_LENGTH = 10_000;

  /** A text so few changes away from a phrase is the phrase mistyped. */
  private static final int MISTYPED = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Predicate<String> known;
  private final boolean closed;
  private final boolean decimals;
  private final Collection<String> words;

  private FormulaParser(
      Predicate<String> known, boolean closed, boolean decimals, Collection<String> words) {
    this.known = requireNonNull(known, "known");
    this.closed = closed;
    this.decimals = decimals;
    this.words = words;
  }

  /**
   * Returns a parser for a form of these rows: a figure that it does not have is an error, which
   * names the nearest that it has. A whole number that numbers a heading, such as 1, is a constant.
   */
  public static FormulaParser ofForm(Collection<Indicator> rows) {
    Map<String, Indicator> byId = new LinkedHashMap<>();
    requireNonNull(rows, "rows").forEach(row -> byId.put(row.id().value(), row));
    return new FormulaParser(
        word -> {
          Indicator row = byId.get(word);
          return row != null && (row.hasValue() || word.indexOf('.') >= 0);
        },
        true,
        false,
        byId.keySet());
  }

  /** Returns a parser for a form: a figure that the form does not know is an error. */
  public static FormulaParser ofForm(Predicate<String> known) {
    return new FormulaParser(known, true, false, List.of());
  }

  /** Returns a parser for relations without a form: an unknown figure is one that is missing. */
  public static FormulaParser ofFigures(Predicate<String> known) {
    return new FormulaParser(known, false, true, List.of());
  }

  /**
   * Returns a parser for a form that is not known yet: what looks like a number of a row is one.
   */
  static FormulaParser ofAnyForm() {
    return new FormulaParser(word -> false, false, false, List.of());
  }

  /** Whether {@code 2.5} may be a number, as it is not in a form. */
  boolean takesDecimals() {
    return decimals;
  }

  /**
   * Returns the formula that {@code text} writes.
   *
   * @throws FormulaException if it is none
   */
  public Formula parse(String text) {
    requireNonNull(text, "text");
    for (Aspect aspect : Aspect.values()) {
      if (aspect.words().equals(text.strip())) {
        return new OfReport(aspect);
      }
    }
    try {
      Reading reading = new Reading(text);
      Formula formula = reading.formula();
      reading.expectEnd();
      return formula;
    } catch (FormulaException e) {
      throw mistyped(text.strip(), e);
    }
  }

  /** A phrase that was mistyped is told by the phrase, anything else by what is wrong with it. */
  private static FormulaException mistyped(String text, FormulaException otherwise) {
    for (Aspect aspect : Aspect.values()) {
      boolean alike = Math.abs(aspect.words().length() - text.length()) <= MISTYPED;
      if (alike && EditDistance.between(aspect.words(), text) <= MISTYPED) {
        return wrong(text, Fault.of("formula.sign", aspect.words()));
      }
    }
    return otherwise;
  }

  private static FormulaException wrong(String text, Fault expected) {
    return new FormulaException(Fault.of("formula.wrong", Texts.shortened(text.strip()), expected));
  }

  /** One pass over one text. */
  private final class Reading {
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Reading(String text) {
      this.text = text;
      if (text.length() > MAX_LENGTH) {
        throw wrong(Fault.of("formula.length", MAX_LENGTH));
      }
      int end = skipSpace(0);
      while (end < text.length()) {
        int start = end;
        end = isWordAt(start) ? wordEnd(start) : signEnd(start);
        tokens.add(text.substring(start, end));
        end = skipSpace(end);
      }
    }

    private int skipSpace(int from) {
      int end = from;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private boolean isWordAt(int index) {
      return index < text.length()
          && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
    }

    /** A dot belongs to the word if a letter or digit follows: {@code 3.1.3.a}, but {@code 0..}. */
    private int wordEnd(int start) {
      int end = start;
      while (isWordAt(end) || text.startsWith(".", end) && isWordAt(end + 1)) {
        end++;
      }
      return end;
    }

    private int signEnd(int start) {
      for (int length = Math.min(2, text.length() - start); length > 0; length--) {
        if (SIGNS.contains(text.substring(start, start + length))) {
          return start + length;
        }
      }
      throw wrong(Fault.of("formula.signs", text.substring(start).strip()));
    }

    Formula formula() {
      FigureRef subject = subject();
      if (subject != null) {
        Formula formula = ofSubject(subject);
        if (formula != null) {
          return formula;
        }
      }
      next = 0;
      Linear left = sum();
      if (accept("/")) {
        return ratioComparison(left);
      }
      Operator operator = operator();
      return new Comparison(left, operator, sum());
    }

    /** Reads the formulas that begin with one figure and a word or a tilde. */
    private @Nullable Formula ofSubject(FigureRef subject) {
      if (accept("~")) {
        return accept("note") ? new NoteShare(subject) : new Share(subject, ratio());
      }
      if (accept("of")) {
        return new Attainable(subject, wholes());
      }
      if (accept("between")) {
        return between(subject);
      }
      if (accept("in")) {
        return accept("codes") ? new InCodes(subject) : range(subject);
      }
      if (accept("readable")) {
        return new CellReadable(subject);
      }
      if (accept("given")) {
        return accept("iff") ? new GivenIff(subject, comparison()) : new Given(subject);
      }
      if (accept("dated")) {
        expect("in");
        expect("window");
        return new DatedInWindow(subject);
      }
      return null;
    }

    private @Nullable FigureRef subject() {
      if (tokens.size() < 2 || !isWord(tokens.get(0))) {
        return null;
      }
      String sign = tokens.get(1);
      if (sign.equals("~") || Character.isLetter(sign.charAt(0)) && isWord(sign)) {
        return figure();
      }
      return null;
    }

    private Comparison comparison() {
      Linear left = sum();
      Operator operator = operator();
      return new Comparison(left, operator, sum());
    }

    private List<Linear> wholes() {
      List<Linear> wholes = new ArrayList<>(List.of(sum()));
      while (accept("or")) {
        wholes.add(sum());
      }
      return wholes;
    }

    private Between between(FigureRef whole) {
      List<FigureRef> parts = new ArrayList<>(List.of(figure()));
      while (accept(",")) {
        parts.add(figure());
      }
      if (parts.size() < 2) {
        throw wrong(Fault.of("formula.parts"));
      }
      return new Between(whole, parts);
    }

    private InRange range(FigureRef figure) {
      boolean whole = accept("whole");
      BigDecimal low = constant();
      expect("..");
      BigDecimal high = constant();
      if (low == null && high == null) {
        throw wrong(Fault.of("formula.ends"));
      }
      try {
        return new InRange(figure, whole, low, high);
      } catch (IllegalArgumentException e) {
        throw wrong(Fault.of("formula.range", String.valueOf(low), String.valueOf(high)));
      }
    }

    private @Nullable BigDecimal constant() {
      if (next < tokens.size() && isNumber(tokens.get(next))) {
        return new BigDecimal(tokens.get(next++));
      }
      return null;
    }

    private RatioComparison ratioComparison(Linear scaled) {
      Ratio ratio = ratio(scaled);
      Operator operator = operator();
      return new RatioComparison(ratio, operator, figure());
    }

    private Ratio ratio() {
      Linear scaled = sum();
      expect("/");
      return ratio(scaled);
    }

    /** A factor before a single numerator belongs to the quotient: {@code 100 * a / b}. */
    private Ratio ratio(Linear scaled) {
      Linear denominator = parenthesised();
      if (scaled.terms().size() == 1) {
        Term term = scaled.terms().get(0);
        Linear numerator = new Linear(List.of(new Term(BigDecimal.ONE, term.figure())));
        if (term.figure() != null) {
          boolean bare = term.coefficient().compareTo(BigDecimal.ONE) == 0;
          return new Ratio(bare ? HUNDRED : term.coefficient(), numerator, denominator);
        }
      }
      return new Ratio(HUNDRED, scaled, denominator);
    }

    private Linear parenthesised() {
      return accept("(") ? closed() : new Linear(List.of(term(false)));
    }

    private Linear sum() {
      return accept("(") ? closed() : terms();
    }

    private Linear closed() {
      Linear inner = terms();
      expect(")");
      return inner;
    }

    private Linear terms() {
      List<Term> terms = new ArrayList<>();
      terms.add(term(accept("-")));
      while (true) {
        if (accept("+")) {
          terms.add(term(false));
        } else if (accept("-")) {
          terms.add(term(true));
        } else {
          return new Linear(terms);
        }
      }
    }

    private Term term(boolean negative) {
      String word = word("figure-or-number");
      BigDecimal coefficient = BigDecimal.ONE;
      FigureRef figure;
      if (accept("*")) {
        if (!isNumber(word)) {
          throw wrong(Fault.of("formula.factor", word));
        }
        coefficient = new BigDecimal(word);
        figure = figure();
      } else {
        Optional<FigureRef> read = figureOrConstant(word);
        figure = read.orElse(null);
        coefficient = figure == null ? new BigDecimal(word) : coefficient;
      }
      return new Term(negative ? coefficient.negate() : coefficient, figure);
    }

    private Optional<FigureRef> figureOrConstant(String word) {
      boolean number = isNumber(word);
      boolean constant = number && (decimals || word.indexOf('.') < 0);
      return constant && !known.test(word) ? Optional.empty() : Optional.of(figure(word));
    }

    private FigureRef figure() {
      return figure(word("figure"));
    }

    private Fault unknown(String word) {
      String nearest = Nearest.word(word, words);
      return nearest.isEmpty()
          ? Fault.of("formula.unknown", text.strip(), word)
          : Fault.of("formula.unknown.nearest", text.strip(), word, nearest);
    }

    private FigureRef figure(String word) {
      if (closed && !known.test(word)) {
        throw new FormulaException(unknown(word));
      }
      try {
        return FigureRef.of(new IndicatorId(word));
      } catch (IllegalArgumentException e) {
        throw wrong(Fault.of("formula.indicator", Texts.shortened(word)));
      }
    }

    private Operator operator() {
      String found = next < tokens.size() ? tokens.get(next) : "";
      for (Operator operator : Operator.values()) {
        if (operator.sign().equals(found)) {
          next++;
          String behind = next < tokens.size() ? tokens.get(next) : "";
          if (operator == Operator.EQUAL && (behind.equals("<") || behind.equals(">"))) {
            throw wrong(Fault.of("formula.turned", behind));
          }
          return operator;
        }
      }
      throw wrong(foundHere(Fault.of("formula.operator")));
    }

    private String word(String expected) {
      if (next < tokens.size() && isWord(tokens.get(next))) {
        return tokens.get(next++);
      }
      throw wrong(foundHere(Fault.of("formula." + expected)));
    }

    private static boolean isNumber(String word) {
      int dot = word.indexOf('.');
      return dot < 0
          ? isDigits(word)
          : isDigits(word.substring(0, dot)) && isDigits(word.substring(dot + 1));
    }

    private static boolean isDigits(String word) {
      return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isWord(String token) {
      return Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '_';
    }

    private boolean accept(String token) {
      if (next < tokens.size() && tokens.get(next).equals(token)) {
        next++;
        return true;
      }
      return false;
    }

    private void expect(String token) {
      if (!accept(token)) {
        throw wrong(foundHere(Fault.of("formula.sign", token)));
      }
    }

    void expectEnd() {
      if (next < tokens.size()) {
        throw wrong(foundHere(Fault.of("formula.end")));
      }
    }

    private Fault foundHere(Fault expected) {
      return next < tokens.size()
          ? Fault.of("formula.found", expected, tokens.get(next))
          : Fault.of("formula.found-end", expected);
    }

    private FormulaException wrong(Fault expected) {
      return FormulaParser.wrong(text, expected);
    }
  }
}
