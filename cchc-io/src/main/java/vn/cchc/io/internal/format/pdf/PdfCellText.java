package vn.cchc.io.internal.format.pdf;

import java.util.List;
import vn.cchc.io.internal.format.encoding.VietnameseEvidence;

/**
 * The text of a cell from its lines. A line goes on in the next one, unless the first word of that
 * would have had room: then somebody began a new line. A word or number wider than the cell was
 * broken, and is put together.
 */
final class PdfCellText {

  private PdfCellText() {}

  /**
   * Returns the text of lines.
   *
   * @param room how wide a line may be, in points
   */
  static String of(List<PdfLine> lines, double room) {
    StringBuilder text = new StringBuilder();
    PdfLine before = null;
    for (PdfLine line : lines) {
      String shown = line.text();
      if (shown.isEmpty()) {
        continue;
      }
      if (before != null) {
        text.append(between(before, line, room));
      }
      text.append(shown);
      before = line;
    }
    return text.toString();
  }

  private static String between(PdfLine before, PdfLine line, double room) {
    double width = before.end() - before.start();
    double space = before.size() * 0.25;
    String left = before.text();
    String right = line.text();
    String lastWord = left.substring(left.lastIndexOf(' ') + 1);
    String firstWord = right.indexOf(' ') < 0 ? right : right.substring(0, right.indexOf(' '));
    if (width + space + line.firstWordWidth() < room - before.size() * 0.2) {
      return "\n";
    }
    boolean full = width + line.firstLetterWidth() > room - before.size() * 0.15;
    if (lastWord.length() == left.length() && full && isBroken(lastWord, firstWord)) {
      return "";
    }
    return joint(left, right);
  }

  /** Returns what stands between two lines of a paragraph: nothing where a word is parted. */
  static String joint(CharSequence before, String line) {
    int last = before.length() - 1;
    boolean parted =
        last > 0
            && (before.charAt(last) == '-' || before.charAt(last) == '/')
            && Character.isLetterOrDigit(before.charAt(last - 1))
            && Character.isLetterOrDigit(line.charAt(0));
    return parted ? "" : " ";
  }

  /** Whether the end of a line and the beginning of the next can be one number or word. */
  private static boolean isBroken(String left, String right) {
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    if (Character.isLetter(last) && Character.isLetter(first)) {
      return !VietnameseEvidence.isSyllable(left) || !VietnameseEvidence.isSyllable(right);
    }
    return !Character.isLetter(last) && !Character.isLetter(first);
  }
}
