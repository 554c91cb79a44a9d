package vn.cchc.rules.internal.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.FigureRef;
import vn.cchc.model.MinimalSets;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.SuspectGroup;
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

  private final Form form;
  private final Bindings printed;
  private final BitSet broken = new BitSet();
  private final Trial trial;
  private final SlipHypotheses slips;
  private final RowHypotheses rows;
  private final List<Suspicion> suspicions = new ArrayList<>();
  private final List<SuspectGroup> suspectGroups = new ArrayList<>();

  private Localisation(Binder binder, Bindings printed) {
    this.form = binder.form();
    this.printed = printed;
    for (int relation : printed.broken()) {
      Check check = printed.numeric(relation);
      broken.set(relation, check != null && check.strength() != Strength.NOTE);
    }
    trial = new Trial(binder, printed);
    slips = new SlipHypotheses(form, printed.cells(), trial);
    rows = new RowHypotheses(form, printed, trial);
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

  /** Returns whether so much is broken that not everything which would mend it was tried. */
  public boolean isCut() {
    return slips.isCut();
  }

  /** Returns the smallest sets of figures whose change can make hold all that must. */
  public MinimalSets minimalSets() {
    return MinimalSets.of(suspectGroups);
  }

  private SuspectGroup suspectGroup(List<Integer> brokenMusts, Optional<List<List<Integer>>> sets) {
    return new SuspectGroup(
        brokenMusts.stream().map(relation -> form.relations().get(relation).id()).toList(),
        sets.isPresent() ? SuspectGroup.State.FOUND : SuspectGroup.State.TOO_MANY,
        sets.orElse(List.of()).stream().map(this::refs).toList());
  }

  private List<FigureRef> refs(List<Integer> slots) {
    return slots.stream().map(slot -> printed.cells().name(slot)).toList();
  }

  private boolean isBroken(int relation) {
    return broken.get(relation);
  }

  /** Whether a relation that must hold is broken in a way that may have an innocent reason. */
  private boolean isExcused(int relation) {
    Check check = printed.numeric(relation);
    return check != null && check.strength() != Strength.MUST;
  }

  private boolean must(int relation) {
    return form.relations().get(relation).strength() == Strength.MUST;
  }

  /** Whether a relation says anything: it is bound, or would be if its cells could be read. */
  private boolean isLive(int relation) {
    if (printed.numeric(relation) != null) {
      return true;
    }
    int[] slots = form.slotsOf(relation);
    for (int slot : slots) {
      if (!isReadableOrSuspect(slot)) {
        return false;
      }
    }
    return slots.length > 1;
  }

  private boolean isReadableOrSuspect(int slot) {
    Cells cells = printed.cells();
    if (form.slots().get(slot).isDate() && cells.dates().date(slot) != null) {
      return true;
    }
    return cells.operand(slot) != null || cells.reason(slot) == NotCheckedReason.UNREADABLE_FIGURE;
  }

  /**
   * Relations that share figures, directly or through others, and of which some are broken; each
   * group, and all of them, in the order of the form.
   */
  private List<List<Integer>> groups() {
    BitSet met = new BitSet();
    List<List<Integer>> groups = new ArrayList<>();
    for (int relation : printed.broken()) {
      if (isBroken(relation) && !met.get(relation)) {
        groups.add(group(relation, met));
      }
    }
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  /** The relations that are tied to one, in ascending order. */
  private List<Integer> group(int relation, BitSet met) {
    List<Integer> group = new ArrayList<>(List.of(relation));
    met.set(relation);
    for (int i = 0; i < group.size(); i++) {
      for (int slot : form.slotsOf(group.get(i))) {
        for (int other : form.numericRelationsOf(slot)) {
          if (!met.get(other) && (must(other) || isBroken(other)) && isLive(other)) {
            met.set(other);
            group.add(other);
          }
        }
      }
    }
    Collections.sort(group);
    return group;
  }

  /** Figures in wrong rows may be those of several groups at once. */
  private List<Weighed> misplaced(List<List<Integer>> groups) {
    Set<Integer> slots = new TreeSet<>();
    for (List<Integer> group : groups) {
      for (int relation : group) {
        if (isBroken(relation)) {
          for (int slot : form.slotsOf(relation)) {
            slots.add(slot);
          }
        }
      }
    }
    return slots.isEmpty() || form.slots().get(0).indicator() == null ? List.of() : rows.of(slots);
  }

  /**
   * Broken relations that are looked at together.
   *
   * @param sets the smallest sets of figures whose change can mend them; absent where they are many
   * @param weighed what may have happened to these
   */
  private record Case(
      List<Integer> broken, Optional<List<List<Integer>>> sets, List<Weighed> weighed) {}

  private void localise(List<Integer> group, List<Weighed> misplaced) {
    List<Integer> musts = group.stream().filter(this::must).toList();
    List<Integer> brokenMusts = musts.stream().filter(i -> isBroken(i) && !isExcused(i)).toList();
    List<Case> cases = new ArrayList<>();
    if (!brokenMusts.isEmpty()) {
      EditSystem system = EditSystem.of(form, printed, musts, Set.of());
      Optional<List<List<Integer>>> sets = system.smallestSets();
      suspectGroups.add(suspectGroup(brokenMusts, sets));
      // a total that exceeds its parts is not to be mended by parts that then exceed it
      Set<Integer> exact =
          brokenMusts.stream()
              .filter(i -> form.relations().get(i).partsMayShare())
              .collect(Collectors.toSet());
      if (exact.isEmpty()) {
        cases.add(of(brokenMusts, system, sets));
      } else {
        EditSystem stricter = EditSystem.of(form, printed, musts, exact);
        cases.add(of(brokenMusts, stricter, stricter.smallestSets()));
      }
    }
    for (int relation : group) {
      if (isBroken(relation) && !brokenMusts.contains(relation)) {
        Set<Integer> stated = new LinkedHashSet<>(musts);
        stated.add(relation);
        EditSystem system = EditSystem.of(form, printed, List.copyOf(stated), Set.of(relation));
        cases.add(of(List.of(relation), system, system.smallestSets()));
      }
    }
    cases.forEach(one -> suspect(one, cases, misplaced));
  }

  private Case of(List<Integer> broken, EditSystem system, Optional<List<List<Integer>>> sets) {
    List<Weighed> weighed = new ArrayList<>();
    for (List<Integer> set : sets.orElse(List.of())) {
      weighed.addAll(slips.of(set, system.ranges(set)));
    }
    return new Case(broken, sets, weighed);
  }

  private void suspect(Case one, List<Case> all, List<Weighed> misplaced) {
    List<Check> here = new ArrayList<>();
    for (int relation : one.broken()) {
      Optional.ofNullable(printed.numeric(relation)).ifPresent(here::add);
    }
    for (Check check : here) {
      List<Weighed> mending = new ArrayList<>();
      for (Weighed some : one.weighed()) {
        if (some.hypothesis().mends(check) || isOpen(some, check)) {
          mending.add(some);
        }
      }
      calledForElsewhere(check, one, all, mending);
      for (Weighed some : misplaced) {
        if (some.hypothesis().mends(check)) {
          mending.add(beside(some, here));
        }
      }
      List<List<Integer>> known = one.sets().orElse(List.of());
      suspicions.add(
          mending.isEmpty()
              ? Ranking.undecided(form, check, known)
              : new Ranking(form, printed.cells(), trial, here).of(check, mending, known));
    }
  }

  /**
   * Adds the one number that other broken relations leave a figure, where it mends this check as
   * well, which by itself leaves that figure many.
   */
  private static void calledForElsewhere(
      Check check, Case own, List<Case> all, List<Weighed> mending) {
    for (Case other : all) {
      for (Weighed some : other.equals(own) ? List.<Weighed>of() : other.weighed()) {
        boolean one = some.determined() && some.hypothesis().changes().size() == 1;
        if (one
            && some.hypothesis().mends(check)
            && mending.stream()
                .noneMatch(known -> known.hypothesis().saysSame(some.hypothesis()))) {
          mending.add(some);
        }
      }
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
