package vn.cchc.io.internal.sketch.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.model.internal.Texts;

/**
 * Columns that say how far two others are apart: {@code Theo sổ | Theo kiểm kê | Chênh lệch}, the
 * same as {@code Thừa | Thiếu}, and meters: {@code Chỉ số cũ | Chỉ số mới | Tiêu thụ}.
 */
public final class Differences {

  private static final List<String> DIFFERENCE =
      List.of("chenh lech", "thua thieu", "tang giam", "so sanh", "lech");
  private static final List<String> MORE = List.of("thua", "tang");
  private static final List<String> LESS = List.of("thieu", "giam");
  private static final List<String> BEFORE =
      List.of(
          "chi so cu",
          "so cu",
          "chi so dau ky",
          "chi so dau",
          "chi so dau thang",
          "chi so thang truoc",
          "chi so ky truoc");
  private static final List<String> AFTER =
      List.of(
          "chi so moi",
          "so moi",
          "chi so cuoi ky",
          "chi so cuoi",
          "chi so cuoi thang",
          "chi so thang nay",
          "chi so ky nay");
  private static final List<String> USED =
      List.of("tieu thu", "san luong", "su dung", "luong", "dien nang", "khoi luong", "m3", "kwh");
  private static final List<String> FACTOR = List.of("he so", "he so nhan");

  private final List<ColumnSketch> columns;
  private final List<Said> all = new ArrayList<>();

  private Differences(List<ColumnSketch> columns) {
    this.columns = columns;
  }

  /** Returns what headings say of differences. */
  public static List<Said> of(List<ColumnSketch> columns) {
    Differences differences = new Differences(columns);
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).kind().isAdditive()) {
        differences.column(c);
      }
    }
    differences.meter();
    return differences.all;
  }

  private void column(int column) {
    List<String> heading = heading(column);
    List<String> said = heading.stream().map(Texts::folded).filter(Differences::isSaid).toList();
    if (said.isEmpty()) {
      return;
    }
    List<String> rest = heading.stream().filter(text -> !isSaid(Texts.folded(text))).toList();
    List<Integer> pair = pair(column, rest);
    if (pair.isEmpty()) {
      return;
    }
    String words = String.join(" ", said);
    boolean more = Texts.hasAny(words, MORE);
    boolean less = Texts.hasAny(words, LESS);
    if (more && !less) {
      Integer deficit = other(column, rest);
      if (deficit != null) {
        String up = name(column);
        String down = name(deficit);
        add(
            Texts.hasAny(words, List.of("thua")),
            Formulas.sum(
                Each.ROW, name(pair.get(1)), List.of(name(pair.get(0)), up), List.of(down)),
            Formulas.sum(
                Each.ROW, name(pair.get(0)), List.of(name(pair.get(1)), up), List.of(down)));
      }
    } else if (more == less) {
      add(
          words.contains("lech") || more,
          Formulas.sum(
              Each.ROW, name(column), List.of(name(pair.get(1))), List.of(name(pair.get(0)))),
          Formulas.sum(
              Each.ROW, name(column), List.of(name(pair.get(0))), List.of(name(pair.get(1)))));
    }
  }

  private static boolean isSaid(String folded) {
    return Texts.hasAny(folded, DIFFERENCE) || MORE.contains(folded) || LESS.contains(folded);
  }

  /** The column of what is missing, behind that of what there is too much. */
  private @Nullable Integer other(int column, List<String> rest) {
    for (int c = column + 1; c < columns.size() && c < column + 4; c++) {
      List<String> heading = heading(c);
      List<String> said = heading.stream().map(Texts::folded).filter(Differences::isSaid).toList();
      boolean same =
          heading.stream().filter(text -> !isSaid(Texts.folded(text))).toList().equals(rest);
      if (same && columns.get(c).kind().isAdditive() && !said.isEmpty()) {
        String words = String.join(" ", said);
        return Texts.hasAny(words, LESS) && !Texts.hasAny(words, MORE) ? c : null;
      }
    }
    return null;
  }

  /** The headings of a column, without those that are filled down over several rows. */
  private List<String> heading(int column) {
    return columns.get(column).heading().stream().distinct().toList();
  }

  /** The nearest two columns before one that are below or above the same headings, but for one. */
  private List<Integer> pair(int column, List<String> rest) {
    List<Integer> pair = new ArrayList<>();
    for (int c = column - 1; c >= 0 && pair.size() < 2; c--) {
      List<String> heading = heading(c);
      boolean alike =
          heading.size() == rest.size() + 1
              && (heading.subList(1, heading.size()).equals(rest)
                  || heading.subList(0, rest.size()).equals(rest));
      if (alike
          && columns.get(c).kind().isAdditive()
          && heading.stream().noneMatch(text -> isSaid(Texts.folded(text)))) {
        pair.add(0, c);
      }
    }
    return pair.size() == 2 ? pair : List.of();
  }

  /** What ran through a meter is what it shows now, without what it showed before. */
  private void meter() {
    Integer before = only(BEFORE);
    Integer after = only(AFTER);
    if (before == null || after == null) {
      return;
    }
    String run = '(' + written(after) + " - " + written(before) + ')';
    for (int c = Math.max(before, after) + 1; c < columns.size(); c++) {
      String folded = Texts.folded(columns.get(c).fullName());
      if (columns.get(c).kind().isAdditive() && Texts.hasAny(folded, USED)) {
        List<String> ways = new ArrayList<>();
        for (int f = after + 1; f < columns.size(); f++) {
          boolean factor = Texts.hasAny(Texts.folded(columns.get(f).name()), FACTOR);
          if (factor && columns.get(f).kind().isFigures()) {
            ways.add(written(c) + " = " + run + " * " + written(f));
          }
        }
        ways.add(Formulas.sum(Each.ROW, name(c), List.of(name(after)), List.of(name(before))));
        add(true, ways.toArray(String[]::new));
        return;
      }
    }
  }

  private @Nullable Integer only(List<String> words) {
    Integer found = null;
    for (int c = 0; c < columns.size(); c++) {
      ColumnKind kind = columns.get(c).kind();
      if (kind.isFigures() && Texts.hasAny(Texts.folded(columns.get(c).fullName()), words)) {
        if (found != null) {
          return null;
        }
        found = c;
      }
    }
    return found;
  }

  private void add(boolean sure, String... ways) {
    all.add(new Said(Each.ROW, Said.Kind.DIFFERENCE, List.of(ways), sure));
  }

  private String written(int column) {
    return Formulas.written(Each.ROW, name(column));
  }

  private String name(int column) {
    return columns.get(column).id().value();
  }
}
