package vn.cchc.rules.internal.prose.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/**
 * Proposes changes against another period: what is now, what was before, by how much and by which
 * percentage it grew or shrank. At least two of the last three are told.
 */
final class Changes {

  private static final int NOW = 14;
  private static final int BLOCKS = 3;
  private static final int BEFORE = 6;
  private static final int PAIRED = 3;
  private static final int ENDS = 3;
  private static final int COMPARED = 4;

  private final ProseText text;
  private final Proposals proposals;
  private final List<Mention> all;

  Changes(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
    this.all = text.mentions();
  }

  void propose() {
    for (Mention change : all) {
      boolean up = change.is(Remark.UP);
      boolean down = change.is(Remark.DOWN);
      // "tụt xuống 1.720 ha": what is now, and not by how much
      boolean now = change.isCount() && text.has(Cue.TO, change.token() - 1, change.token());
      if ((up || down) && !now && !change.is(Remark.POINTS)) {
        // "tăng, giảm": the nearer word is the last one
        propose(change, down);
        if (up && down) {
          propose(change, false);
        }
      }
    }
  }

  private void propose(Mention change, boolean falls) {
    if (change.isCount()) {
      combine(change, null, falls);
    } else {
      combine(null, change, falls);
    }
    for (int i = change.index() + 1; i <= change.index() + PAIRED && i < all.size(); i++) {
      Mention other = all.get(i);
      if (other.place().block() != change.place().block()) {
        break;
      }
      if (other.isPercent() != change.isPercent() && isOfChange(other, change, falls)) {
        combine(change.isCount() ? change : other, change.isCount() ? other : change, falls);
      }
      // "giảm so với 146 em năm trước 19,2%": what is told to fall is what it is compared with
      if (change.is(Remark.EARLIER) && isCompared(change)) {
        combine(other.isCount() ? other : null, other.isPercent() ? other : null, falls);
      }
      // "tăng từ 70 lên 83 đơn (18,6%)": what is told to rise is what was before
      if (change.isCount() && text.has(Cue.FROM, Math.max(0, change.token() - 2), change.token())) {
        combine(other.isCount() ? other : null, other.isPercent() ? other : null, falls);
      }
    }
  }

  /**
   * Whether a figure beside a change tells the same one: "tăng 12 vụ (5 %)", not "riêng 96 bài".
   */
  private boolean isOfChange(Mention other, Mention change, boolean falls) {
    boolean told = other.is(falls ? Remark.DOWN : Remark.UP);
    boolean against = other.is(falls ? Remark.UP : Remark.DOWN);
    boolean apart = other.is(Remark.EARLIER) || !isBeside(change, other);
    return told || !against && !apart && onlyEnds(change, other);
  }

  /** "tăng 12 vụ (5%)", "tăng 5%, 12 vụ", and not "tăng 5%, đánh bạc 17 vụ" or "tăng 5%; 17 vụ". */
  private boolean isBeside(Mention change, Mention other) {
    if (text.hasMark(Piece.SEMICOLON, change.end(), other.token())
        || change.place().sentence() != other.place().sentence()) {
      return false;
    }
    boolean bracket = other.place().bracket() >= change.end();
    return bracket
        || !text.hasMark(Piece.COMMA, change.end(), other.token())
        || text.between(Cue.RATE, change, other)
        || text.words(change.end(), other.token()) == 0;
  }

  /**
   * Whether nothing stands between but what it was and is: "giảm 214, từ 1.026 xuống 812, 20 %".
   */
  private boolean onlyEnds(Mention change, Mention other) {
    for (int i = change.index() + 1; i < other.index(); i++) {
      int from = Math.max(0, all.get(i).token() - 2);
      if (!text.has(Cue.FROM, from, all.get(i).token())
          && !text.has(Cue.TO, from, all.get(i).token())
          && !all.get(i).is(Remark.EARLIER)) {
        return false;
      }
    }
    return true;
  }

  private void combine(@Nullable Mention difference, @Nullable Mention rate, boolean falls) {
    Mention change = difference == null ? rate : difference;
    if (change == null) {
      return;
    }
    List<@Nullable Mention> befores = new ArrayList<>(near(change, BEFORE, BEFORE));
    if (difference != null && rate != null) {
      befores.add(null);
    }
    for (Mention after : near(change, NOW, 3)) {
      // "giảm 6 dự án, giảm 11,5 %": by how much, and not what is now
      if (isDifference(after)) {
        continue;
      }
      for (Mention before : befores) {
        boolean distinct =
            !after.equals(difference)
                && !after.equals(before)
                && (before == null || !before.equals(difference));
        boolean offered = distinct && isOffered(change, after, before);
        if (before != null && isOtherBase(change, before)) {
          continue;
        }
        // "giảm 45 lượt so với cùng kỳ (450 lượt)": what was before is not what is now
        boolean silent =
            leads(after)
                || before != null && !isBase(text, change, before)
                || after.index() > change.index()
                    && after.is(Remark.EARLIER)
                    && isBase(text, change, after)
                || after.index() > change.index() && after.is(Remark.TOTAL);
        if (!distinct || !offered && before != null && !goes(before, after, falls)) {
          continue;
        }
        Structure structure = Structure.change(after, before, difference, rate, falls);
        if ((difference == null || isAbove(rate)) && isIndex(rate) && !Fit.holds(structure)) {
          continue;
        }
        // "lúa 8.200 đồng, tăng 3,8%; ngô 7.100 đồng, giảm 2,7%": the next item is no base
        if (silent && !Fit.holds(structure)) {
          continue;
        }
        if (offered) {
          proposals.add(structure);
        } else {
          proposals.offer(structure);
        }
      }
    }
  }

