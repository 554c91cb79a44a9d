package vn.cchc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;

/**
 * Writes the examples of the shipped forms of tables, sound ones and broken ones, as workbooks and
 * documents: {@code ExampleForms FOLDER} writes {@code FOLDER/<form>/<name>.<ending>}.
 */
final class ExampleForms {

  private ExampleForms() {}

  /**
   * A filled form.
   *
   * @param file its name without ending
   * @param titles above the table
   * @param identities what the form prints at its columns, in their order
   * @param rows the name of each, then its figures
   */
  record Filled(
      String form,
      String file,
      List<String> titles,
      List<String> identities,
      List<List<String>> rows) {}

  /** Takes the folder of the examples. */
  public static void main(String[] arguments) throws IOException {
    for (Filled filled : all()) {
      Path folder = Path.of(arguments[0], filled.form());
      Files.createDirectories(folder);
      workbook(filled, folder.resolve(filled.file() + ".xlsx"));
      document(filled, folder.resolve(filled.file() + ".docx"));
    }
  }

  /** Returns all examples. */
  static List<Filled> all() {
    List<String> dossiers =
        List.of(
            "Biểu số II.06a/VPCP/KSTT",
            "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP"
                + " GIẢI QUYẾT",
            "Đơn vị báo cáo: UBND tỉnh Khánh Hòa",
            "Kỳ báo cáo: Quý III năm 2024",
            "Đơn vị tính: Số hồ sơ TTHC");
    List<String> columns =
        List.of(
            "(3)=(4)+(5)+(6)",
            "(4)",
            "(5)",
            "(6)",
            "(7)=(8)+(9)+(10)",
            "(8)",
            "(9)",
            "(10)",
            "(11)=(12)+(13)",
            "(12)",
            "(13)");
    List<String> petitions =
        List.of(
            "Biểu số 01/XLD",
            "TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN",
            "Đơn vị báo cáo: UBND tỉnh Khánh Hòa",
            "Kỳ báo cáo: 6 tháng năm 2024",
            "Đơn vị tính: Đơn");
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= 22; i++) {
      numbers.add(
          switch (i) {
            case 1 -> "1=2+3=4+5";
            case 6 -> "6= 8+9+10= 11+12+13= 14+18";
            case 14 -> "14=15+16+17";
            case 18 -> "18 = 19+20+21";
            default -> Integer.toString(i);
          });
    }
    return List.of(
        new Filled("vpcp-ii06a", "dung", dossiers, columns, dossiers()),
        // two digits of what was settled of civil status changed places
        new Filled(
            "vpcp-ii06a", "sai", dossiers, columns, wrong(dossiers(), "Hộ tịch", 5, "1.240")),
        new Filled("ttcp-01-xld-2024", "dung", petitions, numbers, petitions()),
        // a digit too high, and two that changed places, which makes more cases than petitions
        new Filled(
            "ttcp-01-xld-2024",
            "sai",
            petitions,
            numbers,
            wrong(wrong(petitions(), "Thanh tra tỉnh", 15, "22"), "Sở Nội vụ", 7, "52")));
  }

  private static List<List<String>> wrong(
      List<List<String>> rows, String name, int column, String value) {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (row.get(0).equals(name)) {
        cells.set(column, value);
      }
      changed.add(cells);
    }
    return changed;
  }

  /** Of each field: online, otherwise, carried over; early, on time, late; not yet due, overdue. */
  private static List<List<String>> dossiers() {
    return table(
        11,
        "Tổng cộng",
        List.of(
            dossiers("Đất đai", 412, 1846, 233, 905, 1102, 41, 428, 15),
            dossiers("Hộ tịch", 655, 601, 48, 488, 709, 7, 96, 4),
            dossiers("Đăng ký kinh doanh", 731, 112, 19, 640, 171, 0, 51, 0),
            dossiers("Xây dựng", 87, 240, 36, 102, 187, 12, 60, 2),
            dossiers("Lao động, việc làm", 164, 93, 11, 150, 88, 0, 30, 0)));
  }

  private static Object[] dossiers(String name, long... parts) {
    return new Object[] {
      name,
      new long[] {
        parts[0] + parts[1] + parts[2],
        parts[0],
        parts[1],
        parts[2],
        parts[3] + parts[4] + parts[5],
        parts[3],
        parts[4],
        parts[5],
        parts[6] + parts[7],
        parts[6],
        parts[7]
      }
    };
  }

  private static List<List<String>> petitions() {
    return table(
        22,
        "Tổng",
        List.of(
            petitions(
                "Thanh tra tỉnh",
                12,
                84,
                90,
                6,
                71,
                64,
                25,
                14,
                32,
                40,
                9,
                22,
                21,
                8,
                17,
                10,
                12,
                3,
                9),
            petitions("Sở Nội vụ", 3, 31, 33, 1, 28, 25, 9, 6, 13, 15, 3, 10, 7, 4, 8, 4, 3, 2, 2),
            petitions(
                "Sở Nông nghiệp và Môi trường",
                20,
                133,
                140,
                13,
                118,
                97,
                61,
                11,
                46,
                70,
                14,
                34,
                44,
                7,
                30,
                18,
                15,
                4,
                11)));
  }

  /**
   * Columns 2 to 5, 6 and 7, 8 to 10, 11 to 13, 15 to 17, 19 to 21, 22; the totals are computed.
   */
  private static Object[] petitions(String name, long... n) {
    return new Object[] {
      name,
      new long[] {
        n[0] + n[1],
        n[0],
        n[1],
        n[2],
        n[3],
        n[4],
        n[5],
        n[6],
        n[7],
        n[8],
        n[9],
        n[10],
        n[11],
        n[12] + n[13] + n[14],
        n[12],
        n[13],
        n[14],
        n[15] + n[16] + n[17],
        n[15],
        n[16],
        n[17],
        n[18]
      }
    };
  }

  private static List<List<String>> table(int columns, String total, List<Object[]> rows) {
    long[] sums = new long[columns];
    List<List<String>> table = new ArrayList<>();
    for (Object[] row : rows) {
      long[] figures = (long[]) row[1];
      for (int i = 0; i < columns; i++) {
        sums[i] += figures[i];
      }
      table.add(printed((String) row[0], figures));
    }
    table.add(printed(total, sums));
    return table;
  }

  private static List<String> printed(String name, long[] figures) {
    List<String> cells = new ArrayList<>(List.of(name));
    Arrays.stream(figures)
        .mapToObj(figure -> Long.toString(figure).replaceAll("(\\d)(?=(\\d{3})+$)", "$1."))
        .forEach(cells::add);
    return cells;
  }

  /** Heads, numbers and identities, then the rows, with a serial number before each. */
  private static List<List<String>> grid(Filled filled) {
    Catalogue form = Catalogues.find(filled.form()).orElseThrow();
    List<String> heads = new ArrayList<>(List.of("STT", "Đơn vị, lĩnh vực"));
    form.tables().get(0).columns().stream().map(Indicator::name).forEach(n -> heads.add(n.vi()));
    boolean brackets = filled.identities().get(1).startsWith("(");
    List<String> numbers = new ArrayList<>(brackets ? List.of("(1)", "(2)") : List.of("A", "B"));
    numbers.addAll(filled.identities());
    List<List<String>> grid = new ArrayList<>(List.of(heads, numbers));
    for (int i = 0; i < filled.rows().size(); i++) {
      boolean last = i == filled.rows().size() - 1;
      List<String> row = new ArrayList<>(List.of(last ? "" : Integer.toString(i + 1)));
      row.addAll(filled.rows().get(i));
      grid.add(row);
    }
    return grid;
  }

  private static void workbook(Filled filled, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet(filled.titles().get(0).replace('/', '-'));
      int at = 0;
      for (String title : filled.titles()) {
        sheet.createRow(at++).createCell(0).setCellValue(title);
      }
      at++;
      for (List<String> cells : grid(filled)) {
        Row row = sheet.createRow(at++);
        for (int i = 0; i < cells.size(); i++) {
          Cell cell = row.createCell(i);
          String text = cells.get(i);
          if (i > 1 && text.matches("[\\d.]+") && at > filled.titles().size() + 3) {
            cell.setCellValue(Long.parseLong(text.replace(".", "")));
          } else {
            cell.setCellValue(text);
          }
        }
      }
      workbook.write(out);
    }
  }

  private static void document(Filled filled, Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String title : filled.titles()) {
        document.createParagraph().createRun().setText(title);
      }
      List<List<String>> grid = grid(filled);
      XWPFTable table = document.createTable(grid.size(), grid.get(0).size());
      for (int r = 0; r < grid.size(); r++) {
        for (int c = 0; c < grid.get(r).size(); c++) {
          table.getRow(r).getCell(c).setText(grid.get(r).get(c));
        }
      }
      document.write(out);
    }
  }
}
