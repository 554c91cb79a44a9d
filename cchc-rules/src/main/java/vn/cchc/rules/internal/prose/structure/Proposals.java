package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/** Gathers what the figures of a text may claim together, each once. */
final class Proposals {

  /** What could be meant by some figures. */
  record Proposal(Structure structure, Fit fit) {}

  /** So many are weighed that no text costs more than its length. */
  private static final int MOST = 40_000;

  private int left = MOST;
  private final Set<String> keys = new HashSet<>();
  private final List<Proposal> proposals = new ArrayList<>();

  private final ProseText text;

  private Proposals(ProseText text) {
    this.text = text;
  }

  /** Returns everything that could be meant by a text. */
  static List<Proposal> of(ProseText text) {
    Proposals proposals = new Proposals(text);
    new Sums(text, proposals).propose();
    new Shares(text, proposals).propose();
    new RatedLists(text, proposals).propose();
    new Changes(text, proposals).propose();
    new PointChanges(text, proposals).propose();
    new Parts(text, proposals).propose();
    new Pairs(text, proposals).propose();
    new Balances(text, proposals).propose();
    return proposals.proposals;
  }

  /** Proposes a structure, whether it comes right or not. */
  void add(Structure structure) {
    if (left-- > 0 && !isWithin(structure) && keys.add(structure.key())) {
      proposals.add(new Proposal(structure, Fit.of(structure)));
    }
  }

  /** Proposes a structure if it comes right, or would but for a slip. */
  void offer(Structure structure) {
    if (left-- > 0 && !isWithin(structure) && !keys.contains(structure.key())) {
      Fit fit = Fit.of(structure);
      if (fit.holds() || !fit.amendments().isEmpty()) {
        keys.add(structure.key());
        proposals.add(new Proposal(structure, fit));
      }
    }
  }

  /**
   * "34/860 mẫu": the two of a fraction are no parts side by side. "1.250 hồ sơ, gồm 800 và 350",
   * and a whole in another paragraph: the first is the whole of the others, and no part with them.
   */
  private boolean isWithin(Structure structure) {
    if (structure.kind() != Kind.SUM) {
      return false;
    }
    List<Mention> parts = structure.of(Role.PARTS);
    int block = structure.the(Role.WHOLE).place().block();
    for (int i = 1; i < parts.size(); i++) {
      Mention one = parts.get(i - 1);
      Mention next = parts.get(i);
      if (next.index() == one.index() + 1
          && one.is(Remark.NUMERATOR)
          && next.is(Remark.DENOMINATOR)) {
        return true;
      }
      if (next.index() == one.index() + 1
          && next.place().sentence() == one.place().sentence()
          && next.place().block() != block
          && text.between(Cue.OPEN_ALL, one, next)) {
        return true;
      }
    }
    return false;
  }
}
