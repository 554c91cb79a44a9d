package vn.cchc.io.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.corpus.Draft.Box;
import vn.cchc.io.internal.format.pdf.Pdfs;

/** Writes tables of which nothing but lines is left, in narrow columns: most rows have several. */
final class LineWriters {

  private static final int[] WIDTHS = {9, 38, 22, 10, 26};
  private static final int[] POINTS = {45, 205, 75, 60, 130};
  private static final double LINE = 12;
  private static final double LAST = 780;

  private LineWriters() {}

  static Map<String, Function<Draft, byte[]>> all() {
    Map<String, Function<Draft, byte[]>> all = new LinkedHashMap<>();
    all.put("txt-drawn", draft -> drawn(draft).getBytes(StandardCharsets.UTF_8));
    all.put("txt-spaced", draft -> spaced(draft).getBytes(StandardCharsets.UTF_8));
    all.put("pdf-top", draft -> pdf(draft, false));
    all.put("pdf-centered", draft -> pdf(draft, true));
    return all;
  }

  private static List<String> texts(List<@Nullable Box> line) {
    List<String> texts = new ArrayList<>();
    for (Box box : line.subList(0, WIDTHS.length)) {
      texts.add(box == null ? "" : box.text().replace('\n', ' '));
    }
    return texts;
  }

  /** Breaks a text into lines of words. */
  private static List<String> wrapped(String text, double room, ToDoubleFunction<String> width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width.applyAsDouble(longer) > room) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** The cells of a row in lines of so many characters. */
  private static List<List<String>> lines(List<@Nullable Box> row) {
    List<String> texts = texts(row);
    List<List<String>> cells = new ArrayList<>();
    for (int c = 0; c < WIDTHS.length; c++) {
      cells.add(wrapped(texts.get(c), WIDTHS[c], String::length));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      List<String> line = new ArrayList<>();
      for (int c = 0; c < WIDTHS.length; c++) {
        String text = i < cells.get(c).size() ? cells.get(c).get(i) : "";
        line.add(text + " ".repeat(Math.max(0, WIDTHS[c] - text.length())));
      }
      lines.add(line);
    }
    return lines;
  }

  private static String drawn(Draft draft) {
    StringBuilder ruling = new StringBuilder("+");
    for (int width : WIDTHS) {
      ruling.append("-".repeat(width + 2)).append('+');
    }
    StringBuilder text = new StringBuilder(String.join("\n", draft.above())).append("\n\n");
    text.append(ruling).append('\n');
    for (List<@Nullable Box> row : draft.grid()) {
      lines(row).forEach(l -> text.append("| ").append(String.join(" | ", l)).append(" |\n"));
      text.append(ruling).append('\n');
    }
    return text.toString();
  }

  private static String spaced(Draft draft) {
    StringBuilder text = new StringBuilder(String.join("\n", draft.above())).append("\n\n");
    for (List<@Nullable Box> row : draft.grid()) {
      lines(row).forEach(l -> text.append(String.join("   ", l).stripTrailing()).append('\n'));
    }
    return text.toString();
  }

  private static byte[] pdf(Draft draft, boolean centered) {
    Pdfs pdf = new Pdfs();
    double y = 50;
    for (String line : draft.above()) {
      pdf.text(40, y, line);
      y += 2 * LINE;
    }
    for (List<@Nullable Box> row : draft.grid()) {
      List<String> texts = texts(row);
      List<List<String>> cells = new ArrayList<>();
      for (int c = 0; c < POINTS.length; c++) {
        cells.add(wrapped(texts.get(c), POINTS[c] - 12, pdf::width));
      }
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      if (y + height * LINE > LAST) {
        pdf.page();
        y = 50;
      }
      double x = 40;
      for (int c = 0; c < POINTS.length; c++) {
        double top = centered ? (height - cells.get(c).size()) * LINE / 2 : 0;
        for (int i = 0; i < cells.get(c).size(); i++) {
          pdf.text(x, y + top + i * LINE, cells.get(c).get(i));
        }
        x += POINTS[c];
      }
      y += height * LINE;
    }
    return pdf.bytes();
  }
}
