package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.sketch.Readings.Source;
import vn.cchc.io.internal.sketch.grid.Line;
import vn.cchc.io.internal.sketch.notation.FormulaCells;
import vn.cchc.io.internal.sketch.notation.Names;
import vn.cchc.io.internal.sketch.notation.Notation;
import vn.cchc.io.internal.sketch.notation.Notation.Token;
import vn.cchc.io.internal.sketch.notation.Notation.Written;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.io.internal.sketch.trial.Formulas;

/** The relations that a form prints: what they mean in its table, and whether they can be right. */
final class PrintedRules {

  private final Shape shape;
  private final Names names;
  private final Readings readings;
  private final NamedRules named;
  private final Judge judge;
  private final List<RuleSketch> rules = new ArrayList<>();

  PrintedRules(Shape shape, Names names, Formulas formulas, Judge judge) {
    this.shape = shape;
    this.names = names;
    readings = new Readings(shape, names, formulas);
    named = new NamedRules(shape, formulas);
    this.judge = judge;
  }

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
    formulaCells();
    for (Line line : shape.below()) {
      Source below = new Source(RuleOrigin.BELOW, line.text(), line.place(), -1, -1);
      int before = rules.size();
      read(below);
      List<NamedRules.Found> all = rules.size() > before ? List.of() : named.of(line);
      for (NamedRules.Found found : all) {
        if (found.draft() != null) {
          choose(List.of(List.of(found.draft())));
        } else {
          open(below, found.text(), found.unknown());
        }
      }
    }
    return Contradictions.settled(rules);
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

  /** What a column says of how each row is computed: {@code VL+NC+M}, {@code T x 6,2%}. */
  private void formulaCells() {
    int symbols = FormulaCells.symbols(shape);
    for (int c = 0; c < shape.columns().size(); c++) {
      for (int r = 0;
          FormulaCells.areFormulas(shape.columns().get(c)) && r < shape.rows().size();
          r++) {
        Shape.Printed cell = shape.cells().get(r).get(c);
        String text = Names.bareSymbol(cell.text());
        Names.Space space = names.symbols(symbols, r);
        Written written = Notation.whole(text, name -> space.id(name) != null);
        Source source = new Source(RuleOrigin.FORMULA_CELL, cell.text(), cell.place(), -1, r);
        if (written != null) {
          read(source, written);
        } else if (FormulaCells.seemsFormula(text)) {
          open(source, cell.text(), Say.notRead());
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
    if (written.cut()) {
      open(source, written.text(), Say.cutOff());
      return;
    }
    List<List<Token>> sides = written.sides();
    boolean equals = written.hasEquals();
    List<Token> left = equals ? sides.get(0) : List.of();
    for (int s = equals ? 1 : 0; s < sides.size(); s++) {
      if (!sides.get(s).isEmpty()) {
        side(source, written, left, sides.get(s));
      }
    }
  }

  private void side(Source source, Written written, List<Token> left, List<Token> right) {
    Readings.Found found = readings.of(source, written, left, right);
    if (!found.ways().isEmpty()) {
      choose(found.ways());
    } else if (found.isOfTable() || source.origin() == RuleOrigin.FORMULA_CELL) {
      open(source, written.text(), found.unknown());
    }
  }

  /** Takes the reading that the numbers keep; where several fit as well, none. */
  private void choose(List<List<Draft>> readings) {
    List<Draft> best = new ArrayList<>();
    for (List<Draft> variants : readings) {
      Draft fits = variants.get(0);
      for (Draft variant : variants) {
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
                RuleSketch.State.OPEN,
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

  private void open(Source source, String text, List<String> unknown) {
    open(source, text, unknown.isEmpty() ? Say.notArithmetic() : Say.unknown(unknown));
  }

  private void open(Source source, String text, LocalizedText remark) {
    addOnce(
        new RuleSketch(
            text,
            source.row() >= 0 ? Each.COLUMN : Each.ROW,
            List.of(),
            Strength.MUST,
            source.origin(),
            text,
            source.place(),
            RuleSketch.State.OPEN,
            Say.printed(text),
            remark,
            0,
            0));
  }
}
