package vn.cchc.rules.internal.prose.choice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Feature;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * Chooses from what could be meant: first, of what comes right, the likeliest and what agrees with
 * it; then, of what does not, what the rest leaves likely. A rate is the share of one part in one
 * whole, a part is of one list, a change is told once.
 */
public final class Choice {

  /** Below this a structure is not told. */
  private static final double LEAST = 0.35;

  /**
   * Of "trong đó có", of a fraction and of classes that are all there is it is clear what is meant,
   * though little is said.
   */
  private static final double LEAST_PART = 0.3;

  /** A part that is below its whole accuses nobody, and most parts are told without a word. */
  private static final double LEAST_BELOW = 0.2;

  /** What is less likely than this by itself is not helped by others. */
  private static final double HOPELESS = 0.01;

  /** Above this parts need no words that announce them. */
  private static final double CERTAIN = 0.7;

  /** Below this it is not said that something is wrong: it may be understood wrongly. */
  private static final double SURE = 0.5;

  /** What is less likely than this is no other way to read figures. */
  private static final double OTHER = 0.1;

  private final List<Chosen> chosen = new ArrayList<>();
  private final List<Chosen> weighed = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private Choice() {}

  /** A structure that is meant with some probability. */
  public record Chosen(Candidate candidate, double probability) {

    /** Returns which figures play which role. */
    public Structure structure() {
      return candidate.structure();
    }

    /** Returns whether it may be said that it does not come right. */
    public boolean isSure() {
      return probability >= (isPart() || isAll() ? LEAST_PART : SURE);
    }

    /** Of shares of classes that are all there is words leave no doubt that they make 100. */
    private boolean isAll() {
      return structure().kind() == Kind.COMPLEMENT
          && candidate.features().contains(Feature.PARTITION);
    }

    private boolean isPart() {
      return structure().kind() == Kind.BOUND && Announced.isPart(candidate.features());
    }

    private double odds() {
      return probability / Math.max(1e-9, 1 - probability);
    }

    private boolean isLikely() {
      if (structure().kind() == Kind.BOUND && candidate.fit().holds()) {
        return probability >= LEAST_BELOW;
      }
      return probability >= (isPart() || isAll() ? LEAST_PART : LEAST)
          && (candidate.fit().holds()
              ? !Announced.isCut(candidate.features())
                  && !candidate.features().contains(Feature.LOOSE)
              : Announced.isSaid(structure().kind(), candidate.features(), probability >= CERTAIN));
    }
  }

  /** Returns what is chosen, the likeliest first of what comes right, then of what does not. */
  public static List<Chosen> of(List<Candidate> candidates, Weights weights) {
    return readings(candidates, weights).chosen();
  }

  /**
   * What figures were read as, and what else they could be.
   *
   * @param others not chosen, but not unlikely, the likeliest first
   */
  public record Readings(List<Chosen> chosen, List<Chosen> others) {}

  /** Returns the same, and what was not chosen. */
  public static Readings readings(List<Candidate> candidates, Weights weights) {
    Choice choice = new Choice();
    choice.right(candidates, weights);
    Map<String, List<Chosen>> contests = new HashMap<>();
    for (Candidate candidate : together(candidates, choice.chosen, weights)) {
      contests
          .computeIfAbsent(candidate.structure().contest(), key -> new ArrayList<>())
          .add(new Chosen(candidate, weights.together(candidate)));
    }
    List<Chosen> wrong = new ArrayList<>();
    contests.values().forEach(contest -> contest.forEach(some -> wrong.add(among(some, contest))));
    choice.offer(wrong);
    choice.withoutImplied();
    choice.withoutRepeated();
    return new Readings(choice.chosen, choice.others());
  }

  private List<Chosen> others() {
    Set<Structure> told = Collections.newSetFromMap(new IdentityHashMap<>());
    chosen.forEach(some -> told.add(some.structure()));
    return weighed.stream()
        .filter(some -> some.probability() >= OTHER && !told.contains(some.structure()))
        .sorted(Comparator.comparingDouble(Chosen::probability).reversed())
        .toList();
  }

  /** Whoever says that a share or a sum is wrong has said all there is of its parts. */
  private void withoutImplied() {
    Set<String> wrong = new HashSet<>();
    for (Chosen some : chosen) {
      if (!some.candidate().fit().holds()) {
        wrong.addAll(implied(some.structure()));
      }
    }
    chosen.removeIf(
        some ->
            some.structure().kind() == Kind.BOUND
                && some.candidate().fit().holds()
                && claims(some.structure(), true).stream().anyMatch(wrong::contains));
  }

