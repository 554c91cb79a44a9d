package vn.cchc.io.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;

/**
 * What a fuzzer feeds: any bytes are read or refused in words. The first byte says what the others
 * are, since what is compressed cannot be changed by chance to anything that unpacks.
 */
public final class Fuzz {

  private static final int RAW = 'r';
  private static final int DOCX = 'd';
  private static final int XLSX = 'x';
  private static final int ODS = 'o';

  private static final ReportReader READER = ReportReader.standard();

  private Fuzz() {}

  /** Reads what a fuzzer made up; called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length < 2) {
      return;
    }
    byte[] document = document(data[0], Arrays.copyOfRange(data, 1, data.length));
    try {
      READER.readAll(document, "input");
    } catch (ReportFormatException e) {
      if (e.getMessage().indexOf('\n') >= 0) {
        throw new IllegalStateException("Not one line: " + e.getMessage(), e);
      }
    }
  }

  private static byte[] document(int kind, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return switch (kind) {
      case DOCX -> Writers.docx(text);
      case XLSX -> Writers.xlsx(text);
      case ODS -> Writers.ods(text);
      default -> content;
    };
  }

  /** Writes what a fuzzer begins with: a small form in every format. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Draft draft = Layouts.all().get("header-of-two-rows").apply(Forms.registers());
    for (Map.Entry<String, java.util.function.Function<Draft, byte[]>> writer :
        Writers.all().entrySet()) {
      write(folder, writer.getKey(), RAW, writer.getValue().apply(draft));
    }
    write(
        folder, "docx-content", DOCX, Writers.docxContent(draft).getBytes(StandardCharsets.UTF_8));
    write(
        folder, "xlsx-content", XLSX, Writers.sheetContent(draft).getBytes(StandardCharsets.UTF_8));
    write(folder, "ods-content", ODS, Writers.odsContent(draft).getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path folder, String name, int kind, byte[] content) throws IOException {
    byte[] seed = new byte[content.length + 1];
    seed[0] = (byte) kind;
    System.arraycopy(content, 0, seed, 1, content.length);
    Files.write(folder.resolve(name), seed);
  }
}
