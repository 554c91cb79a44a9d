package vn.cchc.io.internal.sketch.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.flow.FlowWords.Stage;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.RowWords;

/**
 * Stocks and flows below each other: {@code Tồn đầu kỳ}, {@code Nhập}, {@code Xuất}, {@code Tồn
 * cuối kỳ}.
 */
public final class RowStocks {

  /** Of more rows whose words say nothing, nothing is tried. */
  private static final int FEW = 2;

  /** More flows than these are single bookings, of which columns tell more than names. */
  private static final int MOST_FLOWS = 12;

  private final List<RowSketch> rows;

  private RowStocks(List<RowSketch> rows) {
    this.rows = rows;
  }

  /**
   * A stock of some rows.
   *
   * @param said what it is at the end
   */
  public record Stock(int opening, int closing, Said said) {}

  /** Returns the stocks that the names of rows tell of, from top to bottom. */
  public static List<Stock> of(List<RowSketch> rows) {
    RowStocks stocks = new RowStocks(rows);
    List<Stock> all = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Stock stock = stocks.isStage(r, Stage.OPENING) ? stocks.from(r) : null;
      if (stock != null) {
        all.add(stock);
      }
    }
    return all;
  }

  private boolean isStage(int row, Stage stage) {
    return FlowWords.of(rows.get(row).name()) == stage;
  }

  private @Nullable Stock from(int opening) {
    List<Integer> in = new ArrayList<>(List.of(opening));
    List<Integer> out = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    int sums = 0;
    int parent = rows.get(opening).parent();
    for (int r = opening + 1; r < rows.size(); r++) {
      RowSketch row = rows.get(r);
      boolean beside = row.parent() == parent || row.parent() == opening;
      if (!beside || RowWords.isSome(row.name()) || RowWords.isRate(row.name())) {
        continue;
      }
      Stage stage = FlowWords.of(row.name());
      if (stage == Stage.OPENING) {
        return null;
      }
      if (stage == Stage.CLOSING) {
        return stock(opening, r, in, out, others, sums);
      }
      sums += Words.beginsAsTotal(row.name()) ? 1 : 0;
      (stage == Stage.OUT ? out : stage == Stage.IN ? in : others).add(r);
    }
    return null;
  }

  private @Nullable Stock stock(
      int opening,
      int closing,
      List<Integer> in,
      List<Integer> out,
      List<Integer> others,
      int sums) {
    int flows = in.size() + out.size() - 1;
    if (flows == 0 || flows > MOST_FLOWS || others.size() > FEW) {
      return null;
    }
    List<String> ways = new ArrayList<>(List.of(text(closing, in, out)));
    boolean mixed = sums > 0 && sums < flows + others.size();
    if (mixed) {
      ways.add(text(closing, sums(in, opening), sums(out, opening)));
    }
    boolean sure = others.isEmpty() && !mixed && in.size() > 1 && !out.isEmpty();
    return new Stock(opening, closing, new Said(Each.COLUMN, Said.Kind.STOCK, ways, sure));
  }

  private List<Integer> sums(List<Integer> some, int opening) {
    return some.stream()
        .filter(row -> row == opening || Words.beginsAsTotal(rows.get(row).name()))
        .toList();
  }

  private String text(int closing, List<Integer> in, List<Integer> out) {
    return Formulas.sum(
        Each.COLUMN,
        rows.get(closing).code().value(),
        in.stream().map(row -> rows.get(row).code().value()).toList(),
        out.stream().map(row -> rows.get(row).code().value()).toList());
  }
}
