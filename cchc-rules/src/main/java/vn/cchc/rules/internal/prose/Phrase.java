package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.rules.internal.prose.Token.Piece;

/** What the words of a sentence say of how its figures hang together. */
final class Phrase {

  private static final int NEAR = 14;

  private static final Set<String> CHANGES =
      Set.of("tăng", "giảm", "vượt", "hơn", "thấp", "cao", "thêm", "bớt");

  private static final Set<String> BOUNDS = Set.of("hơn", "trên", "gần", "dưới", "khoảng");

  private static final Set<String> LINKS =
      Set.of("lệ", "đạt", "chiếm", "ứng", "đương", "bằng", "là", "được", "lượt", "và");

  /** Behind these a percentage is one aimed at, or of something else. */
  private static final List<String> TARGETS =
      List.of(" trong đó ", " chỉ tiêu ", " mục tiêu ", " yêu cầu ", " kế hoạch giao ");

  private static final Set<String> NAMES = Set.of("bản", "thoại", "nóng", "số", "hotline");

  private static final List<String> RESIDUALS =
      List.of(
          "rút",
          "từ chối",
          "tạm dừng",
          "hủy",
          "huỷ",
          "trả lại",
          "không đủ điều kiện",
          "bổ sung hồ sơ",
          "dừng xử lý");

  private static final List<String> SHARED =
      List.of(
          "cả hai cấp",
          "cả 02 cấp",
          "cả 2 cấp",
          "cả ba cấp",
          "cả 3 cấp",
          "nhiều cấp",
          "vừa",
          "trùng",
          "đồng thời",
          "dùng chung",
          "áp dụng chung",
          "cùng lúc",
          "thực hiện chung",
          "liên thông",
          "ở cả",
          "cả cấp",
          "cả hai",
          "cả 02",
          "cả 2");

  private static final List<String> VAGUE =
      List.of(
          "như", "chủ yếu", "một số", "tiêu biểu", "điển hình", "trong số đó", "v.v", "nổi bật");

  private final List<Token> sentence;

  Phrase(List<Token> sentence) {
    this.sentence = sentence;
  }

  List<Token> tokens() {
    return sentence;
  }

