package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that offices use every day and that nobody described: sound ones, and broken ones. */
class FormsOfOfficesTest {

  private static final String SOUND = "0 sai, 0 nghi ngờ, 0 lưu ý";

  @TempDir private Path folder;

  private String said(String form) throws IOException {
    Path file = Files.writeString(folder.resolve("bieu.csv"), form);
    return Cli.run("", "validate", "--form", "auto", file.toString()).out();
  }

  private static final String JUDGED =
      """
      STT;Chỉ tiêu;Đơn vị tính;Kế hoạch;Thực hiện;Tỷ lệ (%)
      1;Số hồ sơ giải quyết;hồ sơ;1200;1350;112,5
      2;Số hộ nghèo giảm;hộ;85;80;94,12
      3;Trồng rừng;ha;40;46;Vượt
      4;Số lao động được đào tạo;người;500;450;90
      5;Số xã đạt chuẩn;xã;5;3;Không đạt
      """;

  @Test
  void words_that_say_how_it_went_stand_for_a_figure_and_are_told_as_read() throws IOException {
    assertThat(said(JUDGED))
        .contains("CHẤP NHẬN: " + SOUND)
        .contains("chữ ghi thay cho số liệu, không đọc là số liệu: Vượt; Không đạt");
    assertThat(said(JUDGED.replace("94,12", "94,21"))).contains("báo cáo ghi 94,21%");
    assertThat(said(JUDGED.replace("112,5", "Đạt"))).contains(SOUND);
  }

  @Test
  void what_may_be_a_mistyped_figure_is_told_as_unreadable() throws IOException {
    assertThat(said(JUDGED.replace(";46;", ";4b;"))).contains("không đọc chắc chắn được “4b”");
    assertThat(said(JUDGED.replace(";46;", ";bốn mươi;"))).contains("không đọc được");
    assertThat(said(JUDGED.replace(";46;", ";#REF!;").replace(";80;", ";#REF!;")))
        .contains("ô báo lỗi của bảng tính “#REF!”")
        .contains("2 nghi ngờ");
  }

  @Test
  void a_mean_of_percentages_is_a_percentage() throws IOException {
    String asked =
        """
        STT;Câu hỏi;Rất hài lòng;Hài lòng;Bình thường;Không hài lòng;Tổng phiếu;Tỷ lệ hài lòng (%)
        1;Thái độ phục vụ;210;145;30;15;400;88,75
        2;Thời gian giải quyết;180;150;45;25;400;82,50
        3;Cơ sở vật chất;195;160;35;10;400;88,75
        ;Trung bình;195,0;151,7;36,7;16,7;400;86,67
        """;

    assertThat(said(asked))
        .contains("CHẤP NHẬN: " + SOUND)
        .contains("Đã kiểm tra 9 phép đối chiếu");
  }

  private static final String INVOICE =
      """
      HÓA ĐƠN GIÁ TRỊ GIA TĂNG
      STT;Tên hàng hóa, dịch vụ;Đơn vị tính;Số lượng;Đơn giá;Thành tiền
      1;Máy in laser;cái;3;4.250.000;12.750.000
      2;Giấy A4;ram;120;68.000;8.160.000
      3;Mực in;hộp;18;505.000;9.090.000
      ;Cộng tiền hàng;;;;30.000.000
      ;Tiền thuế;;;Thuế suất 8%:;2.400.000
      ;Tổng cộng tiền thanh toán;;;;32.400.000
      Số tiền viết bằng chữ:;Ba mươi hai triệu bốn trăm nghìn đồng;;;;
      Người mua hàng;;;;Người bán hàng;
      (Ký, ghi rõ họ tên);;;;(Ký, ghi rõ họ tên);
      """;

  private static final String BELOW_NUMBERS =
      """
      STT;Tên hàng hóa, dịch vụ;ĐVT;Số lượng;Đơn giá;Thành tiền
      1;Bàn làm việc;cái;12;1.850.000;22.200.000
      2;Ghế xoay;cái;15;720.000;10.800.000
      3;Tủ tài liệu;cái;4;3.150.000;12.600.000
      Cộng tiền hàng:;;;;;45.600.000
      Thuế suất GTGT: 10%;;;Tiền thuế GTGT:;;4.560.000
      Tổng cộng tiền thanh toán:;;;;;50.160.000
      Số tiền viết bằng chữ: Năm mươi triệu một trăm sáu mươi nghìn đồng.
      Người mua hàng;;;Người bán hàng;;
      """;

  @Test
  void labels_and_signatures_below_the_goods_of_an_invoice_are_no_figures() throws IOException {
    assertThat(said(INVOICE)).contains("CHẤP NHẬN: " + SOUND);
    assertThat(said(BELOW_NUMBERS))
        .contains("CHẤP NHẬN: " + SOUND)
        .doesNotContain("không được coi là cột số liệu");
  }

