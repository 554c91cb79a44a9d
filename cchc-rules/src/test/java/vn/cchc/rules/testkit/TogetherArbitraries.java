package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Agency;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureRef.Standpoint;
import vn.cchc.model.Notation;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.rules.testkit.Trees.Tree;

/**
 * Reports that belong together, for properties of jqwik: those of an agency period after period,
 * and those of an agency and of the ones below it. They do not shrink.
 */
public final class TogetherArbitraries {

  private static final int TRIES = 200;
  private static final int FARTHEST = 1_000;

  private TogetherArbitraries() {}

  /**
   * Reports that belong together, with one error that only the others can tell.
   *
   * @param reports all of them, the wrong one in its place: of a history in the order of time, of a
   *     tree those below first and the one above last
   * @param wrong the place of the wrong one, from 0
   * @param figure that is wrong
   * @param original what it was, as printed
   * @param relation between reports that is broken
   */
  public record WrongTogether(
      List<Report> reports, int wrong, FigureRef figure, String original, String relation) {
    public WrongTogether {
      reports = List.copyOf(reports);
    }

    /** Returns the report with the error. */
    public Report report() {
      return reports.get(wrong);
    }
  }

  /**
   * Returns histories of an agency, consistent by construction: the reports of all periods of some
   * years, the earliest first.
   *
   * @param catalogue that prescribes its periods
   */
  public static Arbitrary<List<Report>> histories(
      Catalogue catalogue, Agency agency, int firstYear, int years) {
    Histories histories = Histories.of(catalogue);
    return drawn(random -> histories.next(agency, firstYear, years, random));
  }

  /**
   * Returns histories with one error in one report: a figure that an equation ties to those of
   * earlier reports is another than they make it.
   *
   * @throws IllegalArgumentException if no equation of the catalogue ties reports of an agency
   */
  public static Arbitrary<WrongTogether> historiesWithError(
      Catalogue catalogue, Agency agency, int firstYear, int years) {
    List<Relation> ties = ties(catalogue, false);
    Histories histories = Histories.of(catalogue);
    return drawn(
        random -> {
          for (int i = 0; i < TRIES; i++) {
            List<Report> history = histories.next(agency, firstYear, years, random);
            Relation tie = ties.get(random.nextInt(ties.size()));
            Optional<WrongTogether> wrong = wrong(histories, history, tie, random);
            if (wrong.isPresent()) {
              return wrong.get();
            }
          }
          throw new IllegalStateException("No history found in which a figure could be made wrong");
        });
  }

  /**
   * Returns trees of an agency and those directly below it, consistent by construction.
   *
   * @throws IllegalArgumentException if the catalogue asks for more than sums between agencies
   */
  public static Arbitrary<Tree> trees(
      Catalogue catalogue, Agency above, List<Agency> below, ReportingPeriod period) {
    Trees trees = Trees.of(catalogue);
    List<Agency> all = List.copyOf(below);
    return drawn(random -> trees.next(above, all, period, random));
  }

  /**
   * Returns trees with one error: a figure that is added up above is another in one of the reports,
   * above or below.
   *
   * @throws IllegalArgumentException if no equation of the catalogue has a sum over agencies
   */
  public static Arbitrary<WrongTogether> treesWithError(
      Catalogue catalogue, Agency above, List<Agency> below, ReportingPeriod period) {
    List<Relation> ties = ties(catalogue, true);
    Trees trees = Trees.of(catalogue);
    List<Agency> all = List.copyOf(below);
    return drawn(
        random -> {
          for (int i = 0; i < TRIES; i++) {
            Tree tree = trees.next(above, all, period, random);
            Relation tie = ties.get(random.nextInt(ties.size()));
            Optional<WrongTogether> wrong = wrong(tree, tie, random);
            if (wrong.isPresent()) {
              return wrong.get();
            }
          }
          throw new IllegalStateException("No tree found in which a figure could be made wrong");
        });
  }

