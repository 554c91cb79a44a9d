package vn.cchc.io.internal.format.rtf;

import vn.cchc.io.internal.format.flow.Look;
import vn.cchc.io.internal.format.flow.Look.Seen;

/** What a group of RTF begins with, and may change for itself. */
final class RtfState {

  Target target = Target.TEXT;
  boolean optional;
  int font;
  boolean eastAsian;
  int replacements = 1;
  boolean inTable;
  int nesting = 1;
  private boolean hidden;
  private boolean struck;
  private boolean deleted;
  private boolean raised;

  /** Where what a group says goes. */
  enum Target {
    TEXT,
    SKIPPED,
    FONTS,
    NUMBER,
    AUTHOR,
    /** The writing for old readers, with one in Unicode beside it. */
    OLD_WRITING
  }

  RtfState copy() {
    RtfState copy = new RtfState();
    copy.target = target;
    copy.font = font;
    copy.eastAsian = eastAsian;
    copy.replacements = replacements;
    copy.inTable = inTable;
    copy.nesting = nesting;
    copy.hidden = hidden;
    copy.struck = struck;
    copy.deleted = deleted;
    copy.raised = raised;
    return copy;
  }

  /** Returns the depth of the table that a paragraph is in; 0 if in none. */
  int depth() {
    return inTable ? Math.max(1, nesting) : Math.max(0, nesting > 1 ? nesting : 0);
  }

  void plain(int usualFont) {
    font = usualFont;
    hidden = false;
    struck = false;
    deleted = false;
    raised = false;
  }

  void hidden(boolean on) {
    hidden = on;
  }

  void struck(boolean on) {
    struck = on;
  }

  void deleted(boolean on) {
    deleted = on;
  }

  void raised(boolean on) {
    raised = on;
  }

  Look look(String fontName) {
    Seen seen = deleted ? Seen.DELETED : hidden ? Seen.HIDDEN : struck ? Seen.STRUCK : Seen.SHOWN;
    return new Look(seen, raised, fontName);
  }
}
