package vn.cchc.io.internal.format.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ZipEditTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What another reader finds in a zip. */
  static Map<String, String> files(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Property(tries = 50)
  void what_is_not_changed_stays_in_its_order_and_what_is_added_stands_behind_it(
      @ForAll @Size(max = 8) Map<@AlphaChars String, String> content) throws IOException {
    Map<String, String> before = new LinkedHashMap<>();
    content.forEach((name, text) -> before.putIfAbsent("f" + name.toLowerCase(), text));
    ZipEdit edit = ZipEdit.open(Zips.of(before), "z");

    edit.put("thư mục/mới.xml", utf8("mới"));
    byte[] changed = edit.toBytes();

    Map<String, String> expected = new LinkedHashMap<>(before);
    expected.put("thư mục/mới.xml", "mới");
    assertThat(files(changed)).containsExactlyEntriesOf(expected);
    assertThat(ZipPackage.open(changed, "z").names()).containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void a_file_is_replaced_in_its_place_and_another_taken_out() throws IOException {
    Map<String, String> before = new LinkedHashMap<>();
    before.put("a", "1");
    before.put("b", "2");
    before.put("c", "3");
    ZipEdit edit = ZipEdit.open(Zips.of(before), "z");

    edit.put("B", utf8("hai"));
    edit.remove("a");

    assertThat(edit.holds("a")).isFalse();
    assertThat(edit.bytes("b")).isEqualTo(utf8("hai"));
    assertThat(files(edit.toBytes())).containsExactly(Map.entry("b", "hai"), Map.entry("c", "3"));
  }

  @Test
  void what_was_taken_out_can_be_put_in_again() throws IOException {
    ZipEdit edit = ZipEdit.open(Zips.of(Map.of("a", "1")), "z");

    edit.remove("a");
    edit.put("a", utf8("2"));

    assertThat(files(edit.toBytes())).containsExactly(Map.entry("a", "2"));
  }

  @Test
  void a_file_whose_size_stands_behind_it_is_copied_with_its_size_before_it() throws IOException {
    ZipEdit edit = ZipEdit.open(Zips.storedWithDescriptor("a.txt", "nội dung"), "z");

    edit.put("b.txt", utf8("hai"));

    assertThat(files(edit.toBytes()))
        .containsExactly(Map.entry("a.txt", "nội dung"), Map.entry("b.txt", "hai"));
  }

  @Test
  void the_same_changes_give_the_same_bytes() {
    byte[] zip = Zips.of(Map.of("a", "1"));
    ZipEdit one = ZipEdit.open(zip, "z");
    ZipEdit other = ZipEdit.open(zip, "z");
    one.put("b", utf8("2"));
    other.put("b", utf8("2"));

    assertThat(one.toBytes()).isEqualTo(other.toBytes());
  }
}
