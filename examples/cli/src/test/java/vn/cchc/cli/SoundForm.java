package vn.cchc.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A form of a made-up shape, blank or filled in as it should be. */
final class SoundForm {

  /** How its rows lie. */
  enum Rows {
    TOTAL_LAST,
    TOTAL_FIRST,
    GROUPS,
    TITLED_AMONG,
    NAMED_AMONG,
    DOTTED,
    DASHES,
    WITHOUT_TOTAL
  }

  /** What its columns hold. */
  enum Columns {
    PARTS,
    AMONG,
    BALANCE,
    GROWTH,
    SIGNS,
    RATE,
    MONEY,
    PAY,
    STOCK,
    TO_DATE,
    GRADES
  }

  private static final String[] PLACES = {
    "Hải Châu",
    "Thanh Khê",
    "Sơn Trà",
    "Ngũ Hành Sơn",
    "Liên Chiểu",
    "Cẩm Lệ",
    "Hòa Vang",
    "Bà Nà",
    "Hòa Tiến",
    "Hòa Xuân",
    "An Khê",
    "An Hải"
  };
  private static final String[] FIELDS = {
    "Đất đai", "Hộ tịch", "Xây dựng", "Giáo dục", "Y tế", "Môi trường", "Lao động", "Văn hóa"
  };

  private final Columns columns;
  private final Random random;
  private final boolean filled;
  private final boolean decimals;
  private final String zero;
  private final List<String> lines = new ArrayList<>();

  private SoundForm(Rows rows, Columns columns, Random random, boolean filled) {
    this.columns = columns;
    this.random = random;
    this.filled = filled;
    decimals = random.nextBoolean();
    // of a numbered row that is left empty nobody knows whether it belongs to the sum
    zero = List.of("0", "-", "").get(random.nextInt(rows == Rows.DOTTED ? 2 : 3));
  }

  static String blank(Rows rows, Columns columns) {
    return new SoundForm(rows, columns, new Random(1), false).html(rows, "Quý ... năm ...");
  }

  static String filled(Rows rows, Columns columns, String period, long seed) {
    return new SoundForm(rows, columns, new Random(seed), true).html(rows, period);
  }

  private String html(Rows rows, String period) {
    rows(rows);
    return "<meta charset=\"utf-8\"><p>UBND TỈNH A</p><p>SỞ TƯ PHÁP</p>"
        + "<p>BÁO CÁO KẾT QUẢ CÔNG TÁC TIẾP DÂN</p><p>"
        + period
        + "</p><table>"
        + heads()
        + String.join("\n", lines)
        + "</table>";
  }

  private String heads() {
    String stub = "<tr><th rowspan=2>STT</th><th rowspan=2>Nội dung</th>";
    return stub
        + switch (columns) {
          case PARTS ->
              "<th rowspan=2>Tổng số</th><th colspan=2>Chia ra</th></tr><tr><th>Trực tiếp</th><th>Trực tuyến</th></tr>";
          case AMONG ->
              "<th rowspan=2>Số hồ sơ</th><th colspan=2>Trong đó</th></tr><tr><th>Khẩn</th><th>Mật</th></tr>";
          case BALANCE ->
              "<th rowspan=2>Tiếp nhận</th><th rowspan=2>Đã giải quyết</th><th rowspan=2>Đang giải quyết</th></tr><tr></tr>";
          case GROWTH ->
              "<th colspan=2>Số vụ</th><th rowspan=2>Tăng, giảm</th><th rowspan=2>Tỷ lệ tăng (%)</th></tr><tr><th>Kỳ trước</th><th>Kỳ này</th></tr>";
          case SIGNS ->
              "<th rowspan=2>Quý trước</th><th rowspan=2>Quý này</th><th colspan=2>So sánh Tăng (+), giảm (-)</th></tr><tr><th>Số lượng</th><th>%</th></tr>";
          case RATE ->
              "<th rowspan=2>Số phải giải quyết</th><th rowspan=2>Số đã giải quyết</th><th rowspan=2>Tỷ lệ (%)</th></tr><tr></tr>";
          case MONEY ->
              "<th rowspan=2>Dự toán giao</th><th rowspan=2>Đã giải ngân</th><th rowspan=2>Còn lại</th></tr><tr></tr>";
          case STOCK ->
              "<th rowspan=2>Đầu kỳ</th><th colspan=2>Trong kỳ</th><th rowspan=2>Cuối kỳ</th></tr><tr><th>Tăng</th><th>Giảm</th></tr>";
          case TO_DATE ->
              "<th rowspan=2>Trong quý</th><th rowspan=2>Lũy kế từ đầu năm</th><th rowspan=2>So với cùng kỳ (%)</th></tr><tr></tr>";
          case GRADES ->
              "<th rowspan=2>Tổng số</th><th colspan=3>Xếp loại</th></tr><tr><th>Tốt</th><th>Khá</th><th>Trung bình</th></tr>";
          case PAY ->
              "<th rowspan=2>Hệ số</th><th rowspan=2>Lương</th><th rowspan=2>BHXH (8%)</th><th rowspan=2>Thực lĩnh</th></tr><tr></tr>";
        };
  }

