package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.Formula.Tolerance;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.trial.TotalShare;
import vn.cchc.model.FigureRef;

/**
 * Percentages of a total as relations between cells: each is of two rows and two columns, of which
 * the language of catalogues has no words.
 */
final class ShareRelations {

  static final LocalizedText WHY =
      new LocalizedText(
          "Số liệu trong biểu đều khớp như vậy: cột này là tỷ lệ phần trăm của từng dòng trong tổng",
          "The numbers of the table agree in this way: the column is what each row is of the total");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TableSketch sketch;
  private final TotalShare share;

  private ShareRelations(TableSketch sketch, TotalShare share) {
    this.sketch = sketch;
    this.share = share;
  }

  /** Returns what is said of the percentages of a total, by names. */
  static Map<String, Formula> of(TableSketch sketch, TotalShare share) {
    return new ShareRelations(sketch, share).formulas();
  }

  private Map<String, Formula> formulas() {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    String percentage = "(" + sketch.columns().get(share.percentage()).id() + ")";
    String counted = "(" + sketch.columns().get(share.counted()).id() + ")";
    List<Formula> each = new ArrayList<>();
    new TreeMap<>(share.wholes())
        .forEach(
            (row, whole) -> {
              Linear part = Linear.of(cell(row, share.counted()));
              Ratio ratio = new Ratio(HUNDRED, part, sum(whole, share.counted()));
              each.add(new Share(cell(row, share.percentage()), ratio));
            });
    formulas.put(percentage + " ~ " + counted + " / tổng " + counted, new Formula.All(each));
    if (!share.all().isEmpty()) {
      Linear total =
          share.total() < 0
              ? new Linear(List.of(new Term(HUNDRED, null)))
              : Linear.of(cell(share.total(), share.percentage()));
      Linear all = sum(share.all(), share.percentage());
      formulas.put(
          percentage + " = 100", new Comparison(total, Operator.EQUAL, all, Tolerance.ROUNDING));
    }
    return formulas;
  }

  private Linear sum(List<Integer> rows, int column) {
    return new Linear(
        rows.stream().map(row -> new Term(BigDecimal.ONE, cell(row, column))).toList());
  }

  private FigureRef cell(int row, int column) {
    return FigureRef.ofCell(
        sketch.id(), sketch.rows().get(row).ref(), sketch.columns().get(column).id());
  }
}