  @Test
  void a_price_that_cannot_be_read_is_told_among_the_goods() throws IOException {
    assertThat(said(INVOICE.replace(";68.000;", ";hỏi lại;"))).contains("không đọc được “hỏi lại”");
  }

  @Test
  void the_sum_of_goods_is_checked_though_what_follows_it_agrees_with_it() throws IOException {
    String wrong =
        INVOICE
            .replace("30.000.000", "30.900.000")
            .replace("32.400.000", "33.372.000")
            .replace(";2.400.000", ";2.472.000");

    assertThat(said(wrong))
        .contains("12.750.000 + 8.160.000 + 9.090.000 = 30.000.000, báo cáo ghi 30.900.000")
        .contains("1 nghi ngờ");
    assertThat(said(BELOW_NUMBERS.replace("45.600.000", "45.060.000")))
        .contains("Nên ghi: Cộng tiền hàng: (Thành_tiền) = 45.600.000");
  }

  @Test
  void the_amount_that_is_no_price_times_number_is_named() throws IOException {
    assertThat(said(INVOICE.replace("8.160.000", "8.190.000")))
        .contains("Nên ghi: Giấy A4 (Thành_tiền) = 8.160.000");
    assertThat(said(BELOW_NUMBERS.replace("10.800.000", "18.800.000")))
        .contains("Nên ghi: Ghế xoay (Thành_tiền) = 10.800.000");
  }

  @Test
  void that_no_period_is_stated_is_told_of_no_form_that_asks_for_none() throws IOException {
    assertThat(said("Đơn vị;Tổng số;Nam;Nữ\nXã A;10;4;6\nXã B;20;9;11\nXã C;5;2;3\n"))
        .contains("CHẤP NHẬN: " + SOUND)
        .doesNotContain("kỳ báo cáo");
    Path page = folder.resolve("bieu.html");
    Files.writeString(
        page,
        "<p>BẢNG DÂN SỐ</p><p>Người lập biểu</p><table><tr><th>Đơn vị</th><th>Tổng số</th><th>Nam</th>"
            + "<th>Nữ</th></tr><tr><td>Xã A</td><td>10</td><td>4</td><td>6</td></tr><tr><td>Xã B</td>"
            + "<td>20</td><td>9</td><td>11</td></tr></table>");
    assertThat(Cli.run("", "validate", "--form", "auto", page.toString()).out())
        .doesNotContain("kỳ báo cáo");
  }

  @Test
  void blank_cells_of_a_form_that_nobody_described_are_not_asked_for() throws IOException {
    assertThat(
            said(
                """
                STT;Tên hàng;ĐVT;SL;Đơn giá;Thành tiền
                1;Nước khoáng;thùng;20;85.000;1.700.000
                2;Bánh quy;hộp;35;42.000;1.470.000
                3;Cà phê;gói;12;115.000;1.380.000
                Tổng tiền hàng;;;;;4.550.000
                Chiết khấu;;;;;227.500
                Thành tiền sau chiết khấu;;;;;4.322.500
                """))
        .contains("CHẤP NHẬN: " + SOUND);
  }

  private static final String ACCOUNTS =
      """
      BẢNG CÂN ĐỐI SỐ PHÁT SINH
      Số hiệu TK;Tên tài khoản;Số dư đầu kỳ;;Số phát sinh trong kỳ;;Số dư cuối kỳ;
      ;;Nợ;Có;Nợ;Có;Nợ;Có
      111;Tiền mặt;45.200;;120.500;98.300;67.400;
      1111;Tiền Việt Nam;45.200;;110.500;95.300;60.400;
      1112;Ngoại tệ;;;10.000;3.000;7.000;
      131;Phải thu của khách hàng;88.000;;150.000;170.000;68.000;
      331;Phải trả cho người bán;;33.200;60.000;62.200;;35.400
      411;Nguồn vốn kinh doanh;;100.000;;;;100.000
      ;Tổng cộng;133.200;133.200;330.500;330.500;135.400;135.400
      """;

  @Test
  void an_account_that_prints_nothing_on_one_side_has_nothing_there() throws IOException {
    assertThat(said(ACCOUNTS)).contains("CHẤP NHẬN: " + SOUND);
    assertThat(said(ACCOUNTS.replace(";67.400;", ";64.700;")))
        .contains("Nên ghi: Tiền mặt (Số_dư_cuối_kỳ_Nợ) = 67.400");
    assertThat(said(ACCOUNTS.replace(";68.000;", ";;")))
        .contains("Nên ghi: Phải thu của khách hàng (Số_dư_cuối_kỳ_Nợ) = 68.000");
    assertThat(said(ACCOUNTS.replace("330.500;330.500", "330.500;330.300")))
        .contains("Nên ghi: Tổng cộng (Số_phát_sinh_trong_kỳ_Có) = 330.500");
  }

