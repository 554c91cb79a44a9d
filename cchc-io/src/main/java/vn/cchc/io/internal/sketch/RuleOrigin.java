package vn.cchc.io.internal.sketch;

/** Where a relation of a table comes from. */
public enum RuleOrigin {
  /** Printed in the row that numbers the columns. */
  NUMBERING_ROW(true),
  /** Printed in a heading. */
  HEADING(true),
  /** Printed in the name of a row. */
  ROW_NAME(true),
  /** Printed in a column that says how each row is computed. */
  FORMULA_CELL(true),
  /** Printed below the table. */
  BELOW(true),
  /** A heading for the total of those beside it. */
  TOTAL_HEADING(false),
  /** Headings that say of what the columns below them are parts. */
  PART_HEADING(false),
  /** What there is at the end is what there was, with what came and without what went. */
  STOCK(false),
  /** A heading for a difference of others, or for what is left of them. */
  LABEL(false),
  /** Debit and credit, before, meanwhile and after. */
  ACCOUNTS(false),
  /** How far two figures are apart. */
  DIFFERENCE(false),
  /** A mean of figures. */
  MEAN(false),
  /** Serial numbers with dots. */
  DOTTED_SERIALS(false),
  /** A row and those below it. */
  GROUP(false),
  /** A subtotal behind its rows. */
  SUBTOTAL(false),
  /** A total row. */
  TOTAL_ROW(false),
  /** Nothing but the numbers. */
  NUMBERS(false);

  private final boolean printed;

  RuleOrigin(boolean printed) {
    this.printed = printed;
  }

  /** Whether a heading or a row names its left side as what the others come to. */
  boolean isNamed() {
    return this == TOTAL_HEADING
        || this == STOCK
        || this == DIFFERENCE
        || this == MEAN
        || this == TOTAL_ROW;
  }

  /** Returns whether the form itself states the relation. */
  public boolean isPrinted() {
    return printed;
  }
}
