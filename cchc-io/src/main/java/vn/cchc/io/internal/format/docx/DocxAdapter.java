package vn.cchc.io.internal.format.docx;

import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;

/** Documents of Word 2007 and later, with or without macros, transitional or strict. */
public final class DocxAdapter implements Adapter {

  @Override
  public Document read(Source source) {
    return new DocxReader(source).read();
  }
}
