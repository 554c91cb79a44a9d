package vn.cchc.rules.internal.prose.mention;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** Tells numbers that count from those that name: years, ranks, scores, numbers of documents. */
final class Names {

  private static final BigDecimal MANY = BigDecimal.valueOf(100);
  private static final BigDecimal SMALL = BigDecimal.valueOf(32);
  private static final int SCORED = 8;
  private static final Set<String> SCORE_WORDS =
      Set.of("chấm", "được", "tối", "thang", "số", "hạng", "cộng", "trừ", "thưởng", "dưới", "trên");

  private static final Set<String> DAY_BEFORE =
      Set.of("từ", "đến", "hết", "trước", "sáng", "chiều", "dịp", "lễ", "ngày", "tới");

  private final ProseText text;
  private final @Nullable BigDecimal[] numbers;

  Names(ProseText text, @Nullable BigDecimal[] numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  private boolean is(int token, Piece piece) {
    return token >= 0 && token < text.size() && text.token(token).is(piece);
  }

  private String word(int token) {
    return is(token, Piece.WORD) ? text.token(token).word() : "";
  }

  /** Whether a number that cannot be read is a telephone's, a document's or a version. */
  boolean isNumbered(int at) {
    return text.isCue(at - 1, Cue.NAMING_NUMBER)
        || text.isCue(at - 1, Cue.NAMING)
        || word(at - 1).equals("bản")
        || is(at - 1, Piece.SLASH)
        || is(at + 1, Piece.SLASH);
  }

  /**
   * Returns whether a number names something.
   *
   * @param figures which numbers before it count
   */
  boolean isName(int at, boolean[] figures) {
    if (text.hit(at) != null) {
      // "mức độ 3": no phrase is a number alone
      return true;
    }
    if (is(at + 1, Piece.PERCENT_SIGN) || text.isCue(at + 1, Cue.PERCENT)) {
      return isNamedPercentage(at);
    }
    if (isAllInOne(at)) {
      return true;
    }
    boolean above = is(at + 1, Piece.SLASH) && is(at + 2, Piece.NUMBER);
    // "15/7/21": no fraction has three numbers
    if (above && is(at + 3, Piece.SLASH) && is(at + 4, Piece.NUMBER)) {
      return true;
    }
    if (above && isRankOrDate(at)) {
      return true;
    }
    if (is(at - 1, Piece.SLASH) && is(at - 2, Piece.NUMBER)) {
      return !figures[at - 2];
    }
    if (is(at - 1, Piece.SLASH) && is(at - 2, Piece.REFERENCE)) {
      return true;
    }
    if (isScore(at, above) || isRange(at) || text.isCue(at - 1, Cue.RANKING) && !isCounted(at)) {
      return true;
    }
    if (text.isCue(at - 1, Cue.NAMING_NUMBER)) {
      // "con số 305 trường hợp" counts, "Đội số 2 huyện" does not
      return !word(at - 1).equals("số")
          || isSmall(at)
          || !isCounted(at) && !isPlainNumber(at) && !isGrouped(at);
    }
    boolean label = text.isCue(at - 1, Cue.NAMING) && (isSmall(at) || isYear(at));
    if (label && !isCounted(at)) {
      return true;
    }
    if (text.isCue(at + 1, Cue.DURATION) && !word(at + 1).equals("ca")) {
      return true;
    }
    if (isEnumerated(at, figures)) {
      return true;
    }
    boolean alone = is(at - 1, Piece.OPEN) && is(at + 1, Piece.CLOSE);
    boolean rest = alone && text.isCue(at - 2, Cue.REST);
    return alone && isSmall(at) && !rest || isYear(at) && !isCounted(at);
  }

  /** "mô hình 3 trong 1": nothing has more parts than one. */
  private boolean isAllInOne(int at) {
    boolean first = word(at + 1).equals("trong") && isOne(at + 2);
    return first || isOne(at) && word(at - 1).equals("trong") && is(at - 2, Piece.NUMBER);
  }

  private boolean isOne(int at) {
    return is(at, Piece.NUMBER) && text.token(at).word().equals("1");
  }

  /** "mức độ 3, 4", "Điều 13 và 14": what goes on with a name is one. */
  private boolean isEnumerated(int at, boolean[] figures) {
    boolean link = is(at - 1, Piece.COMMA) || Set.of("và", "hoặc", "đến").contains(word(at - 1));
    return link
        && is(at - 2, Piece.NUMBER)
        && !figures[at - 2]
        && isSmall(at)
        && isSmall(at - 2)
        && !isCounted(at);
  }

  /** "đạt 15 - 18 tiêu chí", "từ 30 đến 50 tuổi": between two limits nothing is counted. */
  private boolean isRange(int at) {
    return isRangeFrom(at) || isRangeFrom(at - 2);
  }

  private boolean isRangeFrom(int at) {
    if (!is(at, Piece.NUMBER) || !is(at + 2, Piece.NUMBER)) {
      return false;
    }
    BigDecimal low = numbers[at];
    BigDecimal high = numbers[at + 2];
    boolean rises =
        low != null && high != null && low.compareTo(high) < 0 && high.compareTo(MANY) < 0;
    boolean until = word(at + 1).equals("đến") && text.isCue(at + 3, Cue.DURATION);
    boolean dash = is(at + 1, Piece.OTHER) && "-\u2013\u2014".contains(text.token(at + 1).word());
    return rises && (until || dash && !is(at + 3, Piece.PERCENT_SIGN));
  }

  /** Whether what is counted stands right behind. */
  private boolean isCounted(int at) {
    Lexicon.Hit hit = text.hit(at + 1);
    return hit != null && hit.from() == at + 1 && !hit.entry().nouns().isEmpty();
  }

  /** Whether a percentage is part of a name: "tự chủ 100% chi thường xuyên". */
  private boolean isNamedPercentage(int at) {
    return Set.of("chủ", "bảo", "đảm", "trợ", "cấp").contains(word(at - 1))
        && Set.of("chi", "kinh", "mức").contains(word(at + 2));
  }

  /** "ký số 12.502": no document has a number of which the thousands are told apart. */
  private boolean isGrouped(int at) {
    BigDecimal number = numbers[at];
    return number != null
        && number.scale() == 0
        && text.token(at).word().length() > number.precision()
        && !is(at + 1, Piece.SLASH);
  }

  private boolean isPlainNumber(int at) {
    return word(at - 2).equals("con");
  }

  private boolean isSmall(int at) {
    BigDecimal number = numbers[at];
    return number != null && number.compareTo(SMALL) < 0;
  }

  private boolean isYear(int at) {
    BigDecimal number = numbers[at];
    return number != null
        && text.token(at).word().length() == 4
        && number.scale() == 0
        && number.intValue() >= 1945
        && number.intValue() <= 2060;
  }

  /** "bản đồ tỷ lệ 1/2.000" */
  private boolean isScale(int at) {
    BigDecimal above = numbers[at];
    BigDecimal below = numbers[at + 2];
    boolean one = above != null && above.compareTo(BigDecimal.ONE) == 0;
    if (!one || below == null || below.remainder(BigDecimal.valueOf(100)).signum() != 0) {
      return false;
    }
    // "tỷ lệ 1/500, 1/1.000 và 1/2.000"
    boolean next = is(at - 1, Piece.COMMA) || word(at - 1).equals("và");
    return word(at - 1).equals("lệ")
        || word(at - 1).equals("đồ")
        || word(at - 2).equals("đồ")
        || next && is(at - 3, Piece.SLASH) && is(at - 4, Piece.NUMBER) && isScale(at - 4);
  }

  private boolean isRankOrDate(int at) {
    for (int back = at - 1; back >= Math.max(0, at - 3); back--) {
      if (text.isCue(back, Cue.RANKING) || word(back).equals("ngày")) {
        return true;
      }
      if (word(back).isEmpty()) {
        break;
      }
    }
    BigDecimal month = numbers[at + 2];
    BigDecimal first = numbers[at];
    boolean day = isSmall(at) && month != null && month.intValue() <= 12;
    // "15/5" is no part of five
    if (day && first != null && first.compareTo(month) > 0 && !isCounted(at + 2)) {
      return true;
    }
    if (isScale(at)) {
      return true;
    }
    // "đến kỳ điều tra 01/10": a part of ten is counted
    boolean filled = text.token(at).word().startsWith("0") && !text.isCue(at - 1, Cue.RATE);
    return day && (filled || DAY_BEFORE.contains(word(at - 1))) && !isCounted(at + 2);
  }

  /** 17,94/18 điểm, "đạt 92,5 điểm". */
  private boolean isScore(int at, boolean above) {
    int last = above ? at + 3 : at + 1;
    if (is(at + 2, Piece.PERCENT_SIGN) && word(at + 1).equals("điểm")) {
      return false;
    }
    if (text.isCue(last, Cue.SCORE) || text.isCue(at - 1, Cue.SCORE)) {
      return above || !isPlace(at);
    }
    BigDecimal number = numbers[at];
    return above
        && number != null
        && number.scale() > 0
        && !text.isCue(at + 3, Cue.PERCENT)
        && isPoints(at);
  }

  /** "sự cố 19 điểm": places are counted in whole numbers, and nobody reaches or gains them. */
  private boolean isPlace(int at) {
    BigDecimal number = numbers[at];
    if (number == null || number.scale() > 0 || !word(at + 1).equals("điểm")) {
      return false;
    }
    for (int before = at - 1; before >= Math.max(0, at - SCORED); before--) {
      if (is(before, Piece.STOP) || is(before, Piece.SEMICOLON) || is(before, Piece.NUMBER)) {
        break;
      }
      boolean scored =
          text.isCue(before, Cue.RATE)
              || text.isCue(before, Cue.UP)
              || text.isCue(before, Cue.DOWN)
              || text.isCue(before, Cue.AVERAGE)
              || text.isCue(before, Cue.RANKING)
              || text.isCue(before, Cue.SCORE)
              || text.isCue(before, Cue.FROM)
              || SCORE_WORDS.contains(word(before));
      if (scored) {
        return false;
      }
    }
    return true;
  }

  private boolean isPoints(int at) {
    for (int near = Math.max(0, at - 6); near < Math.min(text.size(), at + 8); near++) {
      if (text.isCue(near, Cue.SCORE)) {
        return true;
      }
    }
    return false;
  }
}
