package vn.cchc.io.internal.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.ListNumbers;
import vn.cchc.io.internal.format.flow.Symbols;
import vn.cchc.io.internal.format.xml.XmlElement;

/** The numbers that Word makes itself, counted from paragraph to paragraph. Used by one thread. */
final class DocxNumbering {

  private static final int LEVELS = 9;

  private final DocxStyles styles;
  private final Map<String, XmlElement> lists = new HashMap<>();
  private final Map<String, XmlElement> instances = new HashMap<>();
  private final Map<String, String> listOfStyle = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Map<XmlElement, String> listIds = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  // the levels of each instance of a list, with what it replaces
  private final Map<XmlElement, List<Level>> levels = new HashMap<>();
  // of each list, which level a style is of
  private final Map<XmlElement, Map<String, String>> levelsOfStyles = new HashMap<>();

  /**
   * A level of a list.
   *
   * @param start its first number; counts are kept one higher, so that 0 is none yet
   */
  private record Level(@Nullable XmlElement element, int start) {}

  DocxNumbering(@Nullable XmlElement part, DocxStyles styles) {
    this.styles = styles;
    if (part != null) {
      for (XmlElement list : part.elements("w:abstractNum")) {
        String id = list.attribute("w:abstractNumId", "");
        lists.put(id, list);
        XmlElement style = list.child("w:styleLink");
        if (style != null) {
          listOfStyle.put(style.attribute("w:val", ""), id);
        }
      }
      for (XmlElement instance : part.elements("w:num")) {
        instances.put(instance.attribute("w:numId", ""), instance);
      }
    }
  }

  /** Returns the number before a paragraph, and counts it; empty if it has none. */
  String next(String style, @Nullable XmlElement paragraph) {
    XmlElement own = paragraph == null ? null : paragraph.child("w:numPr");
    XmlElement byStyle = styles.paragraphProperty(style, "w:numPr");
    String id = value(own, "w:numId", value(byStyle, "w:numId", "0"));
    XmlElement instance = instances.get(id);
    if (id.equals("0") || instance == null) {
      return "";
    }
    String listId = listIds.computeIfAbsent(instance, this::listId);
    XmlElement list = lists.get(listId);
    if (list == null) {
      return "";
    }
    String level = value(own, "w:ilvl", "");
    if (level.isEmpty()) {
      level = value(own, "w:numId", "").isEmpty() ? levelOf(list, style, byStyle) : "0";
    }
    return label(list, listId, instance, id, level);
  }

  /** The list that an instance is of, whether it says so itself or by a style. */
  private String listId(XmlElement instance) {
    String listId = value(instance, "w:abstractNumId", "");
    XmlElement list = lists.get(listId);
    XmlElement link = list == null ? null : list.child("w:numStyleLink");
    return link == null ? listId : listOfStyle.getOrDefault(link.attribute("w:val", ""), listId);
  }

  private static String value(@Nullable XmlElement parent, String child, String otherwise) {
    XmlElement element = parent == null ? null : parent.child(child);
    return element == null ? otherwise : element.attribute("w:val", otherwise);
  }

  /** The level that names the style, or the one that the style names. */
  private String levelOf(XmlElement list, String style, @Nullable XmlElement byStyle) {
    String level = levelsOfStyles.computeIfAbsent(list, DocxNumbering::levelsOfStyles).get(style);
    return level == null ? value(byStyle, "w:ilvl", "0") : level;
  }

  private static Map<String, String> levelsOfStyles(XmlElement list) {
    Map<String, String> levels = new HashMap<>();
    for (XmlElement level : list.elements("w:lvl")) {
      levels.putIfAbsent(value(level, "w:pStyle", ""), level.attribute("w:ilvl", "0"));
    }
    return levels;
  }

