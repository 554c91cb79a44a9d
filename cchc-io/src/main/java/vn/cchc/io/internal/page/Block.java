package vn.cchc.io.internal.page;

import vn.cchc.model.Place;

/** A part of a page. */
public sealed interface Block permits Block.Paragraph, Table {

  /**
   * A paragraph.
   *
   * @param text in NFC, without what nobody sees; its own line breaks are kept
   * @param place where it begins
   */
  record Paragraph(String text, Place place) implements Block {}
}
