package vn.cchc.io.internal.format.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.cchc.io.internal.format.encoding.LegacyFonts;

/** The fonts of a document of RTF, and how its bytes are characters in each. */
final class RtfFonts {

  private static final Map<Integer, String> CHARSETS =
      Map.ofEntries(
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "x-windows-950"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"));

  /** No font has a longer name; what follows is nobody's. */
  private static final int LONGEST = 200;

  private final Map<Integer, StringBuilder> names = new HashMap<>();
  private final Map<Integer, Integer> charsets = new HashMap<>();
  private Charset usual = charset("windows-1252");

  private static Charset charset(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
  }

  void charset(int font, int number) {
    charsets.put(font, number);
  }

  void codePage(int number) {
    String windows = "windows-" + number;
    if (Charset.isSupported(windows)) {
      usual = Charset.forName(windows);
    } else if (Charset.isSupported("Cp" + number)) {
      usual = Charset.forName("Cp" + number);
    }
  }

  void name(int font, String part) {
    StringBuilder name = names.computeIfAbsent(font, number -> new StringBuilder());
    if (name.length() < LONGEST && name.indexOf(";") < 0) {
      name.append(part, 0, Math.min(part.length(), LONGEST - name.length()));
    }
  }

  String name(int font) {
    StringBuilder name = names.get(font);
    return name == null ? "" : name.toString().replace(";", "").strip();
  }

  /** Returns the characters of bytes; those of legacy fonts are told as windows-1252 shows them. */
  String decoded(int font, byte[] bytes) {
    if (LegacyFonts.isLegacy(name(font))) {
      return new String(bytes, charset("windows-1252"));
    }
    String named = CHARSETS.get(charsets.getOrDefault(font, 1));
    return new String(bytes, named == null ? usual : charset(named));
  }
}
