package vn.cchc.rules.internal.prose.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Cause;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.choice.Choice.Chosen;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.structure.Fit.Amendment;

/**
 * Which figure of structures that do not come right is wrong: the one that a likely slip explains,
 * that explains most of them, and that no structure which comes right speaks for.
 */
public final class Suspects {

  /** A figure that others agree with is so much less likely wrong. */
  private static final double CONFIRMED = 0.02;

  /** What explains one more structure that does not come right is so much likelier. */
  private static final double EXPLAINS = 200;

  /** People add wrongly as often as they type wrongly, but a total is doubted first. */
  private static final double WHOLE = 1.5;

  private Suspects() {}

  /** A figure that may be wrong. */
  public record Suspect(Mention figure, BigDecimal meant, Cause slip, double likelihood) {}

  /** Returns the suspects of everything chosen, the likeliest first. */
  public static List<Suspect> of(List<Chosen> chosen) {
    Set<Integer> confirmed = new HashSet<>();
    for (Chosen some : chosen) {
      boolean tells = some.structure().kind() != Kind.BOUND;
      if (some.candidate().fit().holds() && tells) {
        some.structure().figures().forEach(figure -> confirmed.add(figure.index()));
      }
    }
    Map<String, Suspect> suspects = new HashMap<>();
    for (Chosen some : chosen) {
      for (Amendment amendment : some.candidate().fit().amendments()) {
        double likelihood = amendment.likelihood() * some.probability();
        if (confirmed.contains(amendment.figure().index())) {
          likelihood *= CONFIRMED;
        }
        if (some.structure().of(Role.WHOLE).contains(amendment.figure())) {
          likelihood *= WHOLE;
        }
        String key = amendment.figure().index() + " " + amendment.meant().stripTrailingZeros();
        Suspect known = suspects.get(key);
        double all = known == null ? likelihood : known.likelihood() * EXPLAINS;
        suspects.put(
            key, new Suspect(amendment.figure(), amendment.meant(), amendment.slip(), all));
      }
    }
    List<Suspect> sorted = new ArrayList<>(suspects.values());
    sorted.sort(Comparator.comparingDouble(Suspect::likelihood).reversed());
    return sorted;
  }
}
