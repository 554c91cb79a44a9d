package vn.cchc.io.internal.format.sheet;

import vn.cchc.model.NumberNotation;

/** What a cell shows. */
record Display(NumberNotation notation, boolean from1904) {

  /** Returns the text of a value; empty where there is none. */
  String text(Value value, Look look) {
    if (value instanceof Value.Num number) {
      // what aligns figures in their column says nothing
      return look.format().shown(number.number(), notation, from1904).strip();
    }
    if (value instanceof Value.Text text) {
      return text.text().isEmpty() ? "" : look.format().shown(text.text());
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth() ? "TRUE" : "FALSE";
    }
    if (value instanceof Value.Failure failure) {
      return failure.code();
    }
    return value instanceof Value.Unread unread ? unread.raw() : "";
  }
}
