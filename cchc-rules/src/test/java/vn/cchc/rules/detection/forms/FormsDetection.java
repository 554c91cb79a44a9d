package vn.cchc.rules.detection.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Correction;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportValidator;

/** Puts slips into made-up forms that nobody described, and counts what is seen of them. */
final class FormsDetection {

  private final ReportReader reader = ReportReader.standard();
  private final Shape shape;
  private final Random random;
  private final List<MadeUpForm> forms = new ArrayList<>();

  FormsDetection(Shape shape, int forms, long seed) {
    this.shape = shape;
    random = new Random(31 * seed + shape.ordinal());
    for (int i = 0; i < forms; i++) {
      this.forms.add(shape.form(random));
    }
  }

  /** What came of slips. */
  static final class Score {
    int slips;
    int found;
    int first;
    int suggested;
    int suggestedFirst;
    int undecided;
    final List<String> silent = new ArrayList<>();

    void add(Score other) {
      slips += other.slips;
      found += other.found;
      first += other.first;
      suggested += other.suggested;
      suggestedFirst += other.suggestedFirst;
      undecided += other.undecided;
      silent.addAll(other.silent);
    }
  }

  /** Returns the forms whose sound figures are accused, each with what is said. */
  List<String> accused() {
    List<String> accused = new ArrayList<>();
    for (MadeUpForm form : forms) {
      ValidationResult result = validated(read(form));
      if (result.verdict() != Verdict.INCONCLUSIVE && !result.findings().isEmpty()) {
        accused.add(shape + ": " + result.findings() + '\n' + form.csv());
      }
    }
    return accused;
  }

  int size() {
    return forms.size();
  }

  /** Puts a slip into each figure of each form. */
  Score score() {
    Score score = new Score();
    for (MadeUpForm form : forms) {
      Map<FigureRef, String> sound = figures(read(form).report());
      for (int[] at : form.figures()) {
        MadeUpForm wrong = form.with(at, MadeUpForm.slip(form.text(at), random));
        DraftedForm read = read(wrong);
        List<FigureRef> changed = new ArrayList<>(sound.keySet());
        Map<FigureRef, String> now = figures(read.report());
        changed.removeIf(figure -> sound.get(figure).equals(now.get(figure)));
        score.slips++;
        if (changed.size() == 1) {
          FigureRef figure = changed.get(0);
          count(score, validated(read), figure, sound.getOrDefault(figure, ""), wrong);
        } else {
          score.silent.add(shape + " read otherwise\n" + wrong.csv());
        }
      }
    }
    return score;
  }

  private void count(
      Score score, ValidationResult result, FigureRef figure, String right, MadeUpForm wrong) {
    List<Finding> findings = result.findings();
    if (findings.stream().noneMatch(finding -> finding.figures().contains(figure))) {
      if (result.verdict() == Verdict.INCONCLUSIVE) {
        score.undecided++;
      } else {
        score.silent.add(shape + " " + figure + " was " + right + '\n' + wrong.csv());
      }
      return;
    }
    score.found++;
    score.first +=
        findings.stream()
                .flatMap(finding -> finding.suspects().stream().limit(1))
                .limit(1)
                .anyMatch(figure::equals)
            ? 1
            : 0;
    boolean some = false;
    boolean best = false;
    for (Finding finding : findings) {
      for (int i = 0; i < finding.corrections().size(); i++) {
        Correction correction = finding.corrections().get(i);
        boolean mends =
            correction.changes().stream()
                .anyMatch(change -> change.figure().equals(figure) && change.value().equals(right));
        some |= mends;
        best |= mends && i == 0;
      }
    }
    score.suggested += some ? 1 : 0;
    score.suggestedFirst += best ? 1 : 0;
  }

  private DraftedForm read(MadeUpForm form) {
    byte[] bytes = form.csv().getBytes(StandardCharsets.UTF_8);
    try {
      return reader.readForm(new ByteArrayInputStream(bytes), "form.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValidationResult validated(DraftedForm form) {
    return ReportValidator.of(form.catalogue()).validate(form.report()).with(form.faults());
  }

  private static Map<FigureRef, String> figures(Report report) {
    Map<FigureRef, String> figures = new LinkedHashMap<>();
    for (Figure figure : report.figures()) {
      figures.put(figure.ref(), String.valueOf(figure.text()));
    }
    return figures;
  }
}
