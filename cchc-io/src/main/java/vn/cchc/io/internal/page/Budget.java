package vn.cchc.io.internal.page;

import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;

/** Counts what is read of one document against the {@link Limits}. Used by one thread. */
public final class Budget {

  private final String name;
  private long characters;
  private int cells;

  /** Creates the budget of a document. */
  public Budget(String name) {
    this.name = name;
  }

  /** Counts a cell or a paragraph of so many characters. */
  public void cell(int length) {
    characters += length;
    if (++cells > Limits.CELLS) {
      throw exceeded("limit.cells", Limits.CELLS);
    }
    if (characters > Limits.CHARACTERS) {
      throw exceeded("limit.characters", Limits.CHARACTERS);
    }
  }

  /** Refuses what is nested too deeply. */
  public void nesting(int depth) {
    if (depth > Limits.NESTING) {
      throw exceeded("limit.nesting", Limits.NESTING);
    }
  }

  /** Refuses a table of too many rows. */
  public void rows(int rows) {
    if (rows > Limits.ROWS) {
      throw exceeded("limit.rows", Limits.ROWS);
    }
  }

  /** Refuses a table of too many columns. */
  public void columns(int columns) {
    if (columns > Limits.COLUMNS) {
      throw exceeded("limit.columns", Limits.COLUMNS);
    }
  }

  private ReportFormatException exceeded(String key, long limit) {
    return new ReportFormatException(Fault.of(key, limit).at(name));
  }
}
