package vn.cchc.io.internal.answer;

import java.util.Locale;

/** Names of places within a page, made of identifiers that people choose. */
final class Anchors {

  private Anchors() {}

  /** Returns the name of the cell of a figure; different for different figures. */
  static String cell(String figure) {
    StringBuilder name = new StringBuilder("c-");
    for (int i = 0; i < figure.length(); i++) {
      char c = figure.charAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
      name.append(
          plain ? String.valueOf(c) : "_" + Integer.toHexString(c).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
