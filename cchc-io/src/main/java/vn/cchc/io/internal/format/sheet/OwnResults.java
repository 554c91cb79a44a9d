package vn.cchc.io.internal.format.sheet;

/** What this program writes into workbooks itself, which is no part of a report. */
public final class OwnResults {

  /** The name of the sheet it adds. */
  public static final String SHEET = "Kết quả kiểm tra";

  /** Who its comments are of. */
  public static final String AUTHOR = "cchc";

  private OwnResults() {}
}
