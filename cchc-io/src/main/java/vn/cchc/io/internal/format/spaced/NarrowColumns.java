package vn.cchc.io.internal.format.spaced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.io.internal.format.spaced.GapColumns.Span;

/**
 * Columns of figures that a single space parts in some of their rows: rows that end with figures
 * share the places between them, however narrow these are.
 */
final class NarrowColumns {

  private static final int ROWS = 3;
  private static final int FIGURES = 2;

  /** What is wider is no page. */
  private static final int MOST_COLUMNS = 200;

  /** So many other lines may stand between two rows: a name that goes on. */
  private static final int BETWEEN = 2;

  private static final int HEADINGS = 3;

  private static final Pattern FIGURE =
      Pattern.compile("[-–+]?…?\\d[\\d.,]*(?:E[-+]?\\d{1,3})?%?…?|[-–]|##+");
  private static final Pattern GROUP = Pattern.compile("\\d{3}");
  private static final Pattern LEADING_GROUP = Pattern.compile("[-–+]?\\d{1,3}");
  private static final Pattern FIRST_HEADING =
      Pattern.compile("(?iu)(?:stt|tt|đơn|chỉ|nội|tên|lĩnh|xã|loại)");

  private final List<? extends SpacedLine> lines;
  private final int narrowest;
  private final List<SpacedLine> cut;
  private final Map<Integer, List<Span>> words = new HashMap<>();

  private NarrowColumns(List<? extends SpacedLine> lines, int unit) {
    this.lines = lines;
    narrowest = Math.max(1, unit / 5);
    cut = new ArrayList<>(lines);
  }

  /**
   * Returns lines of which those of such a table have a piece for each column.
   *
   * @param unit the width of a letter
   */
  static List<SpacedLine> cut(List<? extends SpacedLine> lines, int unit) {
    NarrowColumns columns = new NarrowColumns(lines, unit);
    int from = 0;
    while (from < lines.size()) {
      List<Integer> rows = columns.rows(from);
      if (rows.size() >= ROWS) {
        columns.cut(rows);
      }
      from = rows.isEmpty() ? lines.size() : rows.get(rows.size() - 1) + 1;
    }
    return columns.cut;
  }

