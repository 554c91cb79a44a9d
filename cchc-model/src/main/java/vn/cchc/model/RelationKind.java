package vn.cchc.model;

import java.util.Locale;
import java.util.Optional;

/** The kinds of relation that must hold in and between reports. */
public enum RelationKind {
  /** A total is the sum of its parts. */
  BALANCE,
  /** A part does not exceed its whole. */
  BOUND,
  /** Of two dates, one is not before the other, or is the same. */
  ORDER,
  /** The same quantity is asked twice. */
  SAME_QUANTITY,
  /** A percentage is the fraction behind it. */
  SHARE,
  /** Some whole number over the whole rounds to the percentage. */
  ATTAINABLE,
  /** Shares of one whole do not exceed 100. */
  COMPLEMENT,
  /** The rate of a whole lies between the rates of its parts. */
  BETWEEN,
  /** A value lies in its range. */
  RANGE,
  /** A choice is in its code list. */
  CODE_LIST,
  /** A value is given where it is asked for. */
  PRESENCE,
  /** A reduction in the period is not the reduction since 2015. */
  PERIOD_CUMULATIVE,
  /** An as-of date lies within the reporting window. */
  FRESHNESS,
  /** The table has the rows of the form. */
  STRUCTURE,
  /** A cell can be read. */
  UNREADABLE,
  /** The narrative agrees with itself and with the table. */
  NARRATIVE,
  /** The report agrees with earlier ones. */
  HISTORY,
  /** The report agrees with those of subordinate agencies. */
  ROLL_UP,
  /** The report changed as those of other agencies of its level did. */
  PEERS,
  /** What a cell of a workbook shows is what its formula gives. */
  CALCULATED,
  /** A rule that the form prints can be right. */
  FORM,
  /** The report is of a prescribed period and in time. */
  DEADLINE,
  /** What a rule of the program's own asks. */
  OWN;

  /** Returns the word of the wire formats, such as {@code same-quantity}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind a word of the wire formats stands for. */
  public static Optional<RelationKind> ofWord(String word) {
    for (RelationKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
