package vn.cchc.io.internal.format.sheet;

import vn.cchc.io.internal.format.number.CellFormat;

/**
 * How a cell looks, as far as it changes what is read.
 *
 * @param struck whether all of it is struck out
 */
public record Look(CellFormat format, boolean struck) {

  /** That of a cell without a style. */
  public static final Look PLAIN = new Look(CellFormat.GENERAL, false);
}
