package vn.cchc.io.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.ReportReader;
import vn.cchc.io.corpus.Draft.Row;
import vn.cchc.io.corpus.Layouts.Form;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Report;

/** The table of the worked example. */
final class ExampleForm {

  private ExampleForm() {}

  static Form form() {
    Report report;
    try {
      report = ReportReader.standard().read(Path.of("../examples/khanh-hoa-q3-2021/report.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : Catalogues.find(report.catalogue()).orElseThrow().indicators()) {
      if (indicator.place() == Indicator.Place.TABLE) {
        rows.add(row(indicator, report));
      }
    }
    return new Form(
        report.catalogue(),
        List.of(
            "PHỤ LỤC",
            "THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
            "QUÝ III NĂM 2021 TẠI TỈNH KHÁNH HÒA",
            "(Ban hành kèm theo Báo cáo số 186/BC-UBND ngày 24/9/2021 của UBND tỉnh Khánh Hòa)"),
        rows);
  }

  private static Row row(Indicator indicator, Report report) {
    String id = indicator.id().value();
    boolean lettered = Character.isLetter(id.charAt(id.length() - 1));
    Figure figure = report.figure(FigureRef.of(indicator.id())).orElse(null);
    return new Row(
        lettered ? null : id + ".",
        indicator.name().vi(),
        unit(indicator),
        figure == null ? null : figure.text(),
        figure == null ? null : figure.note());
  }

  /** A choice prints its codes in place of a unit. */
  private static @Nullable String unit(Indicator indicator) {
    if (indicator.kind() != Indicator.Kind.CHOICE) {
      return indicator.hasValue() ? indicator.unit() == null ? "Số" : indicator.unit() : null;
    }
    List<String> codes = new ArrayList<>();
    indicator.codes().forEach((code, name) -> codes.add(name.vi() + " = " + code));
    return String.join("\n", codes);
  }
}
