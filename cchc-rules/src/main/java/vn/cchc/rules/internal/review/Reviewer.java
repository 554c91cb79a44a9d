package vn.cchc.rules.internal.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.CatalogueReview.Coverage;
import vn.cchc.catalogue.CatalogueReview.Fixed;
import vn.cchc.catalogue.CatalogueReview.Implied;
import vn.cchc.catalogue.CatalogueReview.NeverChecked;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.NoteUse;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.TooHardException;

/** Reviews a catalogue. Used once. */
public final class Reviewer {

  /** What it costs to drop a relation that must hold, where one that should costs 1. */
  private static final long MUST_COSTS = 1_000;

  private static final int MAX_STEPS = 500;

  private final Catalogue catalogue;
  private final List<Relation> relations;
  private final RelationSystem system;
  private final Set<Integer> consistent;
  private final List<List<String>> contradictions = new ArrayList<>();
  private final Set<String> undecided = new TreeSet<>();

  /** Takes the catalogue to review. */
  public Reviewer(Catalogue catalogue) {
    this(catalogue, catalogue.relations());
  }

  /** Takes the figures of a catalogue, and relations between them. */
  Reviewer(Catalogue catalogue, List<Relation> relations) {
    this.catalogue = catalogue;
    this.relations = relations;
    this.system = RelationSystem.of(catalogue, relations);
    this.consistent = new TreeSet<>(system.relations());
  }

  /** Returns what there is to say. */
  public CatalogueReview review() {
    List<Integer> dropped = cheapestToDrop();
    consistent.removeAll(dropped);
    List<Fixed> fixed = fixed();
    return new CatalogueReview(
        contradictions,
        ids(dropped),
        implied(),
        fixed,
        neverChecked(),
        coverage(),
        List.copyOf(undecided));
  }

  private record Dropped(Set<Integer> relations, long cost) {}

  /** Drops one relation of each contradiction that is left, the cheapest sets first. */
  private List<Integer> cheapestToDrop() {
    PriorityQueue<Dropped> queue = new PriorityQueue<>(Comparator.comparingLong(Dropped::cost));
    queue.add(new Dropped(Set.of(), 0));
    Set<Set<Integer>> met = new HashSet<>();
    Set<Set<Integer>> tried = new HashSet<>();
    for (int steps = 0; steps < MAX_STEPS && !queue.isEmpty(); steps++) {
      Dropped some = queue.remove();
      Set<Integer> left = new TreeSet<>(system.relations());
      left.removeAll(some.relations());
      Optional<Set<Integer>> core;
      try {
        core = system.contradiction(left);
      } catch (TooHardException e) {
        undecided.addAll(ids(left));
        return List.of();
      }
      if (core.isEmpty()) {
        return some.relations().stream().sorted().toList();
      }
      if (met.add(core.get())) {
        contradictions.add(ids(core.get()));
      }
      for (int relation : core.get()) {
        Set<Integer> more = new TreeSet<>(some.relations());
        more.add(relation);
        if (tried.add(more)) {
          boolean must = relations.get(relation).strength() == Strength.MUST;
          queue.add(new Dropped(more, some.cost() + (must ? MUST_COSTS : 1)));
        }
      }
    }
    return List.of();
  }

  private List<Implied> implied() {
    List<Implied> implied = new ArrayList<>();
    Set<Integer> left = new TreeSet<>(consistent);
    // of relations that say the same, the later ones are the ones too many
    List<Integer> latestFirst = new ArrayList<>(consistent);
    latestFirst.sort(Comparator.reverseOrder());
    for (int relation : latestFirst) {
      Set<Integer> others =
          left.stream()
              .filter(other -> other != relation && isAsStrong(other, relation))
              .collect(Collectors.toCollection(TreeSet::new));
      try {
        Optional<Set<Integer>> by = system.implied(relation, others);
        if (by.isPresent()) {
          left.remove(relation);
          implied.add(0, new Implied(relations.get(relation).id(), ids(by.get())));
        }
      } catch (TooHardException e) {
        undecided.add(relations.get(relation).id());
      }
    }
    return implied;
  }

  private boolean isAsStrong(int relation, int than) {
    return relations.get(relation).strength().compareTo(relations.get(than).strength()) <= 0;
  }

  private List<Fixed> fixed() {
    List<Fixed> fixed = new ArrayList<>();
    for (FigureRef figure : system.figures()) {
      try {
        Interval range = system.range(figure, consistent);
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low != null && high != null && low.compareTo(high) == 0) {
          BigDecimal value = low.stripTrailingZeros();
          fixed.add(new Fixed(figure, value.scale() < 0 ? value.setScale(0) : value));
        }
      } catch (TooHardException e) {
        of(figure).forEach(relation -> undecided.add(relation.id()));
      }
    }
    return fixed;
  }

  private List<NeverChecked> neverChecked() {
    List<NeverChecked> never = new ArrayList<>();
    for (Relation relation : relations) {
      for (FigureRef figure : relation.formula().figures()) {
        Indicator row = catalogue.indicator(figure.indicator()).orElseThrow();
        NeverChecked.Why why = why(relation.formula(), row);
        if (why != null) {
          never.add(new NeverChecked(relation.id(), figure, why));
        }
      }
    }
    return never;
  }

  private NeverChecked.@Nullable Why why(Formula formula, Indicator row) {
    if (!row.reportedBy().contains(catalogue.level())) {
      return NeverChecked.Why.OTHER_LEVEL;
    }
    if (formula instanceof NoteShare && row.note() != NoteUse.EVIDENCE) {
      return NeverChecked.Why.NO_EVIDENCE;
    }
    return formula instanceof DatedInWindow && row.note() != NoteUse.AS_OF
        ? NeverChecked.Why.NO_DATE
        : null;
  }

  private List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    for (Indicator row : catalogue.indicators()) {
      if (row.hasValue()) {
        List<String> exactly = new ArrayList<>();
        List<String> byLimit = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        for (Relation relation : of(FigureRef.of(row.id()))) {
          Formula formula = relation.formula();
          boolean single = formula.figures().size() == 1 && !(formula instanceof NoteShare);
          (single ? alone : isExact(formula) ? exactly : byLimit).add(relation.id());
        }
        coverage.add(new Coverage(FigureRef.of(row.id()), exactly, byLimit, alone));
      }
    }
    return coverage;
  }

  private List<Relation> of(FigureRef figure) {
    return relations.stream().filter(r -> r.formula().figures().contains(figure)).toList();
  }

  /** Whether any change of one of its figures breaks a relation. */
  static boolean isExact(Formula formula) {
    return formula instanceof Share
        || formula instanceof NoteShare
        || formula instanceof Formula.Order order && order.operator() == Operator.EQUAL
        || formula instanceof Comparison comparison && comparison.operator() == Operator.EQUAL;
  }

  private List<String> ids(Collection<Integer> some) {
    return some.stream().map(relation -> relations.get(relation).id()).toList();
  }
}
