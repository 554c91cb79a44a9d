package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.sketch.flow.Carried;
import vn.cchc.io.internal.sketch.flow.Growth;
import vn.cchc.io.internal.sketch.notation.Names;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.io.internal.sketch.trial.Additive;
import vn.cchc.io.internal.sketch.trial.Evaluator;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.trial.TotalShare;
import vn.cchc.io.internal.sketch.trial.TotalShares;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;

/** Understands the tables of figures of a document whose form nobody described. */
public final class Sketches {

  private Sketches() {}

  /**
   * Returns what can be understood of each table of figures, in the order of the document; none of
   * letterheads, signatures and tables of prose.
   *
   * @param notation how numbers are written, unless the document itself tells
   */
  public static List<TableSketch> of(Document document, NumberNotation notation) {
    List<TableSketch> sketches = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Shape shape : Shape.of(document, notation)) {
      sketches.add(of(shape, id(shape, ids)));
    }
    return sketches;
  }

  /**
   * Returns the table as a catalogue states it: its columns of figures, and the rows that are
   * printed. Names are Vietnamese in both languages.
   */
  public static Table table(TableSketch sketch) {
    return new Statement(sketch).table();
  }

  private static String id(Shape shape, Set<String> taken) {
    String number = shape.number();
    String id =
        number == null ? "t" + (taken.size() + 1) : number.replaceAll("[^\\p{L}\\d./-]", "");
    String unique = id.isEmpty() ? "t" + (taken.size() + 1) : id;
    for (int i = 2; !taken.add(unique); i++) {
      unique = id + "-" + i;
    }
    return unique;
  }

  static TableSketch of(Shape shape, String id) {
    Figures figures = new Figures(shape);
    Formulas formulas = new Formulas(shape);
    Additive additive = new Additive(figures);
    List<Carried> carried = Carried.of(figures);
    carried.stream()
        .filter(Carried::runs)
        .forEach(balance -> additive.removeForGood(balance.column()));
    Judge judge = new Judge(figures, formulas, new Evaluator(figures), additive);
    Accepted accepted = new Accepted(judge);
    accepted.printed(new PrintedRules(shape, new Names(shape), formulas, judge).rules(), formulas);
    new HeadingRules(figures, formulas, judge, accepted).propose();
    new WordedRules(figures, formulas, judge, accepted).propose();
    RowRules between = new RowRules(figures, formulas, judge, accepted, additive, shape.open());
    between.propose();
    new NumberRules(figures, formulas, judge, accepted).propose();
    new QuotientRules(figures, formulas, judge, accepted).propose();
    List<TotalShare> shares = shares(figures, accepted);
    List<Growth> growths = Growth.of(figures);
    return new TableSketch(
        id,
        shape.title(),
        shape.number(),
        shape.unit(),
        shape.notation(),
        shape.open(),
        shape.columns(),
        rows(shape, between.totals()),
        shape.cells(),
        accepted.rules(),
        shares,
        carried,
        growths,
        accepted.blanks(figures),
        accepted.cuts(figures),
        questions(shape, accepted, shares, carried, growths));
  }

  /** The percentages of totals, without what a sum of rows says of them already. */
  private static List<TotalShare> shares(Figures figures, Accepted accepted) {
    return TotalShares.of(figures, c -> accepted.isComputed(figures.columns().get(c).id())).stream()
        .map(
            share -> {
              String total =
                  share.total() < 0 ? "" : figures.rows().get(share.total()).code().value();
              return accepted.addsUp(total, figures.columns().get(share.percentage()).id())
                  ? share.withoutSum()
                  : share;
            })
        .toList();
  }

  private static List<RowSketch> rows(Shape shape, Set<Integer> totals) {
    List<RowSketch> rows = new ArrayList<>(shape.rows());
    totals.forEach(row -> rows.set(row, rows.get(row).as(Role.TOTAL)));
    return rows;
  }

  private static boolean isWord(String id) {
    return Character.isLetter(id.charAt(0));
  }

  private static List<Question> questions(
      Shape shape,
      Accepted accepted,
      List<TotalShare> shares,
      List<Carried> carried,
      List<Growth> growths) {
    List<Question> questions = new ArrayList<>();
    for (ColumnSketch column : shape.columns()) {
      String id = column.id().value();
      if (column.kind().isFigures() && column.heading().isEmpty()) {
        questions.add(new Question(Say.noHeading(id), column.place()));
      }
      if (column.kind() == ColumnKind.DATE && !column.kindTold()) {
        questions.add(new Question(Say.dates(id, column.name()), column.place()));
      }
      String printed = column.printed();
      // called by its words though a number is printed
      if (printed != null && isWord(id) && printed.chars().anyMatch(Character::isDigit)) {
        questions.add(new Question(Say.sameNumber(printed), column.place()));
      }
    }
    questions.addAll(accepted.questions());
    for (TotalShare share : shares) {
      ColumnSketch column = shape.columns().get(share.percentage());
      String counted = shape.columns().get(share.counted()).id().value();
      questions.add(new Question(Say.shareOfTotal(column.id().value(), counted), column.place()));
    }
    for (Growth growth : growths) {
      RowSketch rate = shape.rows().get(growth.rate());
      questions.add(new Question(Say.growth(rate.name()), rate.place()));
    }
    for (Carried one : carried) {
      ColumnSketch column = one.column() < 0 ? null : shape.columns().get(one.column());
      Place place = column == null ? null : column.place();
      questions.add(
          new Question(
              Say.carried(one.runs(), column == null ? null : column.id().value()), place));
    }
    return questions;
  }
}
