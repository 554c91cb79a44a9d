package vn.cchc.rules.testkit.country;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.Errors.Wrong;
import vn.cchc.rules.testkit.country.Mistake.Kind;

/** Puts one error of a kind into the reports of a province for a period. Immutable. */
public final class Mistakes {

  /** Rows that go with those that are added up, so that within the report everything holds. */
  private static final List<String> WITH_UNITS = List.of("4.1.4", "6.1", "6.2", "6.3", "6.4");

  /** A correction comes so many days after the report. */
  private static final int LATER = 20;

  private Mistakes() {}

  /**
   * Reports with an error.
   *
   * @param reports in the order they were given; a correction is the last
   */
  public record Made(List<Report> reports, Mistake mistake) {
    public Made {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Returns the reports with an error; empty if what was drawn for it does not admit one.
   *
   * @param reports of a province and all below it for one period
   * @param before those of the period before; none if there are none
   */
  public static Optional<Made> make(
      Kind kind, List<Report> reports, List<Report> before, Random random) {
    Tree tree = new Tree(reports);
    return switch (kind) {
      case SLIP -> slip(kind, tree, any(below(tree), random), random, false);
      case PARENT_TOTAL -> slip(kind, tree, any(tree.codes(tree::hasBelow), random), random, true);
      case UNIT -> unit(tree, random);
      case COPIED_PERIOD -> copied(tree, new Tree(before), random);
      case MISSING_CHILD -> missing(tree, random);
      case DOUBLED_CHILD -> added(kind, tree, BigDecimal.ONE, random);
      case CHILD_LEFT_OUT -> added(kind, tree, BigDecimal.ONE.negate(), random);
      case SWAPPED_CHILDREN -> swapped(tree, random);
      case STOCK -> stock(tree, random);
      case LATE_CORRECTION -> late(tree, random);
    };
  }

  private static List<String> below(Tree tree) {
    return tree.codes(code -> !tree.above(code).isEmpty());
  }

  private static List<String> leaves(Tree tree) {
    return tree.codes(code -> !tree.above(code).isEmpty() && !tree.hasBelow(code));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Optional<Made> slip(
      Kind kind, Tree tree, String code, Random random, boolean ofSum) {
    Report report = tree.get(code);
    List<String> rows = ofSum ? tree.sums(report) : tree.summed(report);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    FigureRef figure = FigureRef.of(any(rows, random));
    if (Errors.number(report, figure).isEmpty()) {
      return Optional.empty();
    }
    Wrong wrong = Errors.in(Forms.BEFORE).slip(report, figure, random);
    tree.put(wrong.report());
    return one(kind, tree, report, figure, wrong.originals().get(0));
  }

  private static Optional<Made> one(
      Kind kind, Tree tree, Report report, FigureRef figure, @Nullable String original) {
    ReportRef ref = ReportRef.of(report);
    String was =
        original != null ? original : Errors.number(report, figure).orElseThrow().toString();
    return Optional.of(
        new Made(tree.reports(), new Mistake(kind, ref, List.of(figure), List.of(was), ref)));
  }

  private static Optional<Made> unit(Tree tree, Random random) {
    Report report = tree.get(any(below(tree), random));
    List<String> rows =
        tree.summed(report).stream().filter(row -> number(report, row).signum() > 0).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    FigureRef figure = FigureRef.of(any(rows, random));
    BigDecimal number = number(report, figure.indicator().value());
    tree.put(Errors.with(report, Map.of(figure, number.movePointRight(1 + random.nextInt(3)))));
    return one(Kind.UNIT, tree, report, figure, null);
  }

  private static BigDecimal number(Report report, String row) {
    return Errors.number(report, FigureRef.of(row)).orElse(BigDecimal.ZERO);
  }

  private static Optional<Made> copied(Tree tree, Tree before, Random random) {
    Report report = tree.get(any(leaves(tree), random));
    Report last = before.find(Tree.code(report));
    if (last == null || !last.catalogue().equals(report.catalogue())) {
      return Optional.empty();
    }
    tree.put(report.toBuilder().onlyFigures(last.figures()).build());
    return whole(Kind.COPIED_PERIOD, tree, report, ReportRef.of(last));
  }

  private static Optional<Made> whole(Kind kind, Tree tree, Report report, ReportRef other) {
    return Optional.of(
        new Made(
            tree.reports(), new Mistake(kind, ReportRef.of(report), List.of(), List.of(), other)));
  }

  private static Optional<Made> missing(Tree tree, Random random) {
    Report report = tree.get(any(leaves(tree), random));
    tree.remove(Tree.code(report));
    return whole(Kind.MISSING_CHILD, tree, report, ReportRef.of(report));
  }

  private static Optional<Made> added(Kind kind, Tree tree, BigDecimal times, Random random) {
    Report child = tree.get(any(leaves(tree), random));
    Map<String, BigDecimal> more = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>(tree.summed(child));
    rows.addAll(WITH_UNITS);
    rows.forEach(row -> more.put(row, number(child, row).multiply(times)));
    more.put("3.1.3", number(child, "3.1.3.a").multiply(times));
    Report parent = tree.get(tree.above(Tree.code(child)).get(0));
    tree.addAbove(Tree.code(child), more);
    return whole(kind, tree, parent, ReportRef.of(child));
  }

  private static Optional<Made> swapped(Tree tree, Random random) {
    Report one = tree.get(any(leaves(tree), random));
    List<String> siblings =
        leaves(tree).stream()
            .filter(code -> !code.equals(Tree.code(one)))
            .filter(code -> tree.above(code).equals(tree.above(Tree.code(one))))
            .filter(code -> level(tree.get(code)).equals(level(one)))
            .toList();
    if (siblings.isEmpty()) {
      return Optional.empty();
    }
    Report other = tree.get(any(siblings, random));
    tree.put(one.toBuilder().onlyFigures(other.figures()).build());
    tree.put(other.toBuilder().onlyFigures(one.figures()).build());
    return whole(Kind.SWAPPED_CHILDREN, tree, one, ReportRef.of(other));
  }

  private static String level(Report report) {
    return report.agency() == null ? "" : String.valueOf(report.agency().level());
  }

  /** What came, or what went, is another number; that there are so many stays. */
  private static Optional<Made> stock(Tree tree, Random random) {
    List<String> codes = tree.codes(code -> tree.get(code).figure("3.1.1").isPresent());
    Report report = tree.get(any(codes, random));
    FigureRef figure = FigureRef.of(random.nextBoolean() ? "3.1.1" : "3.1.2");
    Wrong wrong = Errors.in(Forms.BEFORE).slip(report, figure, random);
    tree.put(wrong.report());
    return one(Kind.STOCK, tree, report, figure, wrong.originals().get(0));
  }

  private static Optional<Made> late(Tree tree, Random random) {
    String code = any(leaves(tree), random);
    Report right = tree.get(code);
    Optional<Made> slipped = slip(Kind.LATE_CORRECTION, tree, code, random, false);
    DocumentReference document = right.document();
    if (slipped.isEmpty() || document == null || document.date() == null) {
      return Optional.empty();
    }
    FigureRef figure = slipped.get().mistake().figures().get(0);
    BigDecimal more =
        number(tree.get(code), figure.indicator().value())
            .subtract(number(right, figure.indicator().value()));
    tree.addAbove(code, Map.of(figure.indicator().value(), more));
    Report parent = tree.get(tree.above(code).get(0));
    List<Report> reports = tree.reports();
    reports.add(
        right.toBuilder()
            .document(new DocumentReference("DC", document.date().plusDays(LATER)))
            .build());
    String was = parent.figure(figure).map(Figure::value).map(Object::toString).orElse("");
    return Optional.of(
        new Made(
            reports,
            new Mistake(
                Kind.LATE_CORRECTION,
                ReportRef.of(parent),
                List.of(figure),
                List.of(was),
                ReportRef.of(right))));
  }
}
