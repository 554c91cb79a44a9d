package vn.cchc.io.internal.sketch.shape;

/** What the cells of a column hold. */
public enum ColumnKind {
  /** What the rows are called. */
  LABEL(false, false),
  /** Serial numbers of rows. */
  SERIAL(false, false),
  /** Codes of rows. */
  CODE(false, false),
  /** The unit each row is counted in. */
  UNIT(false, false),
  /** Words, years, signs. */
  TEXT(false, false),
  /** Days. */
  DATE(false, false),
  /** Whole numbers of things. */
  COUNT(true, true),
  /** Money, areas, quantities, which may have decimals. */
  AMOUNT(true, true),
  /** Shares and rates in per cent, which do not add up over rows. */
  PERCENTAGE(true, false),
  /** Prices, means and other rates, which do not add up over rows. */
  RATE(true, false),
  /** Points and ranks. */
  SCORE(true, true);

  private final boolean figures;
  private final boolean additive;

  ColumnKind(boolean figures, boolean additive) {
    this.figures = figures;
    this.additive = additive;
  }

  /** Returns whether its cells are figures. */
  public boolean isFigures() {
    return figures;
  }

  /** Returns whether a report states something in it: figures, or dates. */
  public boolean isReported() {
    return figures || this == DATE;
  }

  /** Returns whether totals of such figures are usually their sums. */
  public boolean isAdditive() {
    return additive;
  }
}
