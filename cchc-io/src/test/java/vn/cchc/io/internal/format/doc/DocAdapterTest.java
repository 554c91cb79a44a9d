package vn.cchc.io.internal.format.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.internal.format.flow.WordFiles.lines;
import static vn.cchc.io.internal.format.flow.WordFiles.remarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.WordFiles;
import vn.cchc.io.internal.page.Document;

class DocAdapterTest {

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> new DocAdapter().read(WordFiles.source(bytes)))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("input")
        .hasMessageContaining(words);
  }

  private static byte[] withWordStream(int version) throws IOException {
    byte[] stream = new byte[4096];
    stream[0] = (byte) 0xDC;
    stream[1] = (byte) 0xA5;
    stream[2] = (byte) version;
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(stream), "WordDocument");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void what_is_no_document_of_word_is_refused() {
    assertRefused("no document".getBytes(StandardCharsets.UTF_8), "a damaged DOC document");
  }

  @Test
  void what_cells_hold_that_are_merged_with_the_one_before_is_told() throws IOException {
    byte[] bytes = new DocFile().paragraph("x").row("a", "<b", "c").paragraph("y").bytes();
    Document document = new DocAdapter().read(WordFiles.source(bytes));

    assertThat(lines(document)).containsExactly("x", "0:a | 1:c", "y");
    assertThat(remarks(document)).containsExactly("hidden-text b");
  }

  @Test
  void tables_that_begin_cells_side_by_side_are_each_read_in_its_own() throws IOException {
    byte[] bytes =
        new DocFile()
            .paragraph("x")
            .inner("a")
            .cell("")
            .inner("b")
            .cell("c")
            .rowEnd("", "")
            .paragraph("y")
            .bytes();
    Document document = new DocAdapter().read(WordFiles.source(bytes));

    assertThat(lines(document)).containsExactly("x", "0:a | 1:b/c", "y");
  }

  @Test
  void signs_of_symbol_fonts_before_a_field_are_shown_as_those_behind_it() throws IOException {
    String words = "1\uF0B7\u0013 X \u00142\u0015\uF0B7";
    byte[] bytes = new DocFile().paragraph(words).bytes();

    assertThat(lines(new DocAdapter().read(WordFiles.source(bytes))))
        .containsExactly("1\uFFFD2\uFFFD");
  }

  @Test
  void a_document_of_word_95_is_named() throws IOException {
    assertRefused(withWordStream(104), "Word 95");
  }
}
