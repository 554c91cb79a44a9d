package vn.cchc.io.internal.sketch.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.model.internal.Texts;

/**
 * The right side of a relation in the words of headings or rows, cut at its signs: {@code Đúng hạn
 * + Quá hạn}, {@code 0,08 * Lương}, {@code - Nông nghiệp + - Công nghiệp}.
 */
public final class NamedSide {

  private static final Pattern SIGN =
      Pattern.compile(
          "\\s+[+–−-](?=\\s)|\\s*\\+\\s*|\\s*[*×÷]\\s*|\\s+[xX:/](?=\\s)"
              + "|\\s+(?:cộng|trừ|nhân|chia)(?: với| cho)?(?=\\s)");
  private static final Pattern NUMBER = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(%?)");
  private static final Pattern OF_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
  private static final Pattern REMARK = Pattern.compile("\\s*(?:\\([^()]*\\)|[.;,:])\\s*$");
  private static final String HUNDRED = "100";

  private final Each each;
  private final Map<String, String> names;
  private final StringBuilder text = new StringBuilder();
  private final List<String> unknown = new ArrayList<>();
  private int known;
  private int constants;
  private boolean quotient;
  private boolean ofHundred;

  private NamedSide(Each each, Map<String, String> names) {
    this.each = each;
    this.names = names;
  }

  /**
   * Reads a side.
   *
   * @param names what formulas call things, by their {@linkplain #folded folded} names
   */
  public static NamedSide of(String text, Each each, Map<String, String> names) {
    NamedSide side = new NamedSide(each, names);
    String padded = ' ' + text;
    Matcher sign = SIGN.matcher(padded);
    int from = 0;
    while (sign.find()) {
      String operand = padded.substring(from, sign.start());
      // at the beginning, and behind another sign, a dash is part of a name
      if (!operand.isBlank()) {
        side.operand(operand.strip());
        side.sign(sign.group().strip());
        from = sign.end();
      }
    }
    side.operand(padded.substring(from).strip());
    return side;
  }

  /** Whether a number is a thousand or more as most write it, and a few units as others do. */
  static boolean isOfThousands(String number) {
    return OF_THOUSANDS.matcher(number).matches();
  }

  /**
   * Returns what formulas call a thing; null for none.
   *
   * @param names by their names as compared, with what stands in brackets behind them, or without
   */
  public static @Nullable String find(Map<String, String> names, String name) {
    String whole = names.get(whole(name));
    String folded = folded(name);
    return whole != null || folded.isEmpty() ? whole : names.get(folded);
  }

  /** Returns a name as it is compared, with what stands in brackets behind it. */
  public static String whole(String name) {
    return Texts.folded(name.strip().replaceFirst("(?iu)^(?:cột|dòng)\\s+", ""));
  }

  /** Returns a name as it is compared: without marks, and without remarks behind it. */
  public static String folded(String name) {
    String bare = name.strip();
    // what stands in brackets by itself is the name
    bare = bare.matches("\\([^()]*\\)") ? bare.substring(1, bare.length() - 1).strip() : bare;
    String shorter = REMARK.matcher(bare).replaceFirst("");
    while (shorter.length() < bare.length() && !shorter.isBlank()) {
      bare = shorter;
      shorter = REMARK.matcher(bare).replaceFirst("");
    }
    return whole(bare);
  }

  /** Returns the names that nothing in the table has. */
  public List<String> unknown() {
    return unknown;
  }

  /** Returns whether it computes something of figures, or is another figure. */
  public boolean isOfFigures() {
    return known + unknown.size() > 0 && (known > 0 && unknown.isEmpty() || operands() > 1);
  }

  private int operands() {
    return known + unknown.size() + constants;
  }

  /** Returns the relation as catalogues write it. */
  public String relation(String total, String sign, boolean percentage) {
    String left = Formulas.written(each, total);
    if (quotient && sign.equals("=") && (ofHundred || percentage)) {
      return left + " ~ 100 * " + text.toString().strip();
    }
    return left + ' ' + sign + ' ' + text.toString().strip();
  }

  private void sign(String sign) {
    String word = Texts.folded(sign);
    char first = sign.charAt(0);
    String written =
        first == '+' || word.startsWith("cong")
            ? "+"
            : "–−-".indexOf(first) >= 0 || word.startsWith("tru")
                ? "-"
                : "*×xX".indexOf(first) >= 0 || word.startsWith("nhan") ? "*" : "/";
    quotient |= written.equals("/");
    text.append(' ').append(written).append(' ');
  }

  private void operand(String operand) {
    String rest = operand;
    while (rest.startsWith("(") && closing(rest) < 0) {
      text.append('(');
      rest = rest.substring(1).strip();
    }
    int closed = 0;
    while (rest.endsWith(")") && opened(rest) > 0) {
      closed++;
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    Matcher number = NUMBER.matcher(rest.replaceFirst("[.;,]$", ""));
    String id = find(names, rest);
    int stroke = rest.indexOf('/');
    if (id != null) {
      known++;
      text.append(Formulas.written(each, id));
    } else if (number.matches() && !isOfThousands(number.group(1))) {
      constant(number.group(1).replace(',', '.'), !number.group(2).isEmpty());
    } else if (stroke > 0 && find(names, rest.substring(0, stroke)) != null) {
      operand(rest.substring(0, stroke).strip());
      sign("/");
      operand(rest.substring(stroke + 1).strip());
    } else {
      unknown.add(rest.isEmpty() ? operand.strip() : rest);
      text.append('?');
    }
    text.append(")".repeat(closed));
  }

  private void constant(String number, boolean percent) {
    constants++;
    if (number.equals(HUNDRED) && quotient) {
      ofHundred = true;
      int star = text.lastIndexOf(" * ");
      text.setLength(star < 0 ? text.length() : star);
      return;
    }
    BigDecimal value = new BigDecimal(number);
    BigDecimal share = percent && !number.equals(HUNDRED) ? value.movePointLeft(2) : value;
    text.append("const ").append(share.stripTrailingZeros().toPlainString());
  }

  /** Where the bracket closes that a text opens with; -1 where it does not. */
  private static int closing(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  /** How many brackets a text closes that it did not open. */
  private static int opened(String text) {
    int closed = 0;
    for (int i = 0; i < text.length(); i++) {
      closed += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    return closed;
  }

  /** Returns the sign by which a text compares as catalogues write it; null for none. */
  public static @Nullable String comparing(String sign) {
    return switch (sign) {
      case "=", "==", ":=", "::" -> "=";
      case "<=", "≤" -> "<=";
      case ">=", "≥" -> ">=";
      case "<", ">" -> sign;
      default -> null;
    };
  }
}
