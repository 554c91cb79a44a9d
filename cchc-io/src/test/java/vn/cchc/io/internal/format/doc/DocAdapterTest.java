package vn.cchc.io.internal.format.doc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.WordFiles;

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
  void a_document_of_word_95_is_named() throws IOException {
    assertRefused(withWordStream(104), "Word 95");
  }
}
