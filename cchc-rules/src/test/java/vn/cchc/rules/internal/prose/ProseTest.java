package vn.cchc.rules.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Claim;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;

class ProseTest {

  private static List<Claim> claims(String... paragraphs) {
    return Prose.read(List.of(paragraphs), NumberNotation.VI, null).claims();
  }

  private static List<String> told(List<Claim> claims) {
    return claims.stream().map(c -> c.kind() + " " + c.verdict() + " " + c.explanation()).toList();
  }

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sound_paragraph_is_not_accused(Sample sample) {
    if (sample.isSound()) {
      assertThat(sample.kinds(State.BROKEN)).isEmpty();
    }
  }

  @Test
  void more_than_half_of_wrong_paragraphs_are_found_with_the_kind_of_what_is_wrong() {
    List<Sample> wrong = samples().stream().filter(sample -> !sample.isSound()).toList();
    long found =
        wrong.stream()
            .filter(
                sample -> sample.kinds(State.BROKEN).stream().anyMatch(sample.broken()::contains))
            .count();

    assertThat(found).isGreaterThanOrEqualTo(wrong.size() * 52L / 100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tỉnh xếp thứ 13/34 tỉnh, thành phố.",
        "Văn bản số 186/BC-UBND ngày 24/9/2021 và Nghị định số 61/2018/NĐ-CP.",
        "Kết quả chấm đạt 17,94/18 điểm.",
        "Hệ thống trực 24/7 trong năm 2021, giai đoạn 2021-2025.",
        "Khoản 1, Điều 13 của Thông tư số 01/2018/TT-VPCP; mức độ 3, 4; tháng 6 và tháng 7.",
      })
  void what_only_looks_like_a_figure_claims_nothing(String sentence) {
    assertThat(claims(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tiếp nhận 0 hồ sơ, đã giải quyết 0/0 hồ sơ (100%).",
        "Số vụ từ 0 vụ lên 5 vụ, tăng 100%.",
        "Tăng 5 vụ (100%) so với cùng kỳ (0 vụ), tổng 5 vụ.",
        "Đã giải quyết 5/0 hồ sơ, đạt 10%.",
      })
  void a_percentage_of_nothing_is_not_checked(String sentence) {
    assertThat(claims(sentence))
        .isNotEmpty()
        .allMatch(claim -> claim.kind() == Claim.Kind.BOUND || claim.verdict() != State.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giá thóc 8.200 đồng/kg, tăng 3,8%; giá ngô 7.100 đồng/kg, giảm 2,7%.",
        "Lừa đảo 35 vụ (tăng 29,6%), đánh bạc 17 vụ (giảm 22,7%).",
        "Gieo trồng 4.520 ha, tăng 1,1% so với cùng kỳ. Thu hoạch 4.300 ha, tăng 0,9% so với cùng"
            + " kỳ.",
        "Bạn đọc 12.450 lượt, tăng 15%; luân chuyển 36.200 lượt, tăng 11%.",
        "Đàn lợn 226.750 con, tăng 5,27%; đàn bò 39.860 con, tăng 2,94%; đàn trâu 12.180 con, giảm"
            + " 2,17%.",
        "Tổng lượt khách đạt 845.000 lượt, tăng 12% so với cùng kỳ; khách quốc tế 45.200 lượt, tăng"
            + " 21%; khách nội địa 799.800 lượt, tăng 11,5%.",
        "Trộm cắp 112 vụ (tăng 14 vụ), lừa đảo 35 vụ (tăng 8 vụ), đánh bạc 17 vụ (giảm 5 vụ).",
        "Trồng mới 320 ha rừng (tăng 12%), chăm sóc 1.450 ha (tăng 5%), khoán bảo vệ 12.300 ha (giảm"
            + " 1,5%).",
        "Số vụ tai nạn 319 vụ, giảm 4,5%; số người chết 111 người, giảm 7,5%; số người bị thương 249"
            + " người, tăng 2,0%.",
      })
  void the_next_item_of_a_list_of_growth_is_no_base(String sentence) {
    assertThat(claims(sentence)).noneMatch(claim -> claim.verdict() == State.BROKEN);
  }

  @Test
  void a_rate_in_a_parenthesis_is_of_the_fraction_before_it() {
    assertThat(claims("Tốt 88/332 em (25,6%), đạt 85/332 em (25,6%)."))
        .filteredOn(claim -> claim.verdict() == State.BROKEN)
        .singleElement()
        .extracting(Claim::text)
        .asString()
        .startsWith("88/332");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Số lượt tiếp giảm 45 lượt so với cùng kỳ (450 lượt), tương đương giảm 10,0%.",
        "Toàn tỉnh có 98.200 lao động, trong đó lao động nữ 61.400 người, lao động ngoài tỉnh 34.900"
            + " người, lao động nước ngoài 1.150 người.",
        "Kiểm tra nhanh 640 mẫu, 26/640 mẫu dương tính, chiếm 4,06%.",
        "Giá trị sản xuất ước đạt 1.245 tỷ đồng, tăng 3,75% so với tháng trước (1.200 tỷ đồng) và tăng"
            + " 12,2% so với cùng kỳ (1.110 tỷ đồng).",
        "Tiếp nhận 2.145 hồ sơ (quý trước 1.980 hồ sơ; cùng kỳ 1.650 hồ sơ).",
        "Số tiền phải thu hồi là 4.120 triệu đồng; kỳ trước là 4.530 triệu đồng. Số cơ quan được"
            + " kiểm tra là 18 cơ quan, bằng 110% kỳ trước.",
      })
  void by_how_much_something_changed_classes_that_overlap_and_rates_of_others_accuse_nobody(
      String sentence) {
    assertThat(claims(sentence)).noneMatch(claim -> claim.verdict() == State.BROKEN);
  }

