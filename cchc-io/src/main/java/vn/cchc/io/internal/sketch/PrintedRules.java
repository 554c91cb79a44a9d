package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.sketch.Notation.Kind;
import vn.cchc.io.internal.sketch.Notation.Subject;
import vn.cchc.io.internal.sketch.Notation.Token;
import vn.cchc.io.internal.sketch.Notation.Written;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.Line;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.model.Place;

/** The relations that a form prints: what they mean in its table, and whether they can be right. */
final class PrintedRules {

  /** So near before a product stand its factors. */
  private static final int NEAR = 6;

  private final Shape shape;
  private final Names names;
  private final Formulas formulas;
  private final Judge judge;
  private final List<RuleSketch> rules = new ArrayList<>();

  PrintedRules(Shape shape, Names names, Formulas formulas, Judge judge) {
    this.shape = shape;
    this.names = names;
    this.formulas = formulas;
    this.judge = judge;
  }

  /** A text that may hold relations, and the column or row whose it is; -1 where it is none's. */
  private record Source(
      RuleOrigin origin, String text, @Nullable Place place, int column, int row) {}

  List<RuleSketch> rules() {
    for (int c = 0; c < shape.columns().size(); c++) {
      ColumnSketch column = shape.columns().get(c);
      if (column.printed() != null) {
        read(new Source(RuleOrigin.NUMBERING_ROW, column.printed(), column.place(), c, -1));
      }
    }
    headings();
    for (int r = 0; r < shape.rows().size(); r++) {
      RowSketch row = shape.rows().get(r);
      if (row.name().indexOf('(') >= 0 || row.name().indexOf('=') >= 0) {
        read(new Source(RuleOrigin.ROW_NAME, row.name(), row.place(), -1, r));
      }
    }
    for (Line line : shape.below()) {
      read(new Source(RuleOrigin.BELOW, line.text(), line.place(), -1, -1));
    }
    return contradictions();
  }

  private void headings() {
    Set<String> seen = new LinkedHashSet<>();
    for (int c = 0; c < shape.columns().size(); c++) {
      List<String> heading = shape.columns().get(c).heading();
      for (int level = 0; level < heading.size(); level++) {
        boolean own = level == heading.size() - 1;
        String text = heading.get(level);
        if (own || seen.add(text)) {
          read(
              new Source(
                  RuleOrigin.HEADING, text, shape.columns().get(c).place(), own ? c : -1, -1));
        }
      }
    }
  }

  private void read(Source source) {
    for (Written written : Notation.in(source.text(), names::isKnown)) {
      boolean equals = written.hasEquals();
      boolean leading = written.tokens().get(0).is("=");
      boolean owned = source.column() >= 0 || source.row() >= 0;
      boolean meant =
          switch (source.origin()) {
            case NUMBERING_ROW -> true;
            case HEADING -> equals && (!leading || owned) || owned && written.enclosed();
            case ROW_NAME -> equals || written.enclosed();
            default -> equals && !leading;
          };
      if (meant) {
        read(source, written);
      }
    }
  }

  private void read(Source source, Written written) {
    List<List<Token>> sides = written.sides();
    boolean equals = written.hasEquals();
    List<Token> left = equals ? sides.get(0) : List.of();
    for (int s = equals ? 1 : 0; s < sides.size(); s++) {
      if (!sides.get(s).isEmpty()) {
        side(source, written, left, sides.get(s));
      }
    }
  }

