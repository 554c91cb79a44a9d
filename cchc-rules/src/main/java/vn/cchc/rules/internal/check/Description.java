package vn.cchc.rules.internal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Explanation;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Suggestion;

/**
 * What there is to say about a check that does not hold.
 *
 * @param expected what the other figures imply
 * @param actual what the report says
 */
public record Description(
    @Nullable String expected,
    @Nullable String actual,
    Explanation explanation,
    List<Suggestion> suggestions) {

  static Description of(
      @Nullable String expected, @Nullable String actual, String key, String... arguments) {
    return new Description(expected, actual, Explanation.of(key, arguments), List.of());
  }

  Description suggesting(IndicatorId indicator, List<String> values) {
    return new Description(
        expected,
        actual,
        explanation,
        values.stream().limit(3).map(value -> new Suggestion(indicator, value)).toList());
  }
}
