package vn.cchc.rules.detection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.detection.BestReader.Guess;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.Errors.Wrong;

/** Puts known errors into reports and counts what the library makes of them. */
final class Detection {

  private final Catalogue catalogue;
  private final Errors errors;
  private final ReportValidator validator;

  Detection(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.errors = Errors.in(catalogue);
    this.validator = ReportValidator.of(catalogue);
  }

  Errors errors() {
    return errors;
  }

  /** Counts over many errors. */
  static final class Score {
    int errors;
    int unseen;
    int detected;
    int first;
    int suggested;
    int bestFirst;
    int bestSuggested;
    final List<String> missed = new ArrayList<>();

    String percent(int count) {
      return errors == 0
          ? "-"
          : BigDecimal.valueOf(1000L * count)
                  .divide(BigDecimal.valueOf(errors), 0, java.math.RoundingMode.HALF_UP)
                  .movePointLeft(1)
                  .toPlainString()
                  .replace('.', ',')
              + " %";
    }
  }

  /** Puts one error into each of many reports. */
  Score score(
      int wanted,
      long seed,
      boolean bayes,
      BiFunction<Report, Random, Optional<Wrong>> inject,
      List<Report> reports) {
    Score score = new Score();
    Random random = new Random(seed);
    for (int i = 0; score.errors < wanted; i++) {
      Report sound = reports.get(i % reports.size());
      Optional<Wrong> wrong = inject.apply(sound, random);
      if (wrong.isPresent()) {
        count(wrong.get(), sound, bayes, score);
      }
    }
    return score;
  }

  private void count(Wrong wrong, Report sound, boolean bayes, Score score) {
    BestReader best = BestReader.of(catalogue, sound);
    if (bayes && !best.sees(wrong.report())) {
      score.unseen++;
      return;
    }
    score.errors++;
    // a report may have findings before; only those that are new tell of the error
    Set<String> before = new HashSet<>();
    validator.validate(sound).findings().forEach(finding -> before.add(finding.toString()));
    List<Finding> findings =
        validator.validate(wrong.report()).findings().stream()
            .filter(finding -> !before.contains(finding.toString()))
            .filter(finding -> finding.severity() != Severity.INFO)
            .toList();
    Set<FigureRef> told = new HashSet<>();
    findings.forEach(f -> f.figures().forEach(figure -> told.add(figure)));
    boolean detected = wrong.figures().stream().anyMatch(told::contains);
    boolean first = detected && isFirst(findings, wrong.figures());
    boolean suggested = true;
    for (int i = 0; i < wrong.figures().size(); i++) {
      suggested &= isSuggested(findings, wrong.figures().get(i), wrong.originals().get(i));
    }
    score.detected += detected ? 1 : 0;
    score.first += first ? 1 : 0;
    score.suggested += suggested ? 1 : 0;
    if (bayes && wrong.figures().size() == 1) {
      countBest(best, wrong, sound, score);
    }
    if (!(detected && first && suggested)) {
      score.missed.add(
          wrong.figures()
              + " "
              + wrong.originals()
              + (detected ? "" : " undetected")
              + (first ? "" : " not first")
              + (suggested ? "" : " not suggested")
              + " "
              + findings.stream().map(f -> f.relation() + f.suspects() + f.corrections()).toList());
    }
  }

  private void countBest(BestReader best, Wrong wrong, Report sound, Score score) {
    FigureRef figure = wrong.figures().get(0);
    BestReader.Verdict verdict = best.read(wrong.report(), errors.tied(wrong.report()));
    BigDecimal original = Errors.number(sound, figure).orElseThrow();
    score.bestFirst += figure.equals(verdict.figure()) ? 1 : 0;
    score.bestSuggested +=
        verdict.originals().stream()
                .anyMatch(
                    (Guess guess) ->
                        guess.figure().equals(figure) && guess.original().compareTo(original) == 0)
            ? 1
            : 0;
  }

  /** Whether the worst finding about one of the figures names one of them first. */
  private static boolean isFirst(List<Finding> findings, List<FigureRef> wrong) {
    return findings.stream()
        .filter(finding -> !finding.suspects().isEmpty())
        .filter(finding -> finding.figures().stream().anyMatch(wrong::contains))
        .min((a, b) -> a.severity().compareTo(b.severity()))
        .map(finding -> wrong.contains(finding.suspects().get(0)))
        .orElse(false);
  }

  private static boolean isSuggested(List<Finding> findings, FigureRef figure, String original) {
    for (Finding finding : findings) {
      for (Correction correction : finding.corrections()) {
        for (Correction.Change change : correction.changes()) {
          if (change.figure().equals(figure) && same(change.value(), original)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean same(String one, String other) {
    FigureValue a = FigureText.read(one, vn.cchc.model.NumberNotation.VI);
    FigureValue b = FigureText.read(other, vn.cchc.model.NumberNotation.VI);
    return a instanceof Quantity x
        && b instanceof Quantity y
        && x.number().compareTo(y.number()) == 0;
  }

  Catalogue catalogue() {
    return catalogue;
  }
}
