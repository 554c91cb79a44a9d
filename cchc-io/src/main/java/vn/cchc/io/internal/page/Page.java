package vn.cchc.io.internal.page;

import java.util.List;

/**
 * A sheet, or what flows from page to page.
 *
 * @param name of the sheet; empty for what is none
 * @param blocks in the order of reading; a sheet is one table, however much stands on it
 */
public record Page(String name, List<Block> blocks) {

  public Page {
    blocks = List.copyOf(blocks);
  }
}