  private static <T> Arbitrary<T> drawn(Function<Random, T> draw) {
    return Arbitraries.fromGenerator(random -> Shrinkable.unshrinkable(draw.apply(random)));
  }

  /** The equations between reports whose only figure here stands on one side by itself. */
  private static List<Relation> ties(Catalogue catalogue, boolean ofChildren) {
    List<Relation> ties = new ArrayList<>();
    for (Relation relation : catalogue.overTime()) {
      Comparison equation = equation(relation.formula());
      if (equation != null && equation.left().isFigure()) {
        boolean tied =
            equation.right().figures().stream()
                .map(FigureRef::standpoint)
                .anyMatch(of -> of != null && of.isOfChildren() == ofChildren);
        if (tied && equation.left().terms().get(0).figure().standpoint() == null) {
          ties.add(relation);
        }
      }
    }
    if (ties.isEmpty()) {
      throw new IllegalArgumentException(
          "No equation of "
              + catalogue.id()
              + (ofChildren ? " has sum(children x)" : " ties earlier reports"));
    }
    return ties;
  }

  private static @Nullable Comparison equation(Formula formula) {
    Formula of = formula instanceof Formula.Conditional when ? when.then() : formula;
    return of instanceof Comparison comparison && comparison.operator() == Operator.EQUAL
        ? comparison
        : null;
  }

  private static FigureRef here(Relation tie) {
    Comparison equation = equation(tie.formula());
    FigureRef figure = equation == null ? null : equation.left().terms().get(0).figure();
    if (figure == null) {
      throw new IllegalStateException("No figure by itself: " + tie.formulaText());
    }
    return figure;
  }

  /** A report with another figure, where all that tells it is given. */
  private static Optional<WrongTogether> wrong(
      Histories histories, List<Report> history, Relation tie, Random random) {
    int place = random.nextInt(history.size());
    Report report = history.get(place);
    ReportingPeriod period = report.period();
    for (FigureRef figure : tie.formula().figures()) {
      Standpoint of = figure.standpoint();
      Report saying =
          of == null || period == null
              ? report
              : histories.at(of, period, history.subList(0, place));
      if (Histories.number(saying, figure.here()) == null) {
        return Optional.empty();
      }
    }
    return changed(history, place, here(tie), tie, random);
  }

  private static Optional<WrongTogether> wrong(Tree tree, Relation tie, Random random) {
    List<Report> all = new ArrayList<>(tree.below());
    all.add(tree.above());
    FigureRef above = here(tie);
    if (Histories.number(tree.above(), above) == null) {
      return Optional.empty();
    }
    for (FigureRef figure : tie.formula().figures()) {
      boolean whole =
          figure.standpoint() == null
              || tree.below().stream()
                  .allMatch(
                      child ->
                          child.figure(figure.here()).isEmpty()
                              || Histories.number(child, figure.here()) != null);
      if (!whole) {
        return Optional.empty();
      }
    }
    int place = random.nextInt(all.size());
    if (place == all.size() - 1) {
      return changed(all, place, above, tie, random);
    }
    for (FigureRef figure : tie.formula().figures()) {
      if (figure.standpoint() != null && Histories.number(all.get(place), figure.here()) != null) {
        return changed(all, place, figure.here(), tie, random);
      }
    }
    return Optional.empty();
  }

  private static Optional<WrongTogether> changed(
      List<Report> reports, int place, FigureRef figure, Relation tie, Random random) {
    Report report = reports.get(place);
    BigDecimal number = Histories.number(report, figure);
    if (number == null) {
      return Optional.empty();
    }
    BigDecimal more = BigDecimal.valueOf(1L + random.nextInt(FARTHEST));
    List<Report> all = new ArrayList<>(reports);
    all.set(place, Errors.with(report, Map.of(figure, number.add(more))));
    String original =
        report
            .figure(figure)
            .map(cell -> cell.shown(report.notation()))
            .orElse(Notation.of(number));
    return Optional.of(new WrongTogether(all, place, figure, original, tie.id()));
  }
}
