package vn.cchc.io.internal.answer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.io.internal.answer.FindingsView.Change;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.io.internal.answer.FindingsView.Task;
import vn.cchc.io.internal.answer.Groups.Group;
import vn.cchc.model.Correction;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;

/** Says of entries what to do about them. */
final class Tasks {

  /** How many cells alike a person takes in at a glance. */
  private static final int HANDFUL = 6;

  private final QuotedRows rows;
  private final Messages messages;

  Tasks(QuotedRows rows, Messages messages) {
    this.rows = rows;
    this.messages = messages;
  }

  /**
   * Returns what to do, in the order of the entries. Entries that want other values in one cell are
   * one task: only one of them can be written there.
   */
  List<Task> of(List<Job> jobs) {
    List<List<Job>> together = new ArrayList<>();
    for (Job job : jobs) {
      together.stream()
          .filter(others -> others.stream().anyMatch(job::rivals))
          .findFirst()
          .ifPresentOrElse(
              others -> others.add(job), () -> together.add(new ArrayList<>(List.of(job))));
    }
    return together.stream().map(this::task).toList();
  }

  /**
   * An entry that is to be mended.
   *
   * @param group of its findings
   */
  record Job(Entry entry, Group group) {

    private List<Correction> corrections() {
      return group.findings().size() > 1 ? List.of() : group.first().corrections();
    }

    /** Whether what this wants first cannot be done beside what the other wants first. */
    private boolean rivals(Job other) {
      return !corrections().isEmpty()
          && !other.corrections().isEmpty()
          && corrections().get(0).changes().stream()
              .anyMatch(
                  one ->
                      other.corrections().get(0).changes().stream()
                          .anyMatch(
                              two ->
                                  one.figure().equals(two.figure())
                                      && !one.value().equals(two.value())));
    }
  }

  private Task task(List<Job> jobs) {
    Entry entry = jobs.get(0).entry();
    Group group = jobs.get(0).group();
    Finding first = group.first();
    if (group.findings().size() > 1) {
      return ofMany(entry, group.findings());
    }
    if (first.corrections().isEmpty()) {
      List<String> look =
          (first.suspects().isEmpty() ? first.figures() : first.suspects())
              .stream().limit(HANDFUL).map(ref -> rows.placed(first, ref)).toList();
      String where =
          first.source() != null
              ? messages.text("text.task.prose")
              : look.isEmpty() ? "" : messages.text("text.task.look", Sentences.or(look, messages));
      return new Task(entry.number(), List.of(), "", where, "", List.of(entry.message()));
    }
    // the best of each stands before the second best of any
    List<Correction> all = new ArrayList<>();
    jobs.forEach(job -> all.add(job.corrections().get(0)));
    jobs.forEach(job -> all.addAll(job.corrections()));
    String others =
        all.stream()
            .distinct()
            .skip(1)
            .map(
                other ->
                    other.changes().stream()
                        .map(change -> change.figure() + " = " + messages.printed(change.value()))
                        .collect(joining(messages.text("text.and"))))
            .collect(joining(messages.text("text.or")));
    return new Task(
        entry.number(),
        changes(first, all.get(0)).toList(),
        others.isEmpty() ? "" : messages.text("text.task.or", others),
        "",
        "",
        jobs.stream().map(job -> job.entry().message()).toList());
  }

  private Stream<Change> changes(Finding finding, Correction correction) {
    return correction.changes().stream()
        .map(change -> rows.change(finding, change.figure(), change.value()));
  }

  private Task ofMany(Entry entry, List<Finding> findings) {
    List<Change> changes = new ArrayList<>();
    for (Finding finding : findings.subList(0, Math.min(HANDFUL, findings.size()))) {
      if (finding.corrections().isEmpty()) {
        changes.add(rows.change(finding, finding.figures().get(0), ""));
      } else {
        changes(finding, finding.corrections().get(0)).forEach(changes::add);
      }
    }
    int more = findings.size() - Math.min(HANDFUL, findings.size());
    return new Task(
        entry.number(),
        changes,
        "",
        "",
        more == 0 ? "" : messages.text("text.task.more", String.valueOf(more)),
        List.of(entry.message()));
  }
}
