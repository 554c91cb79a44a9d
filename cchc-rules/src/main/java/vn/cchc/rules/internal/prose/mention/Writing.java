package vn.cchc.rules.internal.prose.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureText;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/**
 * How a text writes its numbers, told from the whole of it: most say by themselves which mark parts
 * the decimals ({@code 1.234.567}, {@code 99,37}), and those that do not ({@code 1,234}) are read
 * as the others are, or as the text is said to be written where no other tells.
 */
final class Writing {

  private static final Pattern DOT_GROUPS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:\\.\\d{3})+,\\d+");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:,\\d{3})+\\.\\d+");
  private static final Pattern DOT_DECIMALS =
      Pattern.compile("\\d+\\.(?:\\d{1,2}|\\d{4,})|0\\.\\d+");
  private static final Pattern COMMA_DECIMALS = Pattern.compile("\\d+,(?:\\d{1,2}|\\d{4,})|0,\\d+");
  private static final Pattern DOT_EITHER = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern COMMA_EITHER = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

  private final boolean dotGroups;
  private final boolean commaGroups;
  private final boolean english;

  private Writing(boolean dotGroups, boolean commaGroups, boolean english) {
    this.dotGroups = dotGroups;
    this.commaGroups = commaGroups;
    this.english = english;
  }

  static Writing of(List<Token> tokens, NumberNotation said) {
    int measured = 0;
    int either = 0;
    int groupDot = 0;
    int groupComma = 0;
    int decimalDot = 0;
    int decimalComma = 0;
    boolean dots = false;
    boolean commas = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      if (!tokens.get(i).is(Piece.NUMBER) || word.indexOf('.') < 0 && word.indexOf(',') < 0) {
        continue;
      }
      dots |= DOT_EITHER.matcher(word).matches();
      if (COMMA_EITHER.matcher(word).matches()) {
        commas = true;
        either++;
        measured += isMeasured(tokens, i) ? 1 : 0;
      }
      if (DOT_GROUPS.matcher(word).matches()) {
        groupDot++;
      } else if (COMMA_GROUPS.matcher(word).matches()) {
        groupComma++;
      } else if (COMMA_DECIMALS.matcher(word).matches()) {
        decimalComma++;
      } else if (DOT_DECIMALS.matcher(word).matches() && isMeasured(tokens, i)) {
        decimalDot++;
      }
    }
    int vietnamese = groupDot + decimalComma;
    int english = groupComma + decimalDot;
    // "2,064 lô, 1,548 lô": nothing is counted in thousandths
    if (either > 1 && measured == 0 && vietnamese == 0 && !dots) {
      english++;
    }
    boolean isEnglish = said == NumberNotation.EN ? english >= vietnamese : english > vietnamese;
    // "3.26%" beside "1.234 hồ sơ" and no "1,234": a point for both
    boolean dotGroups =
        groupDot > 0
            || !isEnglish
            || dots && !commas && groupComma == 0 && said == NumberNotation.VI;
    boolean commaGroups = groupComma > 0 || isEnglish;
    return new Writing(dotGroups, commaGroups, isEnglish);
  }

  /** Whether a number stands before a sign or word that a number with decimals stands before. */
  private static boolean isMeasured(List<Token> tokens, int at) {
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    return next != null
        && (next.is(Piece.PERCENT_SIGN)
            || next.is(Piece.WORD)
                && List.of("tỷ", "tỉ", "triệu", "nghìn", "ngàn", "ha", "tấn", "km", "kg", "phần")
                    .contains(next.word()));
  }

  /** Returns the number that a token is; null if that is not certain. */
  @Nullable BigDecimal read(List<Token> tokens, int at) {
    String word = tokens.get(at).word();
    if (word.length() > 2 * FigureText.MAX_DIGITS) {
      return null;
    }
    if (word.indexOf('.') < 0 && word.indexOf(',') < 0) {
      return new BigDecimal(word);
    }
    if (DOT_GROUPS.matcher(word).matches() || DOT_EITHER.matcher(word).matches() && dotGroups) {
      return new BigDecimal(word.replace(".", "").replace(',', '.'));
    }
    if (COMMA_GROUPS.matcher(word).matches()
        || COMMA_EITHER.matcher(word).matches() && commaGroups) {
      return new BigDecimal(word.replace(",", ""));
    }
    if (COMMA_DECIMALS.matcher(word).matches() || COMMA_EITHER.matcher(word).matches()) {
      return new BigDecimal(word.replace(',', '.'));
    }
    boolean decimals = DOT_DECIMALS.matcher(word).matches() || DOT_EITHER.matcher(word).matches();
    return decimals && (english || isMeasured(tokens, at)) ? new BigDecimal(word) : null;
  }
}
