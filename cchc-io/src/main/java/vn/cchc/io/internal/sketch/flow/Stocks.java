package vn.cchc.io.internal.sketch.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.flow.FlowWords.Stage;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/**
 * Stocks and flows side by side: {@code Tồn đầu kỳ | Nhập | Xuất | Tồn cuối kỳ}, once, or for each
 * of what stands below such headings, or above them.
 */
public final class Stocks {

  /** Of more columns whose words say nothing, nothing is tried. */
  private static final int FEW = 3;

  private final List<ColumnSketch> columns;

  private Stocks(List<ColumnSketch> columns) {
    this.columns = columns;
  }

  /**
   * A stock of some columns.
   *
   * @param said what it is at the end
   */
  public record Stock(int opening, int closing, Said said) {}

  /**
   * Returns what headings say of stocks.
   *
   * @param among the columns that may be of a stock, without parts of others
   */
  public static List<Stock> of(List<ColumnSketch> columns, List<Integer> among) {
    Stocks stocks = new Stocks(columns);
    Stock one = stocks.stock(among);
    if (one != null) {
      return List.of(one);
    }
    Map<String, List<Integer>> series = new LinkedHashMap<>();
    for (int column : among) {
      series.computeIfAbsent(stocks.series(column), key -> new ArrayList<>()).add(column);
    }
    List<Stock> all = new ArrayList<>();
    for (List<Integer> some : series.values()) {
      Stock stock = series.size() < 2 ? null : stocks.stock(some);
      if (stock != null) {
        all.add(stock);
      }
    }
    return all;
  }

  /** The headings of a column without those that say what of a stock it is. */
  private String series(int column) {
    List<String> heading = columns.get(column).heading();
    List<String> rest =
        heading.stream().filter(text -> FlowWords.of(text) == null).map(Texts::folded).toList();
    // a heading in place of the others': "Điều chuyển" over "Số lượng"
    boolean all = rest.size() == heading.size() && rest.size() > 1;
    return String.join("|", all ? rest.subList(1, rest.size()) : rest);
  }

  private @Nullable Stock stock(List<Integer> among) {
    Integer opening = only(among, Stage.OPENING);
    Integer closing = only(among, Stage.CLOSING);
    if (opening == null || closing == null) {
      return null;
    }
    List<Integer> in = new ArrayList<>(List.of(opening));
    List<Integer> out = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    int sums = 0;
    for (int column : among) {
      Stage stage = FlowWords.of(columns.get(column).fullName());
      String name = columns.get(column).name();
      boolean some = RowWords.isSome(name);
      if (column == opening || column == closing || some) {
        continue;
      }
      sums += Words.beginsAsTotal(name) ? 1 : 0;
      (stage == Stage.OUT ? out : stage == Stage.IN ? in : others).add(column);
    }
    if (in.size() < 2 && out.isEmpty() || others.size() > FEW) {
      return null;
    }
    List<String> ways = new ArrayList<>(List.of(text(closing, in, out)));
    if (!others.isEmpty()) {
      ways.add(text(closing, joined(in, others), out));
      ways.add(text(closing, in, joined(out, others)));
    }
    // sums among what they are the sums of
    boolean mixed = sums > 0 && sums < in.size() + out.size() + others.size() - 1;
    if (mixed) {
      ways.add(text(closing, withoutSums(in), withoutSums(out)));
    }
    boolean sure = others.isEmpty() && !mixed && in.size() > 1 && !out.isEmpty();
    return new Stock(opening, closing, new Said(Each.ROW, Said.Kind.STOCK, ways, sure));
  }

  private List<Integer> withoutSums(List<Integer> some) {
    return some.stream().filter(c -> !Words.beginsAsTotal(columns.get(c).name())).toList();
  }

  private static List<Integer> joined(List<Integer> some, List<Integer> more) {
    List<Integer> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private String text(int closing, List<Integer> in, List<Integer> out) {
    return Formulas.sum(
        Each.ROW,
        columns.get(closing).id().value(),
        in.stream().map(c -> columns.get(c).id().value()).toList(),
        out.stream().map(c -> columns.get(c).id().value()).toList());
  }

  private @Nullable Integer only(List<Integer> some, Stage stage) {
    List<Integer> found =
        some.stream().filter(c -> FlowWords.of(columns.get(c).fullName()) == stage).toList();
    return found.size() == 1 ? found.get(0) : null;
  }
}
