package vn.cchc.io.internal.format.kind;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an OLE container holds at its top: the streams by which documents of Office before 2007 are
 * told from each other. Those of documents embedded in it lie deeper.
 */
final class OleDirectory {

  private static final byte[] MAGIC = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int FATS_IN_HEADER = 109;
  private static final int NONE = -1;

  /** Office documents have a few dozen; chains of sectors may run in circles. */
  private static final int MOST_ENTRIES = 4_096;

  private final ByteBuffer file;
  private final int sectorSize;
  private final int fatsInHeader;

  private OleDirectory(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    sectorSize = file.getShort(30) == 12 ? 4096 : 512;
    fatsInHeader = Math.min(FATS_IN_HEADER, file.getInt(44));
  }

  static boolean isOne(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && java.util.Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** Returns the names at the top of a container; of one that is damaged, those that are found. */
  static Set<String> names(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    if (bytes.length > HEADER) {
      try {
        new OleDirectory(bytes).gather(names);
      } catch (IndexOutOfBoundsException e) {
        // cut off: whoever reads it says so
        return names;
      }
    }
    return names;
  }

  private void gather(Set<String> names) {
    int root = entry(0);
    Deque<Integer> open = new ArrayDeque<>();
    open.push(root == NONE ? NONE : file.getInt(root + 76));
    BitSet seen = new BitSet();
    while (!open.isEmpty()) {
      int id = open.pop();
      int at = id < 0 || seen.get(id) ? NONE : entry(id);
      if (at != NONE) {
        seen.set(id);
        names.add(name(at));
        open.push(file.getInt(at + 68));
        open.push(file.getInt(at + 72));
      }
    }
  }

  private String name(int entry) {
    int length = Math.max(0, Math.min(64, file.getShort(entry + 64)) - 2);
    byte[] letters = new byte[length];
    file.get(entry, letters);
    return new String(letters, StandardCharsets.UTF_16LE);
  }

  /** Returns where an entry of the directory begins. */
  private int entry(int id) {
    if (id >= MOST_ENTRIES) {
      return NONE;
    }
    int perSector = sectorSize / ENTRY;
    int sector = file.getInt(48);
    for (int skip = id / perSector; skip > 0 && sector >= 0; skip--) {
      sector = next(sector);
    }
    return sector < 0 ? NONE : offset(sector) + id % perSector * ENTRY;
  }

  private int next(int sector) {
    int perSector = sectorSize / Integer.BYTES;
    int fat = sector / perSector;
    // the directory of a container beyond 7 MB may go on in sectors that only others name
    if (fat >= fatsInHeader) {
      return NONE;
    }
    return file.getInt(offset(file.getInt(76 + fat * Integer.BYTES)) + sector % perSector * 4);
  }

  private int offset(int sector) {
    long offset = (sector + 1L) * sectorSize;
    if (offset < 0 || offset > file.capacity()) {
      throw new IndexOutOfBoundsException();
    }
    return (int) offset;
  }
}
