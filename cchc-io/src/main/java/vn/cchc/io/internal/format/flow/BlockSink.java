package vn.cchc.io.internal.format.flow;

import vn.cchc.io.internal.page.Table;

/** Takes what stands one below the other: on the page, or in a cell. */
public interface BlockSink {

  /** Takes a paragraph. */
  void paragraph(String text);

  /** Takes a table. */
  void table(Table table);
}
