package vn.cchc.model;

/** How a source writes numbers: a property of the source, never guessed for one number. */
public enum NumberNotation {
  /** {@code 1.859,5}: dots between groups of three digits, a comma before the decimals. */
  VI('.', ','),
  /** {@code 1,859.5}: commas between groups of three digits, a dot before the decimals. */
  EN(',', '.');

  private final char group;
  private final char decimal;

  NumberNotation(char group, char decimal) {
    this.group = group;
    this.decimal = decimal;
  }

  /** Returns the character between groups of three digits. */
  public char group() {
    return group;
  }

  /** Returns the character before the decimals. */
  public char decimal() {
    return decimal;
  }

  /** Returns the other convention. */
  public NumberNotation other() {
    return this == VI ? EN : VI;
  }
}
