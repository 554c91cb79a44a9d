package vn.cchc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFolder;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Verdict;
import vn.cchc.rules.ReportStore;

/**
 * The reports of {@code --store}, which checking reads and does not change. Only {@code --add}
 * keeps what was checked; what is rejected is not kept, since later reports would be compared with
 * it.
 */
final class Kept {

  static final Kept NOTHING = new Kept("", null, false);

  private final String name;
  private final @Nullable ReportFolder folder;
  private final boolean add;

  private Kept(String name, @Nullable ReportFolder folder, boolean add) {
    this.name = name;
    this.folder = folder;
    this.add = add;
  }

  /**
   * Opens a folder.
   *
   * @param add whether what is checked is kept
   * @throws UnreadableException if there is no such folder
   */
  static Kept open(String folder, boolean add) {
    String shown = Shown.name(folder);
    try {
      return new Kept(shown, ReportFolder.open(Inputs.path(folder)), add);
    } catch (IOException e) {
      throw new UnreadableException(shown, e);
    }
  }

  /** Returns the reports that are kept; null if none are. */
  @Nullable ReportStore store() {
    ReportFolder known = folder;
    return known == null ? null : ReportStore.of(asked(known::earlier), asked(known::children));
  }

  private Function<Report, List<Report>> asked(Function<Report, List<Report>> question) {
    return report -> {
      try {
        return question.apply(report);
      } catch (UncheckedIOException e) {
        Throwable cause = e.getCause();
        throw new UnreadableException(name, cause == null ? e : cause);
      }
    };
  }

  /**
   * Keeps a report that was checked, if that was asked for.
   *
   * @param err takes why it was not kept
   * @throws UnreadableException if the folder cannot be used
   */
  void add(Report report, Verdict verdict, Words words, PrintStream err) {
    ReportFolder known = folder;
    if (!add || known == null) {
      return;
    }
    String why = verdict == Verdict.REJECTED ? "kept.rejected" : null;
    try {
      ReportFolder.Kept kept = why == null ? known.add(report) : ReportFolder.Kept.ADDED;
      why =
          switch (kept) {
            case ADDED, REPLACED -> why;
            case OLDER -> "kept.older";
            case UNKNOWN -> "kept.unknown";
          };
    } catch (IOException e) {
      throw new UnreadableException(name, e);
    }
    if (why != null) {
      ReportRef ref = ReportRef.of(report);
      err.println(Shown.line(words.text(why, name, ref.agency(), ref.period())));
    }
  }
}
