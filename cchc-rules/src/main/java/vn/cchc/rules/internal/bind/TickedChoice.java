package vn.cchc.rules.internal.bind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is ticked among choices that are printed side by side: {@code ☐ Có ☑ Không}. */
final class TickedChoice {

  private static final int LONGEST = 500;
  private static final String BOX = "[☐☑☒□■✓✔]|\\[\\s*[xXvV✓]?\\s*\\]|\\(\\s*[xXvV]?\\s*\\)";
  private static final Pattern CHOICE =
      Pattern.compile("(" + BOX + ")\\s*(.+?)\\s*(?=" + BOX + "|$)", Pattern.DOTALL);
  private static final Pattern TICKED = Pattern.compile("[☑☒■✓✔]|.\\s*[xXvV✓]\\s*.");

  private TickedChoice() {}

  /** Returns the one choice of a text that is ticked; the text where it has no such choices. */
  static String in(String text) {
    String ticked = null;
    if (text.length() <= LONGEST) {
      Matcher choice = CHOICE.matcher(text);
      while (choice.find()) {
        if (TICKED.matcher(choice.group(1)).matches()) {
          if (ticked != null) {
            return text;
          }
          ticked = choice.group(2);
        }
      }
    }
    return ticked == null ? text : ticked;
  }
}
