package vn.cchc.io.internal.format.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;

/**
 * A zip in which some files are changed: all others are written as they are packed, byte for byte,
 * in their order. The same changes give the same bytes, whenever they are made. Used by one thread.
 *
 * <p>{@code java.util.zip} packs what it copies anew.
 */
public final class ZipEdit {

  private static final int DEFLATED = 8;
  private static final int VERSION = 20;
  private static final int UTF_8 = 0x800;

  /** What says that sizes stand behind the file; here they are always known before. */
  private static final int SIZES_BEHIND = 8;

  /** What names are encoded in, and how well a file is packed. */
  private static final int KEPT_FLAGS = UTF_8 | 6;

  /** The first day a zip knows: a file that is added says no time. */
  private static final int FIRST_DAY = 0x00210000;

  private final ZipPackage zip;
  private final Map<String, byte[]> changed = new HashMap<>();
  private final Map<String, String> added = new LinkedHashMap<>();
  private final Set<String> removed = new HashSet<>();

  private ZipEdit(ZipPackage zip) {
    this.zip = zip;
  }

  /**
   * Opens a zip to change it.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it cannot be read
   */
  public static ZipEdit open(byte[] bytes, String name) {
    return new ZipEdit(ZipPackage.open(bytes, name));
  }

  /** Returns whether a file is in it now, whatever the case of its name. */
  public boolean holds(String file) {
    String key = key(file);
    return changed.containsKey(key) || zip.holds(key) && !removed.contains(key);
  }

  /** Returns a file as it is now; null if there is none. */
  public byte @Nullable [] bytes(String file) {
    String key = key(file);
    byte[] now = changed.get(key);
    return now != null ? now : removed.contains(key) ? null : zip.bytes(key);
  }

  /** Puts a file in the place of the one of its name, or behind all others. */
  public void put(String file, byte[] content) {
    String key = key(file);
    if (!zip.holds(key) || removed.contains(key)) {
      added.putIfAbsent(key, file);
    }
    changed.put(key, content);
  }

  /** Takes a file out, if there is one. */
  public void remove(String file) {
    String key = key(file);
    changed.remove(key);
    added.remove(key);
    removed.add(key);
  }

  private static String key(String file) {
    return (file.startsWith("/") ? file.substring(1) : file).toLowerCase(Locale.ROOT);
  }

  /** Returns the zip as it is now. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the zip as it is now. */
  public void write(OutputStream out) throws IOException {
    Writing writing = new Writing(out);
    ByteBuffer old = ByteBuffer.wrap(zip.packed()).order(ByteOrder.LITTLE_ENDIAN);
    for (String name : zip.names()) {
      String key = key(name);
      ZipDirectory.Entry entry = zip.entry(key);
      if (entry == null || removed.contains(key)) {
        continue;
      }
      int at = entry.at();
      byte[] letters = new byte[Short.toUnsignedInt(old.getShort(at + 28))];
      old.get(at + 46, letters);
      Head head =
          new Head(
              letters,
              old.getShort(at + 4),
              old.getShort(at + 8) & KEPT_FLAGS & ~SIZES_BEHIND,
              old.getInt(at + 12),
              old.getShort(at + 36),
              old.getInt(at + 38));
      byte[] now = changed.get(key);
      if (now == null) {
        writing.copy(head, entry, zip.packed(), size(entry, key));
      } else {
        writing.pack(head, now);
      }
    }
    for (Map.Entry<String, String> file : added.entrySet()) {
      byte[] letters = file.getValue().getBytes(StandardCharsets.UTF_8);
      int flags = letters.length == file.getValue().length() ? 0 : UTF_8;
      byte[] content = changed.get(file.getKey());
      if (content != null) {
        writing.pack(new Head(letters, VERSION, flags, FIRST_DAY, 0, 0), content);
      }
    }
    writing.end();
  }

  private int size(ZipDirectory.Entry entry, String key) {
    byte[] content = entry.method() == DEFLATED ? zip.bytes(key) : null;
    return content == null ? entry.packed() : content.length;
  }

  /** What a zip says of a file besides its content. */
  private record Head(byte[] name, int madeBy, int flags, int time, int internal, int attributes) {}

  private static final class Writing {

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int files;

    Writing(OutputStream out) {
      this.out = out;
    }

    void copy(Head head, ZipDirectory.Entry entry, byte[] from, int size) throws IOException {
      file(head, entry.method(), entry.crc(), from, entry.start(), entry.packed(), size);
    }

    void pack(Head head, byte[] content) throws IOException {
      CRC32 crc = new CRC32();
      crc.update(content);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
      try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater)) {
        deflated.write(content);
      } finally {
        deflater.end();
      }
      byte[] bytes = packed.toByteArray();
      file(head, DEFLATED, crc.getValue(), bytes, 0, bytes.length, content.length);
    }

    private void file(Head head, int method, long crc, byte[] from, int start, int packed, int size)
        throws IOException {
      ByteBuffer common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
      common.putShort((short) VERSION).putShort((short) head.flags).putShort((short) method);
      common.putInt(head.time).putInt((int) crc).putInt(packed).putInt(size);
      common.putShort((short) head.name.length).putShort((short) 0);
      ByteBuffer entry = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
      entry.putInt(0x02014b50).putShort((short) head.madeBy).put(common.array());
      entry.putShort((short) 0).putShort((short) 0).putShort((short) head.internal);
      entry.putInt(head.attributes).putInt((int) written);
      directory.write(entry.array());
      directory.write(head.name);
      files++;
      write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50).array());
      write(common.array());
      write(head.name);
      out.write(from, start, packed);
      written += packed;
    }

    private void write(byte[] bytes) throws IOException {
      out.write(bytes);
      written += bytes.length;
    }

    void end() throws IOException {
      long begin = written;
      write(directory.toByteArray());
      ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
      end.putInt(0x06054b50).putInt(0).putShort((short) files).putShort((short) files);
      end.putInt(directory.size()).putInt((int) begin).putShort((short) 0);
      write(end.array());
      out.flush();
    }
  }
}
