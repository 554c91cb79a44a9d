package vn.cchc.model.internal;

import java.util.regex.Pattern;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;

/** In a table of cells a dash is how a zero is printed; a blank is not given. */
public final class TableDash {

  private static final Pattern DASH = Pattern.compile("\\s*[-–—−]+\\s*");

  private TableDash() {}

  /** Returns whether a figure is such a zero. */
  public static boolean isZero(Figure figure) {
    String text = figure.text();
    return figure.ref().row() != null
        && text != null
        && figure.value() instanceof FigureValue.Blank blank
        && blank.said() == null
        && DASH.matcher(text).matches();
  }
}
