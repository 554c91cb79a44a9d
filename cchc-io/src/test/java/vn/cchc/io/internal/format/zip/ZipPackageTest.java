package vn.cchc.io.internal.format.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;

class ZipPackageTest {

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void files_are_found_whatever_the_case_of_their_names() {
    ZipPackage zip = ZipPackage.open(Zips.of(Map.of("word/Document.xml", "Tỉnh")), "zip");

    assertThat(zip.names()).containsExactly("word/Document.xml");
    assertThat(text(zip.bytes("Word/document.XML"))).isEqualTo("Tỉnh");
    assertThat(zip.bytes("word/other.xml")).isNull();
  }

  @Test
  void names_are_found_with_either_slash_and_with_one_before_them() {
    ZipPackage zip = ZipPackage.open(Zips.of(Map.of("\\Word\\Document.XML", "x")), "zip");

    assertThat(zip.names()).containsExactly("Word/Document.XML");
    assertThat(text(zip.bytes("/word/document.xml"))).isEqualTo("x");
  }

  @Test
  void what_stands_before_the_zip_is_no_harm() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("before".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(Zips.of(Map.of("a", "x")));

    assertThat(text(ZipPackage.open(bytes.toByteArray(), "zip").bytes("a"))).isEqualTo("x");
  }

  @Test
  void a_file_stored_with_its_size_behind_it_is_read() throws IOException {
    ZipPackage zip = ZipPackage.open(Zips.storedWithDescriptor("a/b.xml", "99,57 %"), "zip");

    assertThat(text(zip.bytes("a/b.xml"))).isEqualTo("99,57 %");
    try (InputStream file = zip.stream("A/b.xml")) {
      assertThat(text(file.readAllBytes())).isEqualTo("99,57 %");
    }
  }

  @Property
  void a_stream_of_a_file_gives_what_is_in_it(@ForAll String content) throws IOException {
    ZipPackage zip = ZipPackage.open(Zips.of(Map.of("a", content)), "zip");

    try (InputStream file = zip.stream("a")) {
      assertThat(file.readAllBytes()).isEqualTo(zip.bytes("a"));
    }
    assertThat(zip.stream("b")).isNull();
  }

  @Test
  void a_zip_that_is_cut_off_says_so() {
    byte[] zip = Zips.of(Map.of("a", "x".repeat(1000)));

    assertThatThrownBy(() -> ZipPackage.open(Arrays.copyOf(zip, zip.length / 2), "zip"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void a_zip_that_unpacks_to_too_much_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int file = 0; file < 3; file++) {
        zip.putNextEntry(new ZipEntry("file" + file));
        for (int i = 0; i < 80; i++) {
          zip.write(zeros);
        }
      }
    }

    assertThatThrownBy(() -> ZipPackage.open(bytes.toByteArray(), "bomb"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessage("bomb: unpacks to more than 200 MB. Expected a report");
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int file = 0; file < 2_001; file++) {
        zip.putNextEntry(new ZipEntry("file" + file));
      }
    }

    assertThatThrownBy(() -> ZipPackage.open(bytes.toByteArray(), "many"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("more than 2000 files");
  }

  @Test
  void a_changed_byte_is_told_by_the_checksum() {
    byte[] bytes = Zips.storedWithDescriptor("a.xml", "12.345");
    bytes[35] ^= 1;

    assertThatThrownBy(() -> ZipPackage.open(bytes, "zip"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("a damaged zip");
  }

  @Test
  void files_that_need_a_password_are_told() {
    byte[] bytes = Zips.storedWithDescriptor("a.xml", "12.345");
    bytes[6] |= 1;
    bytes[bytes.length - 22 - 51 + 8] |= 1;

    assertThatThrownBy(() -> ZipPackage.open(bytes, "zip"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("needs a password");
  }

  @Property(tries = 200)
  void a_damaged_or_cut_off_zip_is_read_or_refused_in_words(@ForAll int seed, @ForAll boolean cut) {
    byte[] whole = Zips.office("word/document.xml", "x", false);
    int at = Math.floorMod(seed, whole.length);
    byte[] damaged = cut ? Arrays.copyOf(whole, at) : whole.clone();
    if (!cut) {
      damaged[at] ^= (byte) (seed >> 16 | 1);
    }

    try {
      assertThat(ZipPackage.open(damaged, "zip").names()).isNotNull();
    } catch (ReportFormatException e) {
      assertThat(e.getMessage()).startsWith("zip: ");
    }
  }
}
