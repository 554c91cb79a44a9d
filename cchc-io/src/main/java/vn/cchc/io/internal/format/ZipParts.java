package vn.cchc.io.internal.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/**
 * The parts of a zip in memory, found by its directory: sizes before the parts may be missing, and
 * names differ in case. Used by one thread.
 */
final class ZipParts {

  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private final ByteBuffer zip;
  private final String name;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  private record Entry(int method, long size, int header, boolean encrypted) {}

  private ZipParts(byte[] bytes, String name) {
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.name = name;
  }

  /**
   * Reads the directory of a zip.
   *
   * @throws ReportFormatException if there is none
   */
  static ZipParts of(byte[] bytes, String name) {
    ZipParts parts = new ZipParts(bytes, name);
    try {
      parts.readDirectory();
    } catch (IndexOutOfBoundsException e) {
      throw new ReportFormatException(Fault.of("zip.damaged").at(name), e);
    }
    return parts;
  }

  private void readDirectory() {
    int end = zip.limit() - END_LENGTH;
    int first = Math.max(0, end - LONGEST_COMMENT);
    while (end >= first && zip.getInt(end) != END) {
      end--;
    }
    if (end < first) {
      throw fault("zip.cut-off");
    }
    int count = zip.getShort(end + 10) & 0xFFFF;
    if (count > Limits.FILES) {
      throw new ReportFormatException(Fault.of("zip.files", Limits.FILES).at(name));
    }
    // something may stand before the zip: its directory ends where its end begins
    int at = end - zip.getInt(end + 12);
    int before = at - zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != ENTRY) {
        throw fault("zip.damaged");
      }
      int length = zip.getShort(at + 28) & 0xFFFF;
      byte[] bytes = new byte[length];
      zip.get(at + ENTRY_LENGTH, bytes);
      entries.putIfAbsent(
          key(new String(bytes, StandardCharsets.UTF_8)),
          new Entry(
              zip.getShort(at + 10),
              zip.getInt(at + 24) & 0xFFFFFFFFL,
              zip.getInt(at + 42) + before,
              (zip.getShort(at + 8) & 1) != 0));
      at +=
          ENTRY_LENGTH
              + length
              + (zip.getShort(at + 30) & 0xFFFF)
              + (zip.getShort(at + 32) & 0xFFFF);
    }
  }

  private static String key(String part) {
    String path = part.replace('\\', '/');
    return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
  }

  /** Returns whether there is a part of a name, in whatever case. */
  boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /**
   * Returns a part; null if there is none.
   *
   * @throws ReportFormatException if it is damaged, encrypted or unpacks to too much
   */
  byte @Nullable [] read(String part) {
    Entry entry = entries.get(key(part));
    if (entry == null) {
      return null;
    }
    if (entry.encrypted) {
      throw fault("word.password");
    }
    try {
      return unpack(entry);
    } catch (IndexOutOfBoundsException | DataFormatException e) {
      throw new ReportFormatException(Fault.of("zip.damaged").at(name), e);
    }
  }

  private byte[] unpack(Entry entry) throws DataFormatException {
    int header = entry.header;
    if (zip.getInt(header) != LOCAL) {
      throw fault("zip.damaged");
    }
    int begin =
        header
            + LOCAL_LENGTH
            + (zip.getShort(header + 26) & 0xFFFF)
            + (zip.getShort(header + 28) & 0xFFFF);
    if (entry.method == 0) {
      if (entry.size > zip.limit() - begin) {
        throw fault("zip.cut-off");
      }
      count(entry.size);
      byte[] stored = new byte[(int) entry.size];
      zip.get(begin, stored);
      return stored;
    }
    if (entry.method != 8) {
      throw fault("zip.damaged");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip.array(), begin, zip.limit() - begin);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw fault("zip.cut-off");
        }
        count(read);
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }

  private void count(long bytes) {
    unpacked += bytes;
    if (unpacked > Limits.UNPACKED) {
      throw new ReportFormatException(Fault.of("zip.large", Limits.UNPACKED >> 20).at(name));
    }
  }

  private ReportFormatException fault(String key) {
    return new ReportFormatException(Fault.of(key).at(name));
  }
}
