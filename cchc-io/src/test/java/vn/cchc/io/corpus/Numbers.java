package vn.cchc.io.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of other columns. */
final class Numbers {

  private static final Pattern LAST_DIGIT = Pattern.compile("\\d(?=\\D*$)");

  private Numbers() {}

  /** A figure that looks like one and is another. */
  static String another(String value) {
    Matcher matcher = LAST_DIGIT.matcher(value);
    return matcher.find()
        ? value.substring(0, matcher.start())
            + (value.charAt(matcher.start()) - '0' + 3) % 10
            + value.substring(matcher.end())
        : value;
  }
}
