package vn.cchc.io.internal.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table.Row;
import vn.cchc.model.Place;

class PlainTextAdapterTest {

  private static final Path EXAMPLE = Path.of("../examples/khanh-hoa-q3-2021/report.txt");

  private static Document read(String text) {
    Source source = Read.source(text.getBytes(StandardCharsets.UTF_8));
    return PlainTextAdapter.read(text, source.budget(), List.of());
  }

  @Test
  void a_line_goes_on_with_its_paragraph_unless_a_blank_line_or_a_list_mark_stands_before_it() {
    Document document =
        read("I. TỔ CHỨC\n\nĐã kiểm tra 08/39 cơ quan\nrồi tạm dừng.\n- Một\nhai\n+ Ba\r\rCuối");

    assertThat(document.pages().get(0).blocks())
        .containsExactly(
            new Block.Paragraph("I. TỔ CHỨC", Place.ofLine(1)),
            new Block.Paragraph("Đã kiểm tra 08/39 cơ quan rồi tạm dừng.", Place.ofLine(3)),
            new Block.Paragraph("- Một hai", Place.ofLine(5)),
            new Block.Paragraph("+ Ba", Place.ofLine(7)),
            new Block.Paragraph("Cuối", Place.ofLine(9)));
  }

  @Test
  void a_line_that_ends_a_sentence_and_had_room_for_more_ends_its_paragraph() {
    Document document =
        read(
            """
            Tiếp nhận 1.250 hồ sơ, trong đó 820 hồ sơ trực tuyến.
            Có 35 kiến nghị.
            Đã trả lời 30 kiến nghị, còn 5 kiến nghị đang xem xét.
            """);

    assertThat(Read.paragraphs(document))
        .containsExactly(
            "Tiếp nhận 1.250 hồ sơ, trong đó 820 hồ sơ trực tuyến.",
            "Có 35 kiến nghị.",
            "Đã trả lời 30 kiến nghị, còn 5 kiến nghị đang xem xét.");
  }

  @Property
  void however_wide_a_paragraph_is_wrapped_it_is_read_whole(
      @ForAll @IntRange(min = 12, max = 120) int width) {
    String paragraph =
        "Trong kỳ có 35 quyết định. Đã rà soát 109 thủ tục; 107 thủ tục sửa đổi. Bãi bỏ 139 thủ tục."
            + " Tổng số hồ sơ là 1.859. Số này gồm 1.399 hồ sơ mới và 460 hồ sơ cũ. Không có hồ sơ trễ.";

    assertThat(Read.paragraphs(read(wrapped(paragraph, width)))).containsExactly(paragraph);
  }