  @Test
  void what_fell_and_is_said_to_have_grown_is_told_as_fallen() {
    List<Claim> claims =
        claims("Toàn tỉnh khám cho 1.270 người, tăng 14,7% so với cùng kỳ (1.500 người).");

    assertThat(claims)
        .filteredOn(claim -> claim.verdict() == State.BROKEN)
        .extracting(claim -> Messages.vietnamese().of(claim.explanation()))
        .containsExactly("từ 1.500 xuống 1.270: giảm 15,3%, lời văn ghi tăng 14,7%");
  }

  @Test
  void a_total_is_known_by_words_such_as_ca_ba() {
    List<Claim> claims =
        claims(
            "Chứng thực bản sao 1.306 việc, chứng thực chữ ký 412 việc, chứng thực hợp đồng 78"
                + " việc; cả ba loại việc 1.805 việc.");

    assertThat(told(claims)).anyMatch(claim -> claim.startsWith("SUM BROKEN"));
  }

  @Test
  void three_numbers_with_strokes_are_no_fraction() {
    assertThat(claims("Kiểm tra ngày 15/7/21 và 1/2/3 (50%)."))
        .noneMatch(c -> c.verdict() == State.HELD);
  }

  @Test
  void a_sentence_goes_on_over_a_page_break_and_the_footnote_there() {
    List<Claim> claims =
        claims(
            "Đã công bố 248 thủ tục, trong đó 109 thủ tục ban hành mới, bãi",
            "⁷ Văn bản số 8178/UBND-NC ngày 23/8/2021",
            "bỏ 139 thủ tục còn lại.");

    assertThat(told(claims)).hasSize(1).first().asString().startsWith("SUM HELD");
  }

  @Test
  void a_list_on_lines_of_its_own_belongs_to_what_announces_it() {
    List<Claim> claims =
        claims(
            "Đã giải quyết 74.807 hồ sơ, trong đó:",
            "- Đúng hạn: 74.058 hồ sơ (99,00%);",
            "- Trễ hạn: 794 hồ sơ (1,00%).");

    assertThat(told(claims)).anyMatch(claim -> claim.startsWith("SUM BROKEN"));
  }

  @Test
  void a_percentage_that_only_another_whole_explains_is_of_that() {
    List<Claim> claims =
        claims(
            "Tiếp nhận 1.000 hồ sơ; đã giải quyết 900 hồ sơ, trong đó đúng hạn 880 hồ sơ, đạt 88%.");

    assertThat(told(claims)).anyMatch(claim -> claim.contains("880/1.000"));
    assertThat(claims).noneMatch(claim -> claim.verdict() == State.BROKEN);
  }

