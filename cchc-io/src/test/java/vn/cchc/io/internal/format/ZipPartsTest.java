package vn.cchc.io.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;

class ZipPartsTest {

  @Test
  void names_are_found_in_any_case_and_with_either_slash() {
    ZipParts parts = ZipParts.of(WordFiles.zip(Map.of("Word\\Document.XML", "x")), "input");

    assertThat(parts.read("/word/document.xml")).asString().isEqualTo("x");
    assertThat(parts.read("word/other.xml")).isNull();
  }

  @Test
  void what_stands_before_the_zip_is_no_harm() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("before".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(WordFiles.zip(Map.of("a", "x")));

    assertThat(ZipParts.of(bytes.toByteArray(), "input").read("a")).asString().isEqualTo("x");
  }

  @Test
  void a_stored_part_whose_size_stands_behind_it_is_read() {
    ByteBuffer zip = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 10).putShort((short) 8).putShort((short) 0);
    zip.putInt(0).putInt(0).putInt(0).putInt(0).putShort((short) 1).putShort((short) 0);
    zip.put((byte) 'a').put((byte) 'x').putInt(0x08074b50).putInt(0).putInt(1).putInt(1);
    int directory = zip.position();
    zip.putInt(0x02014b50).putInt(0).putShort((short) 8).putShort((short) 0);
    zip.putInt(0).putInt(0).putInt(1).putInt(1).putShort((short) 1);
    zip.put(new byte[12]).putInt(0).put((byte) 'a');
    int end = zip.position();
    zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
    zip.putInt(end - directory).putInt(directory).putShort((short) 0);
    byte[] bytes = Arrays.copyOf(zip.array(), zip.position());

    assertThat(ZipParts.of(bytes, "input").read("a")).asString().isEqualTo("x");
  }

  @Test
  void a_zip_that_is_cut_off_says_so() {
    byte[] zip = WordFiles.zip(Map.of("a", "x".repeat(1000)));

    assertThatThrownBy(() -> ZipParts.of(Arrays.copyOf(zip, zip.length / 2), "input"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void a_part_that_unpacks_to_too_much_is_refused() {
    ZipParts parts = ZipParts.of(WordFiles.zip(Map.of("a", "0".repeat(201 << 20))), "input");

    assertThatThrownBy(() -> parts.read("a"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("unpacks");
  }
}
