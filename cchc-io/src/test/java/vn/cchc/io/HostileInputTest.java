package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cchc.model.Report;

class HostileInputTest {

  private static final List<String> TITLES = List.of("PHỤ LỤC", "QUÝ III NĂM 2021");
  private static final List<List<String>> ROWS =
      List.of(
          List.of("1.1.1.", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "42", ""),
          List.of("1.1.2.", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "19", ""));

  private static Report read(byte[] bytes) throws IOException {
    return ReportReader.standard().read(new ByteArrayInputStream(bytes), "input");
  }

  private static void assertRefused(byte[] bytes, String... words) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("input")
        .hasMessageNotContaining("\n")
        .satisfies(InBothLanguages::assertTold)
        .satisfies(
            e ->
                assertThat(List.of(words))
                    .allSatisfy(word -> assertThat(e.getMessage()).contains(word)));
  }

  @Test
  void an_empty_file_is_refused() {
    assertRefused(new byte[0], "the file is empty");
    assertRefused("\uFEFF \n".getBytes(StandardCharsets.UTF_8), "the file is empty");
  }

  @Test
  void numbers_and_lists_of_any_length_take_no_stack() throws IOException {
    String number = "1" + ".1".repeat(20_000);
    for (String row :
        List.of(
            number + "\tSố hồ sơ",
            "\t" + number + " Số hồ sơ",
            "9.\t" + "-".repeat(40_000) + " Số hồ sơ")) {
      StringBuilder text = new StringBuilder("Số: 1/A" + "-A".repeat(20_000) + "\n\n");
      text.append("STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n");
      ROWS.forEach(known -> text.append(String.join("\t", known)).append('\n'));
      text.append(row).append("\tHồ sơ\t1\t\n");

      Report report = read(text.toString().getBytes(StandardCharsets.UTF_8));

      assertThat(report.figures()).hasSize(2);
      assertThat(report.unmatchedRows()).hasSize(1);
    }
  }

  @Test
  void a_stream_larger_than_the_limit_is_refused_without_being_kept() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
          }
        };

    assertThatThrownBy(
            () -> ReportReader.builder().maxBytes(1 << 20).build().read(endless, "input"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("more than 1 MB")
        .satisfies(InBothLanguages::assertTold);
  }

  @Test
  void a_zip_that_unpacks_to_too_much_is_refused_before_any_library_sees_it() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 250; i++) {
        zip.write(zeros);
      }
    }

    assertRefused(bytes.toByteArray(), "unpacks to more than");
  }

  @Test
  void an_external_entity_in_a_workbook_is_refused_and_never_opened() throws IOException {
    byte[] workbook = OfficeFiles.workbook(TITLES, ROWS, 0);
    byte[] hostile =
        replaced(
            workbook,
            "xl/worksheets/sheet1.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                + "</sheetData></worksheet>");

    assertRefused(hostile, "DOCTYPE");
  }

  private static byte[] replaced(byte[] zipped, String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] kept = in.readAllBytes();
        out.write(entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : kept);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_cut_off_or_damaged_zip_is_refused() {
    byte[] workbook = OfficeFiles.workbook(TITLES, ROWS, 0);

    assertRefused(Arrays.copyOf(workbook, 100));
    assertRefused(Arrays.copyOf(workbook, workbook.length / 2));
    assertRefused("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_table_without_a_known_row_is_refused_with_an_example_of_what_was_expected() {
    String text = "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tLợn nái\tcon\t12\t\n";

    assertRefused(text.getBytes(StandardCharsets.UTF_8), "no row of a known form", "Expected");
  }

  @Test
  void prose_without_a_table_is_refused() {
    assertRefused("Kính gửi: Bộ Nội vụ".getBytes(StandardCharsets.UTF_8), "no table found");
  }

  @Test
  void other_kinds_of_document_are_named() {
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a damaged PDF");
    assertRefused("<html>".getBytes(StandardCharsets.UTF_8), "no table found");
    assertRefused(new byte[] {'S', (byte) 0xC3, 'x'}, "UTF-8");
    assertRefused("Rar!\u001A\u0007\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1), "RAR");
    assertRefused(
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}, "a picture");
  }

  @Test
  @Timeout(60)
  void a_container_whose_directory_runs_in_a_circle_is_refused() {
    ByteBuffer container = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
    container.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(44, 1);
    // the directory begins in sector 1, whose next one by the table in sector 0 is itself
    container.putInt(48, 1).putInt(76, 0).putInt(512 + 4, 1);
    for (int at : new int[] {68, 72, 76}) {
      container.putInt(1024 + at, Integer.MAX_VALUE);
    }

    assertRefused(container.array());
  }

  @Test
  void a_missing_file_a_folder_and_a_file_too_large_say_so() {
    assertThatThrownBy(() -> ReportReader.standard().read(Path.of("no-such-file")))
        .isInstanceOf(java.nio.file.NoSuchFileException.class);
    assertThatThrownBy(() -> ReportReader.standard().read(Path.of(".")))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageContaining("a folder")
        .satisfies(InBothLanguages::assertTold);
  }

  @Test
  void a_formula_in_a_note_is_kept_as_text() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of(
                "1.1.1.",
                "Số nhiệm vụ đề ra trong kế hoạch",
                "Nhiệm vụ",
                "42",
                "=HYPERLINK(\"http://x\")"));

    assertThat(read(OfficeFiles.workbook(TITLES, rows, 0)).figures().get(0).note())
        .isEqualTo("=HYPERLINK(\"http://x\")");
  }

  @Property(tries = 300)
  void a_damaged_document_is_read_or_refused_never_a_crash(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[][] documents = {
      OfficeFiles.workbook(TITLES, ROWS, 0),
      OfficeFiles.document(List.of("Lời văn"), TITLES, ROWS),
      ("PHỤ LỤC\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n"
              + "1.1.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t42\t\n")
          .getBytes(StandardCharsets.UTF_8),
      "{\"catalogue\": \"cchc-2021-province\", \"figures\": [{\"indicator\": \"1.1.1\"}]}"
          .getBytes(StandardCharsets.UTF_8)
    };
    byte[] bytes = documents[random.nextInt(documents.length)];
    for (int i = random.nextInt(5); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(read(bytes).figures()).isNotNull();
    } catch (ReportFormatException e) {
      assertThat(e).hasMessageStartingWith("input").hasMessageNotContaining("\n");
      InBothLanguages.assertTold(e);
    }
  }
}
