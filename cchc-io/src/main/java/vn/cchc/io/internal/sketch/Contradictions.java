package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of two printed sums of one figure of which one leaves out what the other has, one is wrong. */
final class Contradictions {

  private Contradictions() {}

  /** Returns the relations with what is told of those that contradict each other. */
  static List<RuleSketch> settled(List<RuleSketch> rules) {
    List<RuleSketch> all = new ArrayList<>();
    for (RuleSketch rule : rules) {
      RuleSketch other = contradicting(rules, rule);
      if (other == null || !rule.isChecked()) {
        all.add(rule);
        continue;
      }
      boolean better = 3 * rule.broken() <= rule.held() && rule.held() > 0;
      boolean otherBetter = 3 * other.broken() <= other.held() && other.held() > 0;
      if (better && !otherBetter) {
        all.add(rule);
      } else {
        RuleSketch.State state =
            otherBetter && !better ? RuleSketch.State.WRONG : RuleSketch.State.OPEN;
        all.add(
            new RuleSketch(
                rule.formula(),
                rule.each(),
                rule.only(),
                rule.strength(),
                rule.origin(),
                rule.printed(),
                rule.place(),
                better ? RuleSketch.State.CHECKED : state,
                rule.why(),
                Say.contradicts(other.formula()),
                rule.held(),
                rule.broken()));
      }
    }
    return all;
  }

  private static @Nullable RuleSketch contradicting(List<RuleSketch> rules, RuleSketch rule) {
    Set<String> parts = parts(rule);
    for (RuleSketch other : rules) {
      Set<String> others = parts(other);
      boolean same =
          !rule.equals(other)
              && other.isChecked()
              && rule.each() == other.each()
              && rule.only().equals(other.only());
      if (same
          && !parts.isEmpty()
          && left(rule).equals(left(other))
          && !parts.equals(others)
          && (parts.containsAll(others) || others.containsAll(parts))
          && !others.isEmpty()) {
        return other;
      }
    }
    return null;
  }

  private static String left(RuleSketch rule) {
    return rule.formula().substring(0, Math.max(0, rule.formula().indexOf(" = ")));
  }

  private static Set<String> parts(RuleSketch rule) {
    int equals = rule.formula().indexOf(" = ");
    String right = equals < 0 ? "" : rule.formula().substring(equals + 3);
    return right.matches("[^*/<>-]*") && !right.isEmpty()
        ? new LinkedHashSet<>(List.of(right.split(" \\+ ")))
        : Set.of();
  }
}
