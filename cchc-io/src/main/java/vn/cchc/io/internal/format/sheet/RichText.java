package vn.cchc.io.internal.format.sheet;

import vn.cchc.model.internal.Texts;

/**
 * Gathers the runs of a text, leaving out what is struck and the raised marks of notes. Used for
 * one text.
 */
public final class RichText {

  private final StringBuilder text = new StringBuilder();
  private boolean struck;
  private boolean raised;

  /**
   * Adds a run.
   *
   * @param isStruck whether it is struck out
   * @param isRaised whether it is a superscript: one behind a letter belongs to a unit, such as m²,
   *     any other is the mark of a note
   */
  public void add(String run, boolean isStruck, boolean isRaised) {
    if (isStruck) {
      struck |= !run.isBlank();
    } else if (isRaised && !isBehindLetter()) {
      raised |= !run.isBlank();
    } else {
      text.append(run);
    }
  }

  private boolean isBehindLetter() {
    return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
  }

  /** Returns what is left: in NFC, its lines parted by line feeds. */
  public Value.Text value() {
    return new Value.Text(clean(text.toString()), struck, raised);
  }

  /** Returns a text in NFC, its lines parted by line feeds. */
  public static String clean(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return Texts.nfc(lines);
  }
}
