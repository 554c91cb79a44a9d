package vn.cchc.io.internal.format.encoding;

import java.util.Locale;

/** Fonts whose letters are Vietnamese while the characters they stand for are not. */
public final class LegacyFonts {

  private static final char LAST_OF_A_BYTE = '\u00ff';

  /** What windows-1252 has besides Latin-1. */
  private static final String WINDOWS =
      "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
          + "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178";

  private LegacyFonts() {}

  /**
   * Returns what a text says in a font. A text with characters that no such font has is Unicode
   * already, whatever its font is called.
   */
  public static String unicode(String font, String text) {
    if (!isLegacy(font) || !isOfBytes(text)) {
      return text;
    }
    String lower = font.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("vni")) {
      return LegacyText.vni(text);
    }
    String unicode = LegacyText.tcvn3(text);
    return lower.endsWith("h") ? unicode.toUpperCase(Locale.ROOT) : unicode;
  }

  /** Returns whether a font is of TCVN3 ({@code .VnTime}) or of VNI ({@code VNI-Times}). */
  public static boolean isLegacy(String font) {
    String lower = font.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith(".vn") || lower.startsWith("vni-") || lower.startsWith("vni ");
  }

  /** Returns whether a text has no character that such a font has not. */
  static boolean isOfBytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_OF_A_BYTE && WINDOWS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
