package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.workbook.FormBook;

/**
 * The blank form of a catalogue as a workbook (XLSX) that checks itself while it is filled in:
 * cells turn red, and a column says which relation does not hold. Immutable and thread-safe.
 *
 * <pre>{@code
 * FormWorkbook.of(locale).write(Catalogues.find("cchc-2021-province").orElseThrow(), out);
 * }</pre>
 *
 * <p>What is checked is that of the catalogue which formulas of spreadsheets can say; a sheet lists
 * it, and another one what cannot be said, and why. A blank is no zero: nothing is said of a
 * relation while one of its figures is missing. Filled in, it is read by {@link ReportReader} like
 * any file of the form, whose rows and columns it prints in Vietnamese, whatever the language.
 */
public final class FormWorkbook {

  /** The most rows a table is given that reports bring along. */
  public static final int MAX_ROWS = 500;

  private static final int ROWS = 40;

  private final Locale locale;
  private final int rows;

  private FormWorkbook(Locale locale, int rows) {
    this.locale = locale;
    this.rows = rows;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static FormWorkbook of(Locale locale) {
    return new FormWorkbook(requireNonNull(locale, "locale"), ROWS);
  }

  /**
   * Returns this writer with so many empty rows in tables whose rows reports bring along; 40 where
   * it is not said.
   *
   * @throws IllegalArgumentException if they are not from 1 to {@link #MAX_ROWS}
   */
  public FormWorkbook withRows(int number) {
    if (number < 1 || number > MAX_ROWS) {
      throw new IllegalArgumentException("rows: " + number + ". Expected 1 to " + MAX_ROWS);
    }
    return new FormWorkbook(locale, number);
  }

  /**
   * Writes the workbook of a catalogue's form; the stream stays open.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Catalogue catalogue, OutputStream out) throws IOException {
    requireNonNull(out, "out")
        .write(FormBook.of(requireNonNull(catalogue, "catalogue"), rows, locale));
  }
}
