package vn.cchc.rules.internal.check;

import java.util.List;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Observation;
import vn.cchc.model.Explanation;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.sums.Description;

/**
 * What a report says of its own dates and what is prescribed.
 *
 * @param key of the sentence to say if it does not hold
 * @param expected as prescribed
 * @param actual as the report says
 * @param words for what is prescribed, one of which it must be, where people have other words for
 *     it than programs; empty where {@code expected} is said
 */
public record DeadlineCheck(
    Relation relation,
    boolean holds,
    String key,
    Wording expected,
    Wording actual,
    List<Explanation> words)
    implements Check {

  /** Creates the check of what is said as it is. */
  public DeadlineCheck(
      Relation relation, boolean holds, String key, Wording expected, Wording actual) {
    this(relation, holds, key, expected, actual, List.of());
  }

  @Override
  public Description describe() {
    return Description.of(
        expected.toString(),
        actual.toString(),
        new Observation(
            words.isEmpty()
                ? Explanation.of(key, actual, expected)
                : new Explanation(key, List.of(actual), words)));
  }
}
