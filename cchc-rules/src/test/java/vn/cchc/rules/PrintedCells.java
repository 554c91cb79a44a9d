package vn.cchc.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Convention;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Report;

/** Reports written down in a line. */
public final class PrintedCells {

  private PrintedCells() {}

  /** Reads {@code id, text, id, text, ...}; a text may carry a note behind a bar. */
  public static Report report(String... cells) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 2) {
      String[] parts = cells[i + 1].split("\\|", 2);
      String note = parts.length > 1 ? parts[1].strip() : null;
      IndicatorId id = new IndicatorId(cells[i]);
      figures.add(Figure.of(id, parts[0].strip(), note, null, Convention.VI));
    }
    return Report.of("cchc-2021-province", Map.of()).withFigures(figures);
  }
}
