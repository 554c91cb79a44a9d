package vn.cchc.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sentence names its figures: cells of one row by their columns, cells of one column by their
 * rows, and what they have in common once, before the sentence.
 */
final class FigureNames {

  private static final int LONGEST = 60;

  private final @Nullable RowRef row;
  private final @Nullable IndicatorId column;

  /** Takes all figures that a sentence is about. */
  FigureNames(List<FigureRef> figures) {
    List<@Nullable RowRef> rows = figures.stream().map(FigureRef::row).distinct().toList();
    List<IndicatorId> columns = figures.stream().map(FigureRef::indicator).distinct().toList();
    boolean cells = !rows.isEmpty() && !rows.contains(null);
    row = cells && rows.size() == 1 ? rows.get(0) : null;
    column = cells && row == null && columns.size() == 1 ? columns.get(0) : null;
  }

  /** Returns the name of a figure in the sentence. */
  String of(FigureRef figure) {
    RowRef own = figure.row();
    if (own == null) {
      return figure.toString();
    }
    String name =
        row != null
            ? "(" + figure.indicator() + ")"
            : column != null
                ? shortened(own.name())
                : shortened(own.name()) + " (" + figure.indicator() + ")";
    return figure.named(name);
  }

  /** Returns the sentence, behind what all its figures have in common. */
  Explanation behind(Explanation sentence) {
    if (row != null) {
      return new Explanation(
          "in.row", List.of(Wording.of(shortened(row.name()))), List.of(sentence));
    }
    return column == null
        ? sentence
        : new Explanation("in.column", List.of(Wording.of(column.value())), List.of(sentence));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
  }
}
