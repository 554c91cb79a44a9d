package vn.cchc.io.internal.format.spaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.io.internal.format.spaced.GapColumns.Span;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table.Row;

/**
 * Tables of plain text whose columns are parted by runs of spaces, as programs print them and as
 * text is taken out of PDF.
 */
public final class SpacedTables {

  private static final int COLUMNS = 3;
  private static final int ROWS = 3;

  /** Lines of one or two cells, at most, for each of more. */
  private static final int SPARSE = 8;

  /** How far a column may be off from line to line. */
  private static final int SHIFTED = 4;

  /** How far columns may move from page to page. */
  private static final int MOVED = 9;

  /** Who signs stands below a table, and in none of its columns. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?iu)(?:người (?:lập|kiểm tra|tổng hợp|báo cáo)|thủ trưởng|nơi nhận|kt\\.|tm\\.|t[/.]m |chủ tịch|\\(?ký(?: tên|,))");

  /** The heading of the serial numbers, with which headings begin. */
  private static final Pattern SERIAL = Pattern.compile("(?iu)(?:s|số )?tt\\.?");

  private final List<? extends SpacedLine> lines;
  private final int shifted;
  private final int moved;
  private final int exact;
  private final Map<Integer, Integer> ends = new HashMap<>();

  private SpacedTables(List<? extends SpacedLine> lines, int unit) {
    this.lines = lines;
    shifted = SHIFTED * unit;
    moved = MOVED * unit;
    exact = unit / 5;
  }

  /**
   * Finds the tables among lines.
   *
   * @param unit the width of a letter
   */
  public static SpacedTables in(List<? extends SpacedLine> lines, int unit) {
    SpacedTables tables = new SpacedTables(NarrowColumns.cut(lines, unit), unit);
    int next = 0;
    while (next < lines.size()) {
      int end = tables.findEnd(next);
      if (end > next) {
        tables.ends.put(next, end);
      }
      next = Math.max(end, next + 1);
    }
    return tables;
  }

  /** Returns the line behind the table that begins at a line; the line itself if none does. */
  public int endAt(int line) {
    return ends.getOrDefault(line, line);
  }

  private int findEnd(int from) {
    int wide = 0;
    int head = -1;
    int last = from;
    int[] starts = new int[0];
    for (int i = from; i < lines.size() && lines.get(i).isPlain(); i++) {
      if (i - from > SPARSE + wide * SPARSE) {
        break;
      }
      List<Span> pieces = lines.get(i).pieces();
      if (wide >= ROWS && !pieces.isEmpty()) {
        String first = lines.get(i).text(pieces.get(0));
        if (SIGNATURE.matcher(first).lookingAt()) {
          break;
        }
        if (pieces.size() >= COLUMNS && SERIAL.matcher(first).matches() && !isSame(i, head)) {
          // headings of another table, and above them what titles it
          return lines.get(i - 1).pieces().size() == 1 && last == i - 1 ? last : last + 1;
        }
      }
      if (pieces.size() >= COLUMNS) {
        head = head < 0 ? i : head;
        wide++;
        starts = pieces.stream().mapToInt(Span::start).toArray();
        last = i;
      } else if (pieces.size() == 2) {
        last = wide > 0 || i == from ? i : last;
      } else if (wide == 0) {
        break;
      } else if (isWithin(pieces.get(0), starts)) {
        last = lines.get(i).afterBlank() ? last : i;
      } else if (pieces.get(0).start() > starts[0] + shifted / 4) {
        // neither goes on in a column nor is a heading, which begins as rows do
        break;
      }
      if (i == from && pieces.size() < 2) {
        return from;
      }
    }
    return wide >= ROWS ? last + 1 : from;
  }

  private boolean isSame(int line, int other) {
    List<Span> pieces = lines.get(line).pieces();
    List<Span> others = lines.get(other).pieces();
    boolean same = pieces.size() == others.size();
    for (int p = 0; same && p < pieces.size(); p++) {
      boolean moved =
          !lines.get(line).afterPageBreak()
              && Math.abs(pieces.get(p).start() - others.get(p).start()) > shifted;
      same =
          !moved
              && lines.get(line).text(pieces.get(p)).equals(lines.get(other).text(others.get(p)));
    }
    return same;
  }

  /** Whether the only piece of a line goes on in a column of the row above it. */
  private boolean isWithin(Span piece, int[] starts) {
    for (int c = 0; c < starts.length; c++) {
      int next = c + 1 < starts.length ? starts[c + 1] : Integer.MAX_VALUE;
      if (piece.start() >= starts[c] - shifted && piece.end() < next) {
        return true;
      }
    }
    return false;
  }