  private List<Names.Space> spaces(Source source, Written written) {
    if (source.origin() == RuleOrigin.ROW_NAME) {
      return joined(List.of(), names.serials(source.row()));
    }
    if (written.of() == Subject.COLUMNS || source.column() >= 0) {
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

  /** Ways to write one reading: a quotient may be meant in per cent. */
  private record Reading(List<Draft> variants) {}

  private void side(Source source, Written written, List<Token> left, List<Token> right) {
    List<Reading> readings = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean mine = false;
    for (Names.Space space : spaces(source, written)) {
      String own = own(source, space, left);
      if (own == null) {
        continue;
      }
      Translation plain = new Translation(space, false, factor -> isFactorOf(own, factor));
      String text = plain.of(right);
      if (!plain.unknown().isEmpty() || text == null) {
        mine |= source.column() >= 0 || written.hasEquals() && source.row() >= 0;
        unknown.addAll(plain.unknown());
        continue;
      }
      add(readings, source, written, space, own, text);
      if (plain.isAmbiguous()) {
        Translation other = new Translation(space, true, factor -> false);
        add(readings, source, written, space, own, String.valueOf(other.of(right)));
      }
    }
    if (!readings.isEmpty()) {
      choose(readings);
    } else if (mine) {
      open(source, written, unknown);
    }
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
      List<Reading> readings,
      Source source,
      Written written,
      Names.Space space,
      String own,
      String right) {
    Each each = space.each();
    List<Draft> variants = new ArrayList<>();
    String left = Translation.written(each, own);
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
      readings.add(new Reading(variants));
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
    Formula formula = formulas.parse(space.each(), text);
    if (formula != null) {
      variants.add(
          new Draft(
              text,
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

  /** Takes the reading that the numbers keep; where several fit as well, none. */
  private void choose(List<Reading> readings) {
    List<Draft> best = new ArrayList<>();
    for (Reading reading : readings) {
      Draft fits = reading.variants().get(0);
      for (Draft variant : reading.variants()) {
        if (judge.tally(variant).holds() > judge.tally(fits).holds()) {
          fits = variant;
        }
      }
      Draft fitting = fits;
      if (best.stream().noneMatch(other -> saysSame(other, fitting))) {
        best.add(fitting);
      }
    }
    List<Draft> holding = best.stream().filter(d -> judge.tally(d).mostlyHolds()).toList();
    List<Draft> among = holding.isEmpty() ? best : holding;
    RuleSketch rule =
        among.size() == 1
            ? judge.printed(among.get(0))
            : judge.sketch(
                among.get(0),
                RuleState.OPEN,
                Say.twoReadings(among.get(0).text(), among.get(1).text()),
                judge.tally(among.get(0)));
    addOnce(rule);
  }

  private static boolean saysSame(Draft one, Draft other) {
    String canonical = Formulas.canonical(one.formula());
    return one.each() == other.each()
        && (one.text().equals(other.text())
            || canonical != null && canonical.equals(Formulas.canonical(other.formula())));
  }

  private void addOnce(RuleSketch rule) {
    boolean told =
        rules.stream()
            .anyMatch(
                other -> other.each() == rule.each() && other.formula().equals(rule.formula()));
    if (!told) {
      rules.add(rule);
    }
  }

  private void open(Source source, Written written, List<String> unknown) {
    LocalizedText remark = unknown.isEmpty() ? Say.notArithmetic() : Say.unknown(unknown);
    addOnce(
        new RuleSketch(
            written.text(),
            source.row() >= 0 ? Each.COLUMN : Each.ROW,
            List.of(),
            Strength.MUST,
            source.origin(),
            written.text(),
            source.place(),
            RuleState.OPEN,
            Say.printed(written.text()),
            remark,
            0,
            0));
  }

  /** Of two sums of one figure of which one leaves out what the other has, one is wrong. */
  private List<RuleSketch> contradictions() {
    List<RuleSketch> all = new ArrayList<>();
    for (RuleSketch rule : rules) {
      RuleSketch other = contradicting(rule);
      if (other == null || !rule.isChecked()) {
        all.add(rule);
        continue;
      }
      boolean better = 3 * rule.broken() <= rule.held() && rule.held() > 0;
      boolean otherBetter = 3 * other.broken() <= other.held() && other.held() > 0;
      if (better && !otherBetter) {
        all.add(rule);
      } else {
        RuleState state = otherBetter && !better ? RuleState.WRONG : RuleState.OPEN;
        all.add(
            new RuleSketch(
                rule.formula(),
                rule.each(),
                rule.only(),
                rule.strength(),
                rule.origin(),
                rule.printed(),
                rule.place(),
                better ? RuleState.CHECKED : state,
                rule.why(),
                Say.contradicts(other.formula()),
                rule.held(),
                rule.broken()));
      }
    }
    return all;
  }

  private @Nullable RuleSketch contradicting(RuleSketch rule) {
    Set<String> parts = parts(rule);
    for (RuleSketch other : rules) {
      Set<String> others = parts(other);
      boolean same =
          !rule.equals(other)
              && other.isChecked()
              && rule.each() == other.each()
              && rule.only().equals(other.only());
      if (same
          && !parts.isEmpty()
          && left(rule).equals(left(other))
          && !parts.equals(others)
          && (parts.containsAll(others) || others.containsAll(parts))
          && !others.isEmpty()) {
        return other;
      }
    }
    return null;
  }

  private static String left(RuleSketch rule) {
    return rule.formula().substring(0, Math.max(0, rule.formula().indexOf(" = ")));
  }

  private static Set<String> parts(RuleSketch rule) {
    int equals = rule.formula().indexOf(" = ");
    String right = equals < 0 ? "" : rule.formula().substring(equals + 3);
    return right.matches("[^*/<>-]*") && !right.isEmpty()
        ? new LinkedHashSet<>(List.of(right.split(" \\+ ")))
        : Set.of();
  }
}
