package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyFormTest {

  private static final String FORM =
      "<p>BẢNG DÂN SỐ</p><table><tr><th>STT</th><th>Đơn vị</th><th>Tổng số</th><th>Nam</th>"
          + "<th>Nữ</th></tr><tr><td>A</td><td>B</td><td>1=2+3</td><td>2</td><td>3</td></tr>"
          + "<tr><td>1</td><td>Xã A</td><td>10</td><td>4</td><td>6</td></tr>"
          + "<tr><td>2</td><td>Xã B</td><td>%s</td><td>11</td><td>10</td></tr>"
          + "<tr><td>3</td><td>Xã C</td><td>9</td><td>9</td><td>0</td></tr>"
          + "<tr><td></td><td>Tổng cộng</td><td>40</td><td>24</td><td>16</td></tr></table>";

  @TempDir private Path folder;

  private String file(String number) throws IOException {
    Path file = folder.resolve("bieu.html");
    Files.writeString(file, FORM.formatted(number));
    return file.toString();
  }

  @Test
  void a_sound_form_nobody_described_is_accepted() throws IOException {
    Cli.Run answer = Cli.run("", "validate", "--form", "auto", file("21"));

    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .contains("CHẤP NHẬN")
        .contains("· biểu chưa có danh mục")
        .doesNotContain("auto");
  }

  @Test
  void a_wrong_cell_is_named_with_what_was_probably_meant() throws IOException {
    Cli.Run answer = Cli.run("", "validate", "--form", "auto", "--lang", "en", file("12"));

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out())
        .contains("Row \"Xã B\": (1) = (2) + (3): 11 + 10 = 21, the report says 12")
        .contains("Xã B (1) = 21");
  }

  @Test
  void nothing_below_nought_is_proposed_where_the_form_prints_none() throws IOException {
    String form =
        FORM.replace("<td>11</td><td>10</td>", "<td>1.000</td><td>1.000</td>").formatted("2,000");
    Path file = Files.writeString(folder.resolve("bieu-2.html"), form);
    Cli.Run answer = Cli.run("", "validate", "--form", "auto", file.toString());

    assertThat(answer.out()).contains("đang ghi 2,000, nên ghi 2.000").doesNotContain("= -");
  }

  @Test
  void sentences_beside_a_table_are_checked_by_themselves() throws IOException {
    String prose =
        "<p>Đã giải quyết %s hồ sơ, trong đó: đúng hạn 2.400 hồ sơ, trễ hạn 200 hồ sơ.</p>";
    Path sound = folder.resolve("dung.html");
    Files.writeString(sound, FORM.formatted("21") + prose.formatted("2.600"));
    Path broken = folder.resolve("sai.html");
    Files.writeString(broken, FORM.formatted("21") + prose.formatted("2.500"));

    assertThat(Cli.run("", "validate", "--form", "auto", sound.toString()).out())
        .contains("CHẤP NHẬN: 0 sai, 0 nghi ngờ, 0 lưu ý");
    assertThat(Cli.run("", "validate", "--form", "auto", broken.toString()).out())
        .contains("0 sai, 1 nghi ngờ")
        .contains("2.400 + 200 = 2.600, lời văn ghi 2.500 (thừa 100)");
  }

  @Test
  void a_form_without_a_title_is_called_by_its_file_and_not_by_its_path() throws IOException {
    Path file = folder.resolve("so-lieu.csv");
    Files.writeString(file, "Đơn vị;Tổng số;Nam;Nữ\nXã A;10;4;6\nXã B;20;9;11\nXã C;5;2;3\n");

    assertThat(Cli.run("", "draft-catalogue", file.toString()).out())
        .contains("name: { vi: \"Biểu không tên (so-lieu.csv)\"")
        .contains("en: \"Untitled form (so-lieu.csv)\"");
  }

  @Test
  void a_drafted_catalogue_checks_the_form_it_was_drafted_from() throws IOException {
    String yaml = folder.resolve("form.yaml").toString();

    assertThat(Cli.run("", "draft-catalogue", file("21"), "--id", "dan-so", "--out", yaml).status())
        .isZero();
    assertThat(Cli.run("", "lint-catalogue", yaml).status()).isZero();
    assertThat(Cli.run("", "validate", "--catalogue", yaml, file("21")).status()).isZero();
    Cli.Run wrong = Cli.run("", "validate", "--catalogue", yaml, "--format", "json", file("12"));
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).contains("\"catalogue\" : \"dan-so\"").contains("\"row\" : \"Xã B\"");
  }

  @Test
  void what_is_among_a_group_is_no_sum_of_it_in_any_draft_and_is_not_larger() throws IOException {
    String form =
        "<p>BẢNG HÒA GIẢI</p><table><tr><th>STT</th><th>Nội dung</th><th>Số vụ</th></tr>"
            + "<tr><td>1</td><td>Đất đai</td><td>%s</td></tr>"
            + "<tr><td></td><td>Trong đó</td><td></td></tr>"
            + "<tr><td></td><td>Đất ở</td><td>%s</td></tr>"
            + "<tr><td></td><td>Đất rừng</td><td>%s</td></tr>"
            + "<tr><td>2</td><td>Hộ tịch</td><td>%s</td></tr>"
            + "<tr><td></td><td>Tổng cộng</td><td>%s</td></tr></table>";
    Path blank = folder.resolve("trong.html");
    Files.writeString(blank, form.formatted("", "", "", "", ""));
    Path sound = folder.resolve("dung.html");
    Files.writeString(sound, form.formatted("120", "50", "30", "60", "180"));
    Path broken = folder.resolve("sai.html");
    Files.writeString(broken, form.formatted("120", "150", "30", "60", "180"));
    String yaml = folder.resolve("hoa-giai.yaml").toString();
    Cli.run("", "draft-catalogue", blank.toString(), "--id", "hoa-giai", "--out", yaml);

    assertThat(Cli.run("", "validate", "--catalogue", yaml, sound.toString()).out())
        .contains("CHẤP NHẬN: 0 sai, 0 nghi ngờ, 0 lưu ý");
    assertThat(Cli.run("", "validate", "--catalogue", yaml, broken.toString()).out())
        .contains("0 sai, 1 nghi ngờ")
        .contains("Đất đai >= Đất ở: báo cáo ghi 120 < 150");
  }

  @Test
  void how_a_form_nobody_described_is_read_is_shown_cell_by_cell() throws IOException {
    Cli.Run read = Cli.run("", "read", "--form", "auto", file("21"));

    assertThat(read.status()).isZero();
    assertThat(read.out())
        .contains("biểu mẫu chưa có danh mục")
        .contains("Bảng t1 “BẢNG DÂN SỐ”: 4 dòng")
        .contains("cột (B) “Đơn vị”: tên dòng")
        .contains("cột (2) “Nam”: số đếm")
        .contains("kiểm tra: Tổng cộng = Xã A + Xã B + Xã C")
        .containsPattern("2 +Xã B +11 += 11");
    assertThat(Cli.run("", "read", "--form", "auto", "--lang", "en", file("21")).out())
        .contains("column (2) “Nam”: counts");
    assertThat(Cli.run("", "read", "--form", "b02", file("21")).status()).isEqualTo(2);
    assertThat(Cli.run("", "read", "--form", "auto", "--catalogue", "x", file("21")).status())
        .isEqualTo(2);
  }

  @Test
  void a_column_of_formulas_that_were_never_calculated_is_told_once() throws IOException {
    Path file = folder.resolve("cong-thuc.csv");
    Files.writeString(
        file,
        "STT;Đơn vị;Tổng số;Nam;Nữ\n1;Xã A;=D2+E2;4;6\n2;Xã B;=D3+E3;9;11\n3;Xã C;=D4+E4;7;8\n");

    assertThat(Cli.run("", "validate", "--form", "auto", file.toString()).out())
        .contains("Cột (Tổng_số), từ dòng 2 đến dòng 4: 3 ô ghi công thức chưa được tính")
        .doesNotContain("Dòng “Xã B”");
    assertThat(Cli.run("", "validate", "--form", "auto", "--lang", "en", file.toString()).out())
        .contains("Column (Tổng_số), from line 2 to line 4: 3 cells");
  }

  @Test
  void titles_in_tables_of_their_own_are_those_of_the_table_below() throws IOException {
    Path file = folder.resolve("bo-cuc.html");
    Files.writeString(
        file,
        "<table><tr><td>UBND TỈNH A<br>SỞ Y TẾ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc"
            + " lập</td></tr></table><table><tr><td>BÁO CÁO KHÁM CHỮA BỆNH<br>Quý II năm"
            + " 2025</td><td>Biểu 03/BC<br>Đơn vị tính: lượt</td></tr></table>"
            + FORM.formatted("21").replace("<p>BẢNG DÂN SỐ</p>", "")
            + "<table><tr><td>NGƯỜI LẬP BIỂU</td><td>GIÁM ĐỐC</td></tr></table>"
            + FORM.formatted("21").replace("<p>BẢNG DÂN SỐ</p>", ""));

    assertThat(Cli.run("", "read", "--form", "auto", file.toString()).out())
        .contains("cơ quan: SỞ Y TẾ; kỳ: Quý II năm 2025")
        .contains("Bảng 03/BC “BÁO CÁO KHÁM CHỮA BỆNH”: 4 dòng; đơn vị tính: lượt")
        .contains("Bảng t2: 4 dòng");
  }

  @Test
  void a_draft_is_not_called_by_the_time_of_the_report_it_was_made_from() throws IOException {
    Path file = folder.resolve("quy-2.html");
    Files.writeString(
        file, FORM.formatted("21").replace("BẢNG DÂN SỐ", "BẢNG DÂN SỐ QUÝ II NĂM 2025"));

    assertThat(Cli.run("", "draft-catalogue", file.toString()).out())
        .contains("name: { vi: \"BẢNG DÂN SỐ\"")
        .doesNotContain("2025");
    assertThat(Cli.run("", "validate", "--form", "auto", file.toString()).out())
        .contains("BẢNG DÂN SỐ QUÝ II NĂM 2025");
  }

  @Test
  void another_word_than_auto_and_an_identifier_that_is_none_are_refused() throws IOException {
    assertThat(Cli.run("", "validate", "--form", "b02", file("21")).status()).isEqualTo(2);
    assertThat(Cli.run("", "validate", "--form", "auto", "--catalogue", "x", file("21")).status())
        .isEqualTo(2);
    assertThat(Cli.run("", "draft-catalogue", file("21"), "--id", "Dân số").status()).isEqualTo(2);
  }
}
