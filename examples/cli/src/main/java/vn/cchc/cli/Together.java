package vn.cchc.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SubmissionResult.Part;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;

/**
 * Judges reports that were sent together, each beside the others, what was named and what is kept.
 * One that no catalogue is known for keeps none of the others from being judged.
 */
final class Together {

  private final ReportValidator validator;
  private final Beside beside;

  Together(ReportValidator validator, Beside beside) {
    this.validator = validator;
    this.beside = beside;
  }

  /** A report that could not be judged, and why. */
  record Refused(Entry entry, Throwable why) {}

  /**
   * What came of the reports.
   *
   * @param result of those that could be judged
   * @param whole why nothing can be said of the whole; null if it can
   */
  record Judged(SubmissionResult result, List<Refused> refused, @Nullable Throwable whole) {}

  Judged judge(Submission submission) {
    List<Entry> entries = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Entry entry : submission.entries()) {
      try {
        if (validator.catalogue(entry.report()).isEmpty()) {
          // says which it does not know
          validator.validate(entry.report());
        }
        Context context = beside.of(entry);
        entries.add(
            new Entry(
                entry.source(),
                entry.report(),
                entry.choices(),
                context.earlier(),
                context.children()));
      } catch (RuntimeException e) {
        refused.add(new Refused(entry, e));
      }
    }
    try {
      SubmissionResult result = validator.validate(new Submission(entries, List.of()));
      return new Judged(result, refused, null);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return oneByOne(entries, refused, e);
    }
  }

  /** One report that nobody can judge leaves the others. */
  private Judged oneByOne(List<Entry> entries, List<Refused> refused, Throwable whole) {
    List<Part> parts = new ArrayList<>();
    for (Entry entry : entries) {
      try {
        Context context =
            Context.builder().earlier(entry.previous()).children(entry.children()).build();
        parts.add(new Part(entry, 0, validator.validate(entry.report(), context)));
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        refused.add(new Refused(entry, e));
      }
    }
    return new Judged(new SubmissionResult(parts, List.of(), List.of()), refused, whole);
  }
}
