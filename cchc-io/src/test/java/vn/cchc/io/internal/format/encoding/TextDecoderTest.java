package vn.cchc.io.internal.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.encoding.TextDecoder.Decoded;
import vn.cchc.model.Remark;

class TextDecoderTest {

  private static final String REPORT =
      "STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\n"
          + "1.1.1.\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t42\n"
          + "5.1.2.\tSố đơn vị sự nghiệp đã được phê duyệt vị trí việc làm\tCơ quan\t101/119\n"
          + "7.8.3.\tTỷ lệ hồ sơ xử lý trực tuyến mức độ 3\t%\t73,06% “đúng hạn”\n";

  private static byte[] old(String text, UnaryOperator<String> reading) {
    Map<Character, String> written = OldVietnamese.written(reading, true);
    return OldVietnamese.write(text, written).getBytes(OldVietnamese.WESTERN);
  }

  private static void assertRead(byte[] bytes, String encoding) {
    assertThat(TextDecoder.decode(bytes, "tệp"))
        .isEqualTo(new Decoded(REPORT, List.of(Remark.of("encoding", null, encoding))));
  }

  @Provide
  Arbitrary<String> vietnamese() {
    return OldVietnamese.texts();
  }

  @Property
  void unicode_is_read_as_it_is_with_and_without_a_mark(@ForAll("vietnamese") String text) {
    for (String marked : List.of(text, "\uFEFF" + text)) {
      assertThat(TextDecoder.decode(marked.getBytes(StandardCharsets.UTF_8), "tệp"))
          .isEqualTo(new Decoded(text, List.of()));
    }
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(TextDecoder.decode(("\uFEFF" + text).getBytes(charset), "tệp"))
          .isEqualTo(new Decoded(text, List.of()));
    }
  }

  @Test
  void utf_16_without_a_mark_is_told_by_its_zeros() {
    assertRead(REPORT.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
    assertRead(REPORT.getBytes(StandardCharsets.UTF_16BE), "UTF-16BE");
  }

  @Test
  void letters_in_pieces_are_put_together() {
    byte[] pieces =
        Normalizer.normalize(REPORT, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);

    assertThat(TextDecoder.decode(pieces, "tệp").text()).isEqualTo(REPORT);
  }

  @Test
  void encodings_of_before_unicode_are_told_by_the_vietnamese_they_make() {
    assertRead(old(REPORT, LegacyText::windows1258), "windows-1258");
    assertRead(old(REPORT, LegacyText::tcvn3), "TCVN3 (ABC)");
    assertRead(old(REPORT, LegacyText::vni), "VNI");
  }

  @Test
  void old_text_that_was_saved_as_unicode_is_told_too() {
    String tcvn3 = new String(old(REPORT, LegacyText::tcvn3), OldVietnamese.WESTERN);

    assertRead(tcvn3.getBytes(StandardCharsets.UTF_8), "TCVN3 (ABC)");
  }

  @Test
  void utf_8_that_was_read_as_western_and_saved_again_is_told() {
    String misread = TextEncoding.windows1252(REPORT.getBytes(StandardCharsets.UTF_8));

    assertRead(misread.getBytes(StandardCharsets.UTF_8), "UTF-8 → windows-1252");
  }

  @Test
  void western_text_with_nothing_but_typographic_signs_is_read() {
    Decoded read = TextDecoder.decode("“Report” – 5 %".getBytes(OldVietnamese.WESTERN), "tệp");

    assertThat(read.text()).isEqualTo("“Report” – 5 %");
  }

  @Test
  void damaged_utf_8_is_told_with_its_line() {
    byte[] bytes = (REPORT + "Số").getBytes(StandardCharsets.UTF_8);

    assertRefused(java.util.Arrays.copyOf(bytes, bytes.length - 1), "damaged in line 5");
  }

  @Test
  void what_no_encoding_makes_vietnamese_of_and_what_two_make_is_refused() {
    assertRefused("Größe, Maß, Übung".getBytes(OldVietnamese.WESTERN), "no known encoding");
    assertRefused(new byte[] {'b', (byte) 0xE9, ' ', 'm', (byte) 0xE9}, "fit as well");
  }

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> TextDecoder.decode(bytes, "tệp"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("tệp: ")
        .hasMessageContaining(words);
  }
}