  private void rows(Rows rows) {
    int many = filled ? 3 + random.nextInt(6) : 4;
    List<long[]> all = new ArrayList<>();
    switch (rows) {
      case TOTAL_LAST -> {
        places(1, many, all);
        line("", "Tổng cộng", sum(all));
      }
      case WITHOUT_TOTAL -> places(1, many, all);
      case DOTTED, DASHES -> {
        for (int f = 0; f < 3; f++) {
          List<long[]> parts = List.of(base(), base());
          all.add(sum(parts));
          line(String.valueOf(f + 1), FIELDS[f], sum(parts));
          for (int p = 0; p < 2; p++) {
            String serial = rows == Rows.DOTTED ? (f + 1) + "." + (p + 1) : "-";
            line(serial, (p == 0 ? "Cấp tỉnh" : "Cấp xã"), parts.get(p));
          }
        }
        line("", "Tổng cộng", sum(all));
      }
      case TOTAL_FIRST -> {
        List<String> before = new ArrayList<>(lines);
        places(1, many, all);
        List<String> behind = new ArrayList<>(lines);
        lines.clear();
        lines.addAll(before);
        line("", "Tổng số", sum(all));
        lines.addAll(behind);
      }
      case GROUPS -> {
        String[] marks = {"I", "II", "III"};
        for (int g = 0; g < 3; g++) {
          List<long[]> below = new ArrayList<>();
          List<String> before = new ArrayList<>(lines);
          lines.clear();
          places(4 * g + 1, filled ? 2 + random.nextInt(3) : 2, below);
          List<String> own = new ArrayList<>(lines);
          lines.clear();
          lines.addAll(before);
          line(marks[g], "Cụm số " + (g + 1), sum(below));
          lines.addAll(own);
          all.add(sum(below));
        }
        line("", "Tổng cộng", sum(all));
      }
      case TITLED_AMONG, NAMED_AMONG -> {
        for (int f = 0; f < Math.min(many, FIELDS.length); f++) {
          long[] whole = base();
          all.add(whole);
          line(String.valueOf(f + 1), FIELDS[f], whole);
          if (f % 2 == 0 && rows == Rows.TITLED_AMONG) {
            lines.add(row("", "Trong đó:", List.of()));
            long[] left = whole.clone();
            for (int p = 0; p < (filled ? 1 + random.nextInt(3) : 2); p++) {
              line("", "Việc loại " + (p + 1) + " " + FIELDS[f].toLowerCase(), part(left));
            }
          } else if (f % 2 == 0) {
            line("", "Trong đó: kéo dài", part(whole.clone()));
          }
        }
        line("", "Tổng cộng", sum(all));
      }
    }
  }

  private void places(int first, int many, List<long[]> all) {
    for (int i = 0; i < many; i++) {
      long[] figures = base();
      all.add(figures);
      line(String.valueOf(i + 1), "Xã " + PLACES[(first - 1 + i) % PLACES.length], figures);
    }
  }

  /** What the columns are computed from. */
  private long[] base() {
    int most = columns == Columns.MONEY || columns == Columns.PAY ? 9_000_000 : 900;
    if (random.nextInt(10) == 0) {
      return new long[3];
    }
    long first = random.nextInt(most);
    // no more goes out of a stock than was in it
    int third = columns == Columns.STOCK ? 1 + (int) first : most;
    return new long[] {first, random.nextInt(most), random.nextInt(third)};
  }

  /** Some of what is left of a whole, which is less by it. */
  private long[] part(long[] left) {
    long[] part = new long[left.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = left[i] / (2 + random.nextInt(3));
      left[i] -= part[i];
    }
    return part;
  }

  private static long[] sum(List<long[]> all) {
    long[] sum = new long[3];
    for (long[] one : all) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
  }

  private void line(String serial, String name, long[] base) {
    long a = base[0];
    long b = base[1];
    long c = base[2];
    List<String> cells =
        switch (columns) {
          case PARTS -> List.of(whole(a + b), whole(a), whole(b));
          case AMONG -> List.of(whole(a + b + c), whole(a), whole(b));
          case BALANCE -> List.of(whole(a + b), whole(a), whole(b));
          case GROWTH, SIGNS ->
              List.of(whole(a), whole(b), whole(b - a), a == 0 ? "" : share(b - a, a));
          case RATE -> List.of(whole(a + b), whole(a), a + b == 0 ? "" : share(a, a + b));
          case MONEY -> List.of(amount(a + b), amount(a), amount(b));
          case STOCK -> List.of(whole(a), whole(b), whole(c), whole(a + b - c));
          case TO_DATE -> List.of(whole(a), whole(a + b), share(100 + b, 100 + c));
          case GRADES -> List.of(whole(a + b + c), whole(a), whole(b), whole(c));
          case PAY ->
              List.of(
                  serial.matches("\\d+") ? share(234 + a % 600, 10_000) : "",
                  amount(a + b),
                  amount(b),
                  amount(a));
        };
    lines.add(row(serial, name, cells));
  }

  private String row(String serial, String name, List<String> cells) {
    StringBuilder row = new StringBuilder("<tr><td>" + serial + "</td><td>" + name + "</td>");
    for (int i = 0; i < width(); i++) {
      row.append("<td>").append(filled && i < cells.size() ? cells.get(i) : "").append("</td>");
    }
    return row.append("</tr>").toString();
  }

  private int width() {
    return switch (columns) {
      case GROWTH, SIGNS, PAY, STOCK, GRADES -> 4;
      default -> 3;
    };
  }

  private String whole(long number) {
    if (number == 0) {
      return zero;
    }
    return grouped(String.valueOf(number));
  }

  private String amount(long number) {
    return decimals
        ? grouped(String.valueOf(number / 10)) + "," + Math.abs(number % 10)
        : whole(number);
  }

  private static String share(long part, long whole) {
    BigDecimal hundred = BigDecimal.valueOf(100L * part);
    return hundred
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".");
  }
}
