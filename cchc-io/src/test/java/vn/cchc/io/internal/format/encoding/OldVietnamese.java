package vn.cchc.io.internal.format.encoding;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Writes Vietnamese as programs did before Unicode, by turning round what is read. */
public final class OldVietnamese {

  public static final Charset WESTERN = Charset.forName("windows-1252");

  static final String LETTERS = letters();

  private OldVietnamese() {}

  private static String letters() {
    StringBuilder letters = new StringBuilder("đĐ");
    for (char vowel : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
      for (String tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}) {
        letters.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
      }
    }
    return letters.toString();
  }

  /** What each Vietnamese letter was written as, found by reading everything that may be one. */
  static Map<Character, String> written(UnaryOperator<String> reading, boolean inPairs) {
    StringBuilder signs = new StringBuilder();
    for (char c = 'A'; c <= 'z'; c++) {
      signs.append(c);
    }
    for (char c = '\u00A1'; c <= '\u00FF'; c++) {
      signs.append(c);
    }
    Map<Character, String> written = new HashMap<>();
    for (char first : inPairs ? new char[0] : signs.toString().toCharArray()) {
      offer(written, String.valueOf(first), reading);
    }
    for (char first : signs.toString().toCharArray()) {
      for (char second : signs.toString().toCharArray()) {
        offer(written, "" + first + second, reading);
      }
    }
    for (char first : signs.toString().toCharArray()) {
      offer(written, String.valueOf(first), reading);
    }
    return written;
  }

  private static void offer(
      Map<Character, String> written, String text, UnaryOperator<String> reading) {
    String read = reading.apply(text);
    if (read.length() == 1 && LETTERS.indexOf(read) >= 0) {
      written.putIfAbsent(read.charAt(0), text);
    }
  }

  static String write(String text, Map<Character, String> written) {
    StringBuilder old = new StringBuilder();
    for (char c : text.toCharArray()) {
      old.append(written.getOrDefault(c, String.valueOf(c)));
    }
    return old.toString();
  }

  static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(LETTERS).withChars(" .,0123456789").ofMaxLength(60);
  }
}
