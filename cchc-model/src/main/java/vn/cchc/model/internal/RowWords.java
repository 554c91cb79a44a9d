package vn.cchc.model.internal;

import java.util.regex.Pattern;

/** What the names of rows say of how they lie in the row above them. Thread-safe. */
public final class RowWords {

  /** A number or letter in front of what a row is called. */
  private static final Pattern SERIAL = Pattern.compile("^(?:(?:\\d{1,3}|[a-z]|[ivx]{1,5}) ){1,4}");

  private static final Pattern SOME = Pattern.compile("^trong (?:do|tong so|so do)\\b.*");

  private static final Pattern RATE =
      Pattern.compile(
          "^(?:ty le|ti le|ty trong|binh quan|trung binh|so sanh|so voi|toc do|dat ty le|dat ke hoach"
              + "|th kh|mat do|nang suat|ty suat|ti suat)\\b.*");

  private static final Pattern PER_CENT =
      Pattern.compile(
          "(?iu).*\\(\\s*%\\s*\\).*|^[-+*\\s]*(?:đạt|tăng|giảm|so|bằng|tỷ|tỉ)?\\s?%.*|^[-+*\\s]*(?:đạt|tăng|giảm|so|bằng|tỷ|tỉ) .*%.*");

  /** Its folded word is that of goods and of sections as well. */
  private static final Pattern LEVEL = Pattern.compile("(?iu)^[-+*\\s]*mức\\s.*");

  private RowWords() {}

  /** Returns whether a row, or those below it, are some of what stands above it: "trong đó". */
  public static boolean isSome(String name) {
    return SOME.matcher(bare(name)).matches();
  }

  /** Returns whether a row is by its name a share, a rate or a mean, and no part of anything. */
  public static boolean isRate(String name) {
    return RATE.matcher(bare(name)).matches()
        || LEVEL.matcher(name).matches()
        || PER_CENT.matcher(name).matches();
  }

  private static String bare(String name) {
    return SERIAL.matcher(Texts.folded(name)).replaceFirst("");
  }
}
