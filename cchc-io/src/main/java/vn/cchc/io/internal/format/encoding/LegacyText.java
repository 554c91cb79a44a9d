package vn.cchc.io.internal.format.encoding;

import java.util.HashMap;
import java.util.Map;
import vn.cchc.model.internal.Texts;

/**
 * Vietnamese of the time before Unicode: fonts that draw Vietnamese letters in place of western
 * ones, and the code page of Windows. Each method takes what the bytes are in windows-1252, as
 * programs that do not know the font give them, and returns what a person sees, in NFC.
 */
public final class LegacyText {

  private static final String GRAVE = "\u0300";
  private static final String ACUTE = "\u0301";
  private static final String TILDE = "\u0303";
  private static final String HOOK = "\u0309";
  private static final String DOT = "\u0323";

  /** By code, from 0xA1 on, of TCVN 5712:1993 VN3; a space where it has no letter. */
  private static final String TCVN3_FROM_A1 =
      "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽ"
          + "éẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

  private static final String TCVN3_TONES = GRAVE + HOOK + TILDE + ACUTE + DOT;
  private static final char TCVN3_FIRST_TONE = '\u00B0';

  /** The marks of VNI behind a, e, o, u, y and, as Vietnamese letters, behind ô (ơ) and ö (ư). */
  private static final String VNI_TONE_MARKS = "øùûõï";

  private static final String VNI_TONES = GRAVE + ACUTE + HOOK + TILDE + DOT;

  /** The marks of VNI that put a circumflex, with or without a tone, on a, e and o. */
  private static final String VNI_CIRCUMFLEX_MARKS = "âàáåãä";

  private static final String[] VNI_CIRCUMFLEX_TONES = {"", GRAVE, ACUTE, HOOK, TILDE, DOT};

  /** The marks of VNI that put a breve, with or without a tone, on a. */
  private static final String VNI_BREVE_MARKS = "êèéúüë";

  private static final String[] VNI_BREVE_TONES = {"", GRAVE, ACUTE, HOOK, TILDE, DOT};

  private static final Map<String, String> VNI_PAIRS = vniPairs();

  /** VNI letters that stand for themselves, and what they are. */
  private static final String VNI_SINGLE = "ôöñæóòîÔÖÑÆÓÒÎ";

  private static final String VNI_SINGLE_LETTERS = "ơưđỉĩịỵƠƯĐỈĨỊỴ";

  private static final String CP1258_SINGLE = "ÃÌÐÒÕÝÞãìðòõýþ";
  private static final String CP1258_LETTERS =
      "Ă" + GRAVE + "Đ" + HOOK + "ƠƯ" + TILDE + "ă" + ACUTE + "đ" + DOT + "ơư₫";

  private LegacyText() {}

  private static Map<String, String> vniPairs() {
    Map<String, String> pairs = new HashMap<>();
    for (String letter : new String[] {"a", "e", "o", "u", "y", "ô", "ö"}) {
      String shown = letter.equals("ô") ? "ơ" : letter.equals("ö") ? "ư" : letter;
      for (int i = 0; i < VNI_TONE_MARKS.length(); i++) {
        put(pairs, letter, VNI_TONE_MARKS.charAt(i), shown + VNI_TONES.charAt(i));
      }
    }
    for (int i = 0; i < VNI_CIRCUMFLEX_MARKS.length(); i++) {
      char mark = VNI_CIRCUMFLEX_MARKS.charAt(i);
      put(pairs, "a", mark, "â" + VNI_CIRCUMFLEX_TONES[i]);
      put(pairs, "e", mark, "ê" + VNI_CIRCUMFLEX_TONES[i]);
      put(pairs, "o", mark, "ô" + VNI_CIRCUMFLEX_TONES[i]);
      put(pairs, "a", VNI_BREVE_MARKS.charAt(i), "ă" + VNI_BREVE_TONES[i]);
    }
    return pairs;
  }

  /** With small and capital letters; a mark may be of another case than its letter. */
  private static void put(Map<String, String> pairs, String letter, char mark, String shown) {
    String composed = Texts.nfc(shown);
    char capitalMark = Character.toUpperCase(mark);
    char capital = Character.toUpperCase(letter.charAt(0));
    char capitalShown = Character.toUpperCase(composed.charAt(0));
    for (char either : new char[] {mark, capitalMark}) {
      pairs.put(letter + either, composed);
      pairs.put("" + capital + either, String.valueOf(capitalShown));
    }
  }

  /**
   * Returns what is seen of a text in a font of TCVN 5712:1993 VN3, also called ABC or TCVN3, such
   * as {@code .VnTime}. Fonts whose names end in H show it in capitals.
   */
  public static String tcvn3(String windows1252) {
    StringBuilder text = new StringBuilder(windows1252.length());
    for (int i = 0; i < windows1252.length(); i++) {
      char c = windows1252.charAt(i);
      int letter = c - 0xA1;
      int tone = c - TCVN3_FIRST_TONE;
      boolean onLetter = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
      if (letter >= 0 && letter < TCVN3_FROM_A1.length() && TCVN3_FROM_A1.charAt(letter) != ' ') {
        text.append(TCVN3_FROM_A1.charAt(letter));
      } else if (tone >= 0 && tone < TCVN3_TONES.length() && onLetter) {
        text.append(TCVN3_TONES.charAt(tone));
      } else {
        text.append(c);
      }
    }
    return Texts.nfc(text.toString());
  }

  /** Returns what is seen of a text in a font of VNI for Windows, such as {@code VNI-Times}. */
  public static String vni(String windows1252) {
    StringBuilder text = new StringBuilder(windows1252.length());
    for (int i = 0; i < windows1252.length(); i++) {
      String pair =
          i + 1 < windows1252.length() ? VNI_PAIRS.get(windows1252.substring(i, i + 2)) : null;
      if (pair != null) {
        text.append(pair);
        i++;
        continue;
      }
      char c = windows1252.charAt(i);
      int single = VNI_SINGLE.indexOf(c);
      text.append(single < 0 ? c : VNI_SINGLE_LETTERS.charAt(single));
    }
    return Texts.nfc(text.toString());
  }

  /** Returns the text of bytes in windows-1258, the code page of Vietnamese Windows. */
  public static String windows1258(String windows1252) {
    StringBuilder text = new StringBuilder(windows1252.length());
    for (int i = 0; i < windows1252.length(); i++) {
      char c = windows1252.charAt(i);
      int single = CP1258_SINGLE.indexOf(c);
      text.append(single < 0 ? c : CP1258_LETTERS.charAt(single));
    }
    return Texts.nfc(text.toString());
  }
}
