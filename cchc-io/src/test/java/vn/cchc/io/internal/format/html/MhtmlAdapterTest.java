package vn.cchc.io.internal.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.io.internal.format.Read;
import vn.cchc.io.internal.format.encoding.OldVietnamese;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Remark;

class MhtmlAdapterTest {

  @Test
  void the_pages_of_a_web_archive_are_read_and_the_frames_around_them_left() {
    String sheet = "<table><tr><td>Số hồ sơ<td>42</table>";
    String archive =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"--=_x\"\r\n\r\n"
            + "----=_x\r\nContent-Type: text/html\r\n\r\n"
            + "<html><frameset><frame src=\"sheet001.htm\"></frameset></html>\r\n"
            + "----=_x\r\nContent-Location: sheet001.htm\r\n"
            + "Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8))
            + "\r\n----=_x\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Type: text/html\r\n\r\n"
            + "<p>T=E1=BB=89nh Kh=\r\nánh</p>\r\n----=_x--\r\n";

    Document document = Read.by(new MhtmlAdapter(), archive);

    assertThat(document.pages()).hasSize(2);
    assertThat(Read.onlyGrid(document)).containsExactly(List.of("Số hồ sơ", "42"));
    assertThat(Read.paragraphs(document)).containsExactly("Tỉnh Khánh");
  }

  @Test
  void a_web_archive_without_a_page_is_refused() {
    assertThatThrownBy(
            () -> Read.by(new MhtmlAdapter(), "MIME-Version: 1.0\nContent-Type: image/png\n\nx"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("no page is found");
  }

  @Test
  void a_page_of_a_web_archive_may_declare_its_encoding_too() {
    String archive =
        "MIME-Version: 1.0\nContent-Type: text/html\n\n<meta charset=windows-1252><p>Größe";
    byte[] bytes = archive.getBytes(OldVietnamese.WESTERN);

    assertThat(Read.paragraphs(new MhtmlAdapter().read(Read.source(bytes))))
        .containsExactly("Größe");
  }

  private static String mail(String type, String body) {
    return "From: a@b.vn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        + "--x\nContent-Type: "
        + type
        + "\n\n"
        + body
        + "\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment;\n"
        + " filename=\"BC.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--x--\n";
  }

  @Test
  void of_a_mail_without_a_form_the_attached_file_is_asked_for() {
    for (String mail :
        List.of(
            mail("text/plain", "Kính gửi báo cáo"),
            mail("text/html", "<p>Kính gửi"),
            mail("text/html", "<table><tr><td>Chữ ký<td>Lan<tr><td>ĐT<td>0123</table>"))) {
      byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> ReportReader.standard().readAll(bytes, "thu.eml"))
          .isInstanceOfSatisfying(
              ReportFormatException.class,
              e -> assertThat(e.fault().key()).isEqualTo("mail.attachment"));
    }
  }

  @Test
  void what_is_attached_to_a_mail_that_is_read_is_told() {
    String mail = mail("text/html", "<table><tr><td>1<td>Hồ sơ<td>42</table>");

    assertThat(Read.by(new MhtmlAdapter(), mail).remarks())
        .containsExactly(Remark.of("mail-attachment", null, 1));
  }
}
