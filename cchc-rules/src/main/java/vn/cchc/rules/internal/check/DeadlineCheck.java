package vn.cchc.rules.internal.check;

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
 */
public record DeadlineCheck(
    Relation relation, boolean holds, String key, Wording expected, Wording actual)
    implements Check {

  @Override
  public Description describe() {
    return Description.of(
        expected.toString(),
        actual.toString(),
        new Observation(Explanation.of(key, actual, expected)));
  }
}