  @Test
  void what_there_was_and_came_in_went_out_in_several_ways_or_is_left() {
    String flow =
        "Đơn kỳ trước chuyển sang 1.240 đơn, nhận mới 8.315 đơn; đã giải quyết 7.902 đơn, trả lại 618 đơn,"
            + " đình chỉ 91 đơn, đang giải quyết %s đơn.";

    assertThat(told(claims(flow.formatted("944")))).anyMatch(c -> c.startsWith("BALANCE HELD"));
    assertThat(told(claims(flow.formatted("949")))).anyMatch(c -> c.startsWith("BALANCE BROKEN"));
  }

  @Test
  void english_prose_is_read_too() {
    assertThat(
            told(
                claims(
                    "The office received 2.450 dossiers, of which 2.318 were settled on time and 132 late.")))
        .anyMatch(c -> c.startsWith("SUM HELD"));
  }

  @Test
  void what_a_figure_could_be_besides_is_told_with_how_likely_that_is() {
    List<Claim> others =
        Prose.read(
                List.of(
                    "Tiếp nhận 1.000 hồ sơ, trong đó trực tuyến 750 hồ sơ; đã giải quyết 880 hồ sơ, đạt 89%."),
                NumberNotation.VI,
                null)
            .others();

    assertThat(others)
        .isNotEmpty()
        .allSatisfy(other -> assertThat(other.verdict()).isEqualTo(State.NOT_CHECKED))
        .allSatisfy(other -> assertThat(other.probability()).isBetween(0.1, 1.0))
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
  }

  @Test
  void the_place_of_a_claim_is_that_of_its_characters() {
    String text = "Năm nay: đúng hạn 31.972/32.279 hồ sơ, đạt 99,00%.";
    Claim claim = claims("Lời mở đầu.", text).get(0);

    assertThat(claim.source().paragraph()).isEqualTo(1);
    assertThat(text.substring(claim.source().from(), claim.source().to())).isEqualTo(claim.text());
    assertThat(claim.text()).startsWith("31.972/32.279").endsWith("99,00%");
  }

  @Test
  void the_other_convention_is_read_where_the_source_is_said_to_use_it() {
    List<Claim> claims =
        Prose.read(List.of("Đúng hạn 31,972/32,279 hồ sơ, đạt 99.05%."), NumberNotation.EN, null)
            .claims();

    assertThat(claims).extracting(Claim::verdict).containsExactly(State.HELD);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "trong đó",
            "gồm",
            "(",
            ")",
            "1.859",
            "99,37%",
            "5/7",
            " ",
            ":",
            ";",
            ".",
            ",",
            "hồ sơ",
            "đúng hạn",
            "trễ hạn",
            "lên",
            "nâng",
            "tổng cộng",
            "tương ứng",
            "từ",
            "xuống",
            "0",
            "0%",
            "1/0",
            "…",
            "\n",
            "⁷",
            "-",
            "chiếm",
            "còn lại",
            "9999999999999999999999999999999999999999999")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join(" ", pieces));
  }

  @Property(tries = 1500)
  void whatever_stands_in_a_text_it_is_read(@ForAll("noise") String noise) {
    assertThat(claims(noise)).allSatisfy(claim -> assertThat(claim.text()).isNotNull());
  }

  @Property(tries = 500)
  void any_characters_at_all_are_read(@ForAll @StringLength(max = 200) String noise) {
    assertThat(claims(noise, noise)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void line_breaks_change_nothing(Sample sample) {
    for (int seed = 0; seed < 5 && sample.text().indexOf('\n') < 0; seed++) {
      Random random = new Random(seed);
      StringBuilder broken = new StringBuilder(sample.text());
      for (int i = 0; i < broken.length(); i++) {
        if (broken.charAt(i) == ' ' && random.nextInt(4) >= seed) {
          broken.setCharAt(i, '\n');
        }
      }

      assertThat(told(claims(broken.toString()))).isEqualTo(told(sample.claims()));
    }
  }
}