  /** Returns the rows of the table that begins at a line, one a line. */
  public List<Row> table(int from, Budget budget) {
    List<Row> rows = new ArrayList<>();
    int end = endAt(from);
    int start = from;
    GapColumns before = null;
    int[] same = new int[0];
    while (start < end) {
      int stop = start + 1;
      while (stop < end && !lines.get(stop).afterPageBreak()) {
        stop++;
      }
      List<? extends SpacedLine> page = lines.subList(start, stop);
      GapColumns columns = columns(page);
      int[] goingOn = before == null ? new int[0] : columns.goingOn(before, moved);
      if (before == null || goingOn.length == 0) {
        same = identity(columns.count());
        before = columns;
      } else {
        same = goingOn;
      }
      for (SpacedLine line : page) {
        rows.add(row(line, columns, same, budget));
      }
      start = stop;
    }
    return rows;
  }

  private static int[] identity(int count) {
    int[] same = new int[count];
    Arrays.setAll(same, c -> c);
    return same;
  }

  private GapColumns columns(List<? extends SpacedLine> page) {
    List<List<Span>> voting = new ArrayList<>();
    List<Integer> behindNumbers = new ArrayList<>();
    for (SpacedLine line : page) {
      List<Span> parts = line.parts();
      if (parts.size() > 1) {
        voting.add(parts);
      }
      int behindNumber = line.behindNumber();
      if (behindNumber >= 0) {
        behindNumbers.add(behindNumber);
      }
    }
    GapColumns columns = GapColumns.of(voting);
    Collections.sort(behindNumbers);
    // from the first start on that most others are near to
    int end = 0;
    for (int i = 0; i + ROWS <= behindNumbers.size(); i++) {
      int start = behindNumbers.get(i);
      while (end < behindNumbers.size() && behindNumbers.get(end) <= start + shifted) {
        end++;
      }
      int near = end - i;
      if (near >= ROWS && near * 5L >= behindNumbers.size() * 4L) {
        return columns.partedAt(start);
      }
    }
    return columns;
  }

  private Row row(SpacedLine line, GapColumns columns, int[] same, Budget budget) {
    budget.columns(columns.count());
    if (columns.count() == 0) {
      String whole = line.pieces().stream().map(line::text).collect(Collectors.joining(" "));
      budget.cell(whole.length());
      return new Row(line.number(), List.of(Cell.of(0, whole, line.place())));
    }
    List<Cell> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int column = 0;
    int end = 0;
    for (Span piece : parted(line, columns)) {
      String words = line.text(piece);
      budget.cell(words.length());
      int first = columns.first(piece);
      int last = first + columns.spanned(piece, first) - 1;
      if (!text.isEmpty() && end > same[first]) {
        // in the same column as the piece before
        SpacedLine.append(text, words, true);
        end = Math.max(end, same[last] + 1);
      } else {
        add(cells, column, end, text, line);
        text.append(words);
        column = same[first];
        end = same[last] + 1;
      }
    }
    add(cells, column, end, text, line);
    return new Row(line.number(), cells);
  }

  private static void add(
      List<Cell> cells, int column, int end, StringBuilder text, SpacedLine line) {
    if (!text.isEmpty()) {
      cells.add(Cell.of(column, end - column, 1, text.toString(), line.place()));
      text.setLength(0);
    }
  }

  /** Returns the pieces of a line, parted where a column begins behind a single space too. */
  private List<Span> parted(SpacedLine line, GapColumns columns) {
    List<Span> parted = new ArrayList<>();
    Span open = null;
    Set<Integer> starts = line.pieces().stream().map(Span::start).collect(Collectors.toSet());
    Set<Integer> perhaps = line.parts().stream().map(Span::start).collect(Collectors.toSet());
    Span before = null;
    int behindNumber = line.behindNumber();
    for (Span word : line.words()) {
      boolean apart =
          starts.contains(word.start())
              || word.start() == behindNumber && columns.isNearSecond(behindNumber, shifted)
              || before != null
                  && perhaps.contains(word.start())
                  && columns.of(before) < columns.of(word);
      if (open != null && (apart || columns.isStart(word.start(), open.end(), exact))) {
        parted.add(open);
        open = null;
      }
      open = open == null ? word : new Span(open.start(), word.end());
      before = word;
    }
    if (open != null) {
      parted.add(open);
    }
    return parted;
  }
}
