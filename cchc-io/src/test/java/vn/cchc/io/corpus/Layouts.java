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

/** The ways officers lay out one table. Each says the same figures. */
final class Layouts {

  static final String[] PLAIN = {"STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"};

  private Layouts() {}

  /** The layouts by name; each makes a draft of titles and rows. */
  static Map<String, Function<Form, Draft>> all() {
    Map<String, Function<Form, Draft>> all = new LinkedHashMap<>();
    all.put("plain", form -> draft(form, List.of(boxes(PLAIN))));
    all.put("header-of-two-rows", form -> draft(form, twoRows()));
    all.put(
        "numbering-1-2-3", form -> draft(form, with(twoRows(), "(1)", "(2)", "(3)", "(4)", "(5)")));
    all.put("numbering-A-B-C-1-2", form -> draft(form, with(twoRows(), "A", "B", "C", "1", "2")));
    all.put(
        "long-headings",
        form ->
            draft(
                form,
                List.of(
                    boxes(
                        "Số TT",
                        "Nội dung chỉ tiêu thống kê theo quy định của Bộ",
                        "Đơn vị tính (người, văn bản, %)",
                        "Kết quả thực hiện trong kỳ báo cáo của cơ quan, đơn vị",
                        "Giải trình, làm rõ (nếu có)"))));
    all.put(
        "heading-with-line-breaks",
        form ->
            draft(
                form,
                List.of(
                    boxes("STT", "Chỉ tiêu\nthống kê", "Đơn vị\ntính", "Số\nliệu", "Ghi\nchú"))));
    all.put("no-header", form -> draft(form, List.of()));
    all.put("previous-first", form -> columns(form, true, "Số liệu kỳ trước", "Số liệu kỳ này"));
    all.put("previous-last", form -> columns(form, false, "Số liệu kỳ này", "Số liệu kỳ trước"));
    all.put("cumulative-first", form -> columns(form, true, "Lũy kế từ đầu năm", "Trong kỳ"));
    all.put("cumulative-last", form -> columns(form, false, "Trong kỳ", "Lũy kế từ đầu năm"));
    all.put("plan-and-done", form -> columns(form, true, "Kế hoạch giao", "Thực hiện"));
    all.put("years", form -> columns(form, true, "Năm 2020", "Năm 2021"));
    all.put(
        "same-period-last-year", form -> columns(form, false, "Quý III/2021", "Cùng kỳ năm trước"));
    all.put("who-does-it", Layouts::doer);
    all.put("among-on-its-own", form -> draft(form, List.of(boxes(PLAIN)), Layouts::among));
    all.put("headings-merged", form -> draft(form, twoRows(), Layouts::mergedHeadings));
    all.put(
        "number-in-the-name",
        form ->
            draft(
                form,
                List.of(boxes("Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")),
                Layouts::glued));
    all.put("running-numbers", form -> draft(form, List.of(boxes(PLAIN)), Layouts::running));
    all.put(
        "no-numbers",
        form ->
            draft(
                form,
                List.of(boxes("Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")),
                Layouts::unnumbered));
    all.put(
        "no-units",
        form ->
            draft(
                form, List.of(boxes("STT", "Chỉ tiêu", "Số liệu", "Ghi chú")), Layouts::unitless));
    all.put("blank-rows-between", form -> draft(form, List.of(boxes(PLAIN)), Layouts::spaced));
    all.put("header-again", form -> draft(form, twoRows(), rows -> again(rows)));
    all.put("signatures", Layouts::signed);
    all.put("legend-below", Layouts::legend);
    all.put("list-of-dossiers-below", Layouts::dossiers);
    all.put("letterhead", Layouts::letterhead);
    all.put(
        "english-headings",
        form ->
            draft(
                form, List.of(boxes("No.", "Indicator", "Unit", "Value this period", "Remarks"))));
    all.putAll(LayoutsBeside.all());
    return all;
  }

  /** A form with its titles and rows. */
  record Form(String catalogue, List<String> titles, List<Row> rows) {}

  private static List<List<Box>> twoRows() {
    return List.of(
        List.of(
            new Box("STT", 1, 2),
            new Box("Chỉ tiêu thống kê", 1, 2),
            new Box("Kết quả thống kê", 2, 1),
            new Box("Ghi chú", 1, 2)),
        boxes("Đơn vị tính", "Số liệu"));
  }

  private static List<List<Box>> with(List<List<Box>> header, String... numbering) {
    List<List<Box>> longer = new ArrayList<>(header);
    longer.add(boxes(numbering));
    return longer;
  }

  static Draft draft(Form form, List<List<Box>> header) {
    return draft(form, header, rows -> rows.stream().map(Layouts::plain).toList());
  }

  private static Draft draft(
      Form form, List<List<Box>> header, Function<List<Row>, List<List<Box>>> body) {
    List<List<Box>> table = new ArrayList<>(header);
    table.addAll(body.apply(form.rows()));
    return new Draft(form.titles(), table, List.of());
  }

  static List<Box> plain(Row row) {
    return boxes(or(row.code()), row.name(), or(row.unit()), or(row.value()), or(row.note()));
  }

