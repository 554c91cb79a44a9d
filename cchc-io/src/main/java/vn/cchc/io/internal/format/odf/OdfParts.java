package vn.cchc.io.internal.format.odf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.format.xml.XmlTree;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.model.Fault;

/**
 * The XML of a document of ODF, packed or flat.
 *
 * @param body what stands in it: {@code office:text} or {@code office:spreadsheet}
 * @param styles the elements that hold styles, those of the content first
 */
record OdfParts(XmlElement body, List<XmlElement> styles) {

  /**
   * Opens a document.
   *
   * @throws ReportFormatException if it is encrypted, or neither a text nor a spreadsheet
   */
  static OdfParts of(Source source) {
    XmlTree tree = new XmlTree(source, "ODF");
    byte[] bytes = source.bytes();
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    XmlElement content = packed ? null : tree.parse(bytes);
    XmlElement common = null;
    if (content == null) {
      ZipPackage zip = ZipPackage.open(bytes, source.name());
      requireOpen(zip.bytes("META-INF/manifest.xml"), tree, source);
      byte[] part = zip.bytes("content.xml");
      if (part == null) {
        throw new ReportFormatException(Fault.of("word.no-main", "content.xml").at(source.name()));
      }
      content = tree.parse(part);
      byte[] styles = zip.bytes("styles.xml");
      common = styles == null ? null : tree.parse(styles);
    }
    XmlElement body = content.child("office:body");
    XmlElement text = body == null ? null : body.child("office:text");
    XmlElement found = text == null && body != null ? body.child("office:spreadsheet") : text;
    if (found == null) {
      throw new ReportFormatException(Fault.of("word.no-table-or-text").at(source.name()));
    }
    return new OdfParts(found, styles(content, common));
  }

  private static void requireOpen(byte @Nullable [] manifest, XmlTree tree, Source source) {
    boolean locked =
        manifest != null
            && tree.parse(manifest).elements("manifest:file-entry").stream()
                .anyMatch(entry -> entry.child("manifest:encryption-data") != null);
    if (locked) {
      throw new ReportFormatException(Fault.of("word.password").at(source.name()));
    }
  }

  private static List<XmlElement> styles(XmlElement content, @Nullable XmlElement common) {
    List<XmlElement> styles = new ArrayList<>();
    for (String name :
        List.of("office:automatic-styles", "office:styles", "office:font-face-decls")) {
      styles.addAll(content.elements(name));
    }
    if (common != null) {
      styles.addAll(common.elements("office:styles"));
      styles.addAll(common.elements("office:font-face-decls"));
    }
    return styles;
  }

  boolean isSpreadsheet() {
    return body.is("office:spreadsheet");
  }
}
