package vn.cchc.io.internal.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.internal.format.spaced.GapColumns.Span;
import vn.cchc.io.internal.format.spaced.SpacedLine;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Place;

/**
 * A line of plain text that says something.
 *
 * @param number in the text, from 1
 * @param afterBlank whether a blank line stands before it
 * @param afterPageBreak whether a page begins with it
 */
record TextLine(int number, String text, boolean afterBlank, boolean afterPageBreak)
    implements SpacedLine {

  // nothing is given back: else each word would take a place on the stack
  private static final Pattern PIECE = Pattern.compile("\\S++(?: \\S++)*+");
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** A row's number: its column may be so narrow that a single space is left behind it. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:\\(?\\d{1,3}\\)?(?:\\.\\d{1,3})*+\\.?|[IVX]{1,5}\\.?|STT|TT|\\p{L}[.)]) +");

  /** Returns the lines of a text that are not blank. */
  static List<TextLine> of(String text, Budget budget) {
    List<TextLine> lines = new ArrayList<>();
    boolean afterBlank = true;
    boolean afterPageBreak = false;
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      number++;
      String line = text.substring(start, end);
      afterPageBreak |= line.indexOf('\f') >= 0;
      line = line.replace("\f", "");
      if (line.isBlank()) {
        afterBlank = true;
      } else {
        lines.add(new TextLine(number, line, afterBlank, afterPageBreak));
        afterBlank = false;
        afterPageBreak = false;
        if (lines.size() > Limits.CELLS) {
          budget.rows(lines.size());
        }
      }
      boolean two = text.startsWith("\r\n", end);
      start = end + (two ? 2 : 1);
    }
    return lines;
  }

  /** Returns the parts of it between runs of at least two spaces. */
  @Override
  public List<Span> pieces() {
    return spans(PIECE);
  }

  @Override
  public List<Span> parts() {
    return pieces();
  }

  @Override
  public List<Span> words() {
    return spans(WORD);
  }

  private List<Span> spans(Pattern pattern) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  @Override
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  @Override
  public int behindNumber() {
    Matcher number = NUMBERED.matcher(text);
    return number.lookingAt() ? number.end() : -1;
  }

  @Override
  public boolean isPlain() {
    return !hasTab() && text.indexOf('|') < 0;
  }

  @Override
  public Place place() {
    return Place.ofLine(number);
  }

  boolean hasTab() {
    return text.indexOf('\t') >= 0;
  }
}
