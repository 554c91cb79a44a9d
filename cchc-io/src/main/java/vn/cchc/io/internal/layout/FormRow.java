package vn.cchc.io.internal.layout;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.Origin;
import vn.cchc.model.PrintedRow;

/**
 * A row of the table by what its cells hold.
 *
 * @param row its number, name and unit as printed
 * @param label its name as it is compared: folded, without list marks and numbers
 * @param value as printed
 * @param stored whether a spreadsheet stores the value as a number, so that its notation is ours
 * @param note as printed
 * @param origin where the value stands, and what stands beside it
 * @param opens whether it is the first of its page or of its part of the table
 */
record FormRow(
    PrintedRow row,
    String label,
    @Nullable String value,
    boolean stored,
    @Nullable String note,
    Origin origin,
    boolean opens) {

  /** Returns whether only the words of one cell go on here from the page before. */
  boolean isContinuation() {
    boolean nothingElse = row.code() == null && row.unit() == null && value == null;
    return nothingElse && ((row.name() == null) != (note == null));
  }

  /** Returns whether it names something and says nothing of it. */
  boolean isMereLabel() {
    return row.code() == null && row.unit() == null && value == null && note == null;
  }

  FormRow withName(String name) {
    PrintedRow longer = new PrintedRow(row.code(), name, row.unit(), row.row());
    return new FormRow(longer, Labels.folded(name), value, stored, note, origin, opens);
  }

  FormRow withNote(String longer) {
    return new FormRow(row, label, value, stored, longer, origin, opens);
  }

  FormRow withNumber(int number) {
    PrintedRow other = new PrintedRow(row.code(), row.name(), row.unit(), number);
    return new FormRow(other, label, value, stored, note, origin, opens);
  }

  FormRow withCode(@Nullable String code) {
    PrintedRow other = new PrintedRow(code, row.name(), row.unit(), row.row());
    return new FormRow(other, label, value, stored, note, origin, opens);
  }
}
