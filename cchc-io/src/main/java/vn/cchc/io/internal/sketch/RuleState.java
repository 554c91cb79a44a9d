package vn.cchc.io.internal.sketch;

/** Whether a relation is one to check a table by. */
public enum RuleState {
  /** It is checked. */
  CHECKED,
  /** The form is wrong: what it prints cannot hold. */
  WRONG,
  /** It cannot be told what it means, or whether it is meant; a person has to say. */
  OPEN
}
