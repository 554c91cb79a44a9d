package vn.cchc.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Agency;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportStore;

/** The reports of {@code --previous} and {@code --children}, beside which others are checked. */
final class Beside {

  private final List<Report> previous = new ArrayList<>();
  private final List<Report> children = new ArrayList<>();
  private @Nullable ReportStore store;
  private boolean unread;

  private Beside() {}

  /**
   * Reads files, folders and zips.
   *
   * @param err takes what a folder or a zip holds and cannot be read
   * @throws UsageException if one is neither
   * @throws UnreadableException if one cannot be read
   */
  static Beside read(
      List<String> previous,
      List<String> children,
      ReportReader reader,
      Language language,
      PrintStream err) {
    Beside beside = new Beside();
    for (String name : previous) {
      beside.add(Inputs.submission(name, reader), beside.previous, language, err);
    }
    for (String name : children) {
      beside.add(Inputs.submission(name, reader), beside.children, language, err);
    }
    List<Report> all = new ArrayList<>(beside.previous);
    all.addAll(beside.children);
    beside.store = all.isEmpty() ? null : ReportStore.inMemory(all);
    return beside;
  }

  private void add(Submission some, List<Report> to, Language language, PrintStream err) {
    to.addAll(some.reports());
    for (Fault failure : some.failures()) {
      unread = true;
      err.println(Shown.line(failure.in(Messages.of(language.locale()))));
    }
  }

  /** Returns whether something in a folder or a zip could not be read. */
  boolean isUnread() {
    return unread;
  }

  /**
   * Returns what a report is checked beside: what came inside it, and what was named. Of a folder
   * of many agencies those count that are its own, or below it; a report that does not say whose it
   * is takes all.
   */
  Context of(Submission.Entry entry) {
    Context.Builder context =
        Context.builder().earlier(entry.previous()).children(entry.children());
    Report report = entry.report();
    ReportStore known = store;
    if (known == null) {
      return context.build();
    }
    Agency agency = report.agency();
    context.earlier(agency == null ? previous : own(known.earlier(report), previous));
    boolean placed =
        agency != null && agency.code() != null && children.stream().allMatch(Beside::hasCode);
    context.children(placed ? own(known.children(report), children) : children);
    return context.build();
  }

  private static boolean hasCode(Report report) {
    Agency agency = report.agency();
    return agency != null && agency.code() != null;
  }

  @SuppressWarnings("ReferenceEquality") // two files may hold the same report
  private static List<Report> own(List<Report> found, List<Report> named) {
    return found.stream().filter(some -> named.stream().anyMatch(one -> one == some)).toList();
  }
}
