package vn.cchc.io.internal.format.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the bytes of a text say of its encoding by themselves. */
public final class TextEncoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEAD = 4_096;
  private static final int SEARCHED = 1 << 16;

  private TextEncoding() {}

  /**
   * Returns the encoding of a text of two bytes a character; null if it is none. Without a mark it
   * is told by zeros: western text, spaces and digits have one in every second byte.
   */
  public static @Nullable Charset wide(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int searched = Math.min(bytes.length, SEARCHED) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < searched; i++) {
      first += bytes[2 * i] == 0 ? 1 : 0;
      second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (second * 3L > searched && first == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return first * 3L > searched && second == 0 ? StandardCharsets.UTF_16BE : null;
  }

  static boolean begins(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns how a text begins, where its encoding matters for nothing but letters beyond ASCII. */
  public static String head(byte[] bytes) {
    Charset wide = wide(bytes);
    Charset charset = wide == null ? StandardCharsets.ISO_8859_1 : wide;
    int start = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String text = new String(bytes, start, Math.min(bytes.length - start, HEAD), charset);
    return text.replace("\uFEFF", "").stripLeading();
  }

  /** Returns the text of bytes; null if they are not in the encoding. */
  public static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Returns the text of bytes in windows-1252, each of them a character. */
  public static String windows1252(byte[] bytes) {
    String text = new String(bytes, WINDOWS_1252);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text);
    for (int i = 0; i < bytes.length; i++) {
      if (whole.charAt(i) == '\uFFFD') {
        whole.setCharAt(i, (char) (bytes[i] & 0xFF));
      }
    }
    return whole.toString();
  }

  /** Returns the bytes whose text in windows-1252 this is; null if it holds other characters. */
  static byte @Nullable [] inWindows1252(String text) {
    byte[] bytes = text.getBytes(WINDOWS_1252);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0080' && c < '\u00A0') {
        bytes[i] = (byte) c;
      } else if (bytes[i] == '?' && c != '?') {
        return null;
      }
    }
    return bytes;
  }

  /** Returns the line in which the first byte stands that is not UTF-8, from 1. */
  static int lineOfDamage(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
    int line = 1;
    for (int i = 0; i < rest.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
