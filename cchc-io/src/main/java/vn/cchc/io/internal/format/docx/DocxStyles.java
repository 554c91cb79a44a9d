package vn.cchc.io.internal.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.io.internal.format.xml.XmlElement;

/** How runs look by their styles, the styles these are based on, and the document's defaults. */
final class DocxStyles {

  private static final int BASED_ON = 50;
  private static final List<String> TOGGLES = List.of("w:vanish", "w:strike", "w:dstrike");

  private final Map<String, XmlElement> styles = new HashMap<>();
  private final String defaultParagraph;
  private final @Nullable XmlElement defaults;
  private final Map<String, String> themeFonts = new HashMap<>();
  private final Map<String, Optional<XmlElement>> paragraphProperties = new HashMap<>();
  private final Map<String, StyleLook> looks = new HashMap<>();

  /** What of a run's look a style says, those it is based on included; null where they say none. */
  private record StyleLook(
      Map<String, Boolean> toggles, @Nullable String align, @Nullable String font) {}

  DocxStyles(@Nullable XmlElement part, @Nullable XmlElement theme) {
    String usual = "";
    if (part != null) {
      for (XmlElement style : part.elements("w:style")) {
        String id = style.attribute("w:styleId", "");
        styles.put(id, style);
        boolean isDefault = on(style.attribute("w:default", "0"));
        if (isDefault && style.attribute("w:type", "").equals("paragraph")) {
          usual = id;
        }
      }
    }
    defaultParagraph = usual;
    defaults = part == null ? null : part.child("w:docDefaults", "w:rPrDefault", "w:rPr");
    XmlElement scheme = theme == null ? null : theme.child("a:themeElements", "a:fontScheme");
    if (scheme != null) {
      for (String kind : List.of("minor", "major")) {
        XmlElement latin = scheme.child("a:" + kind + "Font", "a:latin");
        themeFonts.put(kind, latin == null ? "" : latin.attribute("typeface", ""));
      }
    }
  }

  static boolean on(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** Returns a style and those it is based on, the nearest first. */
  private List<XmlElement> chain(String id) {
    List<XmlElement> chain = new ArrayList<>();
    XmlElement style = styles.get(id);
    while (style != null && chain.size() < BASED_ON) {
      chain.add(style);
      XmlElement base = style.child("w:basedOn");
      style = base == null ? null : styles.get(base.attribute("w:val", ""));
    }
    return chain;
  }

  /** Returns the name of a paragraph's style. */
  String paragraphStyle(@Nullable XmlElement properties) {
    XmlElement style = properties == null ? null : properties.child("w:pStyle");
    return style == null ? defaultParagraph : style.attribute("w:val", defaultParagraph);
  }

  /** Returns a property of the paragraphs of a style; null if it has none. */
  @Nullable XmlElement paragraphProperty(String style, String property) {
    return paragraphProperties
        .computeIfAbsent(
            property + " " + style, key -> Optional.ofNullable(ofChain(style, property)))
        .orElse(null);
  }

  private @Nullable XmlElement ofChain(String style, String property) {
    for (XmlElement each : chain(style)) {
      XmlElement found = each.child("w:pPr", property);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private StyleLook ofStyle(String id) {
    StyleLook known = looks.get(id);
    if (known == null) {
      Map<String, Boolean> toggles = new HashMap<>();
      String align = null;
      String font = null;
      for (XmlElement each : chain(id)) {
        XmlElement run = each.child("w:rPr");
        if (run != null) {
          for (String property : TOGGLES) {
            Boolean flag = flag(run, property);
            if (flag != null) {
              toggles.putIfAbsent(property, flag);
            }
          }
          align = align == null ? align(run) : align;
          font = font == null ? font(run) : font;
        }
      }
      known = new StyleLook(toggles, align, font);
      looks.put(id, known);
    }
    return known;
  }

  /**
   * Returns how a run looks.
   *
   * @param paragraph the style of its paragraph
   * @param run its own properties
   * @param outer what is already known of everything around it
   */
  Look look(String paragraph, @Nullable XmlElement run, Seen outer) {
    XmlElement own = run == null ? null : run.child("w:rStyle");
    String character = own == null ? "" : own.attribute("w:val", "");
    Seen seen = outer;
    if (seen == Seen.SHOWN) {
      if (toggled("w:vanish", paragraph, character, run)) {
        seen = Seen.HIDDEN;
      } else if (toggled("w:strike", paragraph, character, run)
          || toggled("w:dstrike", paragraph, character, run)) {
        seen = Seen.STRUCK;
      }
    }
    String align = first(paragraph, character, run, DocxStyles::align, StyleLook::align);
    String font = first(paragraph, character, run, this::font, StyleLook::font);
    return new Look(seen, align.equals("superscript"), font);
  }

  /** A property that two styles turn on is off again, unless the run itself says so. */
  private boolean toggled(
      String property, String paragraph, String character, @Nullable XmlElement run) {
    Boolean direct = run == null ? null : flag(run, property);
    if (direct != null) {
      return direct;
    }
    boolean usual = defaults != null && Boolean.TRUE.equals(flag(defaults, property));
    boolean byParagraph = ofStyle(paragraph).toggles.getOrDefault(property, false);
    boolean byCharacter = ofStyle(character).toggles.getOrDefault(property, false);
    return usual || byParagraph != byCharacter;
  }

  private String first(
      String paragraph,
      String character,
      @Nullable XmlElement run,
      Function<XmlElement, @Nullable String> property,
      Function<StyleLook, @Nullable String> ofStyle) {
    String found = run == null ? null : property.apply(run);
    if (found == null) {
      found = ofStyle.apply(ofStyle(character));
    }
    if (found == null) {
      found = ofStyle.apply(ofStyle(paragraph));
    }
    if (found == null && defaults != null) {
      found = property.apply(defaults);
    }
    return found == null ? "" : found;
  }

  private static @Nullable Boolean flag(XmlElement run, String property) {
    XmlElement element = run.child(property);
    return element == null ? null : on(element.attribute("w:val", "1"));
  }

  private static @Nullable String align(XmlElement run) {
    XmlElement element = run.child("w:vertAlign");
    return element == null ? null : element.attribute("w:val");
  }

  private @Nullable String font(XmlElement run) {
    XmlElement fonts = run.child("w:rFonts");
    if (fonts == null) {
      return null;
    }
    String theme = fonts.attribute("w:hAnsiTheme", fonts.attribute("w:asciiTheme", ""));
    if (!theme.isEmpty()) {
      return themeFonts.getOrDefault(theme.startsWith("major") ? "major" : "minor", "");
    }
    String high = fonts.attribute("w:hAnsi");
    return high == null ? fonts.attribute("w:ascii") : high;
  }
}
