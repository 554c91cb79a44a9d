package vn.cchc.io.internal.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/** How the number and the name of a row are printed. */
final class Labels {

  /** A row's names are told apart within so many characters; a hostile one must not cost more. */
  private static final int COMPARED = 1_000;

  private static final Pattern MARKUP = Pattern.compile("</?[ibu]>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A number printed before its name in one cell: {@code 1.1. Kế hoạch}, {@code II. Cải cách}. */
  private static final Pattern GLUED =
      Pattern.compile("((?:\\d{1,3}\\.)++\\d{0,3}\\.?|\\d{1,3}\\)|[IVX]{1,5}[.)])\\s*(\\p{L}.*)");

  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:[-–—+*•o▪]\\s*|\\(?[a-zđ\\d]{1,2}[).]\\s+)++");

  private static final Pattern CODE =
      Pattern.compile(
          "(?:\\d{1,4}(?:\\.\\d{1,3})*+\\.?|[IVXLC]{1,7}[.)]?|\\(?[a-zđA-ZĐ\\d]{1,2}[).]?)");

  private Labels() {}

  /** Returns the text on one line, without the marks that text versions carry for italics. */
  static @Nullable String line(@Nullable String cell) {
    if (cell == null) {
      return null;
    }
    String text = cell.indexOf('<') >= 0 ? MARKUP.matcher(cell).replaceAll("") : cell;
    String line = Texts.nfc(SPACE.matcher(withoutInvisible(text)).replaceAll(" ").strip());
    return line.isEmpty() ? null : line;
  }

  private static String withoutInvisible(String text) {
    String plain = text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ');
    return plain.chars().anyMatch(Labels::isInvisible)
        ? plain
            .codePoints()
            .filter(c -> !isInvisible(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : plain;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD || Character.getType(c) == Character.FORMAT;
  }

  /** Returns a name as it is compared: folded, without list marks. */
  static String folded(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String cut = name.length() > COMPARED ? name.substring(0, COMPARED) : name;
    return Texts.folded(LIST_MARK.matcher(cut).replaceFirst(""));
  }

  /** Returns number and name of a cell that holds both; the number is null where it holds none. */
  static @Nullable String[] parted(String text) {
    Matcher glued = GLUED.matcher(text);
    return glued.matches()
        ? new String[] {glued.group(1), glued.group(2)}
        : new @Nullable String[] {null, text};
  }

  /** Returns whether a text could number a row. */
  static boolean isCode(String text) {
    return text.length() <= 16 && CODE.matcher(text.replace(" ", "")).matches();
  }

  /** Returns whether a text only says that parts follow. */
  static boolean isAmong(@Nullable String text) {
    String folded = text == null ? "" : Texts.folded(text);
    return folded.equals("trong do") || folded.equals("gom") || folded.equals("bao gom");
  }
}
