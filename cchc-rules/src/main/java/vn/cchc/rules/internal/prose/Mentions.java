package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.prose.Mention.Kind;
import vn.cchc.rules.internal.prose.Token.Piece;

/** Finds the figures of a sentence and tells them from years, ranks, scores and references. */
final class Mentions {

  private static final int NEAR = 12;
  private static final int LABEL = 30;

  private static final Map<String, Integer> SCALES =
      Map.of("ngàn", 3, "nghìn", 3, "triệu", 6, "tỷ", 9, "tỉ", 9);

  /** A number behind one of these names something and counts nothing. */
  private static final Set<String> NAMING =
      Set.of(
          "năm", "tháng", "quý", "ngày", "khoản", "điều", "mục", "thứ", "khóa", "khoá", "độ",
          "phiên", "cấp", "hạng", "loại", "nhóm", "chương", "phần", "bước", "đợt", "bản", "tcvn",
          "iso", "lục", "biểu", "mẫu", "luật", "nghị", "vào", "hồi", "đường", "số:");

  /** Words between what is counted and how much of it there is. */
  private static final Set<String> LABELS = Set.of("chiếm", "đạt", "là", "lệ", "có");

  private static final Set<String> DURATIONS =
      Set.of("tháng", "năm", "ngày", "giờ", "phút", "tuần", "quý", "lần");

  private static final Set<String> RANKING =
      Set.of("xếp", "hạng", "đứng", "thứ", "vị", "trí", "top");

  private static final Set<String> AT_LEAST = Set.of("hơn", "trên", "quá");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Token> sentence;
  private final int[] depth;

  private Mentions(List<Token> sentence) {
    this.sentence = sentence;
    this.depth = new int[sentence.size()];
    int open = 0;
    for (int i = 0; i < depth.length; i++) {
      if (sentence.get(i).is(Piece.CLOSE)) {
        open = Math.max(0, open - 1);
      }
      depth[i] = open;
      if (sentence.get(i).is(Piece.OPEN)) {
        open++;
      }
    }
  }

  static List<Mention> of(List<Token> sentence) {
    if (sentence.stream().noneMatch(Token::isFigure)) {
      return List.of();
    }
    Mentions mentions = new Mentions(sentence);
    boolean[] figures = new boolean[sentence.size()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = sentence.get(i).isFigure() && !mentions.isReference(i, figures);
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      if (figures[i]) {
        found.add(mentions.mention(i, figures));
      }
    }
    return found;
  }

  /**
   * Returns whether what looks like a figure is a year, a rank, a score, the number of something.
   */
  private boolean isReference(int i, boolean[] figures) {
    Token token = sentence.get(i);
    if (token.is(Piece.FRACTION)) {
      return isRankOrDate(i) || isScore(i);
    }
    if (token.is(Piece.PERCENT)) {
      return isName(i);
    }
    String before = word(i - 1);
    String after = word(i + 1);
    if (after.equals("điểm") || word(i - 1).equals("điểm")) {
      return true;
    }
    if (before.equals("số")) {
      // "tổng số 47.504" counts, "Văn bản số 8787" and "đường số 5" do not
      String first = word(i - 2);
      return !Set.of("tổng", "trên", "trong", "với", "có", "là", "một").contains(first);
    }
    if (NAMING.contains(before) && (isSmall(token) || isYear(token))) {
      return true;
    }
    if (DURATIONS.contains(after)) {
      return true;
    }
    boolean goesOn = i >= 2 && !figures[i - 2] && sentence.get(i - 2).is(Piece.NUMBER);
    if (goesOn && isSmall(token) && isSmall(sentence.get(i - 2))) {
      // "mức độ 3, 4", "Điều 13 và 14"
      Token link = sentence.get(i - 1);
      if (link.is(Piece.COMMA) || link.isWord("và") || link.isWord("hoặc")) {
        return after.isEmpty() || !isNoun(after) || before.equals("và");
      }
    }
    boolean alone = token(i - 1).is(Piece.OPEN) && token(i + 1).is(Piece.CLOSE);
    return alone && isSmall(token) || isYear(token) && !isNoun(after);
  }

  /** Whether a percentage is part of a name: "tự chủ 100% chi thường xuyên". */
  private boolean isName(int i) {
    return Set.of("chủ", "bảo", "đảm", "trợ", "cấp").contains(word(i - 1))
        && Set.of("chi", "kinh", "mức").contains(word(i + 1));
  }

  private static boolean isNoun(String word) {
    return NounWords.STARTS.contains(word);
  }

  private static boolean isSmall(Token token) {
    BigDecimal number = token.number();
    return number != null && number.compareTo(BigDecimal.valueOf(32)) < 0;
  }

  private static boolean isYear(Token token) {
    BigDecimal number = token.number();
    return number != null
        && token.to() - token.from() == 4
        && number.scale() == 0
        && number.intValue() >= 1945
        && number.intValue() <= 2060;
  }

  private boolean isRankOrDate(int i) {
    for (int back = i - 1; back >= Math.max(0, i - 3); back--) {
      String word = word(back);
      if (word.equals("ngày") || RANKING.contains(word) || back == i - 1 && word.equals("số")) {
        return true;
      }
      if (word.isEmpty()) {
        break;
      }
    }
    // "từ 15/6 đến 14/9"
    Token token = sentence.get(i);
    BigDecimal denominator = token.denominator();
    boolean day = isSmall(token) && denominator != null && denominator.intValue() <= 12;
    return day
        && Set.of("từ", "đến", "hết", "trước", "sáng", "chiều", "dịp", "lễ").contains(word(i - 1));
  }

