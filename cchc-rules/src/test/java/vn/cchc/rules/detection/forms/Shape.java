package vn.cchc.rules.detection.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import vn.cchc.rules.detection.forms.MadeUpForm.Builder;
import vn.cchc.rules.detection.forms.MadeUpForm.Printed;

/** The shapes of made-up forms, whose relations only their headings, rows and numbers tell. */
enum Shape {
  TOTAL_ROW("rows and a total row") {
    @Override
    MadeUpForm form(Random random) {
      List<String> heads = some(random, 1 + random.nextInt(4), COUNTED);
      Builder form = new Builder(head("Đơn vị", heads));
      long[] total = new long[heads.size()];
      int row = 0;
      for (String name : names(random)) {
        form.line(List.of(++row + "", name), add(total, numbers(random, heads.size())));
      }
      return form.line(List.of("", total(random)), printed(total)).build();
    }
  },
  SIDE_BY_SIDE("a total beside its parts") {
    @Override
    MadeUpForm form(Random random) {
      List<String> parts =
          random.nextBoolean() ? List.of("Nam", "Nữ") : List.of("Trước hạn", "Đúng hạn", "Quá hạn");
      List<String> heads = new ArrayList<>(List.of("Tổng số"));
      heads.addAll(parts);
      Builder form = new Builder(head("Đơn vị", heads));
      long[] total = new long[heads.size()];
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = withSum(numbers(random, parts.size()));
        form.line(List.of(++row + "", name), add(total, numbers));
      }
      return random.nextInt(3) > 0
          ? form.line(List.of("", total(random)), printed(total)).build()
          : form.build();
    }
  },
  PLAN("plan, result, per cent") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)");
      long[] total = new long[2];
      for (String name : names(random)) {
        long plan = number(random) + 9;
        long[] numbers = {plan, 1 + random.nextInt((int) plan)};
        form.line(List.of(name), rated(add(total, numbers), numbers));
      }
      return form.line(List.of(total(random)), rated(printed(total), total)).build();
    }
  },
  GROUPS("groups, their rows, a total") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Nội dung", "Năm 2023", "Năm 2024");
      long[] total = new long[2];
      List<String> names = some(random, 8, PLACES);
      int next = 0;
      for (int g = 0; g < 2; g++) {
        long[] group = new long[2];
        List<List<Printed>> below = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
          below.add(add(group, numbers(random, 2)));
        }
        form.line(List.of(g == 0 ? "I" : "II", g == 0 ? "Khối sở" : "Khối xã"), add(total, group));
        for (int i = 0; i < below.size(); i++) {
          form.line(List.of(i + 1 + "", names.get(next++)), below.get(i));
        }
      }
      return form.line(List.of("", "Tổng cộng"), printed(total)).build();
    }
  },
  STOCK("what was, came, went and is left") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder("TT", "Loại", "Tồn đầu kỳ", "Nhập trong kỳ", "Xuất trong kỳ", "Tồn cuối kỳ");
      long[] total = new long[4];
      int row = 0;
      for (String name : names(random)) {
        long was = number(random);
        long came = number(random);
        long went = random.nextInt((int) (was + came));
        long[] numbers = {was, came, went, was + came - went};
        form.line(List.of(++row + "", "Vật tư " + name), add(total, numbers));
      }
      return random.nextBoolean()
          ? form.line(List.of("", "Cộng"), printed(total)).build()
          : form.build();
    }
  },
  PRICES("numbers, prices, amounts") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền");
      long sum = 0;
      int row = 0;
      for (String name : names(random)) {
        long number = 1 + random.nextInt(50);
        long price = 10 + random.nextInt(890);
        sum += number * price;
        form.line(List.of(++row + "", name), printed(number, price, number * price));
      }
      return form.line(List.of("", "Cộng", "", ""), printed(sum)).build();
    }
  },
  INDICATORS("numbered rows of one column") {
    @Override
    MadeUpForm form(Random random) {
      long[] in = withSum(numbers(random, 3));
      long[] out = withSum(numbers(random, 2));
      return new Builder("STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả")
          .line("1", "Tổng số hồ sơ tiếp nhận", "hồ sơ", print(in[0]))
          .line("1.1", "Trực tuyến", "hồ sơ", print(in[1]))
          .line("1.2", "Trực tiếp", "hồ sơ", print(in[2]))
          .line("1.3", "Qua bưu chính", "hồ sơ", print(in[3]))
          .line("2", "Tổng số hồ sơ đã giải quyết", "hồ sơ", print(out[0]))
          .line("2.1", "Đúng hạn", "hồ sơ", print(out[1]))
          .line("2.2", "Quá hạn", "hồ sơ", print(out[2]))
          .line("3", "Tỷ lệ đúng hạn", "%", rate(out[1], out[0]))
          .build();
    }
  },
  QUARTERS("quarters and the year") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("Chỉ tiêu", "Quý I", "Quý II", "Quý III", "Quý IV", "Cả năm");
      for (String name : names(random)) {
        long[] all = withSum(numbers(random, 4));
        form.line(
            "Số vụ tại " + name,
            print(all[1]),
            print(all[2]),
            print(all[3]),
            print(all[4]),
            print(all[0]));
      }
      return form.build();
    }
  },
  AMOUNTS("amounts with decimals") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Địa phương", "Dự toán (triệu đồng)", "Chi (triệu đồng)");
      long[] total = new long[2];
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = {number(random) * 7 + 3, number(random) * 9 + 1};
        add(total, numbers);
        form.line(List.of(++row + "", name), decimal(numbers, 1));
      }
      return form.line(List.of("", "Tổng số"), decimal(total, 1)).build();
    }
  },
  CLASSES("classes that make up a number, and a mean") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder(
              "STT", "Trường", "Tổng số", "Giỏi", "Khá", "Trung bình", "Yếu", "Điểm trung bình");
      long[] total = new long[5];
      int row = 0;
      for (String name : names(random)) {
        List<Object> cells = new ArrayList<>(List.of(++row + "", "Trường " + name));
        cells.addAll(add(total, withSum(numbers(random, 4))));
        cells.add("7," + random.nextInt(10));
        form.line(cells.toArray());
      }
      return form.line(List.of("", "Tổng cộng"), printed(total)).build();
    }
  },
  MEANS("the mean of rows, called anything") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Đơn vị", "Quý I", "Quý II");
      long[] total = new long[2];
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = {500 + random.nextInt(500), 500 + random.nextInt(500)};
        add(total, numbers);
        form.line(List.of(++row + "", name), decimal(numbers, 1));
      }
      long[] mean = {total[0] / row, total[1] / row};
      return form.line(
              List.of("", any(random, "Bình quân", "Toàn tỉnh", "Chung")), decimal(mean, 1))
          .build();
    }
  },
  SOME_ROWS("a total of more than the rows below it") {
    @Override
    MadeUpForm form(Random random) {
      List<String> names = names(random);
      long[] total = numbers(random, 2);
      List<List<Printed>> rows = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        rows.add(add(total, numbers(random, 2)));
      }
      Builder form = new Builder("STT", "Đơn vị", "Số vụ", "Số người");
      form.line(List.of("", any(random, "Cả nước", "Tổng số")), printed(total));
      form.line("", "Trong đó:", "", "");
      for (int i = 0; i < names.size(); i++) {
        form.line(List.of(i + 1 + "", names.get(i)), rows.get(i));
      }
      return form.build();
    }
  },
  OVERLAPPING("parts that overlap") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder("STT", "Đơn vị", "Tổng số", "Trong đó: Nữ", "Dân tộc thiểu số", "Đảng viên");
      long[] total = new long[4];
      int row = 0;
      for (String name : names(random)) {
        int all = (int) number(random) + 1;
        long[] numbers = {all, random.nextInt(all), random.nextInt(all), random.nextInt(all)};
        form.line(List.of(++row + "", name), add(total, numbers));
      }
      return form.line(List.of("", "Tổng"), printed(total)).build();
    }
  },
  SHARED("a total that counts shared things once") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Lĩnh vực", "Số đơn vị", "Số cuộc");
      long[] total = new long[2];
      long most = 0;
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = {2 + random.nextInt(40), number(random)};
        most = Math.max(most, numbers[0]);
        form.line(List.of(++row + "", "Lĩnh vực " + name), add(total, numbers));
      }
      total[0] = Math.max(most, total[0] - 1 - random.nextInt(3));
      return form.line(List.of("", "Tổng cộng"), printed(total)).build();
    }
  },
  ROUNDED("sums of rounded amounts") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Đơn vị", "Thu (tỷ đồng)", "Chi (tỷ đồng)");
      long[] total = new long[2];
      boolean cut = random.nextBoolean();
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = {1_000 + random.nextInt(90_000), 1_000 + random.nextInt(90_000)};
        add(total, numbers);
        form.line(List.of(++row + "", name), rounded(numbers, 1));
      }
      return form.line(List.of("", "Tổng số"), rounded(total, cut ? 0 : 1)).build();
    }
  },
  UNLIKE("rows of unlike things") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện");
      String[] rows = {"Gieo trồng;ha", "Sản lượng;tấn", "Năng suất;tạ/ha", "Đàn bò;con"};
      for (int i = 0; i < rows.length; i++) {
        String[] row = rows[i].split(";");
        form.line(List.of(i + 1 + "", row[0], row[1]), printed(numbers(random, 2)));
      }
      return form.build();
    }
  },
  SHARES("numbers and their shares of the total") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder(
              "STT",
              "Loại hình",
              any(random, "Số lượng", "Số cơ sở", "Diện tích (ha)"),
              any(random, "Cơ cấu (%)", "Tỷ trọng (%)", "Tỷ lệ % trong tổng số", "Tỷ lệ (%)"));
      List<String> names = some(random, 4 + random.nextInt(4), PLACES);
      long[] numbers = random.longs(names.size(), 20, 900).toArray();
      long total = LongStream.of(numbers).sum();
      boolean added = random.nextInt(4) > 0;
      int decimals = added ? 1 + random.nextInt(2) : 2;
      for (int i = 0; i < numbers.length; i++) {
        form.line(i + 1 + "", names.get(i), print(numbers[i]), rate(numbers[i], total, decimals));
      }
      return added
          ? form.line("", total(random), print(total), print(BigDecimal.valueOf(100))).build()
          : form.build();
    }
  },
  TWO_TOTALS("two groups, each with a total of its own name") {
    @Override
    MadeUpForm form(Random random) {
      boolean titles = random.nextBoolean();
      Builder form = new Builder("STT", "Nội dung", "Năm 2023", "Năm 2024");
      List<String> names = some(random, 8, PLACES);
      int next = 0;
      for (String group : List.of("thu", "chi")) {
        if (titles) {
          form.line(group.equals("thu") ? "I" : "II", "Các khoản " + group, "", "");
        }
        long[] total = new long[2];
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
          form.line(List.of(i + 1 + "", names.get(next++)), add(total, numbers(random, 2)));
        }
        form.line(List.of("", "Tổng " + group), printed(total));
      }
      return form.build();
    }
  },
  INVOICE("a total, a tax, and both together") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền");
      long sum = 0;
      int row = 0;
      for (String name : names(random)) {
        long number = 1 + random.nextInt(50);
        long price = 1_000 * (10 + random.nextInt(890));
        sum += number * price;
        form.line(List.of(++row + "", name), printed(number, price, number * price));
      }
      long tax = sum / 100 * 8;
      return form.line(List.of("", any(random, "Cộng", "Cộng tiền hàng"), "", ""), printed(sum))
          .line(List.of("", "Thuế GTGT (8%)", "", ""), printed(tax))
          .line(
              List.of("", any(random, "Tổng cộng tiền thanh toán", "Tổng thanh toán"), "", ""),
              printed(sum + tax))
          .build();
    }
  },
  NAMED_TOTAL("a last row called the total of something") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Đơn vị", "Số hộ", "Nhân khẩu");
      long[] total = new long[2];
      int row = 0;
      for (String name : names(random)) {
        form.line(List.of(++row + "", name), add(total, numbers(random, 2)));
      }
      return form.line(
              List.of("", any(random, "Tổng số hộ, khẩu", "Tổng giá trị", "Tổng toàn xã")),
              printed(total))
          .build();
    }
  },
  NO_TOTALS("rows called totals that are none") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Chỉ tiêu", "Năm 2023", "Năm 2024");
      List<String> rows =
          some(
              random,
              4,
              new String[] {
                "Tổng số hộ", "Hộ nghèo", "Tổng diện tích", "Số thôn", "Tổng đàn", "Tổng thu nhập"
              });
      boolean numbered = random.nextBoolean();
      for (int i = 0; i < rows.size(); i++) {
        form.line(List.of(numbered ? i + 1 + "" : "", rows.get(i)), printed(numbers(random, 2)));
      }
      return form.build();
    }
  },
  BLANKS("a nought that is left blank") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Đơn vị", "Tổng số", "Nam", "Nữ");
      long[] total = new long[3];
      int row = 0;
      List<String> names = some(random, 4 + random.nextInt(4), PLACES);
      int blank = random.nextInt(names.size());
      for (String name : names) {
        long[] parts = numbers(random, 2);
        parts[1] = row == blank ? 0 : parts[1];
        long[] numbers = withSum(parts);
        List<Printed> cells = new ArrayList<>(add(total, numbers));
        if (row++ == blank) {
          form.line(row + "", name, cells.get(0), cells.get(1), "");
        } else {
          form.line(List.of(row + "", name), cells);
        }
      }
      return form.line(List.of("", total(random)), printed(total)).build();
    }
  },
  TWO_STOCKS("a stock in numbers and in money, below headings of two rows") {
    @Override
    MadeUpForm form(Random random) {
      String[] heads = {"Tồn đầu kỳ", "Nhập trong kỳ", "Xuất trong kỳ", "Tồn cuối kỳ"};
      List<Object> below = new ArrayList<>(List.of("", ""));
      List<String> above = new ArrayList<>(List.of("STT", "Tên hàng"));
      for (String head : heads) {
        above.addAll(List.of(head, ""));
        below.addAll(List.of("Số lượng", "Thành tiền"));
      }
      Builder form = new Builder(above.toArray(String[]::new)).line(below.toArray());
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = stock(100 + random.nextInt(900), random);
        long[] money = stock(10_000 + random.nextInt(90_000), random);
        List<Printed> cells = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
          cells.addAll(printed(numbers[i], money[i]));
        }
        form.line(List.of(++row + "", "Hàng " + name), cells);
      }
      return form.build();
    }
  },
  PEOPLE("who was born and died, came and left") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder(
              "STT",
              "Thôn",
              "Nhân khẩu đầu kỳ",
              "Sinh",
              "Chết",
              "Chuyển đến",
              "Chuyển đi",
              "Nhân khẩu cuối kỳ");
      long[] total = new long[6];
      int row = 0;
      for (String name : names(random)) {
        long was = 200 + random.nextInt(3_000);
        long[] flows = random.longs(4, 1, 40).toArray();
        long is = was + flows[0] - flows[1] + flows[2] - flows[3];
        long[] numbers = {was, flows[0], flows[1], flows[2], flows[3], is};
        form.line(List.of(++row + "", name), add(total, numbers));
      }
      return form.line(List.of("", total(random)), printed(total)).build();
    }
  },
  BOOKS("what was counted against the books") {
    @Override
    MadeUpForm form(Random random) {
      boolean two = random.nextBoolean();
      Builder form =
          two
              ? new Builder("STT", "Tài sản", "Theo sổ", "Theo kiểm kê", "Chênh lệch", "")
                  .line("", "", "", "", "Thừa", "Thiếu")
              : new Builder("STT", "Tài sản", "Theo sổ", "Theo kiểm kê", "Chênh lệch");
      int row = 0;
      for (String name : some(random, 4 + random.nextInt(4), PLACES)) {
        long book = 100 + random.nextInt(900);
        long less = random.nextInt(60) - 30;
        List<Printed> cells = new ArrayList<>(printed(book, book + less));
        cells.addAll(two ? printed(Math.max(0, less), Math.max(0, -less)) : printed(less));
        form.line(List.of(++row + "", "Máy " + name), cells);
      }
      return form.build();
    }
  },
  METERS("meters") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder(
              "STT", "Hộ", "Chỉ số cũ", "Chỉ số mới", "Tiêu thụ (m3)", "Đơn giá", "Thành tiền");
      int row = 0;
      for (String name : some(random, 3 + random.nextInt(5), PLACES)) {
        long was = 100 + random.nextInt(4_000);
        long used = 10 + random.nextInt(90);
        long price = 1_000 * (5 + random.nextInt(9));
        form.line(
            List.of(++row + "", "Hộ " + name), printed(was, was + used, used, price, used * price));
      }
      return form.build();
    }
  },
  STOCK_IN_ROWS("a stock in rows, month by month") {
    @Override
    MadeUpForm form(Random random) {
      int months = 3 + random.nextInt(4);
      List<String> heads = new ArrayList<>(List.of("Chỉ tiêu"));
      List<List<Printed>> rows =
          List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      long was = 100 + random.nextInt(900);
      for (int month = 1; month <= months; month++) {
        heads.add("Tháng " + month);
        long[] numbers = stock(was, random);
        for (int i = 0; i < numbers.length; i++) {
          rows.get(i).add(print(numbers[i]));
        }
        was = numbers[3];
      }
      return new Builder(heads.toArray(String[]::new))
          .line(List.of("Tồn đầu kỳ"), rows.get(0))
          .line(List.of("Nhập trong kỳ"), rows.get(1))
          .line(List.of("Xuất trong kỳ"), rows.get(2))
          .line(List.of("Tồn cuối kỳ"), rows.get(3))
          .build();
    }
  },
  CASH_BOOK("a cash book of which the balance runs down") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Nội dung", "Thu", "Chi", "Tồn quỹ");
      long balance = 1_000 + random.nextInt(9_000);
      form.line("", "Số dư đầu kỳ", "", "", print(balance));
      int row = 0;
      for (String name : some(random, 5 + random.nextInt(3), PLACES)) {
        long amount = 100 + random.nextInt(800);
        boolean in = balance < amount || random.nextBoolean();
        balance += in ? amount : -amount;
        form.line(
            ++row + "",
            "Thôn " + name,
            in ? print(amount) : "",
            in ? "" : print(amount),
            print(balance));
      }
      return form.line("", "Số dư cuối kỳ", "", "", print(balance)).build();
    }
  },
  MARKS("marks and their mean") {
    @Override
    MadeUpForm form(Random random) {
      Builder form = new Builder("STT", "Họ tên", "Toán", "Ngữ văn", "Tiếng Anh", "Điểm TB");
      int row = 0;
      for (String name : some(random, 4 + random.nextInt(4), PLACES)) {
        long[] marks = random.longs(3, 20, 100).toArray();
        List<Printed> cells = new ArrayList<>(decimal(marks, 1));
        BigDecimal sum = BigDecimal.valueOf(marks[0] + marks[1] + marks[2], 1);
        cells.add(print(sum.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP)));
        form.line(List.of(++row + "", "Em " + name), cells);
      }
      return form.build();
    }
  },
  FORMULAS("costs, with a column that says how each is computed") {
    @Override
    MadeUpForm form(Random random) {
      long[] costs = withSum(random.longs(3, 10_000_000, 900_000_000).toArray());
      long common = Math.round(costs[0] * 62 / 1000.0);
      long tax = Math.round((costs[0] + common) / 10.0);
      return new Builder("STT", "Khoản mục", "Ký hiệu", "Cách tính", "Giá trị (đồng)")
          .line("1", "Vật liệu", "VL", "Bảng tính", print(costs[1]))
          .line("2", "Nhân công", "NC", "Bảng tính", print(costs[2]))
          .line("3", "Máy", "M", "Bảng tính", print(costs[3]))
          .line("4", "Trực tiếp", "T", "VL + NC + M", print(costs[0]))
          .line("5", "Gián tiếp", "C", "T x 6,2%", print(common))
          .line("6", "Thuế", "GTGT", "(T+C) x 10%", print(tax))
          .line("7", "Sau thuế", "G", "T + C + GTGT", print(costs[0] + common + tax))
          .build();
    }
  },
  OPEN_STOCK("a stock of which not all that came and went is told") {
    @Override
    MadeUpForm form(Random random) {
      Builder form =
          new Builder("STT", "Đơn vị", "Số đầu năm", "Tăng", "Giảm", "Số cuối năm", "Tồn");
      int row = 0;
      for (String name : names(random)) {
        long[] numbers = stock(100 + random.nextInt(900), random);
        numbers[3] += random.nextInt(30) - 15;
        form.line(
            List.of(++row + "", name),
            printed(numbers[0], numbers[1], numbers[2], numbers[3], number(random)));
      }
      return form.build();
    }
  };

  private static final String[] PLACES = {
    "An Bình", "An Hòa", "Tân Lập", "Hòa Phú", "Vĩnh Thái", "Phước Long", "Lộc Thọ", "Cam Lâm"
  };
  private static final String[] COUNTED = {
    "Số hộ", "Nhân khẩu", "Số vụ", "Hồ sơ tiếp nhận", "Hồ sơ giải quyết", "Số lao động"
  };
  private static final int[] LARGEST = {20, 100, 1_000, 20_000};

  private final String title;

  Shape(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether its relations can be told from the form, so that slips are to be seen. */
  boolean isChecked() {
    return ordinal() <= CLASSES.ordinal()
        || ordinal() >= SHARES.ordinal() && ordinal() <= NAMED_TOTAL.ordinal()
        || ordinal() >= TWO_STOCKS.ordinal() && ordinal() <= FORMULAS.ordinal();
  }

  /** Returns a form of this shape. */
  abstract MadeUpForm form(Random random);

  /** What was, came, went and is left. */
  private static long[] stock(long was, Random random) {
    long came = 1 + random.nextInt((int) was);
    long went = 1 + random.nextInt((int) (was + came - 1));
    return new long[] {was, came, went, was + came - went};
  }

  private static List<String> names(Random random) {
    return some(random, 2 + random.nextInt(6), PLACES);
  }

  private static List<String> some(Random random, int number, String[] of) {
    List<String> all = new ArrayList<>(List.of(of));
    Collections.shuffle(all, random);
    return all.subList(0, number);
  }

  private static String any(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static String total(Random random) {
    return any(random, "Tổng cộng", "Cộng", "Tổng số", "TỔNG");
  }

  private static String[] head(String label, List<String> heads) {
    List<String> all = new ArrayList<>(List.of("STT", label));
    all.addAll(heads);
    return all.toArray(String[]::new);
  }

  private static long number(Random random) {
    return 1 + random.nextInt(LARGEST[random.nextInt(LARGEST.length)]);
  }

  private static long[] numbers(Random random, int count) {
    return random.longs(count, 1, 1 + LARGEST[random.nextInt(LARGEST.length)]).toArray();
  }

  private static long[] withSum(long[] parts) {
    long[] all = new long[parts.length + 1];
    System.arraycopy(parts, 0, all, 1, parts.length);
    for (long part : parts) {
      all[0] += part;
    }
    return all;
  }

  /** Adds numbers to their totals and returns them as printed. */
  private static List<Printed> add(long[] total, long[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      total[i] += numbers[i];
    }
    return printed(numbers);
  }

  private static List<Printed> printed(long... numbers) {
    List<Printed> all = new ArrayList<>();
    for (long number : numbers) {
      all.add(print(number));
    }
    return all;
  }

  private static Printed print(long number) {
    return new Printed(String.valueOf(number));
  }

  /** Numbers in units of the last decimal. */
  private static List<Printed> decimal(long[] numbers, int decimals) {
    List<Printed> all = new ArrayList<>();
    for (long number : numbers) {
      all.add(print(BigDecimal.valueOf(number, decimals)));
    }
    return all;
  }

  /** Numbers in thousandths, rounded. */
  private static List<Printed> rounded(long[] numbers, int decimals) {
    List<Printed> all = new ArrayList<>();
    for (long number : numbers) {
      all.add(print(BigDecimal.valueOf(number, 3).setScale(decimals, RoundingMode.HALF_UP)));
    }
    return all;
  }

  private static Printed print(BigDecimal number) {
    return new Printed(number.toPlainString().replace('.', ','));
  }

  private static Printed rate(long part, long whole) {
    return rate(part, whole, 2);
  }

  private static Printed rate(long part, long whole, int decimals) {
    return print(
        BigDecimal.valueOf(100 * part)
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
  }

  private static List<Printed> rated(List<Printed> printed, long[] numbers) {
    List<Printed> all = new ArrayList<>(printed);
    all.add(rate(numbers[1], numbers[0]));
    return all;
  }
}
