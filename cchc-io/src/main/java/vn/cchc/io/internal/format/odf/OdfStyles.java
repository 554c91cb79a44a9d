package vn.cchc.io.internal.format.odf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.xml.XmlElement;

/** The styles of a document of ODF. A style is named by its family and its name. */
final class OdfStyles {

  private static final int PARENTS = 50;
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,9})?)([a-z]{2})");

  /** Twentieths of a point. */
  private static final Map<String, BigDecimal> TWIPS =
      Map.of(
          "cm", new BigDecimal("566.929"),
          "mm", new BigDecimal("56.6929"),
          "in", new BigDecimal("1440"),
          "pt", new BigDecimal("20"),
          "pc", new BigDecimal("240"));

  private final Map<String, XmlElement> styles = new HashMap<>();
  private final Map<String, XmlElement> lists = new HashMap<>();
  private final Map<String, String> fonts = new HashMap<>();
  private @Nullable XmlElement outline;

  /** Takes the styles; where two have a name, the first counts. */
  OdfStyles(List<XmlElement> holders) {
    for (XmlElement style :
        holders.stream().flatMap(holder -> holder.elements().stream()).toList()) {
      String name = style.attribute("style:name", "");
      switch (style.name()) {
        case "style:style", "style:default-style" ->
            styles.putIfAbsent(key(style.attribute("style:family", ""), name), style);
        case "text:list-style" -> lists.putIfAbsent(name, style);
        case "text:outline-style" -> outline = outline == null ? style : outline;
        case "style:font-face" -> fonts.putIfAbsent(name, style.attribute("svg:font-family", name));
        default -> {}
      }
    }
  }

  /** Returns how this class calls a style. */
  static String key(String family, String name) {
    return family + "/" + name;
  }

  /** Returns an attribute of a style or of those above it; null if there is none. */
  @Nullable String attribute(String key, String properties, String attribute) {
    XmlElement style = styles.get(key);
    String family = key.substring(0, key.indexOf('/') + 1);
    for (int i = 0; style != null && i < PARENTS; i++) {
      XmlElement holder = properties.isEmpty() ? style : style.child(properties);
      String value = holder == null ? null : holder.attribute(attribute);
      if (value != null) {
        return value;
      }
      String parent = style.attribute("style:parent-style-name");
      style = parent == null ? null : styles.get(family + parent);
    }
    return null;
  }

  private String text(List<String> keys, String attribute) {
    for (String key : keys) {
      String value = attribute(key, "style:text-properties", attribute);
      if (value != null) {
        return value;
      }
    }
    String usual = attribute("paragraph/", "style:text-properties", attribute);
    return usual == null ? "" : usual;
  }

  /**
   * Returns how a text looks.
   *
   * @param keys of its styles, the innermost first
   * @param outer what is already known of everything around it
   */
  Look look(List<String> keys, Seen outer) {
    Seen seen = outer;
    if (seen == Seen.SHOWN) {
      if (text(keys, "text:display").equals("none")) {
        seen = Seen.HIDDEN;
      } else if (isLine(text(keys, "style:text-line-through-style"))
          || isLine(text(keys, "style:text-line-through-type"))) {
        seen = Seen.STRUCK;
      }
    }
    String position = text(keys, "style:text-position").strip();
    boolean raised =
        position.startsWith("super")
            || !position.isEmpty()
                && Character.isDigit(position.charAt(0))
                && !position.startsWith("0");
    String name = text(keys, "style:font-name");
    String font = name.isEmpty() ? text(keys, "fo:font-family") : fonts.getOrDefault(name, name);
    return new Look(seen, raised, font.replace("'", "").strip());
  }

  private static boolean isLine(String value) {
    return !value.isEmpty() && !value.equals("none");
  }

  /** Returns the width of a column in twentieths of a point; 0 if it is unknown. */
  int width(String columnStyle) {
    String value =
        attribute(
            key("table-column", columnStyle),
            "style:table-column-properties",
            "style:column-width");
    Matcher length = LENGTH.matcher(value == null ? "" : value.strip().toLowerCase(Locale.ROOT));
    BigDecimal unit = length.matches() ? TWIPS.get(length.group(2)) : null;
    return unit == null
        ? 0
        : new BigDecimal(length.group(1)).multiply(unit).min(new BigDecimal(1_000_000)).intValue();
  }

  @Nullable XmlElement list(String name) {
    return lists.get(name);
  }

  @Nullable XmlElement outline() {
    return outline;
  }
}
