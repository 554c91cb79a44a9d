package vn.cchc.io.internal.format.flow;

import java.util.Locale;
import java.util.Map;

/** Characters of the symbol fonts of Windows, which have places of their own in Unicode. */
public final class Symbols {

  private static final int PRIVATE = 0xF000;

  private static final Map<Integer, String> SYMBOL =
      Map.ofEntries(
          Map.entry(0x2D, "\u2212"),
          Map.entry(0xA3, "≤"),
          Map.entry(0xB3, "≥"),
          Map.entry(0xB1, "±"),
          Map.entry(0xB4, "×"),
          Map.entry(0xB7, "•"),
          Map.entry(0xB8, "÷"),
          Map.entry(0xB9, "≠"),
          Map.entry(0xBB, "≈"),
          Map.entry(0xA5, "∞"),
          Map.entry(0xAE, "→"),
          Map.entry(0xB0, "°"),
          Map.entry(0xD7, "⋅"),
          Map.entry(0xE5, "∑"));

  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6F, "☐"),
          Map.entry(0xA8, "☐"),
          Map.entry(0xFC, "✓"),
          Map.entry(0xFB, "✗"),
          Map.entry(0xFD, "☒"),
          Map.entry(0xFE, "☑"),
          Map.entry(0xE0, "→"),
          Map.entry(0xA7, "▪"),
          Map.entry(0x6E, "■"),
          Map.entry(0xD8, "➢"));

  private Symbols() {}

  /** Returns the character of a symbol font; the replacement character if it is unknown. */
  public static String of(String font, int code) {
    int low = code >= PRIVATE && code <= PRIVATE + 0xFF ? code - PRIVATE : code;
    String name = font.toLowerCase(Locale.ROOT);
    if (name.startsWith("wingdings")) {
      return WINGDINGS.getOrDefault(low, "\ufffd");
    }
    if (name.equals("symbol")) {
      String known = SYMBOL.get(low);
      return known != null ? known : low > ' ' && low < '@' ? Character.toString(low) : "\ufffd";
    }
    return low != code || !Character.isValidCodePoint(code) ? "\ufffd" : Character.toString(code);
  }

  /** Returns a text with the characters of symbol fonts in it replaced. */
  public static String in(String font, String text) {
    if (text.chars().noneMatch(c -> c >= PRIVATE && c <= PRIVATE + 0xFF)) {
      return text;
    }
    StringBuilder replaced = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean symbol = c >= PRIVATE && c <= PRIVATE + 0xFF;
              replaced.append(symbol ? of(font, c) : Character.toString(c));
            });
    return replaced.toString();
  }
}
