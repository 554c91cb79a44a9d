package vn.cchc.io.internal.page;

/**
 * How much of a document is read. What is longer is refused in words: a report has some hundred
 * rows and thirty pages.
 */
public final class Limits {

  /** Files of a zip, or parts of an office document. */
  public static final int FILES = 2_000;

  /** Bytes a zip unpacks to. */
  public static final long UNPACKED = 200L << 20;

  /** Cells with text of a document, and its paragraphs. */
  public static final int CELLS = 500_000;

  /** Characters of a document, counted as often as they are used. */
  public static final long CHARACTERS = 50_000_000;

  /** Columns of a table. */
  public static final int COLUMNS = 1_000;

  /** Rows between the first and the last of a table that hold anything. */
  public static final int ROWS = 100_000;

  /** Elements, tables or groups within each other. */
  public static final int NESTING = 100;

  private Limits() {}
}
