package vn.cchc.io.internal.annotate.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.io.internal.format.markup.Markup;
import vn.cchc.model.Severity;

/**
 * The styles of a workbook, to which ours are added. A cell that is filled keeps all else of its
 * style. The fill remembers the colour it covers in its second colour, which a solid fill does not
 * show, so that it can be taken off again after another program has saved the workbook and numbered
 * its styles anew.
 */
final class Styles {

  /** More than this Excel does not open. */
  private static final int MOST = 64_000;

  // near what Excel calls bad, neutral and good, yet nobody else's
  private static final Map<Severity, String> COLOURS =
      Map.of(Severity.ERROR, "FFFFC7CD", Severity.WARNING, "FFFFEB9D", Severity.INFO, "FFDDEBF8");

  private static final Pattern OURS =
      Pattern.compile("fgColor rgb=\"(?:FFFFC7CD|FFFFEB9D|FFDDEBF8)\"");

  private static final Pattern PATTERN = Pattern.compile("patternType=[\"'](\\w+)[\"']");
  private static final Pattern FOREGROUND = Pattern.compile("fgColor((?:\\s[^>]*?)?)\\s*/?>");
  private static final Pattern BACKGROUND = Pattern.compile("bgColor((?:\\s[^>]*?)?)\\s*/?>");
  private static final Pattern FILL = Pattern.compile("\\sfillId\\s*=\\s*[\"'](\\d{1,9})[\"']");
  private static final Pattern FONT_NAME =
      Pattern.compile("<(?:\\w+:)?name\\s+val=[\"']([^\"'<>]{1,80})[\"']");

  private static final String NOTHING = " indexed=\"64\"";

  private final String prefix;
  private final Group fonts;
  private final Group fills;
  private final Group borders;
  private final Group cells;
  private final Map<Integer, Integer> originals = new HashMap<>();

