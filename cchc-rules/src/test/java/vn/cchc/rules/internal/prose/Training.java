package vn.cchc.rules.internal.prose;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.Corpus.Document;
import vn.cchc.rules.internal.prose.Corpus.Figure;
import vn.cchc.rules.internal.prose.Corpus.Label;
import vn.cchc.rules.internal.prose.Corpus.Reading;
import vn.cchc.rules.internal.prose.choice.ChoiceAccess;
import vn.cchc.rules.internal.prose.choice.Weights;
import vn.cchc.rules.internal.prose.mention.Lexicon;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.structure.Candidate;

/**
 * Learns how much each piece of evidence counts, from labelled prose as it is and with slips put
 * into it: one logistic regression a kind of structure.
 */
public final class Training {

  private static final long SEED = 20211001;
  private static final int SLIPS = 3;
  private static final int SOUND = 4;
  private static final double COST = 3;
  private static final double COST_WRONG = 1;

  private record Row(Set<vn.cchc.rules.internal.prose.structure.Feature> features, boolean meant) {}

  private final Map<String, List<Row>> rows = new TreeMap<>();

  /** Takes the corpora to learn from, and last the file to write. */
  public static void main(String[] arguments) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.length; i++) {
      documents.addAll(Corpus.read(Path.of(arguments[i])));
    }
    // each look needs what the one before has learnt
    StringBuilder learnt = new StringBuilder(HEAD);
    for (Look look : Look.values()) {
      Training training = new Training(look, Weights.of(learnt.toString().lines().toList()));
      documents.forEach(training::learn);
      if (look != Look.HOLDS) {
        Sample.all().stream().filter(Sample::isSound).forEach(training::learnSound);
      }
      learnt.append(training.weights());
    }
    Files.writeString(Path.of(arguments[arguments.length - 1]), learnt);
  }

  private static final String HEAD =
      """
      # How much each piece of evidence counts for a structure of a kind, in log odds: learnt by ci/learn-prose.
      # kind, whether the structure comes right, evidence, weight, what the evidence is
      """;

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

  private void learn(Document document) {
    ProseText text = document.text();
    Reading reading = new Reading(text);
    Set<String> meant = new TreeSet<>();
    document.labels().forEach(label -> meant.add(reading.key(label)));
    learn(Candidate.of(text), reading, meant, -1);
    Random random = new Random(SEED + document.id().hashCode());
    SlipMaker slips = new SlipMaker(SEED + document.id().hashCode());
    for (Label label : document.labels()) {
      for (int i = 0; i < SLIPS; i++) {
        Figure figure = label.figures().get(random.nextInt(label.figures().size()));
        ProseText slipped = document.with(figure, slips.slip(figure.text())).text();
        if (slipped.mentions().size() == reading.size()) {
          learn(Candidate.of(slipped), reading, meant, place(slipped, figure));
        }
      }
    }
  }

  /** In sound prose whatever does not come right is not meant. */
  private void learnSound(Sample sample) {
    ProseText text = ProseText.of(List.of(sample.text()), NumberNotation.VI, Lexicon.standard());
    learn(Candidate.of(text), new Reading(text), Set.of(), -1);
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

  private void learn(List<Candidate> candidates, Reading reading, Set<String> meant, int slipped) {
    List<Candidate> learnt =
        switch (look) {
          case HOLDS -> candidates.stream().filter(candidate -> candidate.fit().holds()).toList();
          case BROKEN -> ChoiceAccess.wrong(candidates, known);
          case TOGETHER -> ChoiceAccess.together(candidates, known);
        };
    for (Candidate candidate : learnt) {
      boolean touched =
          slipped < 0
              || candidate.structure().figures().stream().anyMatch(f -> f.index() == slipped);
      String key = reading.key(candidate.structure());
      if (touched && !isImplied(candidate, reading, meant)) {
        List<Row> some =
            rows.computeIfAbsent(
                candidate.structure().kind() + "\t" + look.name().toLowerCase(Locale.ROOT),
                kind -> new ArrayList<>());
        // text without slips is what is mostly read
        int times = slipped < 0 && look != Look.HOLDS ? SOUND : 1;
        for (int i = 0; i < times; i++) {
          some.add(new Row(candidate.features(), meant.contains(key)));
        }
      }
    }
  }

  /** What follows from a label is neither meant nor wrong. */
  static boolean isImplied(Candidate candidate, Reading reading, Set<String> meant) {
    String key = reading.key(candidate.structure());
    if (meant.contains(key)) {
      return false;
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
    rows.forEach((kind, some) -> file.append(learnt(kind, some)));
    return file.toString();
  }

  private static String learnt(String kind, List<Row> some) {
    vn.cchc.rules.internal.prose.structure.Feature[] features =
        vn.cchc.rules.internal.prose.structure.Feature.values();
    Problem problem = new Problem();
    problem.l = some.size();
    problem.n = features.length;
    problem.x = new Feature[some.size()][];
    problem.y = new double[some.size()];
    long positive = 0;
    for (int i = 0; i < some.size(); i++) {
      problem.x[i] =
          some.get(i).features().stream()
              .sorted()
              .map(feature -> new FeatureNode(feature.ordinal() + 1, 1))
              .toArray(Feature[]::new);
      problem.y[i] = some.get(i).meant() ? 1 : 0;
      positive += some.get(i).meant() ? 1 : 0;
    }
    if (positive == 0) {
      return "";
    }
    Linear.disableDebugOutput();
    Model model =
        Linear.train(
            problem,
            new Parameter(SolverType.L2R_LR, kind.endsWith("holds") ? COST : COST_WRONG, 0.0001));
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    StringBuilder lines = new StringBuilder();
    for (vn.cchc.rules.internal.prose.structure.Feature feature : features) {
      double weight = sign * model.getFeatureWeights()[feature.ordinal()];
      if (Math.abs(weight) >= 0.005) {
        lines.append(
            String.format(
                Locale.ROOT, "%s\t%s\t%.2f\t%s%n", kind, feature, weight, feature.meaning()));
      }
    }
    return lines.toString();
  }
}
