package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.cchc.io.internal.FiguresJson;
import vn.cchc.model.Figure;
import vn.cchc.model.NumberNotation;

/**
 * Reads figures and the relations asked of them, without a form: {@code {"figures": {"t": "1.859",
 * ...}, "relations": ["t = a + b", ...]}}. Immutable and thread-safe.
 */
public final class FiguresReader {

  private final NumberNotation notation;

  private FiguresReader(NumberNotation notation) {
    this.notation = notation;
  }

  /**
   * Returns the reader of a source.
   *
   * @param notation how the source writes numbers that are given as text
   */
  public static FiguresReader of(NumberNotation notation) {
    requireNonNull(notation, "notation");
    return new FiguresReader(notation);
  }

  /**
   * What is asked.
   *
   * @param figures in the order given; one may wrongly be given twice
   * @param relations formulas such as {@code t = a + b - c}, in the order given
   */
  public record Question(List<Figure> figures, List<String> relations) {
    public Question {
      requireNonNull(figures, "figures");
      requireNonNull(relations, "relations");
      figures = List.copyOf(figures);
      relations = List.copyOf(relations);
    }
  }

  /**
   * Reads one question.
   *
   * @throws ReportFormatException if it is something else
   */
  public Question read(byte[] json) {
    FiguresJson.Content content = FiguresJson.read(requireNonNull(json, "json"), notation);
    return new Question(content.figures(), content.relations());
  }
}
