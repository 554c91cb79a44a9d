package vn.cchc.io.internal.format.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.zip.Zips;

class FileKindTest {

  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private static final String TEXT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FileKind kind(byte[] bytes) {
    return FileKind.of(bytes, "tệp");
  }

  private static FileKind kind(String text) {
    return kind(bytes(text));
  }

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> kind(bytes))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("tệp: ")
        .hasMessageContaining(words);
  }

  @Test
  void an_office_document_is_told_by_its_relationships_not_by_the_names_of_its_parts() {
    assertThat(kind(Zips.office("word/document2.xml", TEXT, false))).isEqualTo(FileKind.DOCX);
    assertThat(kind(Zips.office("book.xml", SHEET, false))).isEqualTo(FileKind.XLSX);
    assertThat(
            kind(
                Zips.office(
                    "a.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", false)))
        .isEqualTo(FileKind.XLSX);
    assertThat(
            kind(
                Zips.office(
                    "a.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", false)))
        .isEqualTo(FileKind.DOCX);
  }

  @Test
  void the_strict_variant_of_open_xml_is_of_the_same_kind() {
    assertThat(kind(Zips.office("xl/workbook.xml", SHEET, true))).isEqualTo(FileKind.XLSX);
  }

  @Test
  void what_office_programs_save_and_this_cannot_read_is_named() {
    assertRefused(
        Zips.office("b.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main", false),
        ".xlsb");
    assertRefused(
        Zips.office(
            "p.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            false),
        "a presentation");
  }

  @ParameterizedTest
  @CsvSource({"spreadsheet,ODS", "text,ODT", "spreadsheet-template,ODS", "text-template,ODT"})
  void open_document_says_itself_what_it_is(String type, FileKind kind) {
    String mimetype = "application/vnd.oasis.opendocument." + type;
    String flat = "<?xml version='1.0'?><office:document office:mimetype='" + mimetype + "'>";

    assertThat(kind(Zips.of(Map.of("mimetype", mimetype, "content.xml", "")))).isEqualTo(kind);
    assertThat(kind(flat)).isEqualTo(kind);
  }

  @Test
  void a_zip_of_documents_is_one() {
    assertThat(kind(Zips.of(Map.of("báo cáo.docx", "x")))).isEqualTo(FileKind.ZIP);
    assertRefused(Zips.of(Map.of()), "a zip with nothing in it");
  }

  private static byte[] ole(String... streams) {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      for (String stream : streams) {
        file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      }
      file.createDirectory("ObjectPool")
          .createDocument("WordDocument", new java.io.ByteArrayInputStream(new byte[10]));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void documents_before_2007_are_told_by_their_streams_not_by_those_of_what_is_embedded() {
    assertThat(kind(ole("Workbook", "SummaryInformation"))).isEqualTo(FileKind.XLS);
    assertThat(kind(ole("Book"))).isEqualTo(FileKind.XLS);
    assertThat(kind(ole("WordDocument", "1Table", "Data", "CompObj"))).isEqualTo(FileKind.DOC);
    assertRefused(ole("EncryptionInfo", "EncryptedPackage"), "needs a password");
    assertRefused(ole("PowerPoint Document"), "a presentation");
    assertRefused(ole("__properties_version1.0"), "a mail of Outlook");
    assertRefused(ole("VisioDocument"), "other than Word and Excel");
    assertRefused(java.util.Arrays.copyOf(ole("Workbook"), 600), "a damaged document of Word");
  }

  @Test
  void markup_is_told_apart() {
    assertThat(
            kind(
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"))
        .isEqualTo(FileKind.XML_SPREADSHEET);
    assertThat(kind("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"))
        .isEqualTo(FileKind.HTML);
    assertThat(kind("<?xml version='1.0'?><!DOCTYPE html PUBLIC '' ''>\n<html>"))
        .isEqualTo(FileKind.HTML);
    assertThat(kind("\uFEFF\r\n<table border=1><tr><td>")).isEqualTo(FileKind.HTML);
    assertThat(kind("<!-- portal --><TABLE>")).isEqualTo(FileKind.HTML);
    assertThat(kind("Báo cáo\n<tr><td>1</td><td>2</td><TD>3</td><td>4</td></tr>"))
        .isEqualTo(FileKind.HTML);
    assertThat(kind("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"))
        .isEqualTo(FileKind.MHTML);
    assertThat(kind("{\\rtf1\\ansi")).isEqualTo(FileKind.RTF);
    assertRefused(bytes("<?xml version='1.0'?><invoice/>"), "XML of no known");
    assertRefused(bytes("<?xml version='1.0'?><w:wordDocument xmlns:w='x'>"), "saved as XML");
  }

  @Test
  void json_pdf_and_text_are_told_apart() {
    assertThat(kind("{\"period\":{}}")).isEqualTo(FileKind.JSON);
    assertThat(kind(" [ {\"")).isEqualTo(FileKind.JSON);
    assertThat(kind("\n%PDF-1.7\n")).isEqualTo(FileKind.PDF);
    assertThat(kind("[1] Theo báo cáo")).isEqualTo(FileKind.TEXT);
    assertThat(kind("<Tên cơ quan> báo cáo")).isEqualTo(FileKind.TEXT);
    assertThat(kind("a;b;c")).isEqualTo(FileKind.TEXT);
    assertThat(kind("Báo cáo".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(FileKind.TEXT);
    assertThat(kind(new byte[] {'S', (byte) 0xC3, 'x'})).isEqualTo(FileKind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF \n", "\0\0\0\0", " \t\r\n"})
  void a_file_of_nothing_is_empty(String text) {
    assertRefused(bytes(text), "the file is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "FFD8FFE000104A46,a picture (JPEG)",
    "89504E470D0A1A0A,a picture (PNG)",
    "49492A0008000000,a picture (TIFF)",
    "524946460000000057454250,a picture (WEBP)",
    "000000186674797068656963,a picture (HEIC)",
    "526172211A0700,packed with RAR",
    "377ABCAF271C,packed with 7z",
    "1F8B0800,packed with gzip",
    "DBA52D00,Word 2",
    "0904060000,Excel 4",
    "4D5A90000300000004000000FFFF,no document",
    "0102030405060708010203040506,no document"
  })
  void what_no_report_is_kept_in_is_named(String hex, String words) {
    assertRefused(java.util.HexFormat.of().parseHex(hex), words);
  }

  @Property(tries = 300)
  void any_bytes_are_something_or_refused_in_words(@ForAll byte[] bytes) {
    try {
      assertThat(kind(bytes)).isNotNull();
    } catch (ReportFormatException e) {
      assertThat(e.getMessage()).startsWith("tệp: ");
    }
  }
}
