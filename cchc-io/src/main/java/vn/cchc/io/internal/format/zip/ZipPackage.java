package vn.cchc.io.internal.format.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/**
 * The files of a zip, found by its directory. Everything is unpacked once, counted and compared
 * with its checksum before anything of it is handed out. Immutable and thread-safe.
 *
 * <p>{@code java.util.zip} reads from memory only by streaming, which refuses entries that are
 * stored with a data descriptor, as some portals write them.
 */
public final class ZipPackage {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final byte[] bytes;
  private final String name;
  private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();

  private ZipPackage(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * Opens a zip.
   *
   * @param bytes of it, which are not copied
   * @param name what messages call it
   * @throws ReportFormatException if it is damaged, needs a password, holds too many files or
   *     unpacks to too much
   */
  public static ZipPackage open(byte[] bytes, String name) {
    ZipPackage opened = new ZipPackage(bytes, name);
    long unpacked = 0;
    for (ZipDirectory.Entry entry : ZipDirectory.read(bytes, name)) {
      unpacked += opened.unpack(entry, OutputStream.nullOutputStream(), unpacked);
      if (!entry.name().endsWith("/")
          && opened.entries.put(entry.name().toLowerCase(Locale.ROOT), entry) != null) {
        throw opened.damaged("two files called " + Texts.shortened(entry.name()));
      }
    }
    return opened;
  }

  /** Returns the bytes of the zip itself, which are not to be changed. */
  byte[] packed() {
    return bytes;
  }

  /** Returns the names of the files in it, in their order, without folders. */
  public List<String> names() {
    return entries.values().stream().map(ZipDirectory.Entry::name).toList();
  }

  /** Returns whether a file is in it, whatever the case of its name. */
  public boolean holds(String file) {
    return entry(file) != null;
  }

  /** Returns a file of it, whatever the case of its name; null if there is none. */
  public byte @Nullable [] bytes(String file) {
    ZipDirectory.Entry found = entry(file);
    if (found == null) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    unpack(found, out, 0);
    return out.toByteArray();
  }

  /**
   * Returns a file of it as a stream, for what need not be in memory as a whole; null if there is
   * none.
   */
  public @Nullable InputStream stream(String file) {
    ZipDirectory.Entry found = entry(file);
    if (found == null) {
      return null;
    }
    InputStream packed = new ByteArrayInputStream(bytes, found.start(), found.packed());
    return found.method() == STORED ? packed : new Inflated(packed);
  }

  /** What was unpacked once, so that it needs neither be counted nor compared again. */
  private static final class Inflated extends InflaterInputStream {

    Inflated(InputStream packed) {
      super(packed, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  ZipDirectory.@Nullable Entry entry(String file) {
    String path = file.startsWith("/") ? file.substring(1) : file;
    return entries.get(path.toLowerCase(Locale.ROOT));
  }

  private long unpack(ZipDirectory.Entry entry, OutputStream out, long before) {
    if (entry.encrypted()) {
      throw new ReportFormatException(Fault.of("zip.password").at(name));
    }
    CRC32 crc = new CRC32();
    long unpacked;
    try {
      unpacked =
          switch (entry.method()) {
            case STORED -> copy(entry, out, crc, before);
            case DEFLATED -> inflate(entry, out, crc, before);
            default ->
                throw new ReportFormatException(
                    Fault.of("zip.method", Texts.shortened(entry.name())).at(name));
          };
    } catch (DataFormatException e) {
      throw damaged(Texts.shortened(entry.name() + ": " + e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (crc.getValue() != entry.crc()) {
      throw damaged("wrong checksum of " + Texts.shortened(entry.name()));
    }
    return unpacked;
  }

  private long copy(ZipDirectory.Entry entry, OutputStream out, CRC32 crc, long before)
      throws IOException {
    count(before + entry.packed());
    out.write(bytes, entry.start(), entry.packed());
    crc.update(bytes, entry.start(), entry.packed());
    return entry.packed();
  }

  private long inflate(ZipDirectory.Entry entry, OutputStream out, CRC32 crc, long before)
      throws IOException, DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, entry.start(), entry.packed());
      byte[] buffer = new byte[1 << 16];
      long unpacked = 0;
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw new DataFormatException("ends too early");
        }
        unpacked += read;
        count(before + unpacked);
        crc.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      return unpacked;
    } finally {
      inflater.end();
    }
  }

  private void count(long unpacked) {
    if (unpacked > Limits.UNPACKED) {
      throw new ReportFormatException(Fault.of("zip.large", Limits.UNPACKED >> 20).at(name));
    }
  }

  private ReportFormatException damaged(String why) {
    return new ReportFormatException(Fault.of("zip.damaged").saying(why).at(name));
  }
}
