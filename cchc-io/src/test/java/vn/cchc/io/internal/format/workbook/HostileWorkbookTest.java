package vn.cchc.io.internal.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.internal.format.workbook.Sheets.read;
import static vn.cchc.io.internal.format.workbook.Sheets.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Document;

class HostileWorkbookTest {

  private static final String COMMENTS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  private static final String ONE = "<row><c><v>1</v></c></row>";

  private static String relationship(String target, String mode) {
    return "<Relationship Id='r' TargetMode='%s' Target='%s' Type='%s'/>"
        .formatted(mode, target, COMMENTS);
  }

  private static String fault(byte[] bytes) {
    try {
      read(bytes);
      return "none";
    } catch (ReportFormatException e) {
      assertThat(e.fault().place()).isEqualTo("x.xlsx");
      return e.fault().key();
    }
  }

  @Test
  void the_main_part_may_have_any_name_and_macros_say_nothing() {
    assertThat(
            texts(
                read(
                    new RawWorkbook()
                        .main("xl/workbook2.xml")
                        .part("xl/vba.xml", "<macro/>")
                        .sheet("a", ONE))))
        .containsExactly("1");
  }

  @Test
  void a_long_text_that_many_cells_name_counts_as_often_as_it_is_named() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 12_000; row++) {
      rows.append("<row><c t='s'><v>0</v></c></row>");
    }
    byte[] bytes =
        new RawWorkbook()
            .strings("<si><t>" + "a".repeat(1 << 20) + "</t></si>")
            .sheet("a", rows.toString())
            .bytes();

    assertThat(fault(bytes)).isEqualTo("limit.characters");
  }

  @Test
  void formatted_rows_and_columns_without_anything_cost_nothing() {
    StringBuilder rows = new StringBuilder("<row r='1'>");
    for (int column = 0; column < 16_000; column++) {
      rows.append("<c s='0'/>");
    }
    rows.append("</row>").append(ONE);
    for (int row = 0; row < 120_000; row++) {
      rows.append("<row ht='15'><c s='0'/></row>");
    }

    Document document =
        read(
            new RawWorkbook()
                .sheet("a", "", "<dimension ref='A1:XFD1048576'/>", rows.toString(), ""));

    assertThat(texts(document)).containsExactly("1");
  }

  @Test
  void a_sheet_too_wide_is_refused() {
    byte[] bytes = new RawWorkbook().sheet("a", "<row><c r='XFD1'><v>1</v></c></row>").bytes();

    assertThat(fault(bytes)).isEqualTo("limit.columns");
  }

  @Test
  void a_hidden_sheet_of_any_length_is_left_out() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 60_000; row++) {
      rows.append("<row><c><v>1</v></c></row>");
    }

    Document document =
        read(
            new RawWorkbook()
                .sheet("h", "state='hidden'", "", rows.toString(), "")
                .sheet("a", "<row><c><f>SUM(h!A:A)</f></c></row>"));

    assertThat(texts(document)).containsExactly("=SUM(h!A:A)");
    assertThat(Sheets.formula(document, "A1").result()).isNull();
  }

  @Test
  void merged_cells_over_the_whole_sheet_and_each_other_do_no_harm() {
    StringBuilder merges = new StringBuilder("<mergeCells>");
    for (int i = 1; i <= 20_000; i++) {
      merges.append("<mergeCell ref='A%d:XFD1048576'/>".formatted(i));
    }

    Document document =
        read(new RawWorkbook().sheet("a", "", "", ONE, merges.append("</mergeCells>").toString()));

    assertThat(texts(document)).containsExactly("1");
  }

  @Test
  void what_cannot_be_read_is_named() throws Exception {
    assertThat(fault(new RawWorkbook().binary().sheet("a", ONE).bytes()))
        .isEqualTo("workbook.binary");
    assertThat(fault(new RawWorkbook().sheet("a", "<row>").bytes())).isEqualTo("workbook.xml");
    assertThat(
            fault(
                new RawWorkbook()
                    .sheet("a", ONE)
                    .beside(COMMENTS, "a.xml", "<a/>")
                    .beside(COMMENTS, "b.xml", "<a>")
                    .bytes()))
        .isEqualTo("workbook.xml");
    assertThat(
            fault(
                new RawWorkbook()
                    .sheet("a", ONE)
                    .part("odd/_rels/place1.xml.rels", relationship("nowhere.xml", "Internal"))
                    .bytes()))
        .isEqualTo("office.damaged");
    assertThat(fault("PK".getBytes(StandardCharsets.UTF_8))).isEqualTo("zip.cut-off");
    assertThat(fault(new byte[0])).isEqualTo("workbook.xml");
    assertThat(fault("<a/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("workbook.other-xml");
    assertThat(fault(encrypted())).isEqualTo("workbook.password");
  }

  private static byte[] encrypted() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (var data = encryptor.getDataStream(files)) {
        data.write(new RawWorkbook().sheet("a", ONE).bytes());
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_doctype_is_refused_in_every_part() {
    String bomb = "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>";

    assertThat(fault(bomb.getBytes(StandardCharsets.UTF_8))).isEqualTo("office.doctype");
    assertThat(fault(new RawWorkbook().sheet("a", ONE).part("odd/place1.xml", bomb).bytes()))
        .isEqualTo("office.doctype");
  }

  @Test
  void elements_nested_without_end_are_refused() {
    assertThat(fault(new RawWorkbook().sheet("a", "<a>".repeat(200)).bytes()))
        .isEqualTo("limit.nesting");
  }

  @Test
  void a_part_that_unpacks_without_end_is_refused() {
    String spaces = " ".repeat(1 << 20);
    StringBuilder large = new StringBuilder();
    for (int i = 0; i < 201; i++) {
      large.append(spaces);
    }

    assertThat(fault(new RawWorkbook().sheet("a", large.toString()).bytes()))
        .isEqualTo("zip.large");
  }

  @Test
  void relationships_to_elsewhere_are_not_followed() {
    byte[] bytes =
        new RawWorkbook()
            .sheet("a", ONE)
            .part("odd/_rels/place1.xml.rels", relationship("http://localhost:1/x.xml", "External"))
            .bytes();

    assertThat(texts(read(bytes))).containsExactly("1");
  }

  @Test
  void entries_stored_with_their_length_behind_them_are_read() throws IOException {
    assertThat(texts(read(stored(new RawWorkbook().sheet("a", ONE).bytes())))).containsExactly("1");
  }

  /** The same zip with entries not compressed, whose lengths stand behind them. */
  private static byte[] stored(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int count = 0;
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] data = in.readAllBytes();
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(data);
        int at = out.size();
        numbers(
            out, 0x04034B50, 4, 20, 2, 8, 2, 0, 2, 0, 4, 0, 4, 0, 4, 0, 4, name.length, 2, 0, 2);
        out.write(name);
        out.write(data);
        numbers(out, 0x08074B50, 4, (int) crc.getValue(), 4, data.length, 4, data.length, 4);
        numbers(directory, 0x02014B50, 4, 20, 2, 20, 2, 8, 2, 0, 2, 0, 4);
        numbers(directory, (int) crc.getValue(), 4, data.length, 4, data.length, 4);
        numbers(directory, name.length, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 4, at, 4);
        directory.write(name);
        count++;
      }
    }
    int at = out.size();
    directory.writeTo(out);
    numbers(out, 0x06054B50, 4, 0, 2, 0, 2, count, 2, count, 2, directory.size(), 4, at, 4, 0, 2);
    return out.toByteArray();
  }

  /** Writes numbers, each followed by how many bytes it takes, the lowest first. */
  private static void numbers(ByteArrayOutputStream out, int... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      for (int shift = 0; shift < pairs[i + 1]; shift++) {
        out.write(pairs[i] >>> 8 * shift);
      }
    }
  }

  @Property(tries = 300)
  void damage_of_any_sort_is_told_in_words(
      @ForAll @IntRange(min = 0, max = 100_000) int place,
      @ForAll byte value,
      @ForAll boolean old) {
    byte[] bytes = old ? Old.BYTES.clone() : New.BYTES.clone();
    bytes[place % bytes.length] = value;

    try {
      read(bytes);
    } catch (ReportFormatException e) {
      assertThat(e.fault().place()).isEqualTo("x.xlsx");
    }
  }

  @Property(tries = 100)
  void what_is_cut_off_is_told_in_words(
      @ForAll @IntRange(min = 4, max = 100_000) int length, @ForAll boolean old) {
    byte[] whole = old ? Old.BYTES : New.BYTES;
    byte[] bytes = java.util.Arrays.copyOf(whole, 4 + length % (whole.length - 4));

    if (!old) {
      assertThatThrownBy(() -> read(bytes)).isInstanceOf(ReportFormatException.class);
    } else {
      assertThat(fault(bytes)).isNotEmpty();
    }
  }

  private static final class New {
    private static final byte[] BYTES =
        new RawWorkbook()
            .strings("<si><t>a</t></si>")
            .sheet("a", "<row><c t='s'><v>0</v></c><c><f>1+1</f></c></row>")
            .bytes();
  }

  private static final class Old {
    private static final byte[] BYTES = bytes();

    private static byte[] bytes() {
      try (HSSFWorkbook workbook = new HSSFWorkbook();
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        var row = workbook.createSheet("a").createRow(0);
        row.createCell(0).setCellValue("chữ");
        row.createCell(1).setCellFormula("1+1");
        workbook.write(out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
