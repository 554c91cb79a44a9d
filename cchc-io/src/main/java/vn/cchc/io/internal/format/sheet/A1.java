package vn.cchc.io.internal.format.sheet;

import java.util.List;
import java.util.SortedSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Names of cells, rows and columns as a spreadsheet shows them. */
public final class A1 {

  private static final int LETTERS = 26;
  private static final int MAX_COLUMN = 16_384;
  private static final int MAX_ROW = 1_048_576;

  /** How many places a remark names. */
  private static final int NAMED = 30;

  private A1() {}

  /** Returns the name of a column, from 0. */
  public static String column(int column) {
    StringBuilder name = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      name.append((char) ('A' + (left - 1) % LETTERS));
    }
    return name.reverse().toString();
  }

  /** Returns the name of a cell. */
  public static String cell(int row, int column) {
    return column(column) + (row + 1);
  }

  /** Returns row and column of a cell's name, from 0; null if it is none. */
  public static int @Nullable [] parse(String name) {
    int column = 0;
    int row = 0;
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' && digits == 0 && column <= MAX_COLUMN) {
        column = column * LETTERS + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9' && row <= MAX_ROW) {
        row = row * 10 + (c - '0');
        digits++;
      } else if (c != '$') {
        return null;
      }
    }
    boolean known = column > 0 && column <= MAX_COLUMN && row > 0 && row <= MAX_ROW;
    return known ? new int[] {row - 1, column - 1} : null;
  }

  /** Returns numbers in words, neighbours joined: {@code 3-7, 9}. */
  static String ranges(SortedSet<Integer> numbers, IntFunction<String> name) {
    StringBuilder text = new StringBuilder();
    int named = 0;
    int first = -1;
    int last = -1;
    for (int number : numbers) {
      if (first >= 0 && number == last + 1) {
        last = number;
        continue;
      }
      append(text, first, last, name);
      if (named++ == NAMED) {
        return text.append(", …").toString();
      }
      first = number;
      last = number;
    }
    append(text, first, last, name);
    return text.toString();
  }

  private static void append(StringBuilder text, int first, int last, IntFunction<String> name) {
    if (first >= 0) {
      text.append(text.isEmpty() ? "" : ", ").append(name.apply(first));
      text.append(last > first ? "-" + name.apply(last) : "");
    }
  }

  /** Returns places in words, the first of them where there are many. */
  static String places(List<String> places) {
    boolean many = places.size() > NAMED;
    return String.join(", ", many ? places.subList(0, NAMED) : places) + (many ? ", …" : "");
  }
}
