package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.format.encoding.LegacyFonts;
import vn.cchc.io.internal.format.flow.Look.Seen;
import vn.cchc.model.internal.Texts;

/** Joins the runs of a paragraph to what a person sees of it. Used by one thread. */
public final class ParagraphText {

  /** What marks a note behind a number. */
  private static final Pattern MARK =
      Pattern.compile("[\\d\\s,;.()\\[\\]*†‡§#]+|\\(?[a-f]\\)?", Pattern.UNICODE_CHARACTER_CLASS);

  /** How far before a raised sign its number is looked for. */
  private static final int BEFORE = 30;

  private final Unseen unseen;
  private final List<Run> runs = new ArrayList<>();

  private static final class Run {
    private final Look look;
    private final StringBuilder text = new StringBuilder();

    Run(Look look) {
      this.look = look;
    }
  }

  /** Creates an empty paragraph that tells what is left out of it. */
  public ParagraphText(Unseen unseen) {
    this.unseen = unseen;
  }

  /** Adds a run, or what a run goes on with. */
  public void add(String text, Look look) {
    if (text.isEmpty()) {
      return;
    }
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last == null || !last.look.equals(look)) {
      last = new Run(look);
      runs.add(last);
    }
    last.text.append(text);
  }

  /** Returns whether nothing was added. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Returns whether what was added ends in a space, or nothing was. */
  public boolean endsInSpace() {
    if (runs.isEmpty()) {
      return true;
    }
    StringBuilder last = runs.get(runs.size() - 1).text;
    char end = last.charAt(last.length() - 1);
    return end == ' ' || end == '\n';
  }

  /** Returns the text and begins anew. */
  public String finish() {
    StringBuilder shown = new StringBuilder();
    boolean wholly =
        runs.stream().allMatch(run -> run.look.raised() || run.text.toString().isBlank());
    boolean kept = false;
    for (Run run : runs) {
      String text = LegacyFonts.unicode(run.look.font(), run.text.toString());
      if (run.look.seen() != Seen.SHOWN) {
        unseen.add(run.look.seen().remark(), text);
        continue;
      }
      if (LegacyFonts.isLegacy(run.look.font()) && !text.isBlank()) {
        unseen.add("legacy-font", run.look.font());
      }
      if (!run.look.raised() || wholly) {
        shown.append(text);
        kept = false;
      } else if (!kept && isBehindNumber(shown) && MARK.matcher(text.strip()).matches()) {
        unseen.add("raised-text", lastWord(shown) + raised(text));
      } else {
        shown.append(raised(text));
        kept = !text.isBlank();
      }
    }
    runs.clear();
    return stripped(Texts.nfc(printable(shown)));
  }

  /** Tabs before others stand for empty cells; before a text of none they only indent it. */
  private static String stripped(String text) {
    String bare = text.strip();
    int tabs = 0;
    while (tabs < text.length() && Character.isWhitespace(text.charAt(tabs))) {
      tabs++;
    }
    long leading = text.substring(0, tabs).chars().filter(c -> c == '\t').count();
    return leading > 0 && bare.indexOf('\t') != bare.lastIndexOf('\t')
        ? "\t".repeat((int) leading) + bare
        : bare;
  }

  private static boolean isBehindNumber(CharSequence shown) {
    int nearest = Math.max(0, shown.length() - BEFORE);
    for (int i = shown.length() - 1; i >= nearest; i--) {
      char c = shown.charAt(i);
      if (c != ' ' && c != '\u00a0') {
        return Character.isDigit(c) || c == '%' || c == '‰';
      }
    }
    return false;
  }

  private static String lastWord(StringBuilder shown) {
    String end = shown.substring(Math.max(0, shown.length() - BEFORE)).strip();
    int begin = end.length();
    while (begin > 0 && !Character.isWhitespace(end.charAt(begin - 1))) {
      begin--;
    }
    return end.substring(begin);
  }

  /** Runs that are raised as a whole are marks and exponents, of which n is one. */
  private static String raised(String text) {
    return Superscripts.of(text).replace('n', 'ⁿ');
  }

  /** Returns a text without characters that print nothing, but for tabs and line breaks. */
  public static String printable(CharSequence text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        printable.append(c);
      }
    }
    return printable.toString();
  }
}
