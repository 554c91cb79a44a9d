package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Additive;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Gap;
import vn.cchc.io.internal.sketch.trial.Tally;
import vn.cchc.model.internal.Texts;

/** Tells by the totals that hold in most columns which columns add up over rows at all. */
final class ColumnSettling {

  /** Things that several rows may have in common, so that a total counts them once. */
  private static final List<String> SHARED =
      List.of(
          "so don vi",
          "so co quan",
          "so doanh nghiep",
          "so to chuc",
          "so co so",
          "so xa",
          "so huyen",
          "so tinh",
          "so thon",
          "so truong",
          "so linh vuc");

  private final Figures figures;
  private final Judge judge;
  private final Additive additive;

  ColumnSettling(Figures figures, Judge judge, Additive additive) {
    this.figures = figures;
    this.judge = judge;
    this.additive = additive;
  }

  /** Settles it by relations that are likely to hold, and returns what is to be asked about it. */
  List<Question> settle(List<Draft> good) {
    List<Question> questions = new ArrayList<>();
    for (int c = 0; c < figures.columns().size(); c++) {
      ColumnSketch column = figures.columns().get(c);
      if (!column.kind().isFigures()) {
        continue;
      }
      int held = 0;
      List<@Nullable Gap> broken = new ArrayList<>();
      for (Draft draft : good) {
        Draft here = draft.forOnly(List.of(c));
        Tally tally = judge.tally(here);
        held += tally.holds();
        if (tally.fails() > 0) {
          broken.add(judge.gap(here, c));
        }
      }
      if (!additive.isAdditive(c)) {
        // a price or rate is never nearly the sum of others
        boolean nearly = broken.stream().allMatch(gap -> gap != null && gap.isNear());
        if (nearly && held + broken.size() > 0) {
          additive.add(c);
        }
      } else if (!broken.isEmpty() && held == 0 && isNoSum(column, broken)) {
        additive.remove(c);
        questions.add(new Question(Say.notAdded(column.id().value()), column.place()));
      }
    }
    return questions;
  }

  private static boolean isNoSum(ColumnSketch column, List<@Nullable Gap> broken) {
    return broken.size() >= 3 || broken.stream().allMatch(gap -> isNoSum(column, gap));
  }

  /** Whether a total that lacks so much is a mean, or counts once what rows have in common. */
  static boolean isNoSum(ColumnSketch column, @Nullable Gap gap) {
    return gap != null && (gap.isNoSum() || gap.isShared() && mayShare(column));
  }

  private static boolean mayShare(ColumnSketch column) {
    return column.kind() == ColumnKind.SCORE || Texts.hasAny(Texts.folded(column.name()), SHARED);
  }
}
