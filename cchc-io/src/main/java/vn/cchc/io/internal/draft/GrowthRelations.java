package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.flow.Growth;
import vn.cchc.model.FigureRef;

/** Rates of growth from year to year as relations between cells of two rows and two columns. */
final class GrowthRelations {

  static final LocalizedText WHY =
      new LocalizedText(
          "Số liệu trong biểu đều khớp như vậy: dòng này là tốc độ tăng của dòng kia so với năm trước",
          "The numbers of the table agree in this way: the row is by how much the other one grew");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private GrowthRelations() {}

  static String name(TableSketch sketch, Growth growth) {
    return sketch.rows().get(growth.rate()).name()
        + " ~ "
        + sketch.rows().get(growth.grown()).name()
        + " / năm trước";
  }

  static Formula of(TableSketch sketch, Growth growth) {
    List<Formula> each = new ArrayList<>();
    for (int i = 1; i < growth.years().size(); i++) {
      int year = growth.years().get(i);
      FigureRef now = cell(sketch, growth.grown(), year);
      FigureRef before = cell(sketch, growth.grown(), growth.years().get(i - 1));
      Linear more =
          new Linear(
              List.of(new Term(BigDecimal.ONE, now), new Term(BigDecimal.ONE.negate(), before)));
      each.add(
          new Share(
              cell(sketch, growth.rate(), year), new Ratio(HUNDRED, more, Linear.of(before))));
    }
    return new Formula.All(each);
  }

  private static FigureRef cell(TableSketch sketch, int row, int column) {
    return FigureRef.ofCell(
        sketch.id(), sketch.rows().get(row).ref(), sketch.columns().get(column).id());
  }
}
