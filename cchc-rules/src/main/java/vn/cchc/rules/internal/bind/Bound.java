package vn.cchc.rules.internal.bind;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.rules.internal.check.Check;

/** A check, or the reason why there is none. */
public record Bound(@Nullable Check check, @Nullable NotCheckedReason reason) {

  private static final Map<NotCheckedReason, Bound> NOT = new EnumMap<>(NotCheckedReason.class);

  static {
    for (NotCheckedReason reason : NotCheckedReason.values()) {
      NOT.put(reason, new Bound(null, reason));
    }
  }

  static Bound to(Check check) {
    return new Bound(check, null);
  }

  static Bound not(NotCheckedReason reason) {
    Bound bound = NOT.get(reason);
    return bound == null ? new Bound(null, reason) : bound;
  }
}
