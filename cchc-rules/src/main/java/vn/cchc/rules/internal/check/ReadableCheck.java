package vn.cchc.rules.internal.check;

import java.util.List;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence.Unreadable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.sums.Description;

/**
 * A cell and whether it can be read.
 *
 * @param text as printed
 * @param fault why it cannot be; {@link Fault#NONE} if it can
 * @param readings what may have been meant, likeliest first
 */
public record ReadableCheck(
    Relation relation, FigureRef figure, String text, Fault fault, List<String> readings)
    implements Check {

  public ReadableCheck {
    readings = List.copyOf(readings);
  }

  /**
   * Words for nothing say what they say, and a date what it can only say; that it is no figure, or
   * written the other way round, is worth a note.
   */
  @Override
  public boolean holds() {
    return fault == Fault.NONE || isNoteworthy();
  }

  @Override
  public boolean isNoteworthy() {
    return fault == Fault.IN_WORDS || fault == Fault.MONTH_FIRST;
  }

  @Override
  public Description describe() {
    return Description.of(
            null, Texts.shortened(text), new Unreadable(figure, text, fault.key, readings))
        .mendedBy(figure, readings);
  }

  /** Returns whether a fraction stands where a count belongs. */
  public boolean isFractionInCount() {
    return fault == Fault.FRACTION_IN_COUNT;
  }

  /** Why a cell cannot be read. */
  public enum Fault {
    NONE("none"),
    NO_NUMBER("text"),
    /** No day, month or year that there is, where one belongs. */
    NO_DATE("date"),
    /** A date that there is only with its month before its day; it is read so. */
    MONTH_FIRST("month-first"),
    /** The number by which a spreadsheet counts days, shown as a number. */
    SERIAL_DAY("serial-day"),
    FRACTION_IN_COUNT("fraction"),
    PERCENT_IN_COUNT("percent"),
    VAGUE("vague"),
    /** It says in words that there is nothing. */
    IN_WORDS("words"),
    /** A character stands in it that no figure is written with. */
    FOREIGN("character"),
    /** A digit stands raised behind its number: the mark of a note, or one more digit. */
    RAISED("raised"),
    /** Its cell was too narrow, so that only marks in its place were printed. */
    NARROW("narrow"),
    /** A formula stands there, and not its result. */
    FORMULA("formula"),
    /** The formula failed. */
    ERROR("error");

    private final String key;

    Fault(String key) {
      this.key = key;
    }
  }
}
