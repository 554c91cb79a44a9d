package vn.cchc.io.internal.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LegacyTextTest {

  private static final Map<Character, String> TCVN3 =
      OldVietnamese.written(LegacyText::tcvn3, false);
  private static final Map<Character, String> VNI = OldVietnamese.written(LegacyText::vni, true);
  private static final Map<Character, String> WINDOWS =
      OldVietnamese.written(LegacyText::windows1258, false);

  @Provide
  Arbitrary<String> vietnamese() {
    return OldVietnamese.texts();
  }

  @Test
  void every_vietnamese_letter_can_be_written_in_each_of_them() {
    for (char letter : OldVietnamese.LETTERS.toCharArray()) {
      assertThat(TCVN3.containsKey(letter) || letter < 0x80).as("TCVN3 " + letter).isTrue();
      assertThat(VNI.containsKey(letter) || letter < 0x80).as("VNI " + letter).isTrue();
      assertThat(WINDOWS.containsKey(letter) || letter < 0x80).as("1258 " + letter).isTrue();
    }
  }

  @Property
  void what_is_written_is_read(@ForAll("vietnamese") String text) {
    assertThat(LegacyText.tcvn3(OldVietnamese.write(text, TCVN3))).isEqualTo(text);
    assertThat(LegacyText.windows1258(OldVietnamese.write(text, WINDOWS))).isEqualTo(text);
  }

  @Property
  void what_is_written_in_vni_is_read(@ForAll("vietnamese") String text) {
    assertThat(LegacyText.vni(OldVietnamese.write(text, VNI))).isEqualTo(text);
  }

  @Test
  void words_as_officials_typed_them_are_read() {
    assertThat(LegacyText.tcvn3("Sè l­îng ®¬n vÞ tÝnh, c¬ quan, thèng kª, tû lÖ %"))
        .isEqualTo("Số lượng đơn vị tính, cơ quan, thống kê, tỷ lệ %");
    assertThat(LegacyText.vni("Soá löôïng ñôn vò tính, cô quan, thoáng keâ, tyû leä % ÑÒA PHÖÔNG"))
        .isEqualTo("Số lượng đơn vị tính, cơ quan, thống kê, tỷ lệ % ĐỊA PHƯƠNG");
    assertThat(LegacyText.windows1258("Sô\u00EC ðõn vi\u00F2 ti\u00ECnh"))
        .isEqualTo("Số đơn vị tính");
  }

  @Test
  void digits_and_signs_stay_as_they_are() {
    String figures = "1.859,5 (99,57%) - 12/9/2021";

    assertThat(LegacyText.tcvn3(figures)).isEqualTo(figures);
    assertThat(LegacyText.vni(figures)).isEqualTo(figures);
    assertThat(LegacyText.windows1258(figures)).isEqualTo(figures);
  }
}