  /** Returns the first rows from a line on that end with figures and stand together. */
  private List<Integer> rows(int from) {
    List<Integer> rows = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      int last = rows.isEmpty() ? i : rows.get(rows.size() - 1);
      if (!rows.isEmpty() && (i - last > BETWEEN || lines.get(i).afterPageBreak())) {
        break;
      }
      if (lines.get(i).isPlain() && figuresAtEnd(lines.get(i)) >= FIGURES) {
        rows.add(i);
      }
    }
    return rows;
  }

  private static int figuresAtEnd(SpacedLine line) {
    List<Span> words = line.words();
    int figures = 0;
    while (figures < words.size() && isFigure(line, words.get(words.size() - 1 - figures))) {
      figures++;
    }
    return figures;
  }

  private static boolean isFigure(SpacedLine line, Span word) {
    return FIGURE.matcher(line.text(word)).matches();
  }

  private void cut(List<Integer> rows) {
    if (rows.stream().map(lines::get).noneMatch(NarrowColumns::isNarrow)) {
      return;
    }
    List<Span> segments = segments(rows);
    if (segments.size() > MOST_COLUMNS) {
      return;
    }
    List<Integer> cuts = new ArrayList<>();
    List<Integer> ofHeadings = new ArrayList<>();
    int aligned = segments.stream().mapToInt(segment -> aligned(rows, segment)).sum();
    int first = rows.get(0);
    int figures = 0;
    for (int s = 0; s + 1 < segments.size(); s++) {
      boolean left = isOfFigures(rows, segments.get(s));
      boolean right = isOfFigures(rows, segments.get(s + 1));
      int middle = (segments.get(s).end() + segments.get(s + 1).start()) / 2;
      figures += right ? 1 : 0;
      boolean told =
          left && right
              ? !mayBeOne(rows, segments.get(s), segments.get(s + 1))
              : isPartedSomewhere(rows, segments.get(s + 1));
      if ((left || right) && (told || isHeadedApart(first, segments.get(s), segments.get(s + 1)))) {
        cuts.add(middle);
        Span next = segments.get(s + 1);
        int ends = aligned(rows, next) == 0 ? aligned : aligned(rows, next);
        // a heading begins at the edge of its cell: where the figures before it end, or where its
        // own begin
        ofHeadings.add(ends > 0 ? segments.get(s).end() : ends < 0 ? next.start() - 1 : middle);
      }
    }
    if (figures < FIGURES || cuts.size() < FIGURES) {
      return;
    }
    Set<Integer> voting = new HashSet<>(rows);
    for (int row = first; row <= rows.get(rows.size() - 1); row++) {
      cut.set(row, new NarrowLine(lines.get(row), cuts, voting.contains(row)));
    }
    for (int h = first - 1; h >= 0 && first - h <= HEADINGS && isHeading(h); h--) {
      cut.set(h, new NarrowLine(lines.get(h), ofHeadings, false));
      if (lines.get(h).afterBlank()) {
        break;
      }
    }
  }

  /** Whether a figure stands in one piece with what is before it. */
  private static boolean isNarrow(SpacedLine row) {
    Set<Integer> starts = row.pieces().stream().map(Span::start).collect(Collectors.toSet());
    List<Span> words = row.words();
    return words.subList(words.size() - figuresAtEnd(row), words.size()).stream()
        .anyMatch(word -> !starts.contains(word.start()));
  }

  /** Whether in some row a wider gap parts a segment from what stands before it. */
  private boolean isPartedSomewhere(List<Integer> rows, Span segment) {
    return rows.stream()
        .map(lines::get)
        .flatMap(row -> row.pieces().stream().skip(1))
        .anyMatch(piece -> piece.start() >= segment.start() && piece.start() < segment.end());
  }

  /** Returns 1 if the figures of a segment end below each other, -1 if they begin so, else 0. */
  private int aligned(List<Integer> rows, Span segment) {
    if (!isOfFigures(rows, segment)) {
      return 0;
    }
    List<Span> words = rows.stream().flatMap(row -> within(row, segment).stream()).toList();
    long starts = words.stream().mapToInt(Span::start).distinct().count();
    long ends = words.stream().mapToInt(Span::end).distinct().count();
    return Long.compare(starts, ends);
  }

  private boolean isHeading(int line) {
    List<Span> words = lines.get(line).words();
    return lines.get(line).isPlain()
        && words.size() > 1
        && (lines.get(line).pieces().size() > 1
            || FIRST_HEADING.matcher(lines.get(line).text(words.get(0))).matches());
  }

  /** Returns where words stand, parted where none of the rows has any. */
  private List<Span> segments(List<Integer> rows) {
    List<Span> words = new ArrayList<>();
    rows.forEach(row -> words.addAll(lines.get(row).words()));
    words.sort(Comparator.comparingInt(Span::start));
    List<Span> segments = new ArrayList<>();
    for (Span word : words) {
      int last = segments.size() - 1;
      if (last >= 0 && word.start() < segments.get(last).end() + narrowest) {
        Span open = segments.get(last);
        segments.set(last, new Span(open.start(), Math.max(open.end(), word.end())));
      } else {
        segments.add(word);
      }
    }
    return segments;
  }

  private List<Span> within(int row, Span segment) {
    return words.computeIfAbsent(row, r -> lines.get(r).words()).stream()
        .filter(word -> word.start() >= segment.start() && word.end() <= segment.end())
        .toList();
  }

  /** Whether rows have one figure each in a segment, or nothing. */
  private boolean isOfFigures(List<Integer> rows, Span segment) {
    int figures = 0;
    for (int row : rows) {
      List<Span> words = within(row, segment);
      if (words.size() > 1 || words.size() == 1 && !isFigure(lines.get(row), words.get(0))) {
        return false;
      }
      figures += words.size();
    }
    return figures >= FIGURES;
  }

  /** Whether two segments may be the groups of digits of one column: {@code 1 859}. */
  private boolean mayBeOne(List<Integer> rows, Span left, Span right) {
    for (int row : rows) {
      List<Span> groups = within(row, left);
      List<Span> behind = within(row, right);
      if (!groups.isEmpty() && !behind.isEmpty()) {
        boolean group =
            GROUP.matcher(lines.get(row).text(behind.get(0))).matches()
                && LEADING_GROUP.matcher(lines.get(row).text(groups.get(0))).matches();
        if (!group) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether in the line above the rows a heading begins behind one column, before the next. */
  private boolean isHeadedApart(int first, Span left, Span right) {
    if (first == 0) {
      return false;
    }
    SpacedLine heading = lines.get(first - 1);
    Span before = null;
    for (Span word : heading.words()) {
      boolean begins =
          before != null
              && word.start() >= left.end()
              && word.start() <= right.start() + narrowest
              && before.start() < left.end();
      // a heading goes on in small letters
      if (begins && !Character.isLowerCase(heading.text(word).codePointAt(0))) {
        return true;
      }
      before = word;
    }
    return false;
  }
}