  /** Returns the words from a token on up to another one, with their punctuation left out. */
  List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
      if (sentence.get(i).is(Piece.WORD)) {
        words.add(sentence.get(i).word());
      }
    }
    return words;
  }

  private String text(int from, int to) {
    return " " + String.join(" ", words(from, to)) + " ";
  }

  private boolean has(Piece type, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.get(i).is(type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a percentage stands right behind a figure, or in parentheses behind it. */
  boolean isBeside(Mention figure, Mention percent) {
    int from = figure.index() + 1;
    int to = percent.index();
    if (has(Piece.STOP, from, to) || has(Piece.SEMICOLON, from, to) || to - from > NEAR * 2) {
      return false;
    }
    List<String> words = words(from, to);
    String between = text(from, to);
    if (TARGETS.stream().anyMatch(between::contains)) {
      return false;
    }
    boolean told = isTold(figure, percent);
    boolean leaves =
        Collections.disjoint(words, Set.of("còn", "tăng", "giảm", "so", "gồm", "riêng"));
    return told
        && leaves
        && words.size() <= (isRate(words) ? 2 * NEAR : NEAR)
        && percent.depth() >= figure.depth()
        && percent.depth() <= figure.depth() + 1;
  }

  /** Whether a percentage is a statement of its own, not part of a name: "tự chủ 100% chi". */
  private boolean isTold(Mention figure, Mention percent) {
    int at = percent.index() - 1;
    while (at > figure.index() && BOUNDS.contains(sentence.get(at).word())) {
      at--;
    }
    Token token = sentence.get(at);
    return at <= figure.index()
        || token.is(Piece.OPEN)
        || token.is(Piece.COMMA)
        || token.is(Piece.COLON)
        || token.is(Piece.OTHER)
        || LINKS.contains(token.word());
  }

  private static boolean isRate(List<String> words) {
    return !words.isEmpty()
        && Set.of("lệ", "đạt", "chiếm", "ứng", "đương").contains(words.get(words.size() - 1));
  }

  /** Returns whether a fraction behind a percentage is said to be what it stands for. */
  boolean isGivenBehind(Mention percent, Mention fraction) {
    int from = percent.index() + 1;
    int to = fraction.index();
    if (has(Piece.STOP, from, to) || has(Piece.SEMICOLON, from, to) || to - from > NEAR) {
      return false;
    }
    List<String> words = words(from, to);
    boolean parenthesis = has(Piece.OPEN, from, to) && !has(Piece.CLOSE, from, to);
    boolean link =
        words.isEmpty()
            || !Collections.disjoint(words, Set.of("tương", "tức", "bằng", "là", "với", "ứng"));
    boolean inside = sentence.get(to - 1).is(Piece.OPEN);
    return parenthesis
        ? inside && words.size() <= NEAR
        : link && words.size() <= 4 && !has(Piece.COMMA, from, to)
            || link && words.contains("tương");
  }

  /** Returns whether a figure behind a percentage is the whole it is of. */
  boolean isOverWhole(Mention percent, Mention whole) {
    int from = percent.index() + 1;
    int to = whole.index();
    if (has(Piece.STOP, from, to) || has(Piece.SEMICOLON, from, to) || has(Piece.COMMA, from, to)) {
      return false;
    }
    List<String> words = words(from, to);
    String text = " " + String.join(" ", words) + " ";
    boolean plan = text.startsWith(" kế hoạch ") || text.startsWith(" chỉ tiêu ");
    if (plan && words.size() <= 4 && sentence.get(to - 1).is(Piece.OPEN)) {
      return true;
    }
    return words.size() <= 8
        && (text.contains(" trên ") || text.contains(" tổng số ") || text.contains(" trong số "))
        && !text.contains(" trong đó ");
  }

  /** Returns whether the second figure is the whole of the first: "B trên tổng số A". */
  boolean isWholeOf(Mention part, Mention whole) {
    int from = part.index() + 1;
    int to = whole.index();
    if (has(Piece.STOP, from, to) || has(Piece.SEMICOLON, from, to)) {
      return false;
    }
    String text = text(Math.max(from, to - 5), to);
    return text.contains(" trên ")
        || text.contains(" trên tổng số ")
        || text.contains(" trong tổng số ")
        || text.contains(" trong số ");
  }

  /** Returns whether a figure says by how much something changed, or is of something planned. */
  boolean isChange(Mention figure) {
    List<String> before = figure.before();
    List<String> near = before.subList(Math.max(0, before.size() - 5), before.size());
    List<String> after = figure.after();
    String behind = " " + String.join(" ", after.subList(0, Math.min(after.size(), 5))) + " ";
    return !Collections.disjoint(near, CHANGES) && !near.contains("đạt")
        || behind.startsWith(" so ")
        || behind.contains(" so với ")
        || behind.contains(" cùng kỳ ")
        || figure.is(Mention.Kind.PERCENT)
            && (behind.contains(" kế hoạch ") || behind.contains(" chỉ tiêu "));
  }

  /** Returns whether files are said to have left otherwise than by being settled. */
  boolean hasResiduals() {
    String all = text(0, sentence.size());
    return RESIDUALS.stream().anyMatch(word -> all.contains(" " + word + " "));
  }

  /** Returns whether words say that something is counted more than once. */
  boolean speaksOfSharing(int from, int to) {
    String all = text(from, to);
    return SHARED.stream().anyMatch(word -> all.contains(" " + word + " "));
  }

  /** Returns whether words say that not everything is listed. */
  boolean isVague(int from, int to) {
    String all = text(from, to);
    boolean dots = false;
    for (int i = from; i < Math.min(to, sentence.size()); i++) {
      dots |=
          sentence.get(i).word().equals("…") || sentence.get(i).word().equals(".") && i + 1 < to;
    }
    return dots || VAGUE.stream().anyMatch(word -> all.contains(" " + word + " "));
  }

  /** Returns whether a total is one that something raised: "nâng tổng số ... lên". */
  boolean isRaised(Mention total) {
    String text = text(total.index() - 14, total.index());
    return text.contains(" nâng ") && text.endsWith(" lên ");
  }

  /** Returns whether figures are told as a development: "từ a lên b". */
  boolean isTrend(Mention from, Mention to) {
    List<String> first = from.before();
    List<String> second = words(from.index() + 1, to.index());
    return !first.isEmpty()
        && first.get(first.size() - 1).equals("từ")
        && !second.isEmpty()
        && Set.of("lên", "xuống", "còn", "thành").contains(second.get(second.size() - 1));
  }

  boolean isWordAt(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (index + i < 0
          || index + i >= sentence.size()
          || !sentence.get(index + i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a figure is what is left of a whole: "còn lại". */
  boolean isRest(Mention mention) {
    String label =
        " " + String.join(" ", mention.before()) + " | " + String.join(" ", mention.after()) + " ";
    return label.contains(" còn lại ");
  }

  /** Returns whether the words before a list say that it divides its whole. */
  boolean isDivided(int list) {
    String before = text(list - 12, list);
    return before.contains(" chia ") || before.contains(" phân loại ");
  }

  /** Returns whether a percentage is told as the share of two figures in parentheses behind it. */
  boolean isQuotient(Mention percent, Mention part, Mention whole) {
    List<String> words = words(part.index() + 1, whole.index());
    return sentence.get(part.index() - 1).is(Piece.OPEN)
        && part.depth() == percent.depth() + 1
        && part.depth() == whole.depth()
        && words.size() <= 6
        && (words.contains("trên") || hasSlash(part.index(), whole.index()))
        && words(percent.index() + 1, part.index()).size() <= NEAR;
  }

  private boolean hasSlash(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.get(i).is(Piece.OTHER) && sentence.get(i).word().equals("/")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether words before a figure say that it is the whole of what follows. */
  boolean isWhole(Mention whole) {
    String before = " " + String.join(" ", words(whole.index() - 4, whole.index()));
    return before.endsWith(" trong")
        || before.endsWith(" trong số")
        || before.endsWith(" tổng số")
        || before.endsWith(" trên tổng số")
        || before.endsWith(" tổng cộng");
  }

  /** Returns whether words before a figure say that it is the sum of those before it. */
  boolean isTotal(Mention total) {
    String before = " " + String.join(" ", total.before()) + " ";
    return before.contains(" tổng cộng ")
        || before.contains(" tính chung ")
        || before.startsWith(" cộng ")
        || before.contains(" cả hai cấp ")
        || before.contains(" cả ba cấp ")
        || before.contains(" cả 03 cấp ")
        || before.contains(" cả 02 cấp ")
        || before.contains(" cộng chung ")
        || before.contains(" tổng số ")
        || before.contains(" toàn tỉnh ")
        || before.contains(" cả tỉnh ");
  }

  /** Returns whether figures that follow are told in the order of those before. */
  boolean isInTurn(Mention last, Mention first) {
    List<String> words = words(last.index() + 1, first.index());
    return words.contains("tương") || words.contains("lượt") || words.contains("chiếm");
  }

  /** Returns whether words up to the next figure say that something is not settled yet. */
  boolean isPending(Mention mention, @Nullable Mention next) {
    int to = next == null ? sentence.size() : next.index();
    int from = mention.index() + 1;
    if (to - from > 2 * NEAR) {
      return false;
    }
    return !has(Piece.SEMICOLON, from, to)
        && ClassWord.of(words(from, to)).contains(ClassWord.PENDING);
  }

  /** Returns whether a number that cannot be read is a version or a telephone's. */
  boolean isNamed(Token token) {
    int at = sentence.indexOf(token);
    return at > 0 && NAMES.contains(sentence.get(at - 1).word());
  }

  /** Returns whether no mark parts two places of the sentence. */
  boolean isUnbroken(int from, int to) {
    return !has(Piece.STOP, from, to)
        && !has(Piece.SEMICOLON, from, to)
        && !has(Piece.COLON, from, to)
        && !has(Piece.OPEN, from, to);
  }

  /** Returns whether a percentage is said to be a share of a whole: "chiếm". */
  boolean isShare(Mention percent) {
    return percent.before().contains("chiếm");
  }

  /** Returns whether a percentage names its whole without saying how much that is. */
  boolean namesWhole(Mention percent) {
    String after = " " + String.join(" ", percent.after()) + " ";
    return after.startsWith(" tổng số ") || after.startsWith(" trên ") || after.startsWith(" số ");
  }
}
