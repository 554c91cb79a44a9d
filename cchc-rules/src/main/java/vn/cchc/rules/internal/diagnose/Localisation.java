package vn.cchc.rules.internal.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.diagnose.SlipHypotheses.Weighed;
import vn.cchc.rules.internal.facts.Hypothesis;
import vn.cchc.rules.internal.facts.Suspicion;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/**
 * Error localisation: which figures of a report are wrong, as far as its relations tell. Figures
 * that relations tie together are treated together, apart from all others.
 */
public final class Localisation {

  private static final int MAX_MINIMAL_SETS = 100;

  private final Binder binder;
  private final Form form;
  private final Cells cells;
  private final Map<Integer, Check> checks = new TreeMap<>();
  private final Trial trial;
  private final SlipHypotheses slips;
  private final RowHypotheses rows;
  private final List<Suspicion> suspicions = new ArrayList<>();
  private final List<List<List<Integer>>> setsOfGroups = new ArrayList<>();
  private boolean complete = true;

  private Localisation(Binder binder, Bindings bindings) {
    this.binder = binder;
    this.form = binder.form();
    this.cells = bindings.cells();
    IdentityHashMap<Relation, Check> bound = new IdentityHashMap<>();
    bindings.checks().forEach(check -> bound.put(check.relation(), check));
    for (int i = 0; i < form.relations().size(); i++) {
      Check check = bound.get(form.relations().get(i));
      if (check != null && Form.isNumeric(form.relations().get(i).formula())) {
        checks.put(i, check);
      }
    }
    trial = new Trial(binder, cells, checks);
    slips = new SlipHypotheses(form, cells, trial);
    rows = new RowHypotheses(form, cells, trial);
  }

  /** Returns what can be told of the broken checks of a report. */
  public static Localisation of(Binder binder, Bindings bindings) {
    Localisation localisation = new Localisation(binder, bindings);
    List<List<Integer>> groups = localisation.groups();
    List<Weighed> misplaced = localisation.misplaced(groups);
    for (List<Integer> group : groups) {
      localisation.localise(group, misplaced);
    }
    return localisation;
  }

  /** Returns what is suspected of each broken check that something is suspected of. */
  public List<Suspicion> suspicions() {
    return suspicions;
  }

