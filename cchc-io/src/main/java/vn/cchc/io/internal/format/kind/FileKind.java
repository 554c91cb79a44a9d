package vn.cchc.io.internal.format.kind;

import java.util.Set;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.encoding.TextEncoding;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.model.Fault;

/** What a file is, told by its content and never by its name. */
public enum FileKind {
  /** A report of this program's own. */
  JSON,
  /** A workbook of Excel since 2007, with or without macros, or a template of one. */
  XLSX,
  /** A document of Word since 2007, with or without macros, or a template of one. */
  DOCX,
  /** A workbook of Excel before 2007. */
  XLS,
  /** A document of Word before 2007. */
  DOC,
  /** A workbook in the XML of Excel 2003. */
  XML_SPREADSHEET,
  /** A workbook of OpenDocument, as a package or as one flat XML. */
  ODS,
  /** A text of OpenDocument, as a package or as one flat XML. */
  ODT,
  /** Rich text. */
  RTF,
  /** A web page, whatever it is called: portals export it as {@code .xls}. */
  HTML,
  /** A web page with what belongs to it in one file. */
  MHTML,
  /** A document of pages. */
  PDF,
  /** Text: prose, CSV or TSV. */
  TEXT,
  /** A zip of documents. */
  ZIP;

  private static final int BINARY_SEARCHED = 1 << 16;

  /**
   * Returns what a file is.
   *
   * @param name what messages call it
   * @throws ReportFormatException if it is nothing that can be read; it names what it is
   */
  public static FileKind of(byte[] bytes, String name) {
    if (isEmpty(bytes)) {
      throw new ReportFormatException(Fault.of("empty").at(name));
    }
    if (Magic.isZip(bytes)) {
      return ZipKind.of(ZipPackage.open(bytes, name), name);
    }
    if (OleDirectory.isOne(bytes)) {
      return ofOle(OleDirectory.names(bytes), name);
    }
    Fault refused = Magic.refusal(bytes);
    if (refused != null) {
      throw new ReportFormatException(refused.at(name));
    }
    if (Magic.isPdf(bytes)) {
      return PDF;
    }
    String head = TextEncoding.head(bytes);
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    if (isBinary(bytes)) {
      throw new ReportFormatException(Fault.of("kind.binary").at(name));
    }
    return MarkupKind.of(head, bytes, name);
  }

  /** Returns whether there is nothing but spaces. */
  public static boolean isEmpty(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      boolean mark = i < 3 && (bytes[i] & 0xFF) >= 0xBB;
      if (bytes[i] != 0 && bytes[i] != ' ' && (bytes[i] < '\t' || bytes[i] > '\r') && !mark) {
        return false;
      }
    }
    return true;
  }

  private static FileKind ofOle(Set<String> streams, String name) {
    if (streams.contains("EncryptedPackage") || streams.contains("EncryptionInfo")) {
      throw new ReportFormatException(Fault.of("kind.password").at(name));
    }
    if (streams.contains("Workbook") || streams.contains("Book")) {
      return XLS;
    }
    if (streams.contains("WordDocument")) {
      return DOC;
    }
    String key = "kind.ole";
    if (streams.contains("PowerPoint Document")) {
      key = "kind.presentation";
    } else if (streams.stream().anyMatch(stream -> stream.startsWith("__properties_version"))) {
      key = "kind.mail";
    } else if (streams.isEmpty()) {
      key = "kind.ole.damaged";
    }
    throw new ReportFormatException(Fault.of(key).at(name));
  }

  /** Whether there are bytes that no text in any encoding has. */
  private static boolean isBinary(byte[] bytes) {
    if (TextEncoding.wide(bytes) != null) {
      return false;
    }
    int searched = Math.min(bytes.length, BINARY_SEARCHED);
    int controls = 0;
    for (int i = 0; i < searched; i++) {
      int c = bytes[i] & 0xFF;
      boolean ofText = c >= '\t' && c <= '\r' || c == 0x1A || c == 0x1B;
      if (c == 0) {
        return true;
      }
      if (c < ' ' && !ofText || c == 0x7F) {
        controls++;
      }
    }
    return controls > 2 && controls * 200L > searched;
  }
}
