package vn.cchc.rules.internal.prose.choice;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Feature;

/**
 * How much each piece of evidence counts for each kind of structure: the coefficients of a logistic
 * regression, learnt from labelled text, in a file that people can read. Immutable, thread-safe.
 */
public final class Weights {

  private static final Weights STANDARD = load("/vn/cchc/rules/internal/prose/weights.tsv");

  /** That several rates agree with the sum of a list is no chance, whatever words say. */
  private static final double OF_ALL = 0.95;

  /** What was carried over and came in are told apart nearly always, and few texts teach it. */
  private static final Set<Feature> IN_TWO = EnumSet.of(Feature.TWO_WHOLES, Feature.FITS_4);

  private static final double LEAST_IN_TWO = 0.5;

  private final Map<Kind, Map<Feature, Double>> right;
  private final Map<Kind, Map<Feature, Double>> wrong;
  private final Map<Kind, Map<Feature, Double>> together;

  private Weights(
      Map<Kind, Map<Feature, Double>> right,
      Map<Kind, Map<Feature, Double>> wrong,
      Map<Kind, Map<Feature, Double>> together) {
    this.right = right;
    this.wrong = wrong;
    this.together = together;
  }

  /** Returns the weights that come with the library. */
  public static Weights standard() {
    return STANDARD;
  }

  private static Weights load(String resource) {
    try (InputStream stream = requireNonNull(Weights.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads weights: kind, {@code holds}, {@code broken} or {@code together}, feature, weight, parted
   * by tabs; what follows explains them. What comes right needs less said by words than what does
   * not, and that is weighed twice: by itself, and beside all else that does not come right.
   */
  public static Weights of(List<String> lines) {
    Map<Kind, Map<Feature, Double>> right = new EnumMap<>(Kind.class);
    Map<Kind, Map<Feature, Double>> wrong = new EnumMap<>(Kind.class);
    Map<Kind, Map<Feature, Double>> together = new EnumMap<>(Kind.class);
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        (switch (fields[1]) {
              case "holds" -> right;
              case "broken" -> wrong;
              default -> together;
            })
            .computeIfAbsent(Kind.valueOf(fields[0]), kind -> new EnumMap<>(Feature.class))
            .put(Feature.valueOf(fields[2]), Double.valueOf(fields[3]));
      }
    }
    return new Weights(right, wrong, together);
  }

  /** Returns the probability that a structure, seen by itself, is what the author meant. */
  public double probability(Candidate candidate) {
    return probability(candidate, candidate.fit().holds() ? right : wrong);
  }

  /** Returns the same for one that does not come right, seen beside the others that do not. */
  public double together(Candidate candidate) {
    return probability(candidate, together);
  }

  private static double probability(Candidate candidate, Map<Kind, Map<Feature, Double>> byKind) {
    if (candidate.features().contains(Feature.OF_ALL)) {
      return OF_ALL;
    }
    Map<Feature, Double> weights = byKind.get(candidate.structure().kind());
    if (weights == null) {
      return 0;
    }
    double sum = 0;
    for (Feature feature : candidate.features()) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    double probability = 1 / (1 + Math.exp(-sum));
    boolean inTwo = candidate.features().containsAll(IN_TWO);
    return inTwo ? Math.max(probability, LEAST_IN_TWO) : probability;
  }
}
