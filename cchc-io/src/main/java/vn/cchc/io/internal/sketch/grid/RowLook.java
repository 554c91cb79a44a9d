package vn.cchc.io.internal.sketch.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.sketch.words.DateWords;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.FigureValue;
import vn.cchc.model.internal.Texts;

/**
 * What a row looks like by itself.
 *
 * @param cells with text that begin in it
 * @param words of them that are words
 * @param figures of them that are numbers and no years
 * @param years of them that look like years
 * @param days of them that are dates
 * @param dashes of them that are a dash, which says that there is nothing
 * @param numbering whether it numbers the columns
 * @param letterhead whether it belongs to the head of the document, or to who signs it
 * @param signature whether it belongs to who signs; a row with a number or figures does not
 * @param note whether it explains the table
 * @param gap whether rows above it are empty
 */
public record RowLook(
    int cells,
    int words,
    int figures,
    int years,
    int days,
    int dashes,
    boolean numbering,
    boolean letterhead,
    boolean signature,
    boolean note,
    boolean gap) {

  private static final int MOST_IN_LETTERHEAD = 3;

  /** A number of which a part is not shown, or only its size. */
  private static final Pattern CUT =
      Pattern.compile("…\\d[\\d.,]*|\\d[\\d.,]*…|\\d[\\d.,]*E[-+]?\\d{1,3}");

  private static final Pattern DASH = Pattern.compile("[-–—]+");

  static RowLook of(Grid grid, int row) {
    int cells = 0;
    int words = 0;
    int figures = 0;
    int years = 0;
    int days = 0;
    int dashes = 0;
    boolean letterhead = false;
    boolean signature = false;
    boolean note = false;
    boolean numbered = false;
    List<String> texts = new ArrayList<>();
    for (Cell cell : grid.begins(row)) {
      String text = grid.text(row, cell.column());
      if (text.isEmpty()) {
        continue;
      }
      cells++;
      texts.add(text);
      FigureValue value = grid.figure(row, cell.column());
      if (value instanceof FigureValue.Quantity
          && text.codePoints().noneMatch(Character::isLetter)) {
        boolean year = isYear(text);
        // a serial number in front is no figure
        boolean serial = cells == 1 && Mark.of(text).style() != Mark.Style.NONE;
        numbered |= serial;
        years += year ? 1 : 0;
        figures += year || serial ? 0 : 1;
      } else if (isTooNarrow(text) || grid.isCounted(row, cell.column())) {
        figures++;
      } else if (DateWords.isDay(text)) {
        days++;
      } else if (DASH.matcher(text).matches()) {
        dashes++;
      } else if (Texts.hasWords(text)
          && text.codePoints().filter(Character::isLetter).count() >= 2) {
        words++;
        String folded = Texts.folded(text);
        letterhead |= Words.isLetterhead(folded);
        signature |= Words.isSignature(folded);
        note |= cells == 1 && Words.isNote(folded);
      }
    }
    // "Số liệu đến ngày 14 tháng 9 năm 2025" beside figures is a note of their row
    signature &= figures == 0 && days == 0 && !(numbered && cells > 1);
    letterhead &= figures == 0 || !(numbered && cells > 2);
    // what a letterhead says may head a column too, among others
    letterhead &= words <= MOST_IN_LETTERHEAD;
    boolean gap = grid.hasGapAbove(row);
    return new RowLook(
        cells,
        words,
        figures,
        years,
        days,
        dashes,
        isNumbering(texts),
        letterhead,
        signature,
        note,
        gap);
  }

  /** Returns it with all that is no word taken for years. */
  RowLook ofYears() {
    return new RowLook(
        cells, words, 0, cells - words, days, dashes, numbering, letterhead, signature, note, gap);
  }

  /** Returns whether a text stands for a number that the cell is too narrow to show. */
  public static boolean isTooNarrow(String text) {
    return text.length() > 1 && text.chars().allMatch(c -> c == '#') || CUT.matcher(text).matches();
  }

  /** Returns whether a text is a year of ours. */
  public static boolean isYear(String text) {
    return text.length() == 4
        && (text.startsWith("19") || text.startsWith("20"))
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether these are the numbers of columns: in order, mostly without gaps. */
  private static boolean isNumbering(List<String> texts) {
    int numbers = 0;
    int letters = 0;
    int steps = 0;
    int last = -1;
    for (String text : texts) {
      PrintedNumber number = PrintedNumber.of(text);
      if (number == null) {
        if (PrintedNumber.isNumberingWord(text)) {
          continue;
        }
        return false;
      }
      int value = number.number();
      if (number.id() == null) {
        value = last < 0 ? -1 : last + 1;
      }
      if (value < 0) {
        letters++;
        continue;
      }
      if (value < last || value >= 1900) {
        return false;
      }
      steps += last >= 0 && value - last <= 1 ? 1 : 0;
      last = value;
      numbers++;
    }
    return numbers + letters >= 2
        && (numbers >= 2 ? 3 * steps >= 2 * (numbers - 1) : letters >= 1 && letters + numbers >= 2);
  }

  /** Whether it is a row of figures or dates with a name, or of several of them. */
  boolean isData() {
    boolean filled = figures > 0 && cells >= 2 || isOfDays();
    return filled && !letterhead && !signature && !numbering;
  }

  /** Whether it is a row of dates; a date with its label alone is of a letterhead. */
  private boolean isOfDays() {
    return days > 0 && cells >= 3;
  }

  /** Whether figures, or dates of a row, stand in it. */
  boolean isFilled() {
    return figures > 0 || isOfDays();
  }

  /** Whether it may be a row of headings. */
  boolean isHeadLike() {
    boolean nothing = dashes > 0 && dashes >= words;
    return !isFilled() && cells > 0 && !nothing && !letterhead && !signature && !numbering;
  }
}
