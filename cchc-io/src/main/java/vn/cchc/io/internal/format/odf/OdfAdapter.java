package vn.cchc.io.internal.format.odf;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;

/** Text documents and spreadsheets of ODF (ODT, ODS), packed or flat. */
public final class OdfAdapter implements Adapter {

  @Override
  public Document read(Source source) {
    OdfParts parts = OdfParts.of(source);
    return parts.isSpreadsheet() ? workbook(parts, source) : new OdfReader(parts, source).read();
  }

  private static Document workbook(OdfParts parts, Source source) {
    OdfStyles styles = new OdfStyles(parts.styles());
    OdfNotation notation = new OdfNotation();
    List<Page> pages = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (XmlElement table : parts.body().elements("table:table")) {
      String name = table.attribute("table:name", "");
      if (OwnResults.isSheet(name)) {
        continue;
      }
      String key = OdfStyles.key("table", table.attribute("table:style-name", ""));
      if ("false".equals(styles.attribute(key, "style:table-properties", "table:display"))) {
        remarks.add(Remark.of("hidden-sheet", Place.ofSheet(name)));
      } else {
        OdfSheet sheet = new OdfSheet(table, styles, notation, source);
        pages.add(new Page(name, List.of(sheet.read())));
        remarks.addAll(sheet.remarks());
      }
    }
    return new Document(pages, notation.known(), remarks);
  }
}
