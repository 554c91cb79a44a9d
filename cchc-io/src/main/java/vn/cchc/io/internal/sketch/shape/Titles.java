package vn.cchc.io.internal.sketch.shape;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/** What the lines above a table say of it. */
record Titles(String title, @Nullable String number, @Nullable String unit) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)^(?:biểu(?: mẫu)?(?: số)?|mẫu(?: số| biểu)?|phụ lục(?: số)?)\\s*:?\\s*"
              + "([^\\s:]*\\d[^\\s:]*?)(?:\\s+-\\s+(\\p{Lu}{2,})|[.:]*(?:\\s|$))");

  static Titles of(List<Line> lines) {
    String title = "";
    String number = null;
    String unit = null;
    for (Line line : lines) {
      String text = line.text();
      Matcher numbered = NUMBER.matcher(text);
      if (numbered.find()) {
        String behind = numbered.group(2);
        number = numbered.group(1) + (behind == null ? "" : "-" + behind);
      }
      String told = Units.ofLine(text);
      unit = told == null ? unit : told;
      boolean titles =
          told == null
              && text.length() >= 5
              && text.length() <= 300
              && !Words.isLetterhead(Texts.folded(text))
              && !text.startsWith("(")
              && !OtherLines.isOther(text);
      boolean capitals = isCapitals(text);
      if (titles && (capitals || title.isEmpty() || !isCapitals(title))) {
        // the last line in capitals that stands above, or the last line at all
        title = text;
      }
    }
    return new Titles(title, number, unit);
  }

  private static boolean isCapitals(String text) {
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    long lower = text.codePoints().filter(Character::isLowerCase).count();
    return upper > 2 * lower;
  }
}
