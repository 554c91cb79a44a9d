package vn.cchc.io.internal.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.sketch.notation.FormulaCells;
import vn.cchc.io.internal.sketch.notation.Names;
import vn.cchc.io.internal.sketch.notation.Notation.Kind;
import vn.cchc.io.internal.sketch.notation.Notation.Subject;
import vn.cchc.io.internal.sketch.notation.Notation.Token;
import vn.cchc.io.internal.sketch.notation.Notation.Written;
import vn.cchc.io.internal.sketch.notation.Translation;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.model.Place;

/** What a printed relation may mean in its table: of columns, of rows by code or serial number. */
final class Readings {

  /** So near before a product stand its factors. */
  private static final int NEAR = 6;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Shape shape;
  private final Names names;
  private final Formulas formulas;

  Readings(Shape shape, Names names, Formulas formulas) {
    this.shape = shape;
    this.names = names;
    this.formulas = formulas;
  }

  /** A text that may hold relations, and the column or row whose it is; -1 where it is none's. */
  record Source(RuleOrigin origin, String text, @Nullable Place place, int column, int row) {}

  /**
   * What was found.
   *
   * @param ways to read it, each with the ways to write that reading: a quotient may be in per cent
   * @param unknown names that nothing in the table has
   * @param isOfTable whether it is a relation of this table, though it could not be read
   */
  record Found(List<List<Draft>> ways, List<String> unknown, boolean isOfTable) {}

  /** Returns what one side of a relation may mean beside the left one. */
  Found of(Source source, Written written, List<Token> left, List<Token> right) {
    List<List<Draft>> ways = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean mine = false;
    for (Names.Space space : spaces(source, written)) {
      String own = own(source, space, left);
      if (own == null) {
        String missing = missing(space, written, left, right);
        if (missing != null) {
          mine = true;
          unknown.add(missing);
        }
        continue;
      }
      Translation plain = new Translation(space, false, factor -> isFactorOf(own, factor));
      String text = plain.of(right);
      if (!plain.unknown().isEmpty() || text == null) {
        mine |=
            source.column() >= 0
                || written.hasEquals() && source.row() >= 0
                || isMostlyKnown(plain);
        unknown.addAll(plain.unknown());
        continue;
      }
      add(ways, source, written, space, own, text);
      if (plain.isAmbiguous()) {
        Translation other = new Translation(space, true, factor -> false);
        add(ways, source, written, space, own, String.valueOf(other.of(right)));
      }
    }
    return new Found(ways, unknown, mine);
  }

  /**
   * The number on the left side that no column or row has, though all on the right side is there;
   * null where it is no such relation.
   */
  private @Nullable String missing(
      Names.Space space, Written written, List<Token> left, List<Token> right) {
    boolean single =
        left.size() == 1
            && left.get(0).kind() == Kind.NAME
            && space.id(left.get(0).text()) == null
            && (written.of() != null || left.get(0).bracketed());
    Translation plain = new Translation(space, false, factor -> false);
    boolean known = single && plain.of(right) != null && plain.unknown().isEmpty();
    return known && !plain.names().isEmpty() ? left.get(0).text() : null;
  }

  /** Whether nothing but numbers is unknown, and less than what is known. */
  private static boolean isMostlyKnown(Translation side) {
    return !side.names().isEmpty()
        && side.unknown().size() <= side.names().size()
        && side.unknown().stream().allMatch(name -> name.matches("\\d{1,2}[a-z]?"));
  }

  private List<Names.Space> spaces(Source source, Written written) {
    if (source.origin() == RuleOrigin.FORMULA_CELL) {
      return List.of(names.symbols(FormulaCells.symbols(shape), source.row()));
    }
    if (source.origin() == RuleOrigin.ROW_NAME) {
      return joined(List.of(), names.serials(source.row()));
    }
    if (written.of() == Subject.COLUMNS || source.column() >= 0) {
      return List.of(names.columns());
    }
    if (written.of() == null && written.tokens().get(0).bracketed()) {
      return List.of(names.columns());
    }
    Names.Space serials = names.serials(-1);
    return written.of() == Subject.ROWS
        ? joined(List.of(), serials)
        : joined(List.of(names.columns()), serials);
  }

  private List<Names.Space> joined(List<Names.Space> first, Names.Space last) {
    List<Names.Space> all = new ArrayList<>(first);
    all.addAll(names.codeSpaces());
    all.add(last);
    return all;
  }

