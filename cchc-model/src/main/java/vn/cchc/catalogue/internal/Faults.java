package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.model.Fault;

/**
 * What is wrong with a file: all of it, so that whoever wrote it need not try once for each. A part
 * that is wrong is remembered, so that nothing is told that only follows from that.
 */
final class Faults {

  /** Of a file that is something else altogether not every line is told. */
  private static final int MOST = 100;

  private static final Pattern PLACE = Pattern.compile(":([0-9]{1,9})(?::([0-9]{1,9}))?$");

  private static final long COLUMNS = 1_000_000_000L;

  private final List<Fault> faults = new ArrayList<>();
  private final Set<Object> broken = Collections.newSetFromMap(new IdentityHashMap<>());

  void add(Fault fault) {
    faults.add(fault);
  }

  int size() {
    return faults.size();
  }

  void breaks(Object part) {
    broken.add(part);
  }

  boolean isBroken(Object part) {
    return broken.contains(part);
  }

  /** Returns what is made; null, and the fault is kept, where it cannot be. */
  <T> @Nullable T attempt(Supplier<T> making) {
    try {
      return making.get();
    } catch (CatalogueException e) {
      faults.addAll(e.faults());
      return null;
    }
  }

  /**
   * Ends here if something is wrong.
   *
   * @throws CatalogueException that tells all of it, in the order of places
   */
  void orThrow() {
    if (!faults.isEmpty()) {
      throw new CatalogueException(
          faults.stream()
              .distinct()
              .sorted(Comparator.comparingLong(Faults::place))
              .limit(MOST)
              .toList());
    }
  }

  private static long place(Fault fault) {
    Matcher place = PLACE.matcher(fault.place());
    if (!place.find()) {
      return 0;
    }
    String column = place.group(2);
    return Integer.parseInt(place.group(1)) * COLUMNS
        + (column == null ? 0 : Integer.parseInt(column));
  }
}
