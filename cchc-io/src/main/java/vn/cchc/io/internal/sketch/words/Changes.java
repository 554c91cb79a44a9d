package vn.cchc.io.internal.sketch.words;

import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** Headings of what may be below nought: what grew or fell, and what one is more than another. */
public final class Changes {

  private static final Pattern BOTH_WAYS =
      Pattern.compile(
          "\\b(?:tang(?: hoac| hay)? giam|giam(?: hoac| hay)? tang|so sanh|so voi|chenh(?: lech)?|bien dong"
              + "|thua thieu|lai lo|loi nhuan|thang du|tham hut|boi (?:thu|chi)|ket du|can doi thu chi"
              + "|(?:ty le|ti le|toc do|muc|muc do|phan tram) (?:tang|giam|bien dong))\\b");

  /** {@code Tăng (+), giảm (-)}, {@code +/-}, {@code ±}. */
  private static final Pattern SIGNS =
      Pattern.compile("[(\\[]\\s*[-+–−]\\s*[)\\]]|\\+\\s*/\\s*[-–−]|±|%\\s*(?:tăng|giảm)");

  /** One column of two: what came in, and what went. */
  private static final Pattern ONE_WAY = Pattern.compile("^(?:so )?(?:tang|giam)\\b.*");

  private Changes() {}

  /**
   * Returns whether figures below some headings may be below nought.
   *
   * @param heading from the outermost heading to that of the column itself
   */
  public static boolean are(List<String> heading) {
    if (heading.isEmpty()) {
      return false;
    }
    String own = heading.get(heading.size() - 1);
    boolean oneWay = ONE_WAY.matcher(Texts.folded(own)).matches();
    return isSaid(own) || !oneWay && heading.stream().anyMatch(Changes::isSaid);
  }

  private static boolean isSaid(String heading) {
    return SIGNS.matcher(heading).find() || BOTH_WAYS.matcher(Texts.folded(heading)).find();
  }
}
