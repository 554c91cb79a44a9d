package vn.cchc.io.internal.format.pdf;

import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.io.internal.format.spaced.GapColumns.Span;
import vn.cchc.io.internal.format.spaced.SpacedLine;
import vn.cchc.model.Place;

/**
 * A line of a page outside of the tables that strokes draw.
 *
 * @param afterBlank whether it is further below the line before than lines are from each other
 * @param left where lines of its page begin
 * @param right where they end
 */
record PdfTextLine(
    PdfLine line,
    String text,
    int page,
    int number,
    boolean afterBlank,
    boolean afterPageBreak,
    double left,
    double right)
    implements SpacedLine {

  /** Positions are told in tenths of a point. */
  static final int UNIT = 50;

  /** A gap wider than those between the words of justified lines, of the letters' size. */
  private static final double COLUMN_GAP = 1.4;

  /** A gap that parts columns if other lines have it too: cells of Word are so far apart. */
  private static final double SHARED_GAP = 0.7;

  /** A gap between numbers that groups no digits of one, of the letters' size. */
  private static final double GROUP_GAP = 0.4;

  private static final double INDENT = 6;
  private static final Pattern MARK = Pattern.compile("[-+•–*\uF0B7⁰¹²³⁴-⁹]");
  private static final Pattern NUMBERED =
      Pattern.compile("\\d{1,2}(\\.\\d{1,2})*+[.)] *\\p{Lu}|[IVX]{1,5}[.)] |\\p{Ll}[.)] ");
  private static final Pattern ENDED = Pattern.compile(".*[.:;!?…”)]");

  @Override
  public List<Span> pieces() {
    return line.parts(COLUMN_GAP).stream().map(PdfTextLine::span).toList();
  }

  @Override
  public List<Span> parts() {
    return line.parts(SHARED_GAP).stream().map(PdfTextLine::span).toList();
  }

  @Override
  public List<Span> words() {
    return line.parts(PdfLine.WORD_GAP).stream().map(PdfTextLine::span).toList();
  }

  private static Span span(PdfLine part) {
    int start = (int) Math.round(Math.max(0, part.start()) * 10);
    return new Span(start, Math.max(start + 1, (int) Math.round(part.end() * 10)));
  }

  @Override
  public String text(Span span) {
    StringBuilder text = new StringBuilder();
    PdfLine before = null;
    for (PdfLine word : line.parts(PdfLine.WORD_GAP)) {
      Span at = span(word);
      if (at.start() >= span.start() && at.start() < span.end()) {
        boolean apart = before != null && word.start() - before.end() > GROUP_GAP * line.size();
        SpacedLine.append(text, word.text(), apart);
        before = word;
      }
    }
    return text.toString();
  }

  @Override
  public int behindNumber() {
    return -1;
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public Place place() {
    return Place.ofPage(page, number);
  }

  /** Whether this line goes on with the paragraph of the one before. */
  boolean goesOn(PdfTextLine before, boolean beforeIsFirst) {
    boolean sameSize = Math.abs(line.size() - before.line.size()) < 0.15 * line.size();
    double space = before.line.size() * 0.25;
    boolean full =
        before.line.end() + space + line.firstWordWidth() > before.right - before.line.size();
    boolean indented = line.start() > before.line.start() + INDENT;
    // a first line may begin further left than the others only with a mark before it
    boolean hanging = beforeIsFirst && isItem(before.text);
    boolean item =
        MARK.matcher(text).lookingAt()
            || NUMBERED.matcher(text).lookingAt() && ENDED.matcher(before.text).matches();
    boolean centered = before.line.start() > before.left + 3 * INDENT + 20;
    return !afterBlank && sameSize && full && !centered && (!indented || hanging) && !item;
  }

  private static boolean isItem(String text) {
    return MARK.matcher(text).lookingAt() || NUMBERED.matcher(text).lookingAt();
  }
}
