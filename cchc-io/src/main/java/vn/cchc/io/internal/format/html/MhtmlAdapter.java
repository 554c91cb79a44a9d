package vn.cchc.io.internal.format.html;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.encoding.TextDecoder.Decoded;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Fault;
import vn.cchc.model.Remark;

/**
 * Web pages with what belongs to them in one file; each page of a workbook is a page of its own.
 */
public final class MhtmlAdapter implements Adapter {

  @Override
  public Document read(Source source) {
    List<Page> pages = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    ReportFormatException first = null;
    List<MimeParts.Part> parts = MimeParts.of(source.bytes(), source.budget());
    for (MimeParts.Part part : parts) {
      if (part.type().equals("text/html")) {
        Decoded decoded = HtmlAdapter.decode(part.content(), source.name());
        List<Remark> found = new ArrayList<>(decoded.remarks());
        try {
          Page page = HtmlAdapter.page(decoded.text(), source, found);
          if (!page.blocks().isEmpty()) {
            pages.add(page);
          }
          remarks.addAll(found);
        } catch (ReportFormatException e) {
          if (!e.fault().key().equals("html.frames")) {
            throw e;
          }
          // the frames of a workbook are other parts of the same file
          first = first == null ? e : first;
        }
      }
    }
    long attached = parts.stream().filter(MimeParts.Part::attached).count();
    if (pages.isEmpty()) {
      Fault none = Fault.of(attached > 0 ? "mail.attachment" : "mhtml.none");
      throw first != null ? first : new ReportFormatException(none.at(source.name()));
    }
    if (attached > 0) {
      remarks.add(Remark.of("mail-attachment", null, attached));
    }
    return new Document(pages, null, remarks.stream().distinct().toList());
  }
}