  private boolean isCompared(Mention figure) {
    int from = Math.max(0, figure.token() - COMPARED);
    return figure.isCount() && text.has(Cue.COMPARE, from, figure.token());
  }

  /** "25 lên 28 người": the first of two ends is what was before. */
  private boolean leads(Mention figure) {
    if (figure.index() + 1 >= all.size()) {
      return false;
    }
    Mention next = all.get(figure.index() + 1);
    return next.isCount()
        && next.token() - figure.end() <= ENDS
        && next.place().sentence() == figure.place().sentence()
        && text.has(Cue.TO, next.token() - 1, next.token())
        && !text.hasMark(Piece.COMMA, figure.end(), next.token());
  }

  /** "kế hoạch (60.000 ha), so cùng kỳ ít hơn 1.160 ha": a plan is no other period. */
  private static boolean isOtherBase(Mention change, Mention before) {
    return change.is(Remark.EARLIER)
        && !change.is(Remark.TARGET)
        && before.is(Remark.TARGET)
        && !before.is(Remark.EARLIER);
  }

  /** Whether words say that a figure is what was before. */
  static boolean isBase(ProseText text, Mention change, Mention before) {
    if (before.is(Remark.TOTAL)) {
      // "giảm 14 ca so với tuần trước; cộng dồn 1.203 ca"
      return false;
    }
    if (text.has(Cue.FROM, Math.max(0, before.token() - 3), before.token())) {
      return true;
    }
    // "so với cùng kỳ giảm 4 vụ": by how much it changed, and not what it was
    if (before.is(Remark.UP) || before.is(Remark.DOWN)) {
      return false;
    }
    if (before.is(Remark.EARLIER)) {
      return true;
    }
    boolean told = text.between(Cue.COMPARE, change, before);
    boolean bracket = before.place().depth() > 0 && before.place().bracket() >= change.end();
    boolean apart = change.place().sentence() != before.place().sentence();
    return !apart
        && (bracket || told && before.index() > change.index() && !isParted(text, change, before));
  }

  private static boolean isParted(ProseText text, Mention one, Mention other) {
    return text.hasMark(Piece.COMMA, one.end(), other.token())
        || text.hasMark(Piece.SEMICOLON, one.end(), other.token());
  }

  private boolean isDifference(Mention figure) {
    return (figure.is(Remark.UP) || figure.is(Remark.DOWN))
        && !text.has(Cue.TO, Math.max(0, figure.token() - 3), figure.token());
  }

  /** "tăng 2.940 hồ sơ và bằng 115,7% so với cùng kỳ": it did not grow by more than it was. */
  private static boolean isAbove(@Nullable Mention rate) {
    return rate != null && rate.number().compareTo(Equation.HUNDRED) > 0;
  }

  /** "bằng 115,7% so với cùng kỳ": what is now in per cent of what was. */
  private boolean isIndex(@Nullable Mention rate) {
    return rate != null
        && rate.token() > 0
        && text.token(rate.token() - 1).word().equals("bằng")
        && !rate.is(Remark.UP)
        && !rate.is(Remark.DOWN);
  }

  /** Whether figures go the way that is told; where not, others are more likely meant. */
  static boolean goes(Mention before, Mention after, boolean falls) {
    int order = after.number().compareTo(before.number());
    return falls ? order <= 0 : order >= 0;
  }

  /** Counts of the sentence, or of the one before it. */
  private List<Mention> near(Mention change, int back, int on) {
    List<Mention> found = new ArrayList<>();
    for (int i = Math.max(0, change.index() - back);
        i <= Math.min(all.size() - 1, change.index() + on);
        i++) {
      Mention figure = all.get(i);
      int blocks = change.place().block() - figure.place().block();
      if (figure.isCount() && (blocks == 0 || blocks > 0 && blocks <= BLOCKS && back > BEFORE)) {
        found.add(figure);
      }
    }
    return found;
  }

  /** Whether words offer figures as what is now and what was before. */
  private boolean isOffered(Mention change, Mention after, @Nullable Mention before) {
    int gap = change.index() - after.index();
    boolean now =
        gap >= 1 && gap <= 3 && !after.is(Remark.EARLIER)
            || text.has(Cue.TO, Math.max(0, after.token() - 2), after.token());
    if (before == null) {
      return now && gap >= 1;
    }
    boolean then =
        before.is(Remark.EARLIER)
            || text.has(Cue.FROM, Math.max(0, before.token() - 2), before.token())
            || isBase(text, change, before);
    return now && then;
  }
}
