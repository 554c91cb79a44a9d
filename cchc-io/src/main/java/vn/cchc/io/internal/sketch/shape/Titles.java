package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.io.internal.sketch.grid.Line;
import vn.cchc.io.internal.sketch.words.OtherLines;
import vn.cchc.io.internal.sketch.words.Units;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/** What the lines above a table say of it. */
record Titles(String title, @Nullable String number, @Nullable String unit) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)^(?:biểu(?: mẫu)?(?: số)?|mẫu(?: số| biểu)?|phụ lục(?: số)?)\\s*:?\\s*"
              + "([^\\s:]*\\d[^\\s:]*?)(?:\\s+-\\s+(\\p{Lu}{2,})|[.:]*(?:\\s|$))");

  /** {@code Bảng 2. Kết quả xử lý đơn}. */
  private static final Pattern CAPTION =
      Pattern.compile("(?iu)(?:bảng|biểu)(?: số)?\\s+[\\d.a-z]{1,6}[.:]\\s+\\p{L}");

  /** What parts a document, and names no table. */
  private static final Pattern SECTION = Pattern.compile("(?:[IVX]{1,5}|[A-Z])[.)]\\s");

  /** How lines begin that name a table, in whatever letters. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:\\d{1,2} |[ivx]{1,5} )?(?:bao cao|bieu|bang|tong hop|thong ke|ket qua|tinh hinh|danh sach|danh muc|so lieu"
              + "|du toan|quyet toan|can doi|ke hoach|hien trang|theo doi|phu luc|chi tieu|mau)\\b.*");

  /** A sentence ends within the line, or with it. */
  private static final Pattern SENTENCE =
      Pattern.compile(".*\\p{Ll}\\p{L}*[.;:!?](?:\\s+\\p{Lu}.*|\\s*)");

  /** So does one that ends in figures. */
  private static final Pattern ENDS_IN_FIGURES = Pattern.compile(".*[\\d%][)\\]]?[.;!?]\\s*");

  /** A letterhead and a title have no more lines. */
  private static final int MOST_LINES = 24;

  /** No title of small letters is longer. */
  private static final int SHORT = 120;

  /** The first line of a title that goes on. */
  private static final Set<String> BEGUN =
      Set.of("bao cao", "thong ke", "tong hop", "bang tong hop", "bieu tong hop");

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
      boolean caption = CAPTION.matcher(text).lookingAt();
      boolean titles =
          (told == null || caption)
              && text.length() >= 5
              && text.length() <= 300
              && !Words.isLetterhead(Texts.folded(text))
              && !text.startsWith("(")
              && !OtherLines.isOther(text);
      if (!titles) {
        continue;
      }
      if (!caption && isProse(text)) {
        // what stood above the prose is a heading of the prose, unless it is a title by itself
        boolean names = isCapitals(title) || NAMES.matcher(Texts.folded(title)).matches();
        title = names && !SECTION.matcher(title).lookingAt() ? title : "";
        continue;
      }
      boolean capitals = isCapitals(text) && !SECTION.matcher(text).lookingAt();
      if (BEGUN.contains(Texts.folded(title))) {
        title = title + " " + text;
      } else if (caption || capitals || !isCapitals(title)) {
        // the last line in capitals that stands above, or names the table, or the last line at all
        title = text;
      }
    }
    return new Titles(title, number, unit);
  }

  /**
   * Returns the lines of a table that only places them on the page; none of one that is longer, or
   * that somebody signs.
   */
  static List<Line> within(Table table) {
    List<Line> lines = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        for (String part : cell.text().split("\n", -1)) {
          String text = Words.line(part);
          if (Words.isSignature(Texts.folded(text)) || lines.size() > MOST_LINES) {
            return List.of();
          }
          if (!text.isEmpty()) {
            lines.add(new Line(text, cell.place()));
          }
        }
      }
    }
    return lines;
  }

  /** Whether a line is prose: a sentence, or longer than a title that begins like none. */
  private static boolean isProse(String text) {
    if (isCapitals(text)) {
      return false;
    }
    boolean names = NAMES.matcher(Texts.folded(text)).matches();
    return SENTENCE.matcher(text).matches()
        || ENDS_IN_FIGURES.matcher(text).matches() && !names
        || text.length() > SHORT && !names
        || "-–+•*".indexOf(text.charAt(0)) >= 0
        || text.endsWith(";");
  }

  private static boolean isCapitals(String text) {
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    long lower = text.codePoints().filter(Character::isLowerCase).count();
    return upper > 2 * lower;
  }
}
