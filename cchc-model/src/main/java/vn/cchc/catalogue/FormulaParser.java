package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Formula.OfReport;
import vn.cchc.catalogue.Formula.OfRows;
import vn.cchc.catalogue.Formula.RowRule;
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

  /** A text so few changes away from a phrase is the phrase mistyped. */
  private static final int MISTYPED = 3;

  private final Predicate<String> known;
  private final boolean closed;
  private final boolean decimals;
  private final boolean numbered;
  private final Collection<String> words;
  private final Dates dates;

  /**
   * Which figures are dates.
   *
   * @param mixed whether a formula would be of dates and of numbers at once
   */
  private record Dates(Predicate<String> are, boolean some, boolean mixed) {
    static final Dates NONE = new Dates(word -> false, false, false);
  }

  private FormulaParser(
      Predicate<String> known, boolean closed, boolean decimals, Collection<String> words) {
    this(known, closed, decimals, false, words, Dates.NONE);
  }

  private FormulaParser(
      Predicate<String> known,
      boolean closed,
      boolean decimals,
      boolean numbered,
      Collection<String> words,
      Dates dates) {
    this.known = requireNonNull(known, "known");
    this.closed = closed;
    this.decimals = decimals;
    this.numbered = numbered;
    this.words = words;
    this.dates = dates;
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
        false,
        byId.keySet(),
        dates(byId.values()));
  }

  private static Dates dates(Collection<Indicator> rows) {
    Set<String> dates = new HashSet<>();
    for (Indicator row : rows) {
      if (row.kind() == Indicator.Kind.DATE) {
        dates.add(row.id().value());
      }
    }
    return dates.isEmpty() ? Dates.NONE : new Dates(dates::contains, true, false);
  }

  /** Returns a parser for a form: a figure that the form does not know is an error. */
  public static FormulaParser ofForm(Predicate<String> known) {
    return new FormulaParser(known, true, false, List.of());
  }

  /**
   * Returns a parser for a table: its columns, or its rows, are numbered, so that a number in a sum
   * is one of them or an error. A constant is written {@code const 16}, beside {@code *} or {@code
   * /}, or alone on one side of a comparison.
   *
   * @param names the columns, or the codes of the rows
   */
  public static FormulaParser ofTable(Collection<String> names) {
    return ofTable(names, Dates.NONE);
  }

  private static FormulaParser ofTable(Collection<String> names, Dates dates) {
    Set<String> known = Set.copyOf(requireNonNull(names, "names"));
    return new FormulaParser(known::contains, true, true, true, known, dates);
  }

  /**
   * Returns a parser for what is stated of the columns, or of the rows, of a table, which knows
   * what are dates.
   *
   * @param scope which of them; of this table
   */
  public static FormulaParser ofTable(Table table, Scope scope) {
    requireNonNull(table, "table");
    if (requireNonNull(scope, "scope").each() == Scope.Each.ROW) {
      return ofTable(
          table.columns().stream().map(column -> column.id().value()).toList(),
          dates(table.columns()));
    }
    List<Indicator> columns = scope.columns(table);
    long some = columns.stream().filter(c -> c.kind() == Indicator.Kind.DATE).count();
    return ofTable(
        table.rows().stream().map(row -> row.code().value()).toList(),
        some == 0 ? Dates.NONE : new Dates(word -> true, true, some < columns.size()));
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

  /** Returns a parser for a table that is not known yet: every word may be a column, or a row. */
  static FormulaParser ofAnyTable() {
    return new FormulaParser(word -> true, false, true, List.of());
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
    for (RowRule rule : RowRule.values()) {
      if (rule.words().equals(text.strip())) {
        if (dates.some()) {
          throw new FormulaException(Fault.of("formula.date-sum", rule.words()));
        }
        return new OfRows(rule);
      }
    }
    try {
      FormulaTokens tokens = new FormulaTokens(text);
      Formula formula = new FormulaReader(this, tokens).formula();
      tokens.expectEnd();
      return dates.some() ? ordered(formula, tokens) : formula;
    } catch (FormulaException e) {
      throw mistyped(text.strip(), e);
    }
  }

  private Formula ordered(Formula formula, FormulaTokens tokens) {
    String text = Texts.shortened(tokens.text().strip());
    if (dates.mixed()) {
      throw new FormulaException(Fault.of("formula.date-columns", text));
    }
    return DateOrder.in(
        formula,
        figure -> dates.are().test(figure.indicator().value()),
        figure -> {
          String word = figure.indicator().value();
          return new FormulaException(
              Fault.of("formula.date", text, word, String.valueOf(tokens.characterOf(word))));
        });
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

  /** Returns what a word stands for, a number or a figure, and takes it. */
  Expression operand(FormulaTokens tokens) {
    if (tokens.peek(0).equals("const") && FormulaTokens.isNumber(tokens.peek(1))) {
      tokens.accept("const");
      return new Expression.Constant(new BigDecimal(tokens.word("number")), true);
    }
    String before = tokens.peek(-1);
    // 2 * 3 is twice the figure 3, but b * 2 is twice b
    boolean multiplied = before.equals("*") && FormulaTokens.isNumber(tokens.peek(-2));
    boolean factor = tokens.peek(1).equals("*") || isProduct(before) && !multiplied;
    String word = tokens.word("figure-or-number");
    boolean number = FormulaTokens.isNumber(word);
    boolean bracketed = before.equals("(") && tokens.peek(0).equals(")");
    if (numbered && number && bracketed && !known.test(word)) {
      throw new FormulaException(unknown(tokens, word));
    }
    // before "*" a number is always a number; in brackets, a table's column
    boolean constant =
        number
            && !multiplied
            && (factor && !bracketed && !(isProduct(before) && known.test(word))
                || !known.test(word) && (decimals || word.indexOf('.') < 0));
    return constant
        ? new Expression.Constant(new BigDecimal(word), !numbered)
        : new Expression.Operand(figure(tokens, word));
  }

  private static boolean isProduct(String sign) {
    return sign.equals("*") || sign.equals("/");
  }

  /** Refuses a number that is added to something, and looks like a column the table has not. */
  void checkAdded(FormulaTokens tokens, Expression part) {
    if (part instanceof Expression.Constant constant && !constant.said()) {
      throw new FormulaException(unknown(tokens, constant.number().toPlainString()));
    }
  }

  private Fault unknown(FormulaTokens tokens, String word) {
    String text = Texts.shortened(tokens.text().strip());
    if (numbered && FormulaTokens.isNumber(word)) {
      return Fault.of("formula.no-column", text, word);
    }
    String nearest = Nearest.word(word, words);
    return nearest.isEmpty()
        ? Fault.of("formula.unknown", text, word)
        : Fault.of("formula.unknown.nearest", text, word, nearest);
  }

  /** Returns the figure that a word stands for. */
  FigureRef figure(FormulaTokens tokens, String word) {
    if (closed && !known.test(word)) {
      throw new FormulaException(unknown(tokens, word));
    }
    tokens.takenAsFigure(word);
    try {
      return FigureRef.of(new IndicatorId(word));
    } catch (IllegalArgumentException e) {
      throw tokens.wrong(Fault.of("formula.indicator", Texts.shortened(word)));
    }
  }
}
