package vn.cchc.io.internal.format.spaced;

import java.util.List;
import vn.cchc.io.internal.format.spaced.GapColumns.Span;
import vn.cchc.model.Place;

/** A line whose parts stand at positions, so that columns can be told by the gaps between them. */
public interface SpacedLine {

  /** Returns its parts between gaps that are wider than those between words. */
  List<Span> pieces();

  /** Returns its parts between gaps that may part columns where other lines have them too. */
  List<Span> parts();

  List<Span> words();

  /** Returns what stands in a span. */
  String text(Span span);

  /** Returns where its second word begins, if its first is a row's number; otherwise -1. */
  int behindNumber();

  /** Returns whether it may be of a table whose columns nothing but gaps part. */
  boolean isPlain();

  boolean afterBlank();

  boolean afterPageBreak();

  /** Returns what a person would call it by, from 1. */
  int number();

  Place place();

  /** What stands between numbers that are two, though in one column. */
  String TWO = " | ";

  /**
   * Adds words to those before them in a cell.
   *
   * @param apart whether the gap between them is wider than one within a number
   */
  static void append(StringBuilder text, String words, boolean apart) {
    if (!text.isEmpty()) {
      boolean numbers =
          apart
              && Character.isDigit(text.charAt(text.length() - 1))
              && Character.isDigit(words.charAt(0));
      text.append(numbers ? TWO : " ");
    }
    text.append(words);
  }
}
