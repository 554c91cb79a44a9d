package vn.cchc.io.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.ReportReader;
import vn.cchc.io.corpus.Draft.Row;
import vn.cchc.io.corpus.Layouts.Form;
import vn.cchc.model.IndicatorId;

/** The tables that are laid out: that of the worked example, and two of other offices. */
final class Forms {

  private Forms() {}

  /** Returns a reader that knows a form. */
  static ReportReader reader(Form form) {
    Catalogue catalogue = OWN.get(form.catalogue());
    return catalogue == null
        ? ReportReader.standard()
        : ReportReader.builder().catalogue(catalogue).build();
  }

  /** Returns the name of a row in English. */
  static String english(Form form, String id) {
    Catalogue catalogue = OWN.get(form.catalogue());
    return (catalogue == null ? Catalogues.find(form.catalogue()).orElseThrow() : catalogue)
        .indicator(new IndicatorId(id))
        .orElseThrow()
        .name()
        .en();
  }

  static Form archives() {
    return new Form(
        "luu-tru",
        List.of(
            "BÁO CÁO THỐNG KÊ CÔNG TÁC VĂN THƯ, LƯU TRỮ",
            "Quý III năm 2021",
            "(Kèm theo Báo cáo số 45/BC-UBND ngày 20/9/2021 của UBND huyện Diên Khánh)"),
        List.of(
            row("1.", "Nhân sự làm công tác văn thư, lưu trữ", null, null, null),
            row("1.1.", "Tổng số người làm công tác văn thư", "Người", "41", null),
            row(
                "1.2.",
                "Số người được đào tạo đúng chuyên ngành",
                "Người",
                "27",
                "Tính đến 14/9/2021"),
            row("2.", "Văn bản", null, null, null),
            row("2.1.", "Tổng số văn bản đến trong kỳ", "Văn bản", "12.406", null),
            row(null, "Số văn bản đến dạng điện tử", "Văn bản", "11.938", null),
            row(null, "Số văn bản đến dạng giấy", "Văn bản", "468", null),
            row("2.2.", "Tỷ lệ văn bản đi được ký số", "%", "98,75%", "1.185/1.200 văn bản"),
            row("2.3.", "Tỷ lệ hồ sơ công việc lập trên môi trường mạng", "%", "62,50%", null),
            row("3.", "Kho lưu trữ", null, null, null),
            row("3.1.", "Diện tích kho lưu trữ chuyên dụng", "m2", "1.250", null),
            row("3.2.", "Số mét giá tài liệu đã chỉnh lý hoàn chỉnh", "Mét", "386", null),
            row(
                "3.3.",
                "Số mét giá tài liệu bó gói chưa chỉnh lý",
                "Mét",
                "0",
                "Đã chỉnh lý xong")));
  }

  static Form registers() {
    return new Form(
        "ho-tich",
        List.of("KẾT QUẢ ĐĂNG KÝ HỘ TỊCH", "Quý III năm 2021 tại xã Diên An"),
        List.of(
            row("1.", "Số trường hợp đăng ký khai sinh", "Trường hợp", "153", null),
            row("2.", "Số trường hợp đăng ký khai tử", "Trường hợp", "47", null),
            row("3.", "Số cặp đăng ký kết hôn", "Cặp", "61", null),
            row("4.", "Số trường hợp thay đổi, cải chính hộ tịch", "Trường hợp", "9", null),
            row("5.", "Số bản sao trích lục hộ tịch đã cấp", "Bản", "1.046", null),
            row(
                "6.",
                "Tỷ lệ hồ sơ hộ tịch giải quyết đúng hạn",
                "%",
                "99,25%",
                "1.306/1.316 hồ sơ"),
            row("7.", "Số hồ sơ tiếp nhận trực tuyến", "Hồ sơ", "402", null)));
  }

  private static final Map<String, Catalogue> OWN =
      Map.of("luu-tru", catalogue(archives()), "ho-tich", catalogue(registers()));

  private static Row row(
      @Nullable String code,
      String name,
      @Nullable String unit,
      @Nullable String value,
      @Nullable String note) {
    return new Row(code, name, unit, value, note);
  }

  private static Catalogue catalogue(Form form) {
    List<Indicator> indicators = new ArrayList<>();
    for (Map.Entry<String, Row> row : ids(form).entrySet()) {
      String name = row.getValue().name();
      Indicator indicator =
          row.getValue().isHeading()
              ? Indicator.heading(row.getKey(), name, name)
              : "%".equals(row.getValue().unit())
                  ? Indicator.percentage(row.getKey(), name, name)
                  : Indicator.count(row.getKey(), name, name);
      indicators.add(indicator.toBuilder().unit(row.getValue().unit()).build());
    }
    return Catalogue.builder(form.catalogue())
        .name(form.titles().get(0), form.titles().get(0))
        .level(vn.cchc.model.Level.COMMUNE)
        .validFrom(LocalDate.of(2020, 1, 1))
        .source("made up")
        .indicators(indicators)
        .build();
  }

  /** The identifiers of a form's rows; a row without a number takes a letter. */
  static Map<String, Row> ids(Form form) {
    Map<String, Row> ids = new java.util.LinkedHashMap<>();
    String parent = "";
    char letter = 'a';
    for (Row row : form.rows()) {
      String code = row.code();
      if (code != null) {
        parent = code.substring(0, code.length() - 1);
        letter = 'a';
        ids.put(parent, row);
      } else {
        ids.put(parent + "." + letter++, row);
      }
    }
    return ids;
  }
}
