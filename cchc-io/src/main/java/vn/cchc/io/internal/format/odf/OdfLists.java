package vn.cchc.io.internal.format.odf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.ListNumbers;
import vn.cchc.io.internal.format.xml.XmlElement;

/** The numbers that lists and headings of ODF show. Used by one thread. */
final class OdfLists {

  private static final int LEVELS = 10;
  private static final String OUTLINE = "outline";

  private final OdfStyles styles;
  private final Map<String, int[]> byId = new HashMap<>();
  private final Map<String, int[]> byStyle = new HashMap<>();

  OdfLists(OdfStyles styles) {
    this.styles = styles;
  }

  /** A list, or one within it. */
  record Level(String style, int level, int[] counts) {}

  /** Begins a list. */
  Level begin(XmlElement list, @Nullable Level outer) {
    String style = list.attribute("text:style-name", outer == null ? "" : outer.style);
    if (outer != null) {
      return new Level(style, Math.min(LEVELS, outer.level + 1), outer.counts);
    }
    int[] counts = byId.get(list.attribute("text:continue-list", ""));
    if (counts == null && list.attribute("text:continue-numbering", "").equals("true")) {
      counts = byStyle.get(style);
    }
    if (counts == null) {
      counts = new int[LEVELS + 1];
    }
    byId.put(list.attribute("xml:id", ""), counts);
    byStyle.put(style, counts);
    return new Level(style, 1, counts);
  }

  /** Counts an item and returns its number; empty if it shows none. */
  String next(Level level, XmlElement item, String paragraphStyle) {
    String style = level.style;
    if (style.isEmpty()) {
      String own =
          styles.attribute(OdfStyles.key("paragraph", paragraphStyle), "", "style:list-style-name");
      style = own == null ? "" : own;
    }
    XmlElement list = styles.list(style);
    return list == null
        ? ""
        : label(list, level.counts, level.level, item.number("text:start-value", -1));
  }

  /** Counts a heading and returns its number; empty if it shows none. */
  String heading(XmlElement heading) {
    XmlElement outline = styles.outline();
    int level = heading.number("text:outline-level", 0);
    boolean counted = !heading.attribute("text:is-list-header", "").equals("true");
    if (outline == null || level < 1 || level > LEVELS || !counted) {
      return "";
    }
    int[] counts = byId.computeIfAbsent(OUTLINE, id -> new int[LEVELS + 1]);
    return label(outline, counts, level, -1);
  }

  private static String label(XmlElement list, int[] counts, int level, int given) {
    XmlElement own = level(list, level);
    if (own == null) {
      return "";
    }
    if (own.name().endsWith("-bullet")) {
      return own.attribute("text:bullet-char", "");
    }
    // kept one higher, so that 0 is none yet
    int first = (given >= 0 ? given : own.number("text:start-value", 1)) + 1;
    counts[level] = given >= 0 || counts[level] == 0 ? first : counts[level] + 1;
    for (int below = level + 1; below <= LEVELS; below++) {
      counts[below] = 0;
    }
    if (own.attribute("style:num-format", "").isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(own.attribute("style:num-prefix", ""));
    int shown = Math.max(1, Math.min(level, own.number("text:display-levels", 1)));
    for (int each = level - shown + 1; each <= level; each++) {
      XmlElement style = level(list, each);
      String format = style == null ? "1" : style.attribute("style:num-format", "");
      int number = counts[each] == 0 ? 1 : counts[each] - 1;
      if (!format.isEmpty()) {
        text.append(formatted(format, number));
        text.append(each < level ? "." : "");
      }
    }
    return text.append(own.attribute("style:num-suffix", "")).toString();
  }

  private static @Nullable XmlElement level(XmlElement list, int level) {
    for (XmlElement each : list.elements()) {
      if (each.number("text:level", 0) == level) {
        return each;
      }
    }
    return null;
  }

  private static String formatted(String format, int number) {
    return switch (format) {
      case "i" -> ListNumbers.lowerRoman(number);
      case "I" -> ListNumbers.upper(ListNumbers.lowerRoman(number));
      case "a" -> ListNumbers.lowerLetter(number);
      case "A" -> ListNumbers.upper(ListNumbers.lowerLetter(number));
      default -> Integer.toString(number);
    };
  }
}
