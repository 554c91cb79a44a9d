package vn.cchc.io.internal.format.doc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A document of Word 97 of the parts it cannot be without (MS-DOC). */
final class DocFile {

  private static final int PAGE = 512;
  private static final int TEXT = 2 * PAGE;
  private static final int FIB_LONGS = 64;
  private static final int FIB_PAIRS = 154;
  private static final int PAIRS = 93;
  // sprmPFInTable, sprmPItap: in a table, which is in no other; sprmPFTtp: a row's end
  private static final byte[] IN_TABLE = {0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0};
  private static final byte[] NO_TABLE = {0x16, 0x24, 0};
  private static final byte[] ROW_END = {0x17, 0x24, 1};
  // of a table within a cell, whose marks are properties: sprmPFInnerTableCell, sprmPFInnerTtp
  private static final byte[] IN_INNER = {0x16, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0, 0x4B, 0x24, 1};
  private static final byte[] INNER_END = {0x4C, 0x24, 1};
  private static final short CELLS = (short) 0xD608;

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> ends = new ArrayList<>();
  private final List<byte[]> properties = new ArrayList<>();

  DocFile paragraph(String words) {
    return add(words + "\r", NO_TABLE);
  }

  /** A row of a table within the cell that {@link #cell} ends. */
  DocFile inner(String... cells) {
    for (String cell : cells) {
      add(cell + "\r", IN_INNER);
    }
    return end("\r", IN_INNER, INNER_END, cells);
  }

  /** The rest of a cell. */
  DocFile cell(String words) {
    return add(words + "\u0007", IN_TABLE);
  }

  /** The end of a row of cells. */
  DocFile rowEnd(String... cells) {
    return end("\u0007", IN_TABLE, ROW_END, cells);
  }

  /** A row; cells that begin with {@code <} are merged with the one before. */
  DocFile row(String... cells) {
    for (String cell : cells) {
      cell(cell.replace("<", ""));
    }
    return rowEnd(cells);
  }

  private DocFile end(String mark, byte[] within, byte[] ends, String... cells) {
    int size = 1 + 2 * (cells.length + 1) + 20 * cells.length;
    ByteBuffer end = buffer(within.length + ends.length + 4 + size);
    end.put(within).put(ends);
    end.putShort(CELLS).putShort((short) (size + 1)).put((byte) cells.length);
    for (int i = 0; i <= cells.length; i++) {
      end.putShort((short) (1_000 * i));
    }
    for (int i = 0; i < cells.length; i++) {
      boolean first = i + 1 < cells.length && cells[i + 1].startsWith("<");
      end.putShort((short) (cells[i].startsWith("<") ? 2 : first ? 1 : 0));
      end.position(end.position() + 18);
    }
    return add(mark, end.array());
  }

  private DocFile add(String words, byte[] sprms) {
    text.append(words);
    ends.add(text.length());
    properties.add(sprms);
    return this;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] bytes() throws IOException {
    byte[] letters = text.toString().getBytes(StandardCharsets.UTF_16LE);
    int characterPage = (TEXT + letters.length) / PAGE + 1;
    ByteBuffer main = buffer(Math.max(4096, (characterPage + 2) * PAGE));
    ByteBuffer table = buffer(4096);
    main.putShort((short) 0xA5EC).putShort((short) 0xC1);
    main.putShort(10, (short) 0x0200);
    main.putInt(24, TEXT).putInt(28, TEXT + letters.length);
    main.putShort(32, (short) 14).putShort(62, (short) 22);
    main.putInt(FIB_LONGS, main.capacity()).putInt(FIB_LONGS + 12, text.length());
    main.putShort(FIB_PAIRS - 2, (short) PAIRS);
    main.position(TEXT);
    main.put(letters);
    characters(main, characterPage * PAGE, letters.length);
    paragraphs(main, (characterPage + 1) * PAGE);

    part(main, table, 1, buffer(22).putShort((short) 18));
    ByteBuffer sections = buffer(20).putInt(0).putInt(text.length());
    part(main, table, 6, sections.putShort((short) 0).putInt(-1));
    part(main, table, 12, bin(letters.length, characterPage));
    part(main, table, 13, bin(letters.length, characterPage + 1));
    part(main, table, 15, buffer(4));
    part(main, table, 31, buffer(600));
    ByteBuffer pieces = buffer(21).put((byte) 2).putInt(16).putInt(0).putInt(text.length());
    part(main, table, 33, pieces.putShort((short) 0).putInt(TEXT));

    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
      files.createDocument(new ByteArrayInputStream(table.array()), "1Table");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void part(ByteBuffer main, ByteBuffer table, int index, ByteBuffer part) {
    main.putInt(FIB_PAIRS + 8 * index, table.position());
    main.putInt(FIB_PAIRS + 8 * index + 4, part.capacity());
    table.put(part.array());
  }

  private static ByteBuffer bin(int length, int page) {
    return buffer(12).putInt(TEXT).putInt(TEXT + length).putInt(page);
  }

  private static void characters(ByteBuffer main, int page, int length) {
    main.putInt(page, TEXT).putInt(page + 4, TEXT + length).put(page + PAGE - 1, (byte) 1);
  }

  private void paragraphs(ByteBuffer main, int page) {
    int count = ends.size();
    int free = PAGE - 2;
    main.putInt(page, TEXT);
    for (int i = 0; i < count; i++) {
      main.putInt(page + 4 * (i + 1), TEXT + 2 * ends.get(i));
      byte[] sprms = properties.get(i);
      // the length, here of an odd number of bytes, and two for the style
      free = (free - sprms.length - 4) / 2 * 2;
      main.put(page + 4 * (count + 1) + 13 * i, (byte) (free / 2));
      main.put(page + free, (byte) ((sprms.length + 3) / 2));
      for (int b = 0; b < sprms.length; b++) {
        main.put(page + free + 3 + b, sprms[b]);
      }
    }
    main.put(page + PAGE - 1, (byte) count);
  }
}
