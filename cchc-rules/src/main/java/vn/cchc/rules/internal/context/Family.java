package vn.cchc.rules.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/**
 * The report of an agency and those of the agencies directly below it, for one period.
 *
 * @param above the report of the agency above; null if there is none
 * @param beside those of all agencies directly below that one, this one's among them
 * @param children one of each, in the order of their codes
 * @param missing agencies below of which there is none
 * @param listed whether somebody says which agencies there are, so that one that is missing should
 *     be there
 */
public record Family(
    @Nullable Report above,
    List<Report> beside,
    Member parent,
    List<Member> children,
    List<Missing> missing,
    boolean listed) {

  public Family {
    beside = List.copyOf(beside);
    children = List.copyOf(children);
    missing = List.copyOf(missing);
  }

  /**
   * A report, and what else is known of it.
   *
   * @param last of the same agency and form before it; null if there is none
   * @param again whether it was seen to be an earlier report, sent again
   * @param replaced those that it stands in for
   * @param accused figures of it that do not go with others of the same agency
   * @param below the reports of the agencies below it
   */
  public record Member(
      Report report,
      @Nullable Report last,
      boolean again,
      List<Report> replaced,
      Set<FigureRef> accused,
      List<Report> below) {

    public Member {
      replaced = List.copyOf(replaced);
      accused = Set.copyOf(accused);
      below = List.copyOf(below);
    }

    /** Returns one of which no more is known than the report before it. */
    public static Member of(Report report, @Nullable Report last) {
      return new Member(report, last, false, List.of(), Set.of(), List.of());
    }
  }

  /**
   * An agency that should have sent a report and has not.
   *
   * @param last its report before; null if there is none
   */
  public record Missing(String code, @Nullable Report last) {}

  /** A member whose figures are laid over the form. */
  record Kin(Cells cells, @Nullable Cells last, Member member) {

    static Kin of(Form form, Member member) {
      Report last = member.last();
      return new Kin(
          new Cells(form, member.report()), last == null ? null : new Cells(form, last), member);
    }
  }

  /**
   * Returns what they tell together.
   *
   * @param form with the relations between reports
   */
  public List<Finding> findings(Form form) {
    Kin over = Kin.of(form, parent);
    List<Kin> below = children.stream().map(child -> Kin.of(form, child)).toList();
    List<Finding> findings = new ArrayList<>();
    RollUp rollUp = new RollUp(form, this, over, below);
    if (listed && !missing.isEmpty() && !rollUp.saysMissing()) {
      List<String> codes = missing.stream().map(Missing::code).toList();
      findings.add(Told.missing(over.cells(), codes, below.size() + missing.size()));
    }
    findings.addAll(rollUp.findings());
    findings.addAll(new Siblings(form, below).findings());
    return findings;
  }

  /**
   * Returns whose figures changed unlike those of other agencies of their level.
   *
   * @param members each with its report of the same kind of period before
   * @param remarks takes what could not be compared
   */
  public static List<Finding> peers(Form form, List<Member> members, List<Remark> remarks) {
    return Peers.of(form, members.stream().map(member -> Kin.of(form, member)).toList(), remarks);
  }
}
