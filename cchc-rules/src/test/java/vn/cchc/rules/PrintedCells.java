package vn.cchc.rules;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;

/** Reports written down in a line. */
public final class PrintedCells {

  private PrintedCells() {}

  /** Reads {@code id, text, id, text, ...}; a text may carry a note behind a bar. */
  public static Report report(String... cells) {
    return withNarrative("", cells);
  }

  /** Reads a report whose narrative is one paragraph, none if it is empty. */
  public static Report withNarrative(String paragraph, String... cells) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 2) {
      String[] parts = cells[i + 1].split("\\|", 2);
      String note = parts.length > 1 ? parts[1].strip() : null;
      FigureRef id = FigureRef.of(cells[i]);
      figures.add(Figure.printed(id, parts[0].strip(), note, null, NumberNotation.VI));
    }
    return Report.builder("cchc-2021-province")
        .figures(figures)
        .narrative(paragraph.isEmpty() ? List.of() : List.of(paragraph))
        .build();
  }
}
