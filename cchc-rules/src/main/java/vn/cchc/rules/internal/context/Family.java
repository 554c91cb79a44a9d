package vn.cchc.rules.internal.context;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Finding;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;

/**
 * The report of an agency and those of the agencies directly below it, for one period.
 *
 * @param children one of each, in the order of their codes
 * @param missing agencies below of which there is none
 * @param listed whether somebody says which agencies there are, so that one that is missing should
 *     be there
 */
public record Family(Member parent, List<Member> children, List<String> missing, boolean listed) {

  public Family {
    children = List.copyOf(children);
    missing = List.copyOf(missing);
  }

  /**
   * A report, and the one before it.
   *
   * @param last of the same agency and form; null if there is none
   * @param again whether it was seen to be an earlier report, sent again
   */
  public record Member(Report report, @Nullable Report last, boolean again) {}

  /** A member whose figures are laid over the form. */
  record Kin(Cells cells, @Nullable Cells last, boolean again) {

    static Kin of(Form form, Member member) {
      Report last = member.last();
      return new Kin(
          new Cells(form, member.report()),
          last == null ? null : new Cells(form, last),
          member.again());
    }
  }

  /**
   * Returns what they tell together.
   *
   * @param form with the relations between reports
   */
  public List<Finding> findings(Form form) {
    Kin above = Kin.of(form, parent);
    List<Kin> below = children.stream().map(child -> Kin.of(form, child)).toList();
    List<Finding> findings = new ArrayList<>();
    RollUp rollUp = new RollUp(form, above, below, missing);
    findings.addAll(rollUp.findings());
    if (listed && !missing.isEmpty() && !rollUp.saysMissing()) {
      findings.add(Told.missing(above.cells(), missing, below.size() + missing.size()));
    }
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
