package vn.cchc.io.internal.draft;

import java.util.regex.Pattern;
import vn.cchc.catalogue.LocalizedText;

/** Titles of forms, without the time of the one report that a draft is made from. */
final class Timeless {

  private static final int SHORTEST = 5;

  private static final Pattern TIME =
      Pattern.compile(
          "(?iu)[\\s,;:(–-]+(?:(?:kỳ|của|trong|tính đến)\\s+)*"
              + "(?:(?:quý|tháng|tuần|ngày|học kỳ|đợt)\\s+[ivx\\d/.-]+|\\d{1,2}\\s+tháng(?:\\s+(?:đầu|cuối))?)?"
              + "[\\s,/.-]*(?:năm(?:\\s+học)?\\s*)?20\\d\\d(?:\\s*[-–]\\s*20\\d\\d)?\\s*\\)?\\s*$");

  private Timeless() {}

  static LocalizedText of(LocalizedText name) {
    return new LocalizedText(of(name.vi()), of(name.en()));
  }

  private static String of(String title) {
    String named = TIME.matcher(title).replaceFirst("").strip();
    return named.length() < SHORTEST ? title : named;
  }
}
