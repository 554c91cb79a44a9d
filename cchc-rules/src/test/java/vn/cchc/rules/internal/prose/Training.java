package vn.cchc.rules.internal.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cchc.model.Claim.Kind;
import vn.cchc.rules.internal.prose.Corpus.Document;
import vn.cchc.rules.internal.prose.Corpus.Figure;
import vn.cchc.rules.internal.prose.Corpus.Reading;
import vn.cchc.rules.internal.prose.choice.ChoiceAccess;
import vn.cchc.rules.internal.prose.choice.Weights;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Feature;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * Learns how much each piece of evidence counts, from labelled prose as it is and with slips put
 * into it: one logistic regression a kind of structure, of what does not come right as a contest.
 */
public final class Training {

  private static final String HEAD =
      """
      # How much each piece of evidence counts for a structure of a kind, in log odds: learnt by ci/learn-prose.
      # kind, whether the structure comes right, evidence, weight, what the evidence is
      """;

  /** What is wrong is seldom, and text without slips is what is mostly read. */
  private static final double SOUND = 2;

  private static final double CHANCE = 3;
  private static final double COST = 3;
  private static final double COST_WRONG = 1;

  private final Map<String, Contests> contests = new TreeMap<>();

  /** Takes the corpora to learn from, and last the file to write. */
  public static void main(String[] arguments) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.length; i++) {
      documents.addAll(Corpus.read(Path.of(arguments[i])));
    }
    List<Example> examples =
        documents.parallelStream().flatMap(some -> Example.of(some).stream()).toList();
    Files.writeString(Path.of(arguments[arguments.length - 1]), weights(examples, sound()));
  }

  /** Returns paragraphs in which nothing is wrong. */
  static List<Example> sound() {
    return Sample.all().stream().filter(Sample::isSound).map(Example::sound).toList();
  }

  /** Returns the weights that are learnt from examples, and from paragraphs without labels. */
  static String weights(List<Example> examples, List<Example> sound) {
    // each look needs what the one before has learnt
    StringBuilder learnt = new StringBuilder(HEAD);
    for (Look look : Look.values()) {
      Training training = new Training(look, Weights.of(learnt.toString().lines().toList()));
      examples.forEach(training::learn);
      if (look != Look.HOLDS) {
        sound.forEach(training::learn);
      }
      learnt.append(training.weights());
    }
    return learnt.toString();
  }

  /** What is learnt in turn: of what comes right, of what does not, of that beside its like. */
  private enum Look {
    HOLDS,
    BROKEN,
    TOGETHER
  }

  private final Look look;
  private final Weights known;

  private Training(Look look, Weights known) {
    this.look = look;
    this.known = known;
  }

  /** Returns which figure of a text stands at a place. */
  static int place(ProseText text, Figure figure) {
    return text.mentions().stream()
        .filter(
            mention ->
                text.token(mention.token()).paragraph() == figure.paragraph()
                    && text.token(mention.token()).from() == figure.from())
        .mapToInt(vn.cchc.rules.internal.prose.mention.Mention::index)
        .findFirst()
        .orElse(-1);
  }

  private void learn(Example example) {
    List<Candidate> candidates = example.fresh();
    switch (look) {
      case HOLDS -> hold(example, candidates);
      case BROKEN -> compete(example, ChoiceAccess.wrong(candidates, known));
      case TOGETHER -> compete(example, ChoiceAccess.together(candidates, known));
    }
  }

  private void hold(Example example, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      Boolean meant = example.meant().get(candidate.structure());
      if (candidate.fit().holds() && meant != null) {
        // of a slip little comes right by chance, and that is what there is to learn from most
        double times = example.slipped() ? CHANCE / Example.SLIPS : 1;
        contests(candidate, COST).add(evidence(candidate), meant, times);
      }
    }
  }

  /** Of what does not come right and competes for the same figures at most one is meant. */
  private void compete(Example example, List<Candidate> wrong) {
    for (List<Candidate> contest : contests(example, wrong)) {
      boolean untouched =
          contest.stream().noneMatch(some -> example.meant().containsKey(some.structure()));
      if (example.slipped() && untouched) {
        continue;
      }
      boolean[] is = new boolean[contest.size()];
      List<BitSet> evidence = new ArrayList<>();
      for (Candidate candidate : contest) {
        is[evidence.size()] = Boolean.TRUE.equals(example.meant().get(candidate.structure()));
        evidence.add(evidence(candidate));
      }
      contests(contest.get(0), COST_WRONG)
          .add(evidence, is, example.slipped() ? 1.0 / Example.SLIPS : SOUND);
    }
  }

  /** Returns what competes with each other; sums of one whole do where they share a part. */
  private static List<List<Candidate>> contests(Example example, List<Candidate> wrong) {
    Map<String, List<List<Candidate>>> contests = new TreeMap<>();
    for (Candidate candidate : wrong) {
      Structure structure = candidate.structure();
      if (!example.open().contains(structure)) {
        List<List<Candidate>> known =
            contests.computeIfAbsent(structure.contest(), key -> new ArrayList<>());
        List<Candidate> joined = new ArrayList<>(List.of(candidate));
        known.removeIf(contest -> competes(structure, contest) && joined.addAll(contest));
        known.add(joined);
      }
    }
    return contests.values().stream().flatMap(List::stream).toList();
  }

  private static boolean competes(Structure structure, List<Candidate> contest) {
    return structure.kind() != Kind.SUM
        || contest.stream().anyMatch(other -> other.structure().sharesPart(structure));
  }

  private static BitSet evidence(Candidate candidate) {
    BitSet evidence = new BitSet();
    candidate.features().forEach(feature -> evidence.set(feature.ordinal()));
    return evidence;
  }

  private Contests contests(Candidate candidate, double cost) {
    return contests.computeIfAbsent(
        candidate.structure().kind() + "\t" + look.name().toLowerCase(Locale.ROOT),
        kind -> new Contests(Feature.values().length, cost));
  }

  /** What follows from a label is neither meant nor wrong. */
  static boolean isImplied(Candidate candidate, Reading reading, Set<String> meant) {
    String key = reading.key(candidate.structure());
    if (meant.contains(key)) {
      return false;
    }
    if (candidate.features().contains(Feature.OF_ALL)) {
      return true;
    }
    return switch (candidate.structure().kind()) {
      case BOUND -> {
        String parts =
            key.substring(key.indexOf("PARTS=[") + 7, key.indexOf(']', key.indexOf("PARTS=[")));
        String whole = key.substring(key.indexOf("WHOLE="), key.indexOf(']') + 1);
        yield meant.stream()
            .anyMatch(
                m ->
                    (m.startsWith("SUM") || m.startsWith("SHARE"))
                        && m.contains(whole)
                        && m.contains(parts));
      }
      case CHANGE -> {
        String after =
            key.substring(key.indexOf("AFTER=["), key.indexOf(']', key.indexOf("AFTER=[")));
        yield candidate.fit().holds()
            && meant.stream()
                .anyMatch(
                    m -> m.startsWith("CHANGE") && m.contains(after) && m.length() > key.length());
      }
      default -> false;
    };
  }

  private String weights() {
    StringBuilder file = new StringBuilder();
    contests.forEach(
        (kind, some) -> file.append(some.isTelling() ? learnt(kind, some.weights()) : ""));
    return file.toString();
  }

  private static String learnt(String kind, double[] weights) {
    StringBuilder lines = new StringBuilder();
    for (Feature feature : Feature.values()) {
      double weight = weights[feature.ordinal()];
      if (Math.abs(weight) >= 0.005) {
        lines.append(
            String.format(
                Locale.ROOT, "%s\t%s\t%.2f\t%s%n", kind, feature, weight, feature.meaning()));
      }
    }
    return lines.toString();
  }
}
