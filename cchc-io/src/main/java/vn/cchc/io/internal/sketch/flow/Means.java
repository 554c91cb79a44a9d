package vn.cchc.io.internal.sketch.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/** Means of the columns beside them, or of the rows above or below them. */
public final class Means {

  private static final int MOST_COLUMNS = 24;
  private static final int MOST_ROWS = 200;

  /** Nothing but a mean; what else it is a mean of, such as people, is said by another word. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:diem )?(?:tb|dtb|tbc|tbm|trung binh|binh quan)(?: (?:cong|chung|mon|nam|quy|thang|cac .*|toan .*|ca .*))?");

  private static final Pattern SHORT = Pattern.compile("d?tb[cm]?\\b.*");

  private Means() {}

  /** Returns what headings and names of rows say of means. */
  public static List<Said> of(List<ColumnSketch> columns, List<RowSketch> rows) {
    List<Said> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      String folded = Texts.folded(columns.get(c).name());
      // "trung bình" is a class beside "khá" and "yếu"
      boolean mean =
          columns.get(c).kind() == ColumnKind.RATE
              || columns.get(c).kind().isFigures() && SHORT.matcher(folded).matches();
      if (mean && BARE.matcher(folded).matches()) {
        add(all, Each.ROW, ofColumn(columns, c));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      if (isMean(rows.get(r))) {
        add(all, Each.COLUMN, ofRow(rows, r));
      }
    }
    return all;
  }

  private static boolean isMean(RowSketch row) {
    return BARE.matcher(Texts.folded(row.name())).matches();
  }

  private static void add(List<Said> all, Each each, List<String> ways) {
    if (!ways.isEmpty()) {
      all.add(new Said(each, Said.Kind.MEAN, ways, true));
    }
  }

  private static List<String> ofColumn(List<ColumnSketch> columns, int mean) {
    List<String> ways = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    for (int c = mean - 1; c >= 0 && before.size() < MOST_COLUMNS; c--) {
      ColumnSketch column = columns.get(c);
      if (Words.beginsAsTotal(column.name())) {
        continue;
      }
      if (!isPart(columns, mean, c)) {
        break;
      }
      before.add(0, c);
    }
    for (int from = 0; from + 1 < before.size(); from++) {
      ways.add(column(columns, mean, before.subList(from, before.size())));
    }
    List<Integer> behind = new ArrayList<>();
    for (int c = mean + 1; c < columns.size() && isPart(columns, mean, c); c++) {
      behind.add(c);
    }
    if (behind.size() > 1 && behind.size() <= MOST_COLUMNS) {
      ways.add(column(columns, mean, behind));
    }
    return ways;
  }

  private static boolean isPart(List<ColumnSketch> columns, int mean, int part) {
    ColumnSketch column = columns.get(part);
    ColumnKind kind = column.kind();
    String own = columns.get(mean).unit();
    boolean alike = own == null || column.unit() == null || Objects.equals(own, column.unit());
    return kind.isFigures()
        && alike
        && !BARE.matcher(Texts.folded(column.name())).matches()
        && !Words.isPrice(column.name());
  }

  private static String column(List<ColumnSketch> columns, int mean, List<Integer> parts) {
    return mean(
        Each.ROW,
        columns.get(mean).id().value(),
        parts.stream().map(c -> columns.get(c).id().value()).toList());
  }

  private static List<String> ofRow(List<RowSketch> rows, int mean) {
    List<Integer> above = new ArrayList<>();
    int since = 0;
    for (int r = 0; r < mean; r++) {
      if (isMean(rows.get(r))) {
        since = above.size();
      } else if (isPart(rows.get(r))) {
        above.add(r);
      }
    }
    List<String> ways = new ArrayList<>();
    add(ways, rows, mean, above.subList(since, above.size()));
    add(ways, rows, mean, above);
    List<Integer> below = new ArrayList<>();
    for (int r = mean + 1; r < rows.size() && !isMean(rows.get(r)); r++) {
      if (isPart(rows.get(r))) {
        below.add(r);
      }
    }
    add(ways, rows, mean, below);
    return ways.stream().distinct().toList();
  }

  private static boolean isPart(RowSketch row) {
    return row.role() == Role.ITEM && !row.closes() && !RowWords.isRate(row.name());
  }

  private static void add(List<String> ways, List<RowSketch> rows, int mean, List<Integer> parts) {
    if (parts.size() > 1 && parts.size() <= MOST_ROWS) {
      ways.add(
          mean(
              Each.COLUMN,
              rows.get(mean).code().value(),
              parts.stream().map(r -> rows.get(r).code().value()).toList()));
    }
  }

  private static String mean(Each each, String mean, List<String> parts) {
    return Formulas.written(each, mean)
        + " = ("
        + parts.stream()
            .map(part -> Formulas.written(each, part))
            .collect(Collectors.joining(" + "))
        + ") / const "
        + parts.size();
  }
}
