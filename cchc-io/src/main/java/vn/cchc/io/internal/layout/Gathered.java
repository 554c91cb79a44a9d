package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.layout.titles.TitleFacts;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/**
 * One printing of the table of a form, put together of its parts.
 *
 * @param facts whose it is
 * @param place where it begins
 * @param sheet it stands on; empty where there are none
 */
record Gathered(
    TitleFacts facts,
    @Nullable Place place,
    String sheet,
    List<FormRow> rows,
    List<Remark> remarks,
    List<Remark> choices) {

  static Gathered of(TitleFacts facts, @Nullable Place place, String sheet) {
    return new Gathered(
        facts, place, sheet, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Adds a row, or what of a row goes on from the page before. */
  void add(FormRow row, FormNames form) {
    boolean goesOn =
        row.opens() && (row.isContinuation() && goOn(row) || isRestOf(row, form) && join(row));
    if (!goesOn && !(isSecondLineOf(row, form) && join(row))) {
      int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).row().row();
      // tables that go on count their rows anew
      rows.add(row.row().row() > last ? row : row.withNumber(last + 1));
    }
  }

  /** Whether a row holds the second line of the name before, and the value beside it. */
  private boolean isSecondLineOf(FormRow more, FormNames form) {
    FormRow before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    return before != null
        && before.value() == null
        && more.row().code() == null
        && more.row().name() != null
        && form.slot(more.label()) < 0
        && form.isWhole(before.label() + " " + more.label());
  }

  /** Adds the words to the nearest cell above that has any: a cell begins where its page ends. */
  private boolean goOn(FormRow more) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      FormRow row = rows.get(i);
      String note = more.note();
      String name = more.row().name();
      if (note != null && row.note() != null) {
        rows.set(i, row.withNote(row.note() + " " + note));
        return true;
      }
      if (name != null && row.row().name() != null) {
        rows.set(i, row.withName(row.row().name() + " " + name));
        return true;
      }
    }
    return false;
  }

  /** Whether a row holds the rest of several cells of the row before, its number broken too. */
  private boolean isRestOf(FormRow more, FormNames form) {
    String name = more.row().name();
    if (rows.isEmpty() || more.value() != null || name == null) {
      return false;
    }
    FormRow last = rows.get(rows.size() - 1);
    if (form.likeSlot(more.label()) >= 0 && !form.isWhole(last.label() + " " + more.label())) {
      return false;
    }
    String code = more.row().code();
    String before = last.row().code();
    return code == null || before != null && form.hasNumber(before + code);
  }

  private boolean join(FormRow more) {
    rows.set(rows.size() - 1, LineRows.joined(rows.get(rows.size() - 1), more));
    return true;
  }
}
