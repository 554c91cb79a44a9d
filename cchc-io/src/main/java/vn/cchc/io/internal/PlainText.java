package vn.cchc.io.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cchc.io.internal.Document.Row;
import vn.cchc.model.internal.Texts;

/** Plain text: prose in paragraphs, and tables whose cells are parted by tabs. */
public final class PlainText {

  private PlainText() {}

  /** Takes a text apart. */
  public static Document read(String text) {
    List<Row> rows = new ArrayList<>();
    List<String> prose = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    boolean appendix = false;
    boolean afterBlank = true;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.indexOf('\t') >= 0) {
        rows.add(new Row(number, Arrays.asList(line.split("\t", -1))));
        appendix = true;
      } else if (line.isBlank()) {
        afterBlank = true;
      } else {
        appendix |= Texts.folded(line).startsWith("phu luc");
        if (appendix) {
          titles.add(line.strip());
        } else {
          addProse(prose, line.strip(), afterBlank);
        }
        afterBlank = false;
      }
    }
    titles.addAll(prose.subList(0, Math.min(prose.size(), 30)));
    return new Document(prose, titles, rows);
  }

  /** A line goes on with its paragraph unless a blank line or a list mark stands before it. */
  private static void addProse(List<String> prose, String line, boolean afterBlank) {
    boolean item = line.startsWith("-") || line.startsWith("+") || line.startsWith("•");
    int last = prose.size() - 1;
    if (afterBlank || item || last < 0) {
      prose.add(line);
    } else {
      prose.set(last, prose.get(last) + " " + line);
    }
  }
}
