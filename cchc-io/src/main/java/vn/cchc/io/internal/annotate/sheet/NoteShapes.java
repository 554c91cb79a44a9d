package vn.cchc.io.internal.annotate.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.xml.Xml;

/**
 * Where comments are drawn, in the language Excel has for it. Such a part is often no XML that a
 * parser would take, so it is changed as text.
 */
final class NoteShapes {

  static final String TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private static final String NAMESPACES =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

  private static final String SHAPE_TYPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private static final Pattern NUMBER = Pattern.compile("_x0000_s(\\d{1,8})");
  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
  private static final String BEGIN = "<v:shape ";
  private static final String END = "</v:shape>";

  /** So many characters of a comment stand on a line of its box. */
  private static final int LINE = 44;

  private static final int MOST_LINES = 24;

  private final Charset charset;
  private final StringBuilder text;
  private final StringBuilder added = new StringBuilder();
  private int number;

  NoteShapes(byte @Nullable [] part) {
    byte[] bytes = part == null ? empty() : part;
    Charset declared = Xml.charset(bytes);
    charset = declared.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_8 : declared;
    text = new StringBuilder(charset.decode(ByteBuffer.wrap(bytes)));
    number = 1_024;
    Matcher known = NUMBER.matcher(text);
    while (known.find()) {
      number = Math.max(number, Integer.parseInt(known.group(1)));
    }
  }

  static byte[] empty() {
    String empty =
        "<xml"
            + NAMESPACES
            + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
            + SHAPE_TYPE
            + "</xml>";
    return empty.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes the box of a cell's comment out. */
  void remove(int row, int column) {
    int at = 0;
    while ((at = text.indexOf(BEGIN, at)) >= 0) {
      int end = text.indexOf(END, at);
      if (end < 0) {
        return;
      }
      String shape = text.substring(at, end);
      if (shape.contains("ObjectType=\"Note\"")
          && says(ROW, shape, row)
          && says(COLUMN, shape, column)) {
        text.delete(at, end + END.length());
      } else {
        at = end;
      }
    }
  }

  private static boolean says(Pattern what, String shape, int number) {
    Matcher found = what.matcher(shape);
    return found.find() && Integer.parseInt(found.group(1)) == number;
  }

  /** Adds the box of a comment beside its cell, as high as its text. */
  void add(int row, int column, String comment) {
    int lines = 2;
    for (String line : comment.split("\n", -1)) {
      lines += 1 + line.length() / LINE;
    }
    int high = Math.min(lines, MOST_LINES);
    added.append(
        Escapes.fill(
            "<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\" style='position:absolute;"
                + "width:240pt;height:%dpt;z-index:1;visibility:hidden' fillcolor=\"#ffffe1\""
                + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
                + "<div style='text-align:left'></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                + "<x:Anchor>%d, 15, %d, 4, %d, 31, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
                + "<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>",
            ++number,
            13 * high,
            column + 1,
            Math.max(0, row - 1),
            column + 4,
            Math.max(0, row - 1) + high,
            row,
            column));
  }

  byte[] toBytes() {
    int end = text.lastIndexOf("</xml>");
    if (end >= 0) {
      boolean typed = text.indexOf("id=\"_x0000_t202\"") >= 0;
      text.insert(end, (typed || added.isEmpty() ? "" : SHAPE_TYPE) + added);
    }
    ByteBuffer bytes = charset.encode(text.toString());
    byte[] part = new byte[bytes.remaining()];
    bytes.get(part);
    return part;
  }
}
