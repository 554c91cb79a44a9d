package vn.cchc.io.internal.answer;

/** Lets tests of pages see how cells are called. */
public final class AnchorsAccess {

  private AnchorsAccess() {}

  /** Returns the name of the cell of a figure. */
  public static String cell(String figure) {
    return Anchors.cell(figure);
  }
}
