package vn.cchc.rules.internal.prose.structure;

import java.util.List;
import vn.cchc.rules.internal.prose.mention.Cue;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * Proposes by how many points a percentage rose or fell: "đạt 98,76%, tăng 0,31 điểm % so với năm
 * trước (98,45%)". Only where words say which percentage is that of another period.
 */
final class PointChanges {

  private static final int NEAR = 3;

  private final ProseText text;
  private final List<Mention> all;
  private final Proposals proposals;

  PointChanges(ProseText text, Proposals proposals) {
    this.text = text;
    this.all = text.mentions();
    this.proposals = proposals;
  }

  void propose() {
    for (Mention points : all) {
      boolean up = points.is(Remark.UP);
      if (points.isPercent() && up != points.is(Remark.DOWN)) {
        propose(points, !up);
      }
    }
  }

  private void propose(Mention points, boolean falls) {
    int from = Math.max(0, points.index() - NEAR);
    int to = Math.min(all.size(), points.index() + NEAR + 1);
    for (Mention before : all.subList(from, to)) {
      if (!isOther(points, before) || !isBase(points, before)) {
        continue;
      }
      for (Mention after : all.subList(from, to)) {
        boolean now =
            isOther(points, after)
                && !after.equals(before)
                && !after.is(Remark.EARLIER)
                && after.index() < Math.max(points.index(), before.index() + 2);
        if (now) {
          Structure change = Structure.change(after, before, points, null, falls);
          boolean next = after.index() == points.index() - 1;
          if (next || text.has(Cue.TO, Math.max(0, after.token() - 2), after.token())) {
            proposals.add(change);
          } else {
            proposals.offer(change);
          }
        }
      }
    }
  }

  private boolean isOther(Mention points, Mention figure) {
    boolean changes = figure.is(Remark.UP) || figure.is(Remark.DOWN);
    // "tăng từ 30,4% lên 32,9%": what is told to rise is what was before
    boolean from = text.has(Cue.FROM, Math.max(0, figure.token() - 2), figure.token());
    return figure.isPercent()
        && !figure.equals(points)
        && (!changes || from)
        && figure.place().block() == points.place().block();
  }

  private boolean isBase(Mention points, Mention before) {
    return Changes.isBase(text, points, before)
        || before.is(Remark.TARGET) && before.index() == points.index() + 1;
  }
}
