package vn.cchc.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Correction;
import vn.cchc.model.Correction.Change;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigurePlace;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.facts.Diagnosis;
import vn.cchc.rules.internal.facts.Excuse;
import vn.cchc.rules.internal.facts.Judgement;
import vn.cchc.rules.internal.facts.Support;
import vn.cchc.rules.internal.facts.Suspicion;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.sums.Description;

/** What the rules concluded of each check, and the findings that are made of it. */
final class Conclusions {

  private final List<Judgement> judgements = new ArrayList<>();
  private final IdentityHashMap<Check, Diagnosis> diagnoses = new IdentityHashMap<>();
  private final IdentityHashMap<Check, Excuse> excuses = new IdentityHashMap<>();
  private final IdentityHashMap<Check, Support> supports = new IdentityHashMap<>();

  private Conclusions() {}

  /** Gathers conclusions among facts, which are in no particular order. */
  static Conclusions of(List<Object> facts) {
    Conclusions conclusions = new Conclusions();
    facts.forEach(conclusions::add);
    return conclusions;
  }

  private void add(Object fact) {
    if (fact instanceof Judgement judgement) {
      judgements.add(judgement);
    } else if (fact instanceof Diagnosis diagnosis) {
      diagnoses.merge(diagnosis.discrepancy().check(), diagnosis, Conclusions::moreTelling);
    } else if (fact instanceof Support support) {
      supports.put(support.check(), support);
    } else if (fact instanceof Excuse excuse) {
      excuses.merge(excuse.discrepancy().check(), excuse, Conclusions::first);
    }
  }

  /** Of two diagnoses of one check the one of the trade; of two alike the one named first. */
  private static Diagnosis moreTelling(Diagnosis one, Diagnosis other) {
    if (one.ofTrade() != other.ofTrade()) {
      return one.ofTrade() ? one : other;
    }
    int order = one.cause().compareTo(other.cause());
    if (order == 0) {
      order = String.valueOf(one.explanation()).compareTo(String.valueOf(other.explanation()));
    }
    return order <= 0 ? one : other;
  }

  private static Excuse first(Excuse one, Excuse other) {
    return one.remark().figure().compareTo(other.remark().figure()) <= 0 ? one : other;
  }

  /** Returns the findings in catalogue order. */
  List<Finding> findings(Bindings bindings, List<Suspicion> known) {
    IdentityHashMap<Check, Integer> order = new IdentityHashMap<>();
    bindings.telling().forEach(check -> order.put(check, order.size()));
    IdentityHashMap<Check, Suspicion> suspicions = new IdentityHashMap<>();
    known.forEach(suspicion -> suspicions.put(suspicion.check(), suspicion));
    Cells cells = bindings.cells();
    Places places = Places.of(cells.report());
    Hidden hidden = Hidden.of(cells.report());
    return judgements.stream()
        .sorted(
            Comparator.comparing(
                judgement -> order.getOrDefault(judgement.discrepancy().check(), 0)))
        .map(
            judgement ->
                finding(
                    judgement,
                    suspicions.get(judgement.discrepancy().check()),
                    places,
                    hidden,
                    cells))
        .toList();
  }

  private Finding finding(
      Judgement judgement,
      @Nullable Suspicion suspicion,
      Places places,
      Hidden hidden,
      Cells cells) {
    Check check = judgement.discrepancy().check();
    Description description = check.describe();
    Diagnosis diagnosis = diagnoses.get(check);
    Excuse excuse = excuses.get(check);
    Support support = supports.get(check);
    List<Correction> corrections =
        support != null
            ? support.corrections()
            : suspicion == null ? List.of() : suspicion.corrections();
    Explanation reason =
        excuse != null ? excuse.explanation() : diagnosis == null ? null : diagnosis.explanation();
    List<FigureRef> figures = refs(check.figures(), cells);
    List<FigureRef> suspects = refs(suspects(suspicion, diagnosis), cells);
    List<FigurePlace> placed = places.of(figures, suspects);
    Cause cause = diagnosis != null ? diagnosis.cause() : suspicion == null ? null : Cause.UNKNOWN;
    Evidence evidence = evidence(description, corrections);
    Finding.Builder finding =
        Finding.builder(
            check.relation().id(), check.relation().kind(), judgement.severity(), evidence);
    return Sayings.in(OwnWords.in(finding, check, cells), check, evidence, cells)
        .figures(figures)
        .source(check.source())
        .expected(description.expected())
        .actual(description.actual())
        .suspects(suspects)
        .places(placed)
        .cause(cause, hidden.told(reason, evidence, places.of(figures, List.of())))
        .corrections(named(corrections.isEmpty() ? description.corrections() : corrections, cells))
        .build();
  }

  /** A cell is not said to mean one number where the other figures leave it another. */
  private static Evidence evidence(Description description, List<Correction> corrections) {
    if (description.evidence() instanceof Evidence.Range range
        && range.reading() != null
        && !range.contains()
        && !corrections.isEmpty()
        && corrections.stream()
            .flatMap(correction -> correction.changes().stream())
            .noneMatch(change -> change.value().equals(range.reading()))) {
      return new Evidence.Range(range.value(), range.low(), range.high(), range.whole(), null);
    }
    return description.evidence();
  }

  /** Figures of other reports are told with the report they stand in. */
  private static List<FigureRef> refs(Collection<FigureRef> figures, Cells cells) {
    return figures.stream().map(cells::name).toList();
  }

  private static List<Correction> named(List<Correction> corrections, Cells cells) {
    return corrections.stream()
        .map(
            correction ->
                new Correction(
                    correction.changes().stream()
                        .map(change -> new Change(cells.name(change.figure()), change.value()))
                        .toList()))
        .toList();
  }

  /** The figure a diagnosis of the trade names comes first: it knows more than arithmetic. */
  private static List<FigureRef> suspects(
      @Nullable Suspicion suspicion, @Nullable Diagnosis diagnosis) {
    Set<FigureRef> suspects = new LinkedHashSet<>();
    FigureRef named = diagnosis == null ? null : diagnosis.suspect();
    if (named != null) {
      suspects.add(named);
    }
    if (suspicion != null) {
      suspects.addAll(suspicion.suspects());
    }
    return List.copyOf(suspects);
  }
}
