package vn.cchc.io.internal.sketch.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.grid.CellValue;
import vn.cchc.io.internal.sketch.trial.Figures;

/**
 * What is carried from one row, or one time, to the next: of cells of several rows and columns.
 *
 * @param runs whether a balance runs down a column; else each time opens with what the one before
 *     closed with
 * @param column the balance, or that of what is carried; -1 where it is carried along a row
 * @param steps each of which may fail alone
 */
public record Carried(boolean runs, int column, List<Step> steps) {

  public Carried {
    steps = List.copyOf(steps);
  }

  /** A cell, by its row and column. */
  public record Cell(int row, int column) {
    @Nullable BigDecimal number(Figures figures) {
      return figures.at(row, column).number();
    }
  }

  /** A figure that is some others, without some. */
  public record Step(Cell total, List<Cell> plus, List<Cell> minus) {
    public Step {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    /** Returns what it should be; null where a figure cannot be read. */
    @Nullable BigDecimal meant(Figures figures) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Cell cell : plus) {
        BigDecimal number = cell.number(figures);
        if (number == null) {
          return null;
        }
        sum = sum.add(number);
      }
      for (Cell cell : minus) {
        BigDecimal number = cell.number(figures);
        if (number == null) {
          return null;
        }
        sum = sum.subtract(number);
      }
      return sum;
    }

    /** Returns whether it holds; null where that cannot be told. */
    public @Nullable Boolean holds(Figures figures) {
      BigDecimal printed = total.number(figures);
      BigDecimal meant = meant(figures);
      return printed == null || meant == null ? null : printed.compareTo(meant) == 0;
    }
  }

  /** Returns whether a number stands in a cell that is not nought. */
  static boolean isGiven(Figures figures, int row, int column) {
    BigDecimal number = figures.at(row, column).number();
    return number != null && number.signum() != 0;
  }

  /** Returns whether something stands in a cell that is no number. */
  static boolean isText(Figures figures, int row, int column) {
    return figures.at(row, column).state() == CellValue.State.TEXT;
  }

  /** Returns what is carried in a table. */
  public static List<Carried> of(Figures figures) {
    List<Carried> all = new ArrayList<>(Balances.of(figures));
    all.addAll(Openings.of(figures));
    return all;
  }
}
