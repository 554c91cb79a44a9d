package vn.cchc.io.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/** Figures and the relations asked of them, in JSON. */
public final class FiguresJson {

  private final NumberNotation notation;
  private @Nullable List<Figure> figures;
  private @Nullable List<String> relations;

  private FiguresJson(NumberNotation notation) {
    this.notation = notation;
  }

  /**
   * What is asked.
   *
   * @param figures in the order given; one may wrongly be given twice
   */
  public record Content(List<Figure> figures, List<String> relations) {}

  /**
   * Reads a question.
   *
   * @throws ReportFormatException if it is none; the message names line and path
   */
  public static Content read(byte[] json, NumberNotation notation) {
    return JsonCursor.read(json, "question", cursor -> new FiguresJson(notation).content(cursor));
  }

  private Content content(JsonCursor json) throws IOException {
    json.members(this::part);
    List<Figure> given = figures;
    List<String> asked = relations;
    if (given == null || asked == null) {
      throw json.wrong(
          Fault.of("question", "{\"figures\": {\"t\": 1}, \"relations\": [\"t = a + b\"]}"));
    }
    return new Content(given, asked);
  }

  private void part(JsonCursor json, String property) throws IOException {
    switch (property) {
      case "figures" -> {
        List<Figure> read = new ArrayList<>();
        json.members((value, name) -> read.add(figure(value, name)));
        figures = read;
      }
      case "relations" -> relations = json.array(formula -> formula.given("formula"));
      default -> json.skip();
    }
  }

  private Figure figure(JsonCursor json, String name) throws IOException {
    FigureRef id;
    try {
      id = FigureRef.of(new IndicatorId(name));
    } catch (IllegalArgumentException e) {
      throw json.wrong(Fault.of("indicator", Texts.shortened(name)));
    }
    WireReport.Cell cell = WireReport.Cell.of(json);
    return cell == null ? Figure.blank(id) : cell.figure(id, notation);
  }
}
