package vn.cchc.io.internal.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.format.Formats;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Remark;

/** Old letters in documents whose fonts do not tell. */
class OldLettersTest {

  private static final String PROSE = "Số lượng hồ sơ giải quyết đúng hạn";

  private static String written(String text, UnaryOperator<String> reading, boolean inPairs) {
    return OldVietnamese.write(text, OldVietnamese.written(reading, inPairs));
  }

  private static Document read(String... paragraphs) {
    String page = "<html><p>" + String.join("</p><p>", paragraphs) + "</p></html>";
    byte[] bytes = ("<meta charset=utf-8>" + page).getBytes(StandardCharsets.UTF_8);
    return Formats.read(FileKind.HTML, Read.source(bytes));
  }

  @Test
  void tcvn3_is_told_by_the_vietnamese_that_comes_out() {
    Document document =
        read(
            written(PROSE, LegacyText::tcvn3, false),
            "1.859",
            written("hồ sơ", LegacyText::tcvn3, false));

    assertThat(Read.paragraphs(document)).containsExactly(PROSE, "1.859", "hồ sơ");
    assertThat(document.remarks()).containsExactly(Remark.of("encoding", null, "TCVN3 (ABC)"));
  }

  @Test
  void vni_is_told_as_well() {
    Document document = read(written(PROSE, LegacyText::vni, true));

    assertThat(Read.paragraphs(document)).containsExactly(PROSE);
    assertThat(document.remarks()).containsExactly(Remark.of("encoding", null, "VNI"));
  }

  @Test
  void what_is_unicode_already_stays_beside_it() {
    Document document = read("Lý do và ý kiến", written(PROSE, LegacyText::tcvn3, false));

    assertThat(Read.paragraphs(document)).containsExactly("Lý do và ý kiến", PROSE);
  }

  @Test
  void a_text_of_another_language_is_left_as_it_is() {
    List<String> french = List.of("Déjà très élevé à Genève", "l'été près de Orléans");

    Document document = read(french.toArray(String[]::new));

    assertThat(Read.paragraphs(document)).containsExactlyElementsOf(french);
    assertThat(document.remarks()).isEmpty();
  }
}
