package vn.cchc.model;

import java.util.Locale;

/** What a cell that holds no figure says in words, as officials write it. */
public enum NoFigure {
  /** There is nothing of it: {@code không có}. */
  NONE,
  /** Nothing of it came up in the period: {@code không phát sinh}. */
  NOT_ARISEN,
  /** The row is not for this agency to fill in: {@code x}, {@code không áp dụng}. */
  NOT_APPLICABLE,
  /** There is a figure, and nobody has it yet: {@code chưa có số liệu}. */
  NOT_KNOWN;

  /** Returns whether the words stand for the figure, so that the cell is not left open. */
  public boolean isGiven() {
    return this != NOT_KNOWN;
  }

  /** Returns whether the words say that there is nothing, which a figure would say by zero. */
  public boolean saysNothingIsThere() {
    return this == NONE || this == NOT_ARISEN;
  }

  /** Returns the word of the wire formats, such as {@code not-arisen}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
