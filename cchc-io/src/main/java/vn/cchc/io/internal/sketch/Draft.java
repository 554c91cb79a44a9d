package vn.cchc.io.internal.sketch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Place;

/**
 * A relation that may hold in a table.
 *
 * @param text in the language of catalogues
 * @param formula what it says
 * @param only the places it is for; null where it is for all
 */
record Draft(
    String text,
    Formula formula,
    Each each,
    RuleOrigin origin,
    Strength strength,
    LocalizedText why,
    @Nullable String printed,
    @Nullable Place place,
    @Nullable List<Integer> only) {

  Draft {
    only = only == null ? null : List.copyOf(only);
  }

  /** Returns a relation that nothing states, so that its breaches are told as doubts. */
  static Draft implied(String text, Formula formula, Each each, RuleOrigin origin) {
    return new Draft(
        text, formula, each, origin, Strength.SHOULD, Say.because(origin), null, null, null);
  }

  Draft forOnly(List<Integer> places) {
    return new Draft(text, formula, each, origin, strength, why, printed, place, places);
  }

  /** Returns it as one whose breaches are told as doubts. */
  Draft doubted() {
    return new Draft(text, formula, each, origin, Strength.SHOULD, why, printed, place, only);
  }

  Draft with(String otherText, Formula other) {
    return new Draft(otherText, other, each, origin, strength, why, printed, place, only);
  }
}
