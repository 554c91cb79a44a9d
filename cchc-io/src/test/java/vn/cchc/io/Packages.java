package vn.cchc.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packages of office documents as tests take them apart: by readers that are not ours. */
final class Packages {

  private Packages() {}

  /** Returns the parts, as text. */
  static Map<String, String> parts(byte[] zip) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** Returns the parts as they are packed. */
  static Map<String, byte[]> packed(byte[] zip) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile file =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        parts.put(entry.getName(), file.getRawInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] of(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns a package with another text in one part. */
  static byte[] with(byte[] zip, String part, String from, String to) {
    Map<String, String> parts = parts(zip);
    String text = parts.get(part);
    if (text == null || !text.contains(from)) {
      throw new IllegalArgumentException(part + " has no " + from);
    }
    parts.put(part, text.replace(from, to));
    return of(parts);
  }

  /** Returns a signed package, whoever signed it. */
  static byte[] signed(byte[] zip) {
    Map<String, String> parts = parts(zip);
    parts.compute(
        "_rels/.rels",
        (name, text) ->
            text.replace(
                "</Relationships>",
                "<Relationship Id='sig' Type='http://schemas.openxmlformats.org/package/2006/"
                    + "relationships/digital-signature/origin' Target='_xmlsignatures/origin.sigs'/>"
                    + "</Relationships>"));
    parts.put("_xmlsignatures/origin.sigs", "");
    parts.put(
        "_xmlsignatures/_rels/origin.sigs.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='a' Type='http://schemas.openxmlformats.org/package/2006/"
            + "relationships/digital-signature/signature' Target='sig1.xml'/></Relationships>");
    parts.put("_xmlsignatures/sig1.xml", "<Signature/>");
    parts.compute(
        "[Content_Types].xml",
        (name, text) ->
            text.replace(
                "</Types>",
                "<Default Extension='sigs' ContentType='application/vnd.openxmlformats-package."
                    + "digital-signature-origin'/><Override PartName='/_xmlsignatures/sig1.xml'"
                    + " ContentType='application/vnd.openxmlformats-package.digital-signature-"
                    + "xmlsignature+xml'/></Types>"));
    return of(parts);
  }
}
