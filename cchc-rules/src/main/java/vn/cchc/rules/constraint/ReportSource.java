package vn.cchc.rules.constraint;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.Report;

/** Something that carries a report, such as a form of one's own annotated as a type. */
public interface ReportSource {

  /** Returns the report; null if there is none yet. */
  @Nullable Report report();
}
