package vn.cchc.rules.internal.prose.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.choice.Choice.Chosen;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Feature;
import vn.cchc.rules.internal.prose.structure.Fit.Amendment;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * What the structures that come right and are believed say of one that does not come right: its
 * figures may be explained already, or left alone where their neighbours are explained.
 */
final class Rivals {

  private final Map<String, Structure> rates = new HashMap<>();
  private final Map<Integer, Structure> partOf = new HashMap<>();
  private final Set<Integer> shared = new HashSet<>();
  private final Set<Integer> wholes = new HashSet<>();
  private final Set<Integer> sentences = new HashSet<>();
  private final Set<Integer> told = new HashSet<>();
  private final Map<Integer, List<Structure>> changes = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Twins twins = new Twins();

  Rivals(List<Chosen> believed) {
    for (Chosen some : believed) {
      Structure structure = some.structure();
      if (structure.kind() == Kind.BOUND || structure.kind() == Kind.SAME) {
        continue;
      }
      if (structure.kind() == Kind.CHANGE) {
        for (Role role : List.of(Role.RATE, Role.DIFFERENCE)) {
          structure
              .of(role)
              .forEach(
                  f -> changes.computeIfAbsent(f.index(), k -> new ArrayList<>()).add(structure));
        }
      }
      structure.figures().forEach(figure -> told.add(figure.index()));
      twins.add(structure);
      for (Mention rate : structure.of(Role.RATE)) {
        rates.put(structure.kind() + " " + rate.index(), structure);
        sentences.add(rate.place().sentence());
      }
      for (Mention part : structure.of(Role.PARTS)) {
        if (structure.kind() == Kind.SUM) {
          partOf.put(part.index(), structure);
        } else if (structure.kind() == Kind.SHARE) {
          shared.add(part.index());
        }
        // of a whole that is told in several figures none is the whole
        if (structure.of(Role.WHOLE).size() == 1) {
          pairs.add(
              structure.kind() + " " + structure.the(Role.WHOLE).index() + " " + part.index());
        }
      }
      if (structure.of(Role.WHOLE).size() == 1) {
        wholes.add(structure.the(Role.WHOLE).index());
      }
    }
  }

  /** Adds to the evidence of a structure that does not come right. */
  void judge(Candidate candidate) {
    Structure structure = candidate.structure();
    Set<Feature> features = candidate.features();
    slips(candidate);
    switch (structure.kind()) {
      case SUM -> sum(structure, features);
      case SHARE -> share(structure, features);
      case CHANGE -> {
        Mention rate = structure.first(Role.RATE);
        if (rate != null) {
          add(Feature.RIVAL, rates.containsKey(Kind.SHARE + " " + rate.index()), features);
        }
        changes(structure, features);
      }
      case COMPLEMENT ->
          add(
              Feature.RIVAL,
              structure.of(Role.RATE).stream()
                  .anyMatch(rate -> rates.containsKey(Kind.COMPLEMENT + " " + rate.index())),
              features);
      case BOUND ->
          add(
              Feature.RIVAL,
              structure.of(Role.PARTS).stream().anyMatch(figure -> told.contains(figure.index())),
              features);
      default ->
          add(
              Feature.RIVAL,
              structure.figures().stream().anyMatch(figure -> told.contains(figure.index())),
              features);
    }
  }

  /** A slip breaks all that its figure takes part in: what comes right speaks against it. */
  private void slips(Candidate candidate) {
    int free = 0;
    for (Amendment amendment : candidate.fit().amendments()) {
      free += told.contains(amendment.figure().index()) ? 0 : 1;
    }
    int all = candidate.fit().amendments().size();
    add(Feature.SLIP_FREE, free > 0, candidate.features());
    add(Feature.SLIP_TAKEN, all > 0 && free == 0, candidate.features());
  }

  private static void add(Feature feature, boolean is, Set<Feature> features) {
    if (is) {
      features.add(feature);
    }
  }

  private void changes(Structure structure, Set<Feature> features) {
    for (Role role : List.of(Role.RATE, Role.DIFFERENCE)) {
      for (Mention figure : structure.of(role)) {
        for (Structure other : changes.getOrDefault(figure.index(), List.of())) {
          features.add(isFewerOf(structure, other) ? Feature.EXTENDS : Feature.PART_TAKEN);
        }
      }
    }
  }

  /** Whether one tells some figures of another, each as what it is there. */
  private static boolean isFewerOf(Structure all, Structure fewer) {
    return fewer.roles().entrySet().stream()
        .allMatch(entry -> all.of(entry.getKey()).containsAll(entry.getValue()));
  }

  private void sum(Structure structure, Set<Feature> features) {
    boolean rival = false;
    boolean taken = false;
    boolean supported = false;
    int whole = structure.the(Role.WHOLE).index();
    for (Mention part : structure.of(Role.PARTS)) {
      // of "20/21, 8/9 và 128/136" the 156 is above, so it is not below too
      int above = part.is(Remark.DENOMINATOR) ? part.index() - 1 : part.index();
      Structure other = partOf.get(above);
      rival |= other != null && other.the(Role.WHOLE).index() == whole;
      taken |= other != null && other.the(Role.WHOLE).index() != whole;
      supported |= pairs.contains(Kind.SHARE + " " + whole + " " + part.index());
    }
    add(Feature.RIVAL, rival, features);
    add(Feature.PART_TAKEN, taken, features);
    add(Feature.SUPPORTED, supported, features);
    add(Feature.KIN, wholes.contains(whole), features);
    boolean itself =
        structure.of(Role.PARTS).stream().anyMatch(p -> whole == p.index() || isPart(whole, p));
    add(Feature.ABOVE_ITSELF, itself, features);
    add(Feature.TWIN, twins.has(structure), features);
  }

  /** Whether a whole is itself told as a part of one of its parts. */
  private boolean isPart(int whole, Mention part) {
    Structure other = partOf.get(whole);
    return other != null && other.the(Role.WHOLE).index() == part.index();
  }

  private void share(Structure structure, Set<Feature> features) {
    Mention rate = structure.the(Role.RATE);
    int whole = structure.the(Role.WHOLE).index();
    int part = structure.the(Role.PARTS).index();
    boolean rival =
        rates.containsKey(Kind.SHARE + " " + rate.index())
            || rates.containsKey(Kind.CHANGE + " " + rate.index());
    add(Feature.RIVAL, rival, features);
    add(
        Feature.RATE_ALONE,
        !rival && !rates.containsKey(Kind.COMPLEMENT + " " + rate.index()),
        features);
    add(Feature.PART_TAKEN, shared.contains(part), features);
    add(Feature.NEIGHBOURS, sentences.contains(rate.place().sentence()), features);
    add(Feature.SUPPORTED, pairs.contains(Kind.SUM + " " + whole + " " + part), features);
    add(Feature.KIN, wholes.contains(whole), features);
  }
}
