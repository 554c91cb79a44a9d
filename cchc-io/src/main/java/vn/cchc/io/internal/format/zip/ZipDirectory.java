package vn.cchc.io.internal.format.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/** The directory at the end of a zip, which says where its files are. */
final class ZipDirectory {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int MOST_OF_A_COMMENT = 0xFFFF;
  private static final long UNSAID = 0xFFFFFFFFL;
  private static final int ZIP_64 = 1;

  private final ByteBuffer zip;
  private final String name;

  private ZipDirectory(byte[] bytes, String name) {
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.name = name;
  }

  /**
   * A file or folder of a zip.
   *
   * @param name with slashes between folders and none before it
   * @param method by which it is packed
   * @param start of its packed bytes
   * @param packed how many there are
   * @param at where the directory speaks of it
   */
  record Entry(
      String name, boolean encrypted, int method, int start, int packed, long crc, int at) {}

  static List<Entry> read(byte[] bytes, String name) {
    ZipDirectory directory = new ZipDirectory(bytes, name);
    try {
      return directory.entries(directory.end());
    } catch (IndexOutOfBoundsException e) {
      throw directory.damaged("its directory points outside");
    }
  }

  private int end() {
    int last = zip.capacity() - END_SIZE;
    for (int at = last; at >= Math.max(0, last - MOST_OF_A_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    throw new ReportFormatException(Fault.of("zip.cut-off").at(name));
  }

  private List<Entry> entries(int end) {
    long count = Short.toUnsignedInt(zip.getShort(end + 10));
    long size = Integer.toUnsignedLong(zip.getInt(end + 12));
    long offset = Integer.toUnsignedLong(zip.getInt(end + 16));
    long ending = end;
    int locator = end - LOCATOR_SIZE;
    if (locator >= 0 && zip.getInt(locator) == END_64_LOCATOR) {
      int end64 = index(zip.getLong(locator + 8));
      if (zip.getInt(end64) == END_64) {
        count = zip.getLong(end64 + 32);
        size = zip.getLong(end64 + 40);
        offset = zip.getLong(end64 + 48);
        ending = end64;
      }
    }
    if (count < 0 || count > Limits.FILES) {
      throw new ReportFormatException(Fault.of("zip.files", Limits.FILES).at(name));
    }
    // what stands before a zip, such as a program that unpacks it, moves everything
    long moved = Math.max(0, ending - size - offset);
    List<Entry> entries = new ArrayList<>();
    int at = index(offset + moved);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != CENTRAL) {
        throw damaged("no entry in its directory at " + at);
      }
      entries.add(entry(at, moved));
      at += CENTRAL_SIZE + length(at + 28) + length(at + 30) + length(at + 32);
    }
    return entries;
  }

  private Entry entry(int at, long moved) {
    int flags = length(at + 8);
    long packed = Integer.toUnsignedLong(zip.getInt(at + 20));
    boolean sizeIsLong = Integer.toUnsignedLong(zip.getInt(at + 24)) == UNSAID;
    long offset = Integer.toUnsignedLong(zip.getInt(at + 42));
    int extra = at + CENTRAL_SIZE + length(at + 28);
    int extraEnd = extra + length(at + 30);
    while (extra + 4 <= extraEnd) {
      int next = extra + 4 + length(extra + 2);
      if (length(extra) == ZIP_64) {
        int value = extra + 4 + (sizeIsLong ? 8 : 0);
        if (packed == UNSAID) {
          packed = zip.getLong(value);
          value += 8;
        }
        offset = offset == UNSAID ? zip.getLong(value) : offset;
      }
      extra = next;
    }
    int local = index(offset + moved);
    if (zip.getInt(local) != LOCAL) {
      throw damaged("no file at " + local);
    }
    int start = local + LOCAL_SIZE + length(local + 26) + length(local + 28);
    if (packed < 0 || start + packed > zip.capacity()) {
      throw new ReportFormatException(Fault.of("zip.cut-off").at(name));
    }
    return new Entry(
        name(at + CENTRAL_SIZE, length(at + 28), (flags & 0x800) != 0),
        (flags & 1) != 0,
        length(at + 10),
        start,
        (int) packed,
        Integer.toUnsignedLong(zip.getInt(at + 16)),
        at);
  }

  private String name(int at, int length, boolean utf8) {
    byte[] letters = new byte[length];
    zip.get(at, letters);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(letters)).toString();
    } catch (CharacterCodingException e) {
      text = new String(letters, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
    String path = text.replace('\\', '/');
    return path.length() > 1 && path.startsWith("/") ? path.substring(1) : path;
  }

  private int length(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private int index(long position) {
    if (position < 0 || position > zip.capacity()) {
      throw damaged("its directory points outside");
    }
    return (int) position;
  }

  private ReportFormatException damaged(String why) {
    return new ReportFormatException(Fault.of("zip.damaged").saying(why).at(name));
  }
}
