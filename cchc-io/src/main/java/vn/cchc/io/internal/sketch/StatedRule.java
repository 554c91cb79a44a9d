package vn.cchc.io.internal.sketch;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;

/**
 * A relation as a catalogue states it.
 *
 * @param id unique in its table
 * @param printed as the form prints it; null where it does not
 */
public record StatedRule(
    String id,
    String formula,
    Scope scope,
    Strength strength,
    LocalizedText because,
    @Nullable String printed) {

  public StatedRule {
    requireNonNull(id, "id");
    requireNonNull(formula, "formula");
    requireNonNull(scope, "scope");
    requireNonNull(strength, "strength");
    requireNonNull(because, "because");
  }
}
