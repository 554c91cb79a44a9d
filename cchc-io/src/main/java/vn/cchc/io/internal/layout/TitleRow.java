package vn.cchc.io.internal.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;

/** A row of a table as a line that may say whose a document is, and of what period. */
final class TitleRow {

  /** So many cells beside each other are headings of columns. */
  private static final int HEADINGS = 3;

  private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d.,]*\\s*%?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern LABELLED =
      Pattern.compile("^(?:ky bao cao|ky so lieu|thoi ky bao cao|bao cao quy|bao cao nam)\\b.*");

  /** What the next line goes on with: the name of what is called so. */
  private static final Pattern KIND =
      Pattern.compile(".*\\b(?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|ubnd|nhan dan)");

  private static final int LONGEST_KIND = 30;

  /** Stands between lines and cells, so that no name goes on beyond them. */
  private static final String BREAK = " | ";

  private TitleRow() {}

  /** Returns whether a row holds a number that is no year. */
  static boolean hasFigures(Table.Row row) {
    for (Cell cell : row.cells()) {
      String text = Labels.line(cell.text());
      if (text != null && FIGURE.matcher(text).matches() && !YEAR.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a line says by its first words that it tells the period. */
  static boolean isLabelled(String line) {
    return line.length() < 200 && LABELLED.matcher(Texts.folded(line)).matches();
  }

  /** Returns the texts of a row; null where it has none, or headings of several periods. */
  static @Nullable String line(Table.Row row) {
    StringBuilder line = new StringBuilder();
    Set<ReportingPeriod> periods = new HashSet<>();
    int cells = 0;
    for (Cell cell : row.cells()) {
      StringBuilder text = new StringBuilder();
      for (String part : cell.text().split("\n", -1)) {
        String one = Labels.line(part);
        if (one != null) {
          String end = text.substring(Math.max(0, text.length() - LONGEST_KIND));
          boolean goesOn = KIND.matcher(Texts.folded(end)).matches();
          text.append(text.isEmpty() ? "" : goesOn ? " " : BREAK).append(one);
        }
      }
      if (text.isEmpty()) {
        continue;
      }
      cells++;
      ReportingPeriod period = TitleFacts.periodOf(text.toString());
      if (period != null) {
        periods.add(period);
      }
      line.append(line.isEmpty() ? "" : BREAK).append(text);
    }
    return line.isEmpty() || cells >= HEADINGS && periods.size() > 1 ? null : line.toString();
  }
}
