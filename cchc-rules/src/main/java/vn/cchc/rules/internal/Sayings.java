package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Dated;
import vn.cchc.model.Evidence.Mean;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Evidence.Quotient;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Notation;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.sums.Operand;

/** What a report says where something was found: by that it is told whether it still says so. */
final class Sayings {

  private Sayings() {}

  /** Adds to a finding what its figures say, or its passage, and whether it may be waived. */
  static Finding.Builder in(Finding.Builder finding, Check check, Evidence evidence, Cells cells) {
    return in(finding, check.figures(), check.source(), evidence, cells)
        .waivable(check.relation().isWaivable());
  }

  /** Adds to a finding of no relation what its figures say. */
  static Finding.Builder in(
      Finding.Builder finding, List<FigureRef> figures, Evidence evidence, Cells cells) {
    return in(finding, figures, null, evidence, cells);
  }

  private static Finding.Builder in(
      Finding.Builder finding,
      List<FigureRef> figures,
      @Nullable NarrativeSpan source,
      Evidence evidence,
      Cells cells) {
    boolean ofNote = restsOnNote(evidence);
    Map<FigureRef, PrintedValue> values = new LinkedHashMap<>();
    for (FigureRef figure : figures) {
      PrintedValue value = value(figure, cells, ofNote);
      values.putIfAbsent(value.figure(), value);
    }
    return finding.saying(
        List.copyOf(values.values()), passage(figures, source, evidence, cells.report()));
  }

  private static PrintedValue value(FigureRef figure, Cells cells, boolean withNote) {
    Report report = cells.report();
    FigureRef name = cells.name(figure);
    int slot = cells.form().slot(figure);
    Figure printed = slot < 0 ? report.figure(figure).orElse(null) : cells.figure(slot);
    Operand added = slot < 0 || printed != null ? null : cells.operand(slot);
    return added == null
        ? PrintedValue.of(name, printed, report.notation(), withNote)
        : new PrintedValue(name, Notation.of(added.number()));
  }

  /** Whether numbers or days of the finding are told by a note beside its figures. */
  private static boolean restsOnNote(Evidence evidence) {
    return evidence instanceof Dated
        || evidence instanceof Mean mean && !mean.fractions().isEmpty()
        || evidence instanceof Quotient quotient
            && (isOfNote(quotient.numerator()) || isOfNote(quotient.denominator()));
  }

  private static boolean isOfNote(List<Term> terms) {
    return terms.stream().anyMatch(term -> term.figure() == null);
  }

  private static String passage(
      List<FigureRef> figures, @Nullable NarrativeSpan source, Evidence evidence, Report report) {
    if (source != null) {
      return report.narrative().get(source.paragraph()).substring(source.from(), source.to());
    }
    if (figures.isEmpty() && evidence instanceof Observation observation) {
      List<String> words = new ArrayList<>();
      add(observation.explanation(), words);
      return String.join("; ", words);
    }
    return "";
  }

  /** What an observation names is the same in every language, and a waiver rests on it. */
  private static void add(Explanation explanation, List<String> words) {
    explanation.arguments().forEach(argument -> words.add(argument.toString()));
    explanation.alternatives().forEach(part -> add(part, words));
  }
}