  /**
   * Returns every smallest set of figures whose change can make hold all that must; the empty set
   * alone if it does; none if there are too many to tell.
   */
  public List<List<IndicatorId>> minimalSets() {
    List<List<Integer>> product = List.of(List.of());
    for (List<List<Integer>> sets : setsOfGroups) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> some : product) {
        for (List<Integer> more : sets) {
          List<Integer> union = new ArrayList<>(some);
          union.addAll(more);
          longer.add(union);
        }
      }
      if (longer.size() > MAX_MINIMAL_SETS) {
        return List.of();
      }
      product = longer;
    }
    return complete
        ? product.stream()
            .map(set -> set.stream().sorted().map(slot -> form.slots().get(slot).id()).toList())
            .toList()
        : List.of();
  }

  private boolean isBroken(int relation) {
    Check check = checks.get(relation);
    return check != null && !check.holds() && check.strength() != Strength.NOTE;
  }

  /** Whether a relation that must hold is broken in a way that may have an innocent reason. */
  private boolean isExcused(int relation) {
    Check check = checks.get(relation);
    return check != null && check.strength() != Strength.MUST;
  }

  private boolean must(int relation) {
    return form.relations().get(relation).strength() == Strength.MUST;
  }

  /** Whether a relation says anything: it is bound, or would be if its cells could be read. */
  private boolean isLive(int relation) {
    if (checks.containsKey(relation)) {
      return true;
    }
    Relation stated = form.relations().get(relation);
    return Form.isNumeric(stated.formula())
        && stated.formula().figures().size() > 1
        && stated.formula().figures().stream()
            .allMatch(figure -> isReadableOrSuspect(form.slot(figure)));
  }

  private boolean isReadableOrSuspect(int slot) {
    return cells.operand(slot) != null || cells.reason(slot) == NotCheckedReason.UNREADABLE_FIGURE;
  }

  /** Relations that share figures, directly or through others, and of which some are broken. */
  private List<List<Integer>> groups() {
    int[] parent = new int[form.slots().size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    List<Integer> ties = new ArrayList<>();
    for (int i = 0; i < form.relations().size(); i++) {
      if ((must(i) || isBroken(i)) && isLive(i)) {
        ties.add(i);
        List<Integer> slots = slotsOf(i);
        for (int slot : slots) {
          parent[root(parent, slot)] = root(parent, slots.get(0));
        }
      }
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    Set<Integer> broken = new HashSet<>();
    for (int relation : ties) {
      int root = root(parent, slotsOf(relation).get(0));
      groups.computeIfAbsent(root, key -> new ArrayList<>()).add(relation);
      if (isBroken(relation)) {
        broken.add(root);
      }
    }
    groups.keySet().retainAll(broken);
    return List.copyOf(groups.values());
  }

  private static int root(int[] parent, int slot) {
    int root = slot;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  private List<Integer> slotsOf(int relation) {
    return form.relations().get(relation).formula().figures().stream().map(form::slot).toList();
  }

  /** Figures in wrong rows may be those of several groups at once. */
  private List<Weighed> misplaced(List<List<Integer>> groups) {
    Set<Integer> slots = new TreeSet<>();
    for (List<Integer> group : groups) {
      for (int relation : group) {
        if (isBroken(relation)) {
          slots.addAll(slotsOf(relation));
        }
      }
    }
    return slots.isEmpty() || form.slots().get(0).indicator() == null ? List.of() : rows.of(slots);
  }

  private void localise(List<Integer> group, List<Weighed> misplaced) {
    List<Integer> musts = group.stream().filter(this::must).toList();
    List<Integer> brokenMusts = musts.stream().filter(i -> isBroken(i) && !isExcused(i)).toList();
    if (!brokenMusts.isEmpty()) {
      EditSystem system = EditSystem.of(binder, cells, musts, Set.of());
      Optional<List<List<Integer>>> sets = system.smallestSets();
      complete &= sets.isPresent();
      setsOfGroups.add(sets.orElse(List.of()));
      // a total that exceeds its parts is not to be mended by parts that then exceed it
      Set<Integer> exact =
          brokenMusts.stream()
              .filter(i -> form.relations().get(i).partsMayShare())
              .collect(Collectors.toSet());
      if (exact.isEmpty()) {
        suspect(brokenMusts, system, sets, misplaced);
      } else {
        EditSystem stricter = EditSystem.of(binder, cells, musts, exact);
        suspect(brokenMusts, stricter, stricter.smallestSets(), misplaced);
      }
    }
    for (int relation : group) {
      if (isBroken(relation) && !brokenMusts.contains(relation)) {
        Set<Integer> stated = new LinkedHashSet<>(musts);
        stated.add(relation);
        EditSystem system = EditSystem.of(binder, cells, List.copyOf(stated), Set.of(relation));
        suspect(List.of(relation), system, system.smallestSets(), misplaced);
      }
    }
  }

  private void suspect(
      List<Integer> broken,
      EditSystem system,
      Optional<List<List<Integer>>> sets,
      List<Weighed> misplaced) {
    List<Weighed> weighed = new ArrayList<>();
    for (List<Integer> set : sets.orElse(List.of())) {
      weighed.addAll(slips.of(set, system.ranges(set)));
    }
    List<Check> here = new ArrayList<>();
    for (int relation : broken) {
      Optional.ofNullable(checks.get(relation)).ifPresent(here::add);
    }
    for (Check check : here) {
      List<Weighed> mending = new ArrayList<>();
      for (Weighed some : weighed) {
        if (some.hypothesis().mends(check) || isOpen(some, check)) {
          mending.add(some);
        }
      }
      for (Weighed some : misplaced) {
        if (some.hypothesis().mends(check)) {
          mending.add(beside(some, here));
        }
      }
      List<List<Integer>> known = sets.orElse(List.of());
      suspicions.add(
          mending.isEmpty()
              ? Ranking.undecided(form, check, known)
              : new Ranking(form, cells).of(check, mending, known));
    }
  }

  /** Whether a set's figure that cannot be told is one the check speaks of. */
  private static boolean isOpen(Weighed weighed, Check check) {
    return weighed.hypothesis().changes().stream()
        .anyMatch(change -> change.meant() == null && check.figures().contains(change.figure()));
  }

  /**
   * Returns misplaced figures as they weigh beside slips here: what they explain elsewhere spares
   * an error there, and what they leave broken here takes another one.
   */
  private static Weighed beside(Weighed misplaced, List<Check> here) {
    Hypothesis hypothesis = misplaced.hypothesis();
    boolean elsewhere =
        hypothesis.mended().stream()
            .anyMatch(check -> !here.contains(check) && check.strength() == Strength.MUST);
    boolean left = here.stream().anyMatch(check -> !hypothesis.mends(check));
    double weight = misplaced.weight();
    weight = elsewhere ? weight / SlipHypotheses.ERROR_RATE : weight;
    weight = left ? weight * SlipHypotheses.ERROR_RATE : weight;
    return new Weighed(hypothesis, weight, misplaced.determined());
  }
}