  @Test
  void drafts_of_accounts_and_invoices_keep_what_they_were_drafted_from() throws IOException {
    assertThat(bySelf(ACCOUNTS)).contains("CHẤP NHẬN: " + SOUND);
    assertThat(bySelf(INVOICE)).contains("CHẤP NHẬN: " + SOUND);
  }

  private String bySelf(String form) throws IOException {
    Path file = Files.writeString(folder.resolve("bieu.csv"), form);
    String catalogue = folder.resolve("bieu.yaml").toString();
    Cli.Run drafted =
        Cli.run("", "draft-catalogue", file.toString(), "--id", "bieu", "--out", catalogue);
    assertThat(drafted.status()).isZero();
    return Cli.run("", "validate", "--catalogue", catalogue, file.toString()).out();
  }

  private static final String TOTALS =
      """
      STT;Đơn vị;Trực tuyến;Trực tiếp;Bưu chính;Tổng số
      1;Sở Nội vụ;1204;853;121;2178
      2;Sở Tài chính;977;1403;98;2478
      3;Sở Xây dựng;1533;764;233;2530
      4;Sở Y tế;644;911;87;1642
      """;

  @Test
  void a_figure_that_stands_in_the_next_column_as_well_is_not_said_to_be_of_the_next_row()
      throws IOException {
    assertThat(said(TOTALS.replace(";853;121;", ";121;121;")))
        .contains("chép nhầm số liệu của cột bên cạnh (121), đúng ra là 853")
        .doesNotContain("dòng bên cạnh");
    assertThat(said(TOTALS.replace(";853;121;", ";1403;121;")))
        .contains("chép nhầm số liệu của dòng bên cạnh (1403), đúng ra là 853");
  }

  @Test
  void digits_that_changed_places_are_likelier_than_a_figure_copied_from_the_next_column()
      throws IOException {
    String form =
        """
        STT;Chỉ tiêu;Năm 2022;Năm 2023;Năm 2024;Tổng số
        1;Thu ngân sách;4.512.367;4.521.367;4.498.020;13.531.754
        2;Chi ngân sách;3.904.118;4.015.276;4.107.335;12.026.729
        3;Dư nợ vay;1.208.540;1.177.903;1.064.218;3.450.661
        """;

    assertThat(said(form.replace("4.512.367", "4.521.367")))
        .contains("đảo hai chữ số liền nhau: 4.512.367 thành 4.521.367")
        .doesNotContain("chép nhầm");
  }

  @Test
  void what_the_parts_come_to_is_proposed_though_each_part_may_have_lost_a_digit()
      throws IOException {
    String form =
        """
        STT;Đơn vị;Số vụ
        1;Xã A;65.522
        2;Xã B;80.696
        3;Xã C;63.210
        4;Xã D;77.204
        5;Xã E;77.245
        Tổng cộng;;463.877
        """;

    assertThat(said(form)).contains("báo cáo ghi 463.877").contains("Tổng cộng (Số_vụ) = 363.877");
  }

  private static final String YIELDS =
      """
      STT;Cây trồng;Sản lượng (tấn);Diện tích (ha);Năng suất bình quân (tấn/ha)
      1;Lúa;8110;1321;6,14
      2;Ngô;3402;711;4,78
      3;Khoai;5670;422;13,44
      4;Sắn;7831;351;22,31
      5;Lạc;811;330;2,46
      6;Đậu;620;417;1,49
      """;

  @Test
  void one_quotient_that_was_cut_among_others_that_are_rounded_is_told() throws IOException {
    assertThat(said(YIELDS)).contains(SOUND);
    assertThat(said(YIELDS.replace("13,44", "13,43")))
        .contains("1 lưu ý")
        .contains("Dòng “Khoai”: (Năng_suất_bình_quân) làm tròn là 13,44, báo cáo ghi 13,43");
  }

  @Test
  void quotients_that_are_all_cut_are_as_right_as_rounded_ones() throws IOException {
    assertThat(
            said(
                YIELDS
                    .replace("6,14", "6,13")
                    .replace("13,44", "13,43")
                    .replace("2,46", "2,45")
                    .replace("1,49", "1,48")))
        .contains(SOUND);
  }

  @Test
  void a_quotient_and_its_divisor_are_not_said_to_have_changed_places() throws IOException {
    assertThat(said(YIELDS.replace("22,31", "22,30")))
        .contains("7.831 / 351 = 22,31, báo cáo ghi 22,30")
        .doesNotContain("đổi chỗ");
  }
}