  private static Draft columns(Form form, boolean otherFirst, String first, String second) {
    List<List<Box>> table = new ArrayList<>();
    table.add(boxes("STT", "Chỉ tiêu", "Đơn vị tính", first, second, "Ghi chú"));
    for (Row row : form.rows()) {
      String value = or(row.value());
      String other = Numbers.another(value);
      table.add(
          boxes(
              or(row.code()),
              row.name(),
              or(row.unit()),
              otherFirst ? other : value,
              otherFirst ? value : other,
              or(row.note())));
    }
    return new Draft(form.titles(), table, List.of());
  }

  private static Draft doer(Form form) {
    List<List<Box>> table = new ArrayList<>();
    table.add(boxes("STT", "Chỉ tiêu", "Đơn vị thực hiện", "Đơn vị tính", "Kết quả", "Ghi chú"));
    for (Row row : form.rows()) {
      table.add(
          boxes(
              or(row.code()),
              row.name(),
              row.isHeading() ? "" : "Sở Nội vụ",
              or(row.unit()),
              or(row.value()),
              or(row.note())));
    }
    return new Draft(form.titles(), table, List.of());
  }

  private static List<List<Box>> among(List<Row> rows) {
    List<List<Box>> body = new ArrayList<>();
    boolean within = false;
    for (Row row : rows) {
      if (row.code() == null && !within) {
        body.add(boxes("", "Trong đó:", "", "", ""));
      }
      within = row.code() == null;
      List<Box> cells = new ArrayList<>(plain(row));
      if (within) {
        cells.set(1, Box.of("- " + row.name()));
      }
      body.add(cells);
    }
    return body;
  }

  private static List<List<Box>> mergedHeadings(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.isHeading() && row.code() != null
                    ? List.of(new Box(row.code() + " " + row.name(), 5, 1))
                    : plain(row))
        .toList();
  }

  private static List<List<Box>> glued(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                boxes(
                    row.code() == null ? "- " + row.name() : row.code() + " " + row.name(),
                    or(row.unit()),
                    or(row.value()),
                    or(row.note())))
        .toList();
  }

  private static List<List<Box>> running(List<Row> rows) {
    List<List<Box>> body = new ArrayList<>();
    for (Row row : rows) {
      List<Box> cells = new ArrayList<>(plain(row));
      cells.set(0, Box.of(String.valueOf(body.size() + 1)));
      body.add(cells);
    }
    return body;
  }

  private static List<List<Box>> unnumbered(List<Row> rows) {
    return rows.stream()
        .map(row -> boxes(row.name(), or(row.unit()), or(row.value()), or(row.note())))
        .toList();
  }

  private static List<List<Box>> unitless(List<Row> rows) {
    return rows.stream()
        .map(row -> boxes(or(row.code()), row.name(), or(row.value()), or(row.note())))
        .toList();
  }

  private static List<List<Box>> spaced(List<Row> rows) {
    List<List<Box>> body = new ArrayList<>();
    for (Row row : rows) {
      if (row.isHeading()) {
        body.add(boxes("", "", "", "", ""));
      }
      body.add(plain(row));
    }
    return body;
  }

  private static List<List<Box>> again(List<Row> rows) {
    List<List<Box>> body = new ArrayList<>();
    for (Row row : rows) {
      if (body.size() % 30 == 29) {
        body.addAll(twoRows());
      }
      body.add(plain(row));
    }
    return body;
  }

  private static Draft signed(Form form) {
    Draft draft = draft(form, List.of(boxes(PLAIN)));
    List<List<Box>> table = new ArrayList<>(draft.table());
    table.add(boxes("", "", "", "", ""));
    table.add(boxes("", "NGƯỜI LẬP BIỂU", "", "Ngày 24 tháng 9 năm 2021", ""));
    table.add(boxes("", "(Ký, ghi rõ họ tên)", "", "TM. ỦY BAN NHÂN DÂN", ""));
    table.add(boxes("", "Nguyễn Văn A", "", "Trần Văn B", ""));
    return new Draft(
        draft.above(), table, List.of("Nơi nhận:", "- Bộ Nội vụ;", "- Lưu: VT, 02 bản."));
  }

  private static Draft legend(Form form) {
    Draft draft = draft(form, List.of(boxes(PLAIN)));
    List<List<Box>> table = new ArrayList<>(draft.table());
    table.add(boxes("", "", "", "", ""));
    table.add(List.of(new Box("Ghi chú: các ô để trống là không phát sinh số liệu", 5, 1)));
    table.add(List.of(new Box("(1) Thống kê đến ngày 14/9/2021", 5, 1)));
    return new Draft(draft.above(), table, List.of());
  }

  private static Draft dossiers(Form form) {
    Draft draft = draft(form, List.of(boxes(PLAIN)));
    List<List<Box>> table = new ArrayList<>(draft.table());
    table.add(boxes("", "", "", "", ""));
    table.add(boxes("", "DANH SÁCH HỒ SƠ TRỄ HẠN", "", "", ""));
    table.add(boxes("STT", "Mã hồ sơ", "Ngày nhận", "Số ngày trễ", "Lý do"));
    for (int i = 1; i <= 300; i++) {
      table.add(
          boxes(
              String.valueOf(i),
              "H32.10-210" + i,
              "01/7/2021",
              String.valueOf(i % 9),
              "Chậm thẩm định"));
    }
    return new Draft(draft.above(), table, List.of());
  }

  private static Draft letterhead(Form form) {
    Draft draft = draft(form, twoRows());
    List<String> above =
        new ArrayList<>(
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"));
    above.addAll(draft.above());
    return new Draft(above, draft.table(), List.of());
  }
}
