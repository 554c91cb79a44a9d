package vn.cchc.rules.internal.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Notation;
import vn.cchc.model.internal.Texts;

/** A note beside a figure of a check that does not hold. */
public record Remark(FigureRef figure, String note) {

  private static final int MAX_LENGTH = 2_000;

  /** Words by which a note says what a number in it is for. */
  private static final List<String> REASONS =
      List.of(
          "trong do",
          "do ",
          "gom",
          "chung",
          "chua",
          "khong tinh",
          "khong bao gom",
          "ke ca",
          "tru ",
          "da chuyen",
          "giai the",
          "sap nhap",
          "bo sung",
          "trung",
          "con lai",
          "lien thong");

  /** Returns whether the note speaks of so much, and says why. */
  public boolean explains(BigDecimal gap) {
    if (note.length() > MAX_LENGTH || gap.signum() == 0) {
      return false;
    }
    String folded = Texts.folded(note) + " ";
    return REASONS.stream().anyMatch(folded::contains)
        && (mentions(Notation.of(gap)) || mentions(gap.toPlainString()));
  }

  private boolean mentions(String number) {
    return Pattern.compile("(?<![\\d.,/])" + Pattern.quote(number) + "(?![\\d/]|[.,]\\d)")
        .matcher(note)
        .find();
  }
}