  private String label(
      XmlElement list, String listId, XmlElement instance, String id, String ilvl) {
    int level = ilvl.length() == 1 && Character.isDigit(ilvl.charAt(0)) ? ilvl.charAt(0) - '0' : 0;
    if (level >= LEVELS) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(listId, key -> new int[LEVELS]);
    if (begun.add(id)) {
      for (XmlElement override : instance.elements("w:lvlOverride")) {
        int overridden = override.number("w:ilvl", 0);
        if (override.child("w:startOverride") != null && overridden >= 0 && overridden < LEVELS) {
          counts[overridden] = 0;
        }
      }
    }
    for (int above = 0; above < level; above++) {
      if (counts[above] == 0) {
        counts[above] = level(list, instance, above).start;
      }
    }
    Level here = level(list, instance, level);
    XmlElement own = here.element;
    counts[level] = counts[level] == 0 ? here.start : counts[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      XmlElement lower = level(list, instance, below).element;
      if (!value(lower, "w:lvlRestart", "1").equals("0")) {
        counts[below] = 0;
      }
    }
    return own == null ? "" : text(own, list, instance, counts);
  }

  private Level level(XmlElement list, XmlElement instance, int level) {
    return levels.computeIfAbsent(instance, key -> levels(list, key)).get(level);
  }

  private static List<Level> levels(XmlElement list, XmlElement instance) {
    Map<Integer, XmlElement> elements = new HashMap<>();
    Map<Integer, XmlElement> starts = new HashMap<>();
    for (XmlElement override : instance.elements("w:lvlOverride")) {
      int index = override.number("w:ilvl", -1);
      XmlElement replaced = override.child("w:lvl");
      XmlElement start = override.child("w:startOverride");
      if (replaced != null) {
        elements.putIfAbsent(index, replaced);
      }
      if (start != null) {
        starts.putIfAbsent(index, start);
      }
    }
    for (XmlElement each : list.elements("w:lvl")) {
      elements.putIfAbsent(each.number("w:ilvl", -1), each);
    }
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      levels.add(new Level(elements.get(i), start(elements.get(i), starts.get(i))));
    }
    return levels;
  }

  private static int start(@Nullable XmlElement level, @Nullable XmlElement override) {
    if (override != null) {
      return override.number("w:val", 1) + 1;
    }
    XmlElement start = level == null ? null : level.child("w:start");
    return (start == null ? 0 : start.number("w:val", 0)) + 1;
  }

  private String text(XmlElement own, XmlElement list, XmlElement instance, int[] counts) {
    String pattern = value(own, "w:lvlText", "");
    XmlElement legal = own.child("w:isLgl");
    boolean decimal = legal != null && DocxStyles.on(legal.attribute("w:val", "1"));
    if (value(own, "w:numFmt", "decimal").equals("bullet")) {
      return Symbols.in("Symbol", pattern);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char digit = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
      if (pattern.charAt(i) == '%' && digit >= '1' && digit <= '9') {
        XmlElement level = level(list, instance, digit - '1').element;
        text.append(formatted(level, decimal, counts[digit - '1'] - 1));
        i++;
      } else {
        text.append(pattern.charAt(i));
      }
    }
    return text.toString();
  }

  private static String formatted(@Nullable XmlElement level, boolean decimal, int number) {
    XmlElement format = level == null ? null : level.child("w:numFmt");
    String kind = format == null || decimal ? "decimal" : format.attribute("w:val", "decimal");
    return switch (kind) {
      case "none" -> "";
      case "upperRoman" -> ListNumbers.upper(ListNumbers.lowerRoman(number));
      case "lowerRoman" -> ListNumbers.lowerRoman(number);
      case "upperLetter" -> ListNumbers.upper(ListNumbers.lowerLetter(number));
      case "lowerLetter" -> ListNumbers.lowerLetter(number);
      case "decimalZero" -> (number >= 0 && number < 10 ? "0" : "") + number;
      case "custom" -> {
        // such as 001, 002, 003, ...: as wide as its first
        String sample = format == null ? "" : format.attribute("w:format", "");
        int width = Math.min(9, Math.max(0, sample.indexOf(',')));
        String digits = Integer.toString(number);
        yield "0".repeat(Math.max(0, width - digits.length())) + digits;
      }
      default -> Integer.toString(number);
    };
  }
}
