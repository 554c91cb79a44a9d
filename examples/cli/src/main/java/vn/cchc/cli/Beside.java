package vn.cchc.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Agency;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.Verdict;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportStore;
import vn.cchc.rules.ReportValidator;

/**
 * The reports of {@code --previous}, {@code --children} and {@code --store}, beside which others
 * are checked.
 */
final class Beside {

  private final ReportValidator validator;
  private final List<Report> previous = new ArrayList<>();
  private final List<Report> children = new ArrayList<>();
  private ReportStore ofPrevious = ReportStore.inMemory(List.of());
  private ReportStore ofChildren = ofPrevious;
  private Kept kept = Kept.NOTHING;
  private boolean unread;

  private Beside(ReportValidator validator) {
    this.validator = validator;
  }

  /**
   * Reads files, folders and zips.
   *
   * @param kept the reports of a store
   * @param validator knows the forms of reports
   * @param err takes what a folder or a zip holds and cannot be read
   * @throws UsageException if one is neither
   * @throws UnreadableException if one cannot be read
   */
  static Beside read(
      List<String> previous,
      List<String> children,
      Kept kept,
      ReportReader reader,
      ReportValidator validator,
      Language language,
      PrintStream err) {
    Beside beside = new Beside(validator);
    beside.kept = kept;
    for (String name : previous) {
      beside.add(Inputs.submission(name, reader), beside.previous, language, err);
    }
    for (String name : children) {
      beside.add(Inputs.submission(name, reader), beside.children, language, err);
    }
    beside.ofPrevious = ReportStore.inMemory(beside.previous);
    beside.ofChildren = ReportStore.inMemory(beside.children);
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
   * Returns what a report is checked beside: what is kept, what came inside it, and what was named.
   * Of a folder of many agencies those count that are its own, or below it; a report that does not
   * say whose it is takes all.
   */
  Context of(Submission.Entry entry) {
    Report report = entry.report();
    ReportStore store = kept.store();
    Context.Builder context = Context.builder();
    if (store != null) {
      // of two for one period, one that was named counts before one that is kept
      context.earlier(store.earlier(report)).children(parts(store, report));
    }
    context.earlier(entry.previous()).children(entry.children());
    Agency agency = report.agency();
    context.earlier(agency == null ? previous : ofPrevious.earlier(report));
    boolean placed =
        agency != null && agency.code() != null && children.stream().allMatch(Beside::hasCode);
    context.children(placed ? parts(ofChildren, report) : children);
    return context.build();
  }

  /** Returns what a report is checked beside of what a store knows. */
  Context known(Report report, ReportStore store) {
    return Context.builder().earlier(store.earlier(report)).children(parts(store, report)).build();
  }

  private List<Report> parts(ReportStore store, Report report) {
    return validator
        .catalogue(report)
        .map(catalogue -> store.parts(report, catalogue))
        .orElseGet(() -> store.children(report));
  }

  private static boolean hasCode(Report report) {
    Agency agency = report.agency();
    return agency != null && agency.code() != null;
  }

  /**
   * Keeps a report that was checked, if that was asked for; its answer stands whether it can be
   * kept or not.
   *
   * @param err takes why it could not be kept
   * @return the status of that
   */
  int keep(Report report, Verdict verdict, Words words, PrintStream err) {
    try {
      kept.add(report, verdict, words, err);
      return 0;
    } catch (RuntimeException e) {
      err.println(Problem.of(words, e));
      return Status.UNUSABLE;
    }
  }
}
