package vn.cchc.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import vn.cchc.model.Agency;
import vn.cchc.model.Finding;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.ValidationResult;
import vn.cchc.national.Library.Setup;
import vn.cchc.rules.Context;

/**
 * The report of an agency for a period beside those of the agencies directly below it: the answer
 * to it, and, where sums differ, which report explains that. No group is larger than what one
 * agency and those below it send for one period.
 */
final class Families implements FlatMapGroupsFunction<String, Row, Row> {

  private static final long serialVersionUID = 1L;

  /** Why there is no sum that could differ: what else is missing is missing below. */
  private static final Set<NotCheckedReason> NO_SUM =
      EnumSet.of(
          NotCheckedReason.OTHER_LEVEL,
          NotCheckedReason.MISSING_FIGURE,
          NotCheckedReason.NOT_APPLICABLE,
          NotCheckedReason.OTHER_REPORT);

  private final Setup setup;
  private final Broadcast<Map<String, List<String>>> below;

  /**
   * Creates the step.
   *
   * @param below all agencies of the same form directly below each that has some
   */
  Families(Setup setup, Broadcast<Map<String, List<String>>> below) {
    this.setup = setup;
    this.below = below;
  }

  /** A report with what goes along with it. */
  private record Member(String at, boolean head, Report report, List<Report> earlier) {}

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    Library library = Library.of(setup);
    List<Member> heads = new ArrayList<>();
    List<Member> children = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<Report> earlier = new ArrayList<>();
      List<String> texts = row.getList(row.fieldIndex("earlier"));
      texts.forEach(text -> earlier.add(library.read(text)));
      boolean head = row.getAs("head");
      String json = row.getAs("json");
      Member member = new Member(row.getAs("at"), head, library.read(json), earlier);
      (head ? heads : children).add(member);
    }
    heads.sort(Comparator.comparing(Member::at));
    // as a store gives them: by the codes of agencies, and of one agency as they were given
    children.sort(
        Comparator.comparing((Member member) -> Library.key(member.report()))
            .thenComparing(Member::at));
    List<Report> reports = Library.latest(children.stream().map(Member::report).toList());
    List<Row> answers = new ArrayList<>();
    boolean explain = false;
    for (Member head : heads) {
      Context context =
          Context.builder().earlier(Library.latest(head.earlier())).children(reports).build();
      ValidationResult result = library.validator.validate(head.report(), context);
      answers.add(Answers.of(library, head.at(), head.report(), result));
      explain |= differs(library, head.report(), result);
    }
    if (explain) {
      List<Finding> findings = explained(library, heads, children);
      Member last = heads.get(heads.size() - 1);
      if (!findings.isEmpty()) {
        answers.add(Answers.ofWhole(library, last.at(), last.report(), findings));
      }
    }
    return answers.iterator();
  }

  /** Whether a sum is not as it should be, or could not be told because a figure is missing. */
  private static boolean differs(Library library, Report report, ValidationResult result) {
    Set<String> sums = library.sums(report);
    return result.outcomes().stream()
        .filter(outcome -> sums.contains(outcome.relation()))
        .anyMatch(
            outcome ->
                outcome.state() == Outcome.State.BROKEN
                    || outcome.state() == Outcome.State.NOT_CHECKED
                        && !NO_SUM.contains(outcome.reason()));
  }

  /** What a submission of just these reports tells of the whole. */
  private List<Finding> explained(Library library, List<Member> heads, List<Member> children) {
    List<Member> members = new ArrayList<>(heads);
    members.addAll(children);
    members.sort(Comparator.comparing(Member::at));
    List<Entry> entries = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (Member member : members) {
      entries.add(new Entry(member.at(), member.report(), List.of(), member.earlier(), List.of()));
      there.add(Library.key(member.report()));
    }
    Report head = heads.get(0).report();
    Set<String> expected = new TreeSet<>();
    String node = Library.node(head);
    if (node != null) {
      below.value().getOrDefault(node, List.of()).forEach(some -> expected.add(Library.code(some)));
    }
    expected.removeAll(there);
    for (String missing : expected) {
      entries.add(new Entry("", another(head, missing), List.of()));
    }
    return library.validator.validate(new Submission(entries, List.of())).findings();
  }

  /** A report of an agency for no period in question: it tells that there is such an agency. */
  private static Report another(Report head, String code) {
    return Report.builder(head.catalogue())
        .agency(new Agency(code, code, null))
        .period(new ReportingPeriod("", LocalDate.EPOCH.getYear(), null, null))
        .build();
  }
}
