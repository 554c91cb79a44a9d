package vn.cchc.io.internal.format.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips as programs write them. */
public final class Zips {

  private Zips() {}

  public static byte[] of(Map<String, String> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A zip of one file, stored, its size and checksum behind it as writers to a stream do. */
  static byte[] storedWithDescriptor(String name, String content) {
    byte[] file = name.getBytes(StandardCharsets.UTF_8);
    byte[] data = content.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(data);
    ByteBuffer zip = ByteBuffer.allocate(200 + 2 * file.length + data.length);
    zip.order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 8).putShort((short) 0);
    zip.putInt(0).putInt(0).putInt(0).putInt(0);
    zip.putShort((short) file.length).putShort((short) 0).put(file).put(data);
    zip.putInt(0x08074b50).putInt((int) crc.getValue()).putInt(data.length).putInt(data.length);
    int directory = zip.position();
    zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 8);
    zip.putShort((short) 0).putInt(0).putInt((int) crc.getValue());
    zip.putInt(data.length).putInt(data.length).putShort((short) file.length);
    zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    zip.putInt(0).putInt(0).put(file);
    int size = zip.position() - directory;
    zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
    zip.putInt(size).putInt(directory).putShort((short) 0);
    byte[] bytes = new byte[zip.position()];
    zip.rewind().get(bytes);
    return bytes;
  }

  public static byte[] office(String part, String contentType, boolean strict) {
    String type =
        strict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    return of(
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/%s' ContentType='%s'/></Types>"
                    .formatted(part, contentType),
            "_rels/.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r' Type='%s' Target='/%s'/></Relationships>"
                    .formatted(type, part),
            part,
            "<x/>"));
  }
}
