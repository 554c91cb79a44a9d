package vn.cchc.io.internal.page;

import vn.cchc.io.ReportFormatException;
import vn.cchc.model.NumberNotation;

/** Makes pages of the bytes of one format. Stateless and thread-safe. */
public interface Adapter {

  /**
   * Reads a document.
   *
   * @throws ReportFormatException if it cannot be read; it names the true cause and what to do
   */
  Document read(Source source);

  /**
   * A document to read.
   *
   * @param bytes of it; not to be changed
   * @param name what messages call it
   * @param notation how numbers that a spreadsheet stores are to be displayed
   * @param budget to count against
   */
  record Source(byte[] bytes, String name, NumberNotation notation, Budget budget) {}
}
