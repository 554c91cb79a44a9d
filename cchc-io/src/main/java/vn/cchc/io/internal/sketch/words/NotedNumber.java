package vn.cchc.io.internal.sketch.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NumberNotation;

/**
 * A figure with words about it in one cell: {@code 45 (3 hồ sơ cũ)}, {@code 45, tăng 3}, {@code 100
 * (83%)}. What stands in brackets without a word may as well be a figure, as in {@code 45 (48)}.
 */
public final class NotedNumber {

  private static final int LONGEST = 200;

  private static final Pattern NOTED =
      Pattern.compile(
          "([-+]?\\d[\\d.,]*(?:\\s*%)?)\\s*(?:[(\\[]([^()\\[\\]]+)[)\\]]|\\s[-–—]\\s+(.+)|[;,]\\s+(.+))");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private static final Pattern SHARE = Pattern.compile("\\s*\\d[\\d.,]*\\s*%\\s*");

  private NotedNumber() {}

  /** Returns the figure; null if a text is anything else than one with words about it. */
  public static @Nullable Quantity of(String text, NumberNotation notation) {
    Matcher noted = NOTED.matcher(text.length() > LONGEST ? "" : text);
    if (!noted.matches()) {
      return null;
    }
    String bracket = noted.group(2);
    String note =
        bracket != null ? bracket : noted.group(3) != null ? noted.group(3) : noted.group(4);
    boolean says = WORD.matcher(note).find() || bracket != null && SHARE.matcher(note).matches();
    return says
            && FigureText.read(noted.group(1), notation) instanceof Quantity figure
            && figure.precision() == Precision.EXACT
        ? figure
        : null;
  }
}
