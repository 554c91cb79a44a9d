package vn.cchc.model;

import java.io.Serializable;

/**
 * How much of a report its relations could check.
 *
 * @param checked figures that a relation with another figure, the evidence beside it or its code
 *     list was checked for, whether it held or not
 * @param checkable figures that the reporting level fills in and such a relation speaks of
 * @param enough whether that is as much as the catalogue asks for
 */
public record Coverage(int checked, int checkable, boolean enough) implements Serializable {

  /** Of figures that belong to no form: nothing is asked for. */
  public static final Coverage NOT_ASKED = new Coverage(0, 0, true);
}
