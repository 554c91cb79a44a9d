package vn.cchc.rules.internal;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One validation, for Java Flight Recorder. Carries nothing that was submitted but the form. */
@Name("vn.cchc.Validation")
@Label("Validation of a report")
@Category("cchc")
@Description("How long a report took and what came of it")
@StackTrace(false)
final class ValidationEvent extends Event {

  @Label("Catalogue")
  @Nullable String catalogue;

  @Label("Verdict")
  @Nullable String verdict;

  @Label("Findings")
  int findings;

  @Label("Relations checked")
  int checked;
}
