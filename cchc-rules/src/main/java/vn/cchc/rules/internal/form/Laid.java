package vn.cchc.rules.internal.form;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report;

/**
 * The numbers of earlier reports, kept for the next report that is checked beside them: they do not
 * depend on it. Of one form at a time, that of the report checked last. Thread-safe.
 */
public final class Laid {

  private volatile @Nullable Kept kept;

  private record Kept(Form form, Map<Report, Numbers> numbers) {}

  /** Returns the numbers of a report of a form. */
  Numbers over(Form form, Report report) {
    Kept known = kept;
    if (known == null || known.form() != form) {
      // a report is another one if it is another object: to compare all of it would take longer
      known = new Kept(form, Collections.synchronizedMap(new IdentityHashMap<>()));
      kept = known;
    }
    return known.numbers().computeIfAbsent(report, of -> new Numbers(form, of));
  }
}