  /**
   * Whether a column is surely meant beside a sign of multiplication: one of the last before it.
   */
  private boolean isFactorOf(String total, String factor) {
    int whole = index(total);
    int part = index(factor);
    return whole >= 0
        && part >= 0
        && shape.columns().get(part).kind().isFigures()
        && (kind(total) == ColumnKind.PERCENTAGE || part < whole && whole - part <= NEAR);
  }

  private int index(String column) {
    for (int c = 0; c < shape.columns().size(); c++) {
      if (shape.columns().get(c).id().value().equals(column)) {
        return c;
      }
    }
    return -1;
  }

  /** What the left side names; null where it does not name what a relation may be of. */
  private @Nullable String own(Source source, Names.Space space, List<Token> left) {
    if (left.isEmpty()) {
      return source.column() >= 0
          ? shape.columns().get(source.column()).id().value()
          : source.row() >= 0 ? shape.rows().get(source.row()).code().value() : null;
    }
    List<Token> bare = left.stream().filter(token -> token.kind() == Kind.NAME).toList();
    if (bare.size() != 1 || left.size() != 1) {
      return null;
    }
    String id = space.id(bare.get(0).text());
    boolean another =
        source.origin() == RuleOrigin.ROW_NAME
            && id != null
            && space.column() < 0
            && !id.equals(shape.rows().get(source.row()).code().value());
    return another ? null : id;
  }

  private void add(
      List<List<Draft>> ways,
      Source source,
      Written written,
      Names.Space space,
      String own,
      String right) {
    Each each = space.each();
    List<Draft> variants = new ArrayList<>();
    String left = Formulas.written(each, own);
    String sign = written.sign();
    boolean quotient = right.indexOf('/') >= 0 && sign.equals("=");
    boolean hundred = right.contains("const 100");
    if (quotient && each == Each.ROW) {
      String bare = right.replace(" * const 100", "").replace("const 100 * ", "");
      boolean whole = hundred && bare.contains("const 100");
      String share = left + " ~ 100 * " + bare;
      boolean percent = kind(own) == ColumnKind.PERCENTAGE;
      if (!whole && (percent || hundred)) {
        draft(variants, source, written, space, share);
      }
      draft(variants, source, written, space, left + " = " + right);
      if (!percent && !hundred) {
        draft(variants, source, written, space, share);
      }
    } else {
      draft(variants, source, written, space, left + ' ' + sign + ' ' + right);
    }
    if (!variants.isEmpty()) {
      ways.add(variants);
    }
  }

  private @Nullable ColumnKind kind(String column) {
    return shape.columns().stream()
        .filter(c -> c.id().value().equals(column))
        .map(ColumnSketch::kind)
        .findFirst()
        .orElse(null);
  }

  private void draft(
      List<Draft> variants, Source source, Written written, Names.Space space, String text) {
    // a share of something is rounded
    Formula exact = formulas.parse(space.each(), text);
    boolean share = exact != null && isShare(exact);
    String rounded = share ? text + rounding(source) : text;
    Formula formula = formulas.parse(space.each(), rounded);
    if (formula != null) {
      variants.add(
          new Draft(
              rounded,
              formula,
              space.each(),
              source.origin(),
              Strength.MUST,
              Say.printed(written.text()),
              written.text(),
              source.place(),
              space.column() < 0 ? null : List.of(space.column())));
    }
  }

  /** How a share of a row is rounded: to thousands where all that it prints are such. */
  private String rounding(Source source) {
    boolean thousands = source.origin() == RuleOrigin.FORMULA_CELL;
    for (int c = 0; thousands && c < shape.columns().size(); c++) {
      BigDecimal number = shape.cells().get(source.row()).get(c).value().number();
      boolean added = shape.columns().get(c).kind().isAdditive();
      thousands = !added || number == null || number.remainder(THOUSAND).signum() == 0;
    }
    return thousands ? " within " + THOUSAND : " within rounding";
  }

  /** Whether a figure is so much of others, and not a whole number of times as much. */
  static boolean isShare(Formula formula) {
    return formula instanceof Comparison comparison
        && comparison.operator() == Operator.EQUAL
        && comparison.right().terms().stream()
            .anyMatch(term -> term.coefficient().stripTrailingZeros().scale() > 0);
  }
}
