package vn.cchc.io.corpus;

import static vn.cchc.io.corpus.Draft.boxes;
import static vn.cchc.io.corpus.Draft.or;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.cchc.io.corpus.Draft.Box;
import vn.cchc.io.corpus.Draft.Row;
import vn.cchc.io.corpus.Layouts.Form;

/** Layouts in which something stands beside the table, or its figures beside each other. */
final class LayoutsBeside {

  private LayoutsBeside() {}

  static Map<String, Function<Form, Draft>> all() {
    Map<String, Function<Form, Draft>> all = new LinkedHashMap<>();
    all.put("halves-side-by-side", LayoutsBeside::halves);
    all.put("other-table-beside", LayoutsBeside::wages);
    all.put("parts-in-a-column-of-their-own", LayoutsBeside::parts);
    all.put("shares-in-a-column-of-their-own", LayoutsBeside::shares);
    all.put("names-in-two-languages", LayoutsBeside::languages);
    return all;
  }

  private static Draft draft(Form form, List<List<Box>> table) {
    return new Draft(form.titles(), table, List.of());
  }

  private static Draft halves(Form form) {
    int half = (form.rows().size() + 1) / 2;
    List<List<Box>> table = new ArrayList<>();
    table.add(beside(boxes(Layouts.PLAIN), boxes(Layouts.PLAIN)));
    for (int i = 0; i < half; i++) {
      List<Box> right =
          half + i < form.rows().size()
              ? Layouts.plain(form.rows().get(half + i))
              : boxes("", "", "", "", "");
      table.add(beside(Layouts.plain(form.rows().get(i)), right));
    }
    return draft(form, table);
  }

  private static List<Box> beside(List<Box> left, List<Box> right) {
    List<Box> row = new ArrayList<>(left);
    row.add(Box.of(""));
    row.addAll(right);
    return row;
  }

  private static Draft wages(Form form) {
    List<List<Box>> table = new ArrayList<>();
    table.add(beside(boxes(Layouts.PLAIN), boxes("TT", "Họ và tên", "Số ngày công", "Tiền công")));
    for (int i = 0; i < form.rows().size(); i++) {
      List<Box> wage =
          i < 5
              ? boxes(String.valueOf(i + 1), "Nguyễn Văn A", "2" + i, "5.00" + i + ".000")
              : boxes("", "", "", "");
      table.add(beside(Layouts.plain(form.rows().get(i)), wage));
    }
    return draft(form, table);
  }

  private static Draft parts(Form form) {
    List<List<Box>> table = new ArrayList<>();
    table.add(
        List.of(
            Box.of("STT"),
            Box.of("Chỉ tiêu"),
            Box.of("Đơn vị tính"),
            new Box("Số liệu", 2, 1),
            Box.of("Ghi chú")));
    for (Row row : form.rows()) {
      table.add(inOneOf(row, row.code() != null, or(row.unit())));
    }
    return draft(form, table);
  }

  private static Draft shares(Form form) {
    List<List<Box>> table = new ArrayList<>();
    table.add(boxes("STT", "Chỉ tiêu", "Đơn vị tính", "Số lượng", "Tỷ lệ (%)", "Ghi chú"));
    for (Row row : form.rows()) {
      boolean share = "%".equals(row.unit()) || or(row.value()).endsWith("%");
      table.add(inOneOf(row, !share, or(row.unit())));
    }
    return draft(form, table);
  }

  private static List<Box> inOneOf(Row row, boolean first, String unit) {
    String value = or(row.value());
    return boxes(
        or(row.code()), row.name(), unit, first ? value : "", first ? "" : value, or(row.note()));
  }

  private static Draft languages(Form form) {
    List<List<Box>> table = new ArrayList<>();
    table.add(boxes("STT", "Chỉ tiêu", "Indicator", "Đơn vị tính", "Số liệu", "Ghi chú"));
    Map<String, Row> ids = Forms.ids(form);
    ids.forEach(
        (id, row) ->
            table.add(
                boxes(
                    or(row.code()),
                    row.name(),
                    Forms.english(form, id),
                    or(row.unit()),
                    or(row.value()),
                    or(row.note()))));
    return draft(form, table);
  }
}
