package vn.cchc.io.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** What a document is, told by its content. */
public enum Content {
  JSON,
  XLSX,
  DOCX,
  TEXT;

  private static final int MAX_ENTRIES = 2_000;
  private static final long MAX_INFLATED = 200L << 20;
  private static final int HEAD = 1_024;

  /**
   * Returns what a document is.
   *
   * @throws ReportFormatException if it is nothing that can be read, or a zip that unpacks to more
   *     than is reasonable
   */
  public static Content of(byte[] bytes, String name) {
    if (startsWith(bytes, "PK\u0003\u0004")) {
      return ofZip(bytes, name);
    }
    if (startsWith(bytes, "%PDF")) {
      throw unsupported(name, "pdf");
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
      throw unsupported(name, "old-office");
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    if (head.isEmpty() && bytes.length <= HEAD) {
      throw new ReportFormatException(Fault.of("empty").at(name));
    }
    if (head.startsWith("<")) {
      throw unsupported(name, "markup");
    }
    return head.startsWith("{") || head.startsWith("[") ? JSON : TEXT;
  }

  private static ReportFormatException unsupported(String name, String what) {
    return new ReportFormatException(
        Fault.of("unsupported", Fault.of("unsupported." + what)).at(name));
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= expected.length
        && java.util.Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }

  /** Unpacks a zip once, counting, before any library may trust it. */
  private static Content ofZip(byte[] bytes, String name) {
    boolean workbook = false;
    boolean document = false;
    long inflated = 0;
    int entries = 0;
    byte[] buffer = new byte[8192];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        workbook |= entry.getName().equals("xl/workbook.xml");
        document |= entry.getName().equals("word/document.xml");
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          inflated += read;
          if (inflated > MAX_INFLATED) {
            throw new ReportFormatException(Fault.of("zip.large", MAX_INFLATED >> 20).at(name));
          }
        }
        if (++entries > MAX_ENTRIES) {
          throw new ReportFormatException(Fault.of("zip.files", MAX_ENTRIES).at(name));
        }
      }
    } catch (java.io.EOFException e) {
      throw new ReportFormatException(Fault.of("zip.cut-off").at(name), e);
    } catch (IOException | IllegalArgumentException e) {
      Fault fault = Fault.of("zip.damaged").saying(Texts.shortened(String.valueOf(e.getMessage())));
      throw new ReportFormatException(fault.at(name), e);
    }
    if (workbook || document) {
      return workbook ? XLSX : DOCX;
    }
    throw new ReportFormatException(Fault.of(entries == 0 ? "zip.nothing" : "zip.other").at(name));
  }

  /**
   * Returns the text of a document in UTF-8, or in UTF-16 where a mark says so.
   *
   * @throws ReportFormatException if it is in neither
   */
  public static String decode(byte[] bytes, String name) {
    boolean little = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
    boolean big = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
    Charset charset =
        little
            ? StandardCharsets.UTF_16LE
            : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ReportFormatException(Fault.of("encoding").at(name), e);
    }
  }
}
