package vn.cchc.io.internal.format.kind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.opc.MainPart;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.model.Fault;

/** What a zip is: a document by its own statement, or a zip of documents. */
final class ZipKind {

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final int MOST_OF_A_TYPE = 200;

  private ZipKind() {}

  static FileKind of(ZipPackage zip, String name) {
    if (zip.names().isEmpty()) {
      throw refused("zip.nothing", name);
    }
    byte[] mimetype = zip.bytes("mimetype");
    if (mimetype != null) {
      int length = Math.min(mimetype.length, MOST_OF_A_TYPE);
      String type = new String(mimetype, 0, length, StandardCharsets.US_ASCII).strip();
      if (type.startsWith(OPEN_DOCUMENT)) {
        return openDocument(zip, type.substring(OPEN_DOCUMENT.length()), name);
      }
    }
    MainPart main = MainPart.of(zip, name);
    if (main != null) {
      return openXml(main, name);
    }
    List<String> names = zip.names();
    if (names.contains("[Content_Types].xml") || names.contains("xl/workbook.xml")) {
      throw refused("kind.package", name);
    }
    if (names.contains("Index/Document.iwa") || names.contains("Index.zip")) {
      throw refused("kind.iwork", name);
    }
    return FileKind.ZIP;
  }

  private static FileKind openDocument(ZipPackage zip, String type, String name) {
    byte[] manifest = zip.bytes("META-INF/manifest.xml");
    if (manifest != null
        && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
      throw refused("kind.password", name);
    }
    return openDocument(type, name);
  }

  /** Returns the kind of a type of OpenDocument, such as {@code text} or {@code text-template}. */
  static FileKind openDocument(String type, String name) {
    if (type.startsWith("spreadsheet")) {
      return FileKind.ODS;
    }
    if (type.startsWith("text")) {
      return FileKind.ODT;
    }
    throw refused(type.startsWith("presentation") ? "kind.presentation" : "kind.drawing", name);
  }

  private static FileKind openXml(MainPart main, String name) {
    String type = main.contentType();
    if (type.contains("sheet.binary")) {
      throw refused("kind.xlsb", name);
    }
    if (type.contains("presentation") || type.contains("slideshow")) {
      throw refused("kind.presentation", name);
    }
    if (type.contains("wordprocessingml") || type.contains("ms-word")) {
      return FileKind.DOCX;
    }
    if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
      return FileKind.XLSX;
    }
    throw refused(type.contains("visio") ? "kind.drawing" : "kind.package", name);
  }

  private static ReportFormatException refused(String key, String name) {
    return new ReportFormatException(Fault.of(key).at(name));
  }
}