  private boolean isScore(int i) {
    Token token = sentence.get(i);
    BigDecimal number = token.number();
    for (int near = i - 3; near <= i + 2; near++) {
      if (word(near).equals("điểm")) {
        return true;
      }
    }
    return number != null && number.scale() > 0;
  }

  private Token token(int i) {
    return i >= 0 && i < sentence.size() ? sentence.get(i) : Token.of(Piece.OTHER, "", -1, 0, 0);
  }

  private String word(int i) {
    return token(i).is(Piece.WORD) ? token(i).word() : "";
  }

  private Mention mention(int i, boolean[] figures) {
    Token token = sentence.get(i);
    int behind = i + 1;
    Integer power = token.is(Piece.NUMBER) ? SCALES.get(word(behind)) : null;
    Token scaled = token;
    BigDecimal number = token.number();
    if (power != null && number != null) {
      scaled =
          new Token(
              token.type(),
              token.word(),
              token.paragraph(),
              token.from(),
              token.to(),
              number.scaleByPowerOfTen(power),
              null);
      behind++;
    }
    int decimals = number == null ? 0 : number.scale();
    Interval values = values(i, scaled, power == null ? null : decimals, power);
    List<String> before = before(i, figures);
    List<String> after = after(behind, figures);
    Kind kind =
        token.is(Piece.FRACTION)
            ? Kind.FRACTION
            : token.is(Piece.PERCENT) ? Kind.PERCENT : Kind.COUNT;
    List<String> label = new ArrayList<>(before);
    label.addAll(after);
    String link = before.isEmpty() ? "" : before.get(before.size() - 1);
    boolean labelled = token(i - 1).is(Piece.COLON) || LABELS.contains(link);
    Set<ClassWord> classes = ClassWord.of(labelled ? before : after);
    if (classes.isEmpty()) {
      classes = ClassWord.of(label);
    }
    if (classes.isEmpty() && before.size() < 2) {
      classes = ClassWord.of(farBefore(i, figures));
    }
    return new Mention(
        i, scaled, kind, values, depth[i], before, after, NounWords.noun(after), classes);
  }

  private Interval values(int i, Token token, @Nullable Integer decimals, @Nullable Integer power) {
    BigDecimal number = token.number();
    if (number == null) {
      return Interval.ALL;
    }
    int at = i - 1;
    if (Set.of("đạt", "được", "có", "là").contains(word(at)) && isBoundWord(at - 1)) {
      at--;
    }
    String before = word(at);
    String twoBefore = word(at - 1) + " " + before;
    if (Set.of("ít nhất", "tối thiểu", "không dưới").contains(twoBefore)
        || AT_LEAST.contains(before) && !twoBefore.equals("không quá")) {
      return new Interval(number, null);
    }
    if (before.equals("gần")
        || before.equals("dưới")
        || twoBefore.equals("không quá")
        || twoBefore.equals("tối đa")) {
      return new Interval(null, number);
    }
    if (Set.of("khoảng", "ước", "chừng", "khoản").contains(before)
        || twoBefore.equals("ước tính")
        || twoBefore.equals("ước đạt")) {
      return Interval.ALL;
    }
    if (power != null && decimals != null) {
      BigDecimal half = HALF.movePointLeft(decimals).scaleByPowerOfTen(power);
      return new Interval(number.subtract(half), number.add(half));
    }
    return Interval.exactly(number);
  }

  private boolean isBoundWord(int at) {
    return Set.of("hơn", "trên", "gần", "dưới", "khoảng").contains(word(at));
  }

  /** Words before a figure, back to the figure or the mark that parts it from others. */
  private List<String> before(int i, boolean[] figures) {
    List<String> words = new ArrayList<>();
    for (int at = i - 1; at >= 0 && words.size() < LABEL; at--) {
      Token token = sentence.get(at);
      boolean parted =
          figures[at]
              || token.is(Piece.OPEN)
              || token.is(Piece.CLOSE)
              || token.is(Piece.SEMICOLON)
              || token.is(Piece.COMMA)
              || token.is(Piece.COLON) && at < i - 1
              || token.is(Piece.STOP);
      if (parted) {
        break;
      }
      add(token, words, 0);
    }
    return words;
  }

  /**
   * Words before a figure, over commas: "hồ sơ tiếp nhận, kể cả kỳ trước chuyển sang, là 9.087".
   */
  private List<String> farBefore(int i, boolean[] figures) {
    List<String> words = new ArrayList<>();
    for (int at = i - 1; at >= 0 && words.size() < LABEL; at--) {
      Token token = sentence.get(at);
      if (figures[at]
          || token.is(Piece.SEMICOLON)
          || token.is(Piece.STOP)
          || token.is(Piece.OPEN)
          || token.is(Piece.CLOSE)
          || token.is(Piece.COLON)) {
        break;
      }
      add(token, words, 0);
    }
    return words;
  }

  private List<String> after(int from, boolean[] figures) {
    List<String> words = new ArrayList<>();
    for (int at = from; at < sentence.size() && words.size() < NEAR; at++) {
      Token token = sentence.get(at);
      if (figures[at]
          || token.is(Piece.OPEN)
          || token.is(Piece.CLOSE)
          || token.is(Piece.SEMICOLON)
          || token.is(Piece.COMMA)
          || token.is(Piece.COLON)
          || token.is(Piece.STOP)) {
        break;
      }
      add(token, words, words.size());
    }
    return words;
  }

  private static void add(Token token, List<String> words, int at) {
    if (token.is(Piece.WORD)) {
      words.add(at, token.word());
    } else if (token.is(Piece.NUMBER)) {
      BigDecimal number = token.number();
      words.add(at, number == null ? "" : number.toPlainString());
    }
  }
}
