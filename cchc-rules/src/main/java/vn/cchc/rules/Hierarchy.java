package vn.cchc.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agencies.Listed;
import vn.cchc.model.Level;
import vn.cchc.model.internal.AgencyCodes;

/** Which agencies of a submission are below which: as a list says, or else their codes. */
final class Hierarchy {

  private final @Nullable Agencies agencies;
  private final TreeSet<String> codes;
  private final Map<String, TreeSet<String>> under = new LinkedHashMap<>();
  private final TreeSet<String> roots = new TreeSet<>();

  /**
   * Takes the agencies that sent something.
   *
   * @param sent their codes, each with the last day it speaks of
   */
  Hierarchy(@Nullable Agencies agencies, Map<String, LocalDate> sent) {
    this.agencies = agencies;
    this.codes = new TreeSet<>(sent.keySet());
    new TreeMap<>(sent)
        .forEach(
            (code, day) -> {
              String above = above(code, day);
              if (above == null) {
                roots.add(code);
              } else {
                under.computeIfAbsent(above, of -> new TreeSet<>()).add(code);
              }
            });
  }

  /** Returns the nearest agency above one that sent something; null if there is none. */
  @Nullable String above(String code, LocalDate day) {
    Agencies known = agencies;
    if (known == null || known.find(code, day).isEmpty()) {
      return AgencyCodes.above(code, codes);
    }
    Optional<String> above = known.above(code, day);
    while (above.isPresent() && !codes.contains(above.get())) {
      above = known.above(above.get(), day);
    }
    return above.orElse(null);
  }

  /** Returns whether a list says which agencies there are, so that one may be missing. */
  boolean isListed() {
    return agencies != null;
  }

  /** Returns whether an agency may report for a period that ends on a day. */
  boolean isInForce(String code, LocalDate day) {
    return agencies == null || agencies.find(code, day).isPresent();
  }

  /** Returns whether a code was that of the same agency on two days. */
  boolean isSame(String code, LocalDate day, LocalDate other) {
    return agencies == null || agencies.find(code, day).equals(agencies.find(code, other));
  }

  /** Returns the level a list gives an agency; null if none does. */
  @Nullable Level level(String code, LocalDate day) {
    return agencies == null ? null : agencies.find(code, day).map(Listed::level).orElse(null);
  }

  /** Returns the agencies directly below one for a period that ends on a day. */
  List<String> below(String code, LocalDate day) {
    return agencies == null
        ? AgencyCodes.below(code, codes)
        : agencies.below(code, day).stream().map(Listed::code).toList();
  }

  /** Returns the agencies that come first, in the order of their codes. */
  Iterable<String> roots() {
    return roots;
  }

  /** Returns those that follow one, in the order of their codes. */
  Iterable<String> under(String code) {
    return under.getOrDefault(code, new TreeSet<>());
  }
}