  Styles(Markup markup) {
    prefix = markup.root().prefix();
    fonts =
        new Group(
            markup,
            "fonts",
            "font",
            List.of("fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
            List.of(in("<§font><§sz val=\"11\"/><§name val=\"Calibri\"/></§font>")));
    fills =
        new Group(
            markup,
            "fills",
            "fill",
            List.of("borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
            List.of(
                in("<§fill><§patternFill patternType=\"none\"/></§fill>"),
                in("<§fill><§patternFill patternType=\"gray125\"/></§fill>")));
    borders =
        new Group(
            markup,
            "borders",
            "border",
            List.of("cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
            List.of(in("<§border><§left/><§right/><§top/><§bottom/><§diagonal/></§border>")));
    cells =
        new Group(
            markup,
            "cellXfs",
            "xf",
            List.of("cellStyles", "dxfs", "tableStyles", "colors", "extLst"),
            List.of(in("<§xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")));
  }

  private String in(String template) {
    return template.replace("§", prefix);
  }

  /** Returns the style of a cell that is filled for a severity, all else as it was. */
  int filled(int style, Severity severity) {
    String cell = cells.get(style);
    String covered = covered(fills.get(fill(cell)));
    if (covered == null || cells.size() >= MOST) {
      return style;
    }
    return cells.add(withFill(cell, fills.add(fill(COLOURS.getOrDefault(severity, ""), covered))));
  }

  private String fill(String colour, String covered) {
    return in("<§fill><§patternFill patternType=\"solid\"><§fgColor rgb=\"" + colour + "\"/>")
        + in("<§bgColor")
        + covered
        + in("/></§patternFill></§fill>");
  }

  /** The colour of a fill, as attributes; null where it is more than a colour. */
  private static @Nullable String covered(String fill) {
    Matcher pattern = PATTERN.matcher(fill);
    String kind = pattern.find() ? pattern.group(1) : fill.contains("gradient") ? "" : "none";
    if (kind.equals("none")) {
      return NOTHING;
    }
    Matcher colour = FOREGROUND.matcher(fill);
    return kind.equals("solid") && colour.find() && !colour.group(1).isBlank()
        ? colour.group(1)
        : null;
  }

  private static int fill(String cell) {
    Matcher fill = FILL.matcher(cell);
    return fill.find() ? Integer.parseInt(fill.group(1)) : 0;
  }

  private static String withFill(String cell, int fill) {
    return with(with(cell, "fillId", String.valueOf(fill)), "applyFill", "1");
  }

  private static String with(String element, String attribute, String value) {
    int end = element.indexOf('>');
    String tag = element.substring(0, end);
    Matcher known =
        Pattern.compile("\\s" + attribute + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')").matcher(tag);
    String added = " " + attribute + "=\"" + value + "\"";
    if (known.find()) {
      return tag.substring(0, known.start()) + added + element.substring(known.end());
    }
    int at = tag.endsWith("/") ? end - 1 : end;
    return element.substring(0, at) + added + element.substring(at);
  }

  /** Returns whether any fill is ours. */
  boolean hasOurs() {
    for (int i = 0; i < fills.size(); i++) {
      if (OURS.matcher(fills.get(i)).find()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the style a cell had before it was filled; its own where it was not. */
  int original(int style) {
    return originals.computeIfAbsent(style, this::unfilled);
  }

  private int unfilled(int style) {
    String cell = cells.get(style);
    String ours = fills.get(fill(cell));
    if (style >= cells.size() || !OURS.matcher(ours).find()) {
      return style;
    }
    Matcher remembered = BACKGROUND.matcher(ours);
    String covered = remembered.find() ? remembered.group(1) : NOTHING;
    for (int i = 0; i < cells.size(); i++) {
      String other = fills.get(fill(cells.get(i)));
      if (!OURS.matcher(other).find()
          && covered.equals(covered(other))
          && withFill(cells.get(i), fill(cell)).equals(cell)) {
        return i;
      }
    }
    int fill =
        covered.isBlank() || covered.contains("indexed=\"64\"")
            ? 0
            : fills.add(
                in("<§fill><§patternFill patternType=\"solid\"><§fgColor")
                    + covered
                    + in("/><§bgColor indexed=\"64\"/></§patternFill></§fill>"));
    return cells.add(with(cell, "fillId", String.valueOf(fill)));
  }

  /** Returns the number of a fill of one colour. */
  int colour(String rgb) {
    return fills.add(fill(rgb, NOTHING));
  }

  /** Returns the number of the fill of a severity. */
  int colour(Severity severity) {
    return colour(COLOURS.getOrDefault(severity, ""));
  }

  /** Returns the number of a font like that of the workbook. */
  int font(String size, boolean bold, @Nullable String rgb, boolean underlined) {
    Matcher name = FONT_NAME.matcher(fonts.get(0));
    return fonts.add(
        in("<§font>")
            + (bold ? in("<§b/>") : "")
            + (underlined ? in("<§u/>") : "")
            + in("<§sz val=\"" + size + "\"/>")
            + (rgb == null ? "" : in("<§color rgb=\"" + rgb + "\"/>"))
            + in("<§name val=\"")
            + (name.find() ? name.group(1) : Escapes.escaped("Calibri"))
            + in("\"/></§font>"));
  }

  /** Returns the number of a thin border all around. */
  int border() {
    String side = "<§%1$s style=\"thin\"><§color rgb=\"FFBFBFBF\"/></§%1$s>";
    StringBuilder border = new StringBuilder(in("<§border>"));
    for (String name : List.of("left", "right", "top", "bottom")) {
      border.append(in(Escapes.fill(side, name)));
    }
    return borders.add(border.append(in("<§diagonal/></§border>")).toString());
  }

  /**
   * Returns the number of a style of our own sheet, whose texts are wrapped.
   *
   * @param text whether what is typed is kept as typed, and may be typed where a sheet is protected
   */
  int cell(int font, int fill, int border, boolean text, boolean centred) {
    return cells.add(
        in("<§xf numFmtId=\"" + (text ? 49 : 0) + "\" fontId=\"" + font + "\" fillId=\"" + fill)
            + "\" borderId=\""
            + border
            + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
            + in("<§alignment horizontal=\"" + (centred ? "center" : "left") + "\" vertical=\"")
            + (centred ? "center" : "top")
            + in("\" wrapText=\"1\"/><§protection locked=\"" + (text ? 0 : 1) + "\"/></§xf>"));
  }

  /** Writes what was added. */
  void finish() {
    fonts.finish();
    fills.finish();
    borders.finish();
    cells.finish();
  }
}
