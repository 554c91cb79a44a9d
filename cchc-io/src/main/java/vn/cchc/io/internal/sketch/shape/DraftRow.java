package vn.cchc.io.internal.sketch.shape;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.grid.Mark;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.Place;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/**
 * A row before it is known where it belongs.
 *
 * @param figures how many of its cells hold figures
 * @param wide whether its name reaches over columns of figures
 * @param account number of the account it is of; empty where it is of none
 * @param bare its name without its mark and without formulas
 */
record DraftRow(
    int gridRow,
    String name,
    String bare,
    Mark mark,
    @Nullable String code,
    String account,
    int figures,
    boolean wide,
    @Nullable Place place) {

  /** Rows that only say that parts follow. */
  private static final Set<String> AMONG =
      Set.of("trong do", "gom", "bao gom", "chia ra", "gom co", "trong tong so", "trong so do");

  /** Whether it is the total of the table or of a part of it. */
  boolean isTotal() {
    return Words.isTotal(bare);
  }

  /** Whether it may as well be called so: a village may be {@code Chung}. */
  boolean isTotalOrName() {
    return Texts.folded(bare).equals("chung");
  }

  /** Whether it says of which part it is the total: {@code Cộng 1}, {@code Cộng mục A}. */
  boolean isSubtotal() {
    return Texts.folded(name)
        .matches(
            "(?:tong )?(?:cong|tong)(?: (?:so|muc|nhom|phan|khoi))? (?:\\d{1,2}|[ivx]{1,4}|[a-z])");
  }

  /** Returns of which group it is by its name the total, folded: {@code Cộng xét nghiệm}. */
  String subtotalOf() {
    String folded = Texts.folded(bare);
    boolean names = folded.startsWith("cong ") || folded.startsWith("tong cong ");
    return names ? folded.substring(folded.indexOf("cong ") + 5) : "";
  }

  /** Whether it only says that parts of the row above follow. */
  boolean isAmong() {
    boolean opens = bare.endsWith(":") && RowWords.isSome(bare);
    return figures == 0 && (opens || AMONG.contains(Texts.folded(bare)));
  }

  /** Whether it is the first of some parts of the row above: {@code Trong đó: + Thuế}. */
  boolean beginsAmong() {
    return RowWords.isSome(name) && !RowWords.isSome(bare);
  }
}
