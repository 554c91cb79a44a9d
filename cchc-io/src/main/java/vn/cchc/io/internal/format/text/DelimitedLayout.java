package vn.cchc.io.internal.format.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a text is a table: by which separator, and of how many columns.
 *
 * @param separator between the cells of a row
 * @param columns of most rows
 * @param start of its first row: behind a line such as {@code sep=;}
 */
record DelimitedLayout(char separator, int columns, int start) {

  private static final Pattern DECLARED = Pattern.compile("\\s*\"?sep=(.)\"?\\s*[\\r\\n]+");
  private static final Pattern RULING = Pattern.compile("\\s*[-+:=─┼]{2,}\\s*");
  private static final Pattern GAP = Pattern.compile("\\S {2,}+\\S");

  private static final int GROUP = 3;

  /** What follows in a sentence behind the decimal comma of a number. */
  private static final Pattern BEHIND_COMMA = Pattern.compile("(?s)\\d{1,2}(?:%|\\s+\\p{L}).*");

  private static final char[] SEPARATORS = {';', '\t', '|', ','};
  private static final int COLUMNS = 3;
  private static final int ROWS = 3;

  /** Two lines and nothing else, each of so many cells, are headings and a row. */
  private static final int WIDE = 4;

  /** Of a hundred rows with text, so many have all columns. */
  private static final int REGULAR = 60;

  private static final int WHOLE = 100;

  /** So many lines above a table are its letterhead and title, and not prose with a table below. */
  private static final int TITLES = 12;

  /** Counts the columns of rows. */
  private static final class Widths implements DelimitedRecords.Listener {
    private final TreeMap<Integer, Integer> rows = new TreeMap<>();
    private int cells;
    private boolean filled;
    private boolean quoted;
    private boolean torn;
    private boolean opened;
    private boolean ruled;
    private int spaced;
    private int inner;
    private boolean gap;
    private boolean broken;
    private int gapped;
    private int all;
    private int titles;

    @Override
    public void cell(CharSequence text, boolean isQuoted) {
      ruled |= text.length() > 1 && RULING.matcher(text).matches();
      if (cells == 0) {
        opened |= !text.toString().isBlank();
      } else {
        inner++;
        boolean rest = broken && BEHIND_COMMA.matcher(text).matches();
        spaced += rest || text.length() > 0 && text.charAt(0) == ' ' ? 1 : 0;
      }
      broken = isBroken(text);
      cells++;
      quoted |= isQuoted;
      gap |= !isQuoted && GAP.matcher(text).find();
      filled |= !text.toString().isBlank();
    }

    /** Whether words end in a number, whose decimal comma may be what ended them. */
    private static boolean isBroken(CharSequence text) {
      int digits = text.length();
      while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
        digits--;
      }
      int length = text.length() - digits;
      return length > 0
          && length <= GROUP
          && digits > 0
          && !Character.isLetter(text.charAt(digits - 1))
          && text.chars().limit(digits).anyMatch(Character::isLetter);
    }

    @Override
    public void end(int line) {
      if (filled) {
        titles += cells == 1 && titles == all && titles < TITLES ? 1 : 0;
        rows.merge(cells, 1, Integer::sum);
        all++;
        gapped += gap ? 1 : 0;
      }
      gap = false;
      broken = false;
      cells = 0;
      filled = false;
    }

    /** Whether runs of spaces part columns, so that commas are those of their numbers. */
    boolean isSpaced() {
      return 2 * gapped > all;
    }

    /** Whether strokes only part cells: a table drawn with them has rulings, or opens its rows. */
    boolean isParted() {
      return opened && !ruled && rows.tailMap(2).size() == 1;
    }

    /** Returns the number of columns of most rows; 0 if no table of them appears. */
    int columns() {
      int most = 0;
      int mostRows = 0;
      for (Map.Entry<Integer, Integer> width : rows.tailMap(COLUMNS).entrySet()) {
        if (width.getValue() >= mostRows) {
          most = width.getKey();
          mostRows = width.getValue();
        }
      }
      boolean allAlike = rows.size() == 1 && mostRows == 2 && most >= WIDE;
      return mostRows >= ROWS || allAlike ? most : 0;
    }

    /**
     * Returns of a hundred rows how many have all columns, or at least so many that no sentence has
     * as many of the separator.
     */
    int regular(char separator) {
      int all = rows.values().stream().mapToInt(Integer::intValue).sum();
      int columns = columns();
      if (all == 0 || columns == 0) {
        return 0;
      }
      int regular = rows.getOrDefault(columns, 0);
      if (separator == ';') {
        all -= titles;
      }
      if (separator != ',') {
        regular = rows.tailMap(COLUMNS).values().stream().mapToInt(Integer::intValue).sum();
      }
      return (int) (100L * regular / all);
    }
  }

  /** Returns how a text is a table and nothing else; null if it is none. */
  static @Nullable DelimitedLayout of(String text) {
    Matcher declared = DECLARED.matcher(text);
    if (declared.lookingAt()) {
      char separator = declared.group(1).charAt(0);
      int columns = widths(text, separator, declared.end()).columns();
      return new DelimitedLayout(separator, Math.max(1, columns), declared.end());
    }
    DelimitedLayout best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      if (text.indexOf(separator) < 0) {
        continue;
      }
      Widths widths = widths(text, separator, 0);
      int regular = widths.regular(separator);
      boolean likeProse =
          (separator == ',' || separator == ';')
              && (widths.spaced * 2 > widths.inner || widths.isSpaced());
      // unquoted, these are read line by line together with the prose around them
      boolean likeText =
          separator == '\t' && !widths.quoted
              || separator == '|' && !widths.quoted && !widths.isParted();
      // quotes that end in the middle of cells were put around those of another separator
      int worth = widths.torn ? regular - WHOLE : regular;
      if (regular >= REGULAR && !likeProse && !likeText && (best == null || worth > most)) {
        best = new DelimitedLayout(separator, widths.columns(), 0);
        most = worth;
      }
    }
    return best;
  }

  private static Widths widths(String text, char separator, int start) {
    Widths widths = new Widths();
    DelimitedRecords records = new DelimitedRecords(text.substring(start), separator, widths);
    int unclosed = records.read();
    widths.torn = records.isTorn();
    return unclosed == 0 ? widths : new Widths();
  }
}
