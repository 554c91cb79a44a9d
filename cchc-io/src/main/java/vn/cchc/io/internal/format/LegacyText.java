package vn.cchc.io.internal.format;

/** Vietnamese encodings from before Unicode. */
final class LegacyText {

  private LegacyText() {}

  static String tcvn3(String text) {
    return text;
  }

  static String vni(String text) {
    return text;
  }
}
