package vn.cchc.io.internal.format.text;

import vn.cchc.io.internal.format.encoding.TextDecoder;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;

/** Text: CSV or TSV where it is a table of these and nothing else, otherwise plain text. */
public final class TextAdapter implements Adapter {

  @Override
  public Document read(Source source) {
    TextDecoder.Decoded decoded = TextDecoder.decode(source.bytes(), source.name());
    DelimitedLayout layout = DelimitedLayout.of(decoded.text());
    return layout == null
        ? PlainTextAdapter.read(decoded.text(), source.budget(), decoded.remarks())
        : DelimitedAdapter.read(decoded.text(), layout, source, decoded.remarks());
  }
}
