package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.internal.format.flow.LeftOut;

/** Finds what is printed on every page and is not of the text: page numbers, running titles. */
final class PdfMargins {

  /** The part of a page, above and below, in which these stand. */
  private static final double MARGIN = 0.13;

  private static final int REPEATED = 3;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—\\s|]*(?:[Tt]rang|[Pp]age)?\\s*(\\d{1,4})(?:\\s*[/|]\\s*\\d{1,4})?[-–—\\s|]*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private PdfMargins() {}

  /** Returns the pages without these; what is left out is noted. */
  static List<PdfPage> leftOut(List<PdfPage> pages, LeftOut noted) {
    Map<String, Set<Integer>> repeated = new HashMap<>();
    Map<Integer, Integer> offsets = new HashMap<>();
    for (PdfPage page : pages) {
      for (PdfTextLine line : marginal(page)) {
        repeated.computeIfAbsent(alike(line), key -> new HashSet<>()).add(page.number());
        Matcher number = PAGE_NUMBER.matcher(line.text());
        if (number.matches()) {
          offsets.merge(Integer.parseInt(number.group(1)) - page.number(), 1, Integer::sum);
        }
      }
    }
    List<PdfPage> left = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (PdfPage page : pages) {
      List<PdfTextLine> out = new ArrayList<>();
      for (PdfTextLine line : marginal(page)) {
        Matcher number = PAGE_NUMBER.matcher(line.text());
        if (number.matches()) {
          int offset = Integer.parseInt(number.group(1)) - page.number();
          if (offset == 0 || offsets.getOrDefault(offset, 0) > 1) {
            out.add(line);
          }
        } else if (repeated.getOrDefault(alike(line), Set.of()).size() >= REPEATED) {
          out.add(line);
          if (told.add(alike(line))) {
            noted.add("running-title", line.text());
          }
        }
      }
      left.add(page.without(out));
    }
    return left;
  }

  private static String alike(PdfTextLine line) {
    long height = Math.round(line.line().y() / 6);
    return DIGITS.matcher(line.text()).replaceAll("#") + "@" + height;
  }

  /** Returns the lines beyond all else in the margins of a page. */
  private static List<PdfTextLine> marginal(PdfPage page) {
    double top = page.height() * MARGIN;
    double bottom = page.height() * (1 - MARGIN);
    double firstTable = page.tables().stream().mapToDouble(PdfTable::top).min().orElse(bottom);
    double lastTable = page.tables().stream().mapToDouble(PdfTable::bottom).max().orElse(top);
    List<PdfTextLine> marginal = new ArrayList<>();
    for (PdfTextLine line : page.lines()) {
      double y = line.line().y();
      if (y < top && y < firstTable || y > bottom && y > lastTable) {
        marginal.add(line);
      }
    }
    return marginal;
  }
}
