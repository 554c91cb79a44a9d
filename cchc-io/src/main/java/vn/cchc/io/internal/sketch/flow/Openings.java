package vn.cchc.io.internal.sketch.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.flow.Carried.Cell;
import vn.cchc.io.internal.sketch.flow.Carried.Step;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.model.internal.Texts;

/** What a month, a quarter or a year opens with is what the one before closed with. */
final class Openings {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:trong |so )?(thang|quy|nam|tuan|t|q) ?(\\d{1,4}|i{1,3}|iv)(?: (?:nam )?((?:19|20)\\d\\d))?");
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Figures figures;

  private Openings(Figures figures) {
    this.figures = figures;
  }

  /** A time by the word for it, its number, and its year where that is said. */
  private record Time(String word, int number, int year) {
    static @Nullable Time of(String text) {
      Matcher time = TIME.matcher(Texts.folded(text));
      if (!time.matches()) {
        return null;
      }
      int roman = ROMAN.indexOf(time.group(2));
      int number = roman < 0 ? Integer.parseInt(time.group(2)) : roman + 1;
      return new Time(
          time.group(1), number, time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
    }

    boolean isBefore(@Nullable Time other) {
      return other != null
          && word.equals(other.word)
          && (number + 1 == other.number && year == other.year
              || year > 0 && year + 1 == other.year && other.number == 1);
    }
  }

  static List<Carried> of(Figures figures) {
    Openings openings = new Openings(figures);
    List<Carried> all = new ArrayList<>();
    for (RowStocks.Stock stock : RowStocks.of(figures.rows())) {
      openings.add(all, -1, openings.alongRows(stock));
    }
    List<Integer> columns =
        IntStream.range(0, figures.columns().size())
            .filter(c -> figures.columns().get(c).kind().isAdditive())
            .boxed()
            .toList();
    for (Stocks.Stock stock : Stocks.of(figures.columns(), columns)) {
      openings.add(all, stock.opening(), openings.downColumns(stock));
    }
    return all;
  }

  private List<Step> alongRows(RowStocks.Stock stock) {
    List<Step> steps = new ArrayList<>();
    int before = -1;
    for (int c = 0; c < figures.columns().size(); c++) {
      ColumnSketch column = figures.columns().get(c);
      Time time = column.kind().isAdditive() ? Time.of(column.name()) : null;
      Time last = before < 0 ? null : Time.of(figures.columns().get(before).name());
      if (last != null && last.isBefore(time)) {
        steps.add(step(stock.opening(), c, stock.closing(), before));
      }
      before = time == null ? -1 : c;
    }
    return steps;
  }

  private List<Step> downColumns(Stocks.Stock stock) {
    List<Step> steps = new ArrayList<>();
    int before = -1;
    for (int r = 0; r < figures.rows().size(); r++) {
      if (figures.rows().get(r).role() == Role.SECTION) {
        continue;
      }
      Time time = Time.of(figures.rows().get(r).name());
      Time last = before < 0 ? null : Time.of(figures.rows().get(before).name());
      if (last != null && last.isBefore(time)) {
        steps.add(step(r, stock.opening(), before, stock.closing()));
      }
      before = time == null ? -1 : r;
    }
    return steps;
  }

  private static Step step(int row, int column, int fromRow, int fromColumn) {
    return new Step(new Cell(row, column), List.of(new Cell(fromRow, fromColumn)), List.of());
  }

  /** Two figures of one digit are the same by chance. */
  private void add(List<Carried> all, int column, List<Step> steps) {
    int held = 0;
    int broken = 0;
    for (Step step : steps) {
      BigDecimal printed = step.total().number(figures);
      Boolean holds = step.holds(figures);
      boolean says = printed != null && printed.abs().compareTo(TEN) >= 0;
      held += says && Boolean.TRUE.equals(holds) ? 1 : 0;
      broken += Boolean.FALSE.equals(holds) ? 1 : 0;
    }
    if (held > broken) {
      all.add(new Carried(false, column, steps));
    }
  }
}
