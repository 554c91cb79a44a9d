package vn.cchc.io.internal.vtl;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a formula says in VTL.
 *
 * @param when on what it depends; null where it always holds
 * @param then what must hold
 * @param components those it speaks of
 */
public record VtlRule(@Nullable String when, String then, Set<String> components) {

  public VtlRule {
    components = new LinkedHashSet<>(components);
  }

  /** Returns this rule where something else holds too. */
  VtlRule under(VtlRule condition) {
    Set<String> all = new LinkedHashSet<>(condition.components());
    all.addAll(components);
    String both = when == null ? condition.then() : condition.then() + " and " + when;
    return new VtlRule(both, then, all);
  }
}