  private static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    int left = 0;
    for (String word : text.split(" ")) {
      boolean fits = word.length() + 1 <= left;
      lines.append(lines.isEmpty() ? "" : fits ? " " : "\n").append(word);
      left = fits ? left - word.length() - 1 : width - word.length();
    }
    return lines.toString();
  }

  @Test
  void a_table_stands_where_it_was_and_the_prose_goes_on_behind_it() {
    Document document = read("Trước\n\nSTT\tTên\tSố\n1\tHồ sơ\t12\n\n\f2\tTrễ\t3\n\nSau\nđó");

    assertThat(Read.paragraphs(document)).containsExactly("Trước", "Sau đó");
    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Tên", "Số"), List.of("1", "Hồ sơ", "12"), List.of("2", "Trễ", "3"));
    assertThat(Read.tables(document).get(0).rows())
        .extracting(Row::number)
        .containsExactly(3, 4, 6);
  }

  @Test
  void a_list_whose_marks_are_parted_by_tabs_is_prose() {
    Document document = read("-\tBan hành kế hoạch\n-\tKiểm tra\n1.\tMột\n");

    assertThat(Read.tables(document)).isEmpty();
    assertThat(Read.paragraphs(document))
        .containsExactly("- Ban hành kế hoạch", "- Kiểm tra", "1. Một");
  }

  @Test
  void columns_parted_by_spaces_are_found_and_a_cell_of_several_lines_is_several_rows() {
    Document document =
        read(
            """
            BÁO CÁO
            STT    Chỉ tiêu thống kê              Đơn vị       Số liệu   Ghi chú
            5.     Cải cách chế độ công vụ
            5.1.   Số cơ quan hành chính đã       Cơ quan,         29
                   được phê duyệt                 đơn vị
            5.2.   Số công chức được tuyển        Người            09    Thi tuyển
            5.3.   Số viên chức                   Người           144

            Nơi nhận: như trên.
            """);

    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Chỉ tiêu thống kê", "Đơn vị", "Số liệu", "Ghi chú"),
            List.of("5.", "Cải cách chế độ công vụ", "", "", ""),
            List.of("5.1.", "Số cơ quan hành chính đã", "Cơ quan,", "29", ""),
            List.of("", "được phê duyệt", "đơn vị", "", ""),
            List.of("5.2.", "Số công chức được tuyển", "Người", "09", "Thi tuyển"),
            List.of("5.3.", "Số viên chức", "Người", "144", ""));
    assertThat(Read.paragraphs(document)).containsExactly("BÁO CÁO", "Nơi nhận: như trên.");
  }

  @Test
  void columns_that_move_from_page_to_page_are_the_same_columns() {
    String first = "%-6s %-30s %-10s %s\n";
    String second = "\f%-4s %-28s %-9s %s\n";
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 12; i++) {
      text.append(first.formatted(i + ".", "Số hồ sơ loại " + i, "Hồ sơ", i * 10));
    }
    for (int i = 12; i < 24; i++) {
      text.append(
          (i == 12 ? second : second.substring(1)).formatted(i, "Số hồ sơ loại " + i, "Hồ sơ", i));
    }

    List<List<String>> grid = Read.onlyGrid(read(text.toString()));

    assertThat(grid).hasSize(23).contains(List.of("3.", "Số hồ sơ loại 3", "Hồ sơ", "30"));
    assertThat(grid).contains(List.of("20", "Số hồ sơ loại 20", "Hồ sơ", "20"));
  }

  @Test
  void a_number_with_a_single_space_behind_it_has_a_column_of_its_own() {
    Document document =
        read(
            """
            7.5. Triển khai nền tảng          Chưa = 0     2
            7.6. Số liệu về trao đổi văn bản điện tử
            7.7. Vận hành Hệ thống            %            100
                 thông tin
            7.8. Dịch vụ công                 TTHC         631
            """);

    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("7.5.", "Triển khai nền tảng", "Chưa = 0", "2"),
            List.of("7.6.", "Số liệu về trao đổi văn bản điện tử", "", ""),
            List.of("7.7.", "Vận hành Hệ thống", "%", "100"),
            List.of("", "thông tin", "", ""),
            List.of("7.8.", "Dịch vụ công", "TTHC", "631"));
  }

  @Test
  void names_and_signatures_side_by_side_are_no_table() {
    Document document =
        read(
            "UBND TỈNH KHÁNH HÒA        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Số: 186/BC-UBND            Độc lập - Tự do - Hạnh phúc\n");

    assertThat(Read.tables(document)).isEmpty();
  }

  @Test
  void tables_of_strokes_are_read_without_their_rulings() {
    Document document =
        read(
            """
            | STT | Chỉ tiêu | Số |
            |-----|:--------:|---:|
            | 1.  | a \\| b  | 5  |
            | 2.  |          |    |
            Sau
            """);

    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Chỉ tiêu", "Số"), List.of("1.", "a | b", "5"), List.of("2.", "", ""));
    assertThat(Read.paragraphs(document)).containsExactly("Sau");
  }

  @Test
  void rows_whose_last_cell_no_stroke_closes_are_of_the_same_table() {
    Document document =
        read(
            """
            | STT | Chỉ tiêu | Số | Ghi chú
            |-----|----------|----|--------
            | 1.  | Hồ sơ    | 12 |
            | 2.  | Trễ hạn  | 3  | chậm
            | 3.  | Chưa có
            Sau
            """);

    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Chỉ tiêu", "Số", "Ghi chú"),
            List.of("1.", "Hồ sơ", "12", ""),
            List.of("2.", "Trễ hạn", "3", "chậm"),
            List.of("3.", "Chưa có", "", ""));
    assertThat(Read.paragraphs(document)).containsExactly("Sau");
  }

  @Test
  void a_heading_may_be_the_row_whose_last_cell_is_empty_and_not_closed() {
    Document document = read("| STT | Chỉ tiêu |\n| 1. | Hồ sơ | 12\n| 2. | Trễ |\n");

    assertThat(Read.onlyGrid(document))
        .containsExactly(
            List.of("STT", "Chỉ tiêu", ""), List.of("1.", "Hồ sơ", "12"), List.of("2.", "Trễ", ""));
  }

  @Test
  void tables_of_strokes_of_other_widths_behind_a_blank_line_are_tables_of_their_own() {
    Document document = read("| a | b | c |\n| 1 | 2 | 3 |\n\n| d | e |\n| 4 | 5 |\n");

    assertThat(Read.tables(document)).hasSize(2);
  }

  @Test
  void a_list_may_stand_right_before_a_table_of_two_columns() {
    Document document = read("-\tMột\n-\tHai\n-\tBa\n-\tBốn\n-\tNăm\nHồ sơ\t12\nTrễ\t3\nĐúng\t9\n");

    assertThat(Read.paragraphs(document)).containsExactly("- Một", "- Hai");
    assertThat(Read.onlyGrid(document)).hasSize(6).contains(List.of("Trễ", "3"));
  }

  @Property
  void any_text_is_read_or_refused_in_words(
      @ForAll @Chars({'|', '\t', ' ', '\n', '\f', '-', ';', ','}) @CharRange(from = '0', to = '9')
          String text) {
    try {
      assertThat(read("x" + text).pages()).hasSize(1);
    } catch (ReportFormatException e) {
      assertThat(e.getMessage()).startsWith("tệp");
    }
  }

  @Test
  void headings_of_another_table_end_the_one_above_and_signatures_are_in_none() {
    Document document =
        read(
            """
            STT  Loại việc     Tổng số  Trực tuyến
            1    Khai sinh          84          64
            2    Khai tử            61          52
            3    Kết hôn            28          22
            II. Chứng thực
            STT  Loại việc chứng thực          Tổng số  Cấp xã  Phí thu được
            1    Bản sao từ bản chính              811     564         8.358
            2    Chữ ký                            720     669         3.736
            3    Hợp đồng, giao dịch               647     617         6.965
            NGƯỜI LẬP BIỂU
            (Ký, ghi rõ họ tên)      THỦ TRƯỞNG ĐƠN VỊ
            """);

    assertThat(Read.tables(document)).hasSize(2);
    assertThat(Read.grid(Read.tables(document).get(1)))
        .hasSize(4)
        .contains(List.of("2", "Chữ ký", "720", "669", "3.736"));
  }
}