  /** "giảm 353 việc từ 3.610 xuống 3.257": the change says that the last two come to the first. */
  private void withoutRepeated() {
    Set<Set<Integer>> changes = new HashSet<>();
    for (Chosen some : chosen) {
      if (some.structure().kind() == Kind.CHANGE) {
        Set<Integer> ends = new HashSet<>();
        for (Role role : List.of(Role.BEFORE, Role.AFTER, Role.DIFFERENCE)) {
          some.structure().of(role).forEach(figure -> ends.add(figure.index()));
        }
        changes.add(ends);
      }
    }
    chosen.removeIf(
        some -> {
          Set<Integer> figures = new HashSet<>();
          some.structure().figures().forEach(figure -> figures.add(figure.index()));
          return some.structure().kind() == Kind.SUM && changes.contains(figures);
        });
  }

  /** Returns what comes right and is believed. */
  static List<Chosen> right(Weights weights, List<Candidate> candidates) {
    Choice choice = new Choice();
    choice.right(candidates, weights);
    return choice.chosen;
  }

  /** Returns what does not come right, with the evidence of what is believed. */
  static List<Candidate> rivalled(List<Candidate> candidates, List<Chosen> believed) {
    Rivals rivals = new Rivals(believed);
    List<Candidate> wrong = candidates.stream().filter(some -> !some.fit().holds()).toList();
    wrong.forEach(rivals::judge);
    return wrong;
  }

  /** Returns the same with what they say of each other, which their weights by themselves tell. */
  static List<Candidate> together(
      List<Candidate> candidates, List<Chosen> believed, Weights weights) {
    List<Candidate> wrong = rivalled(candidates, believed);
    List<Chosen> alone =
        wrong.stream().map(some -> new Chosen(some, weights.probability(some))).toList();
    Mending mending = new Mending(candidates, alone);
    for (Chosen some : alone) {
      if (some.probability() >= HOPELESS) {
        mending.judge(some.candidate());
      }
    }
    return wrong;
  }

  private void right(List<Candidate> candidates, Weights weights) {
    offer(
        candidates.stream()
            .filter(candidate -> candidate.fit().holds())
            .map(candidate -> new Chosen(candidate, weights.probability(candidate)))
            .toList());
  }

  private void offer(List<Chosen> some) {
    weighed.addAll(some);
    some.stream()
        .filter(Chosen::isLikely)
        .sorted(Comparator.comparingDouble(Chosen::probability).reversed())
        .forEach(this::offer);
  }

  /** What does not come right is only as likely as what competes with it leaves. */
  private static Chosen among(Chosen some, List<Chosen> contest) {
    double all = 1;
    for (Chosen other : contest) {
      boolean competes =
          some.structure().kind() != Kind.SUM || other.structure().sharesPart(some.structure());
      all += competes ? other.odds() : 0;
    }
    return new Chosen(some.candidate(), some.odds() / all);
  }

  private void offer(Chosen some) {
    Set<String> claims = claims(some.structure(), some.candidate().fit().holds());
    if (claims.stream().noneMatch(taken::contains)) {
      taken.addAll(claims);
      taken.addAll(implied(some.structure()));
      chosen.add(some);
    }
  }

  /** What a structure says that no other one may say too. */
  private static Set<String> claims(Structure structure, boolean right) {
    Set<String> claims = new HashSet<>();
    switch (structure.kind()) {
      case SHARE -> claims.add("rate " + structure.the(Role.RATE).index());
      case COMPLEMENT ->
          structure.of(Role.RATE).forEach(rate -> claims.add("complement " + rate.index()));
      case SUM ->
          structure
              .of(Role.PARTS)
              .forEach(
                  part -> {
                    claims.add("part " + part.index());
                    if (!right) {
                      claims.add("out " + part.index());
                    }
                  });
      case CHANGE -> {
        // what is told of fewer of its figures may come right
        String change = right ? "change " : "wrong change ";
        structure.of(Role.DIFFERENCE).forEach(gap -> claims.add(change + gap.index()));
        structure
            .of(Role.RATE)
            .forEach(rate -> claims.add((right ? "rate " : change) + rate.index()));
      }
      case BOUND -> structure.of(Role.PARTS).forEach(part -> claims.add("bound " + part.index()));
      case BALANCE -> {
        claims.add("balance " + structure.the(Role.OPENING).index());
        claims.add("balance " + structure.the(Role.PENDING).index());
        claims.addAll(outs(structure));
      }
      case SAME -> claims.add("same " + structure.of(Role.PARTS).get(1).index());
      case THRESHOLD, VALUE -> {}
    }
    return claims;
  }

  /** What went out and what is left make what came in, and no other whole. */
  private static Set<String> outs(Structure balance) {
    Set<String> outs = new HashSet<>();
    for (Role role : List.of(Role.SETTLED, Role.PENDING)) {
      balance.of(role).forEach(figure -> outs.add("out " + figure.index()));
    }
    return outs;
  }

  /** Whoever says which share of a whole a part is, or that parts make it, says it is below it. */
  private static Set<String> implied(Structure structure) {
    Set<String> implied = new HashSet<>();
    if (structure.kind() == Kind.SHARE || structure.kind() == Kind.SUM) {
      for (Mention part : structure.of(Role.PARTS)) {
        implied.add("bound " + part.index());
      }
    }
    return implied;
  }
}
