package vn.cchc.io.internal.format;

import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.doc.DocAdapter;
import vn.cchc.io.internal.format.docx.DocxAdapter;
import vn.cchc.io.internal.format.encoding.OldLetters;
import vn.cchc.io.internal.format.html.HtmlAdapter;
import vn.cchc.io.internal.format.html.MhtmlAdapter;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.format.odf.OdfAdapter;
import vn.cchc.io.internal.format.pdf.PdfAdapter;
import vn.cchc.io.internal.format.rtf.RtfAdapter;
import vn.cchc.io.internal.format.text.TextAdapter;
import vn.cchc.io.internal.format.workbook.Workbook;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;

/** The adapter of each format. */
public final class Formats {

  private Formats() {}

  /**
   * Reads a document of a format that has pages.
   *
   * @throws ReportFormatException if it cannot be read
   * @throws IllegalArgumentException if the format has none
   */
  public static Document read(FileKind kind, Adapter.Source source) {
    return OldLetters.inUnicode(adapter(kind).read(source));
  }

  private static Adapter adapter(FileKind kind) {
    return switch (kind) {
      case DOCX -> new DocxAdapter();
      case DOC -> new DocAdapter();
      case RTF -> new RtfAdapter();
      case ODS, ODT -> new OdfAdapter();
      case TEXT -> new TextAdapter();
      case HTML -> new HtmlAdapter();
      case MHTML -> new MhtmlAdapter();
      case XLSX, XLS, XML_SPREADSHEET -> new Workbook();
      case PDF -> new PdfAdapter();
      case JSON, ZIP -> throw new IllegalArgumentException(kind + " has no pages");
    };
  }
}
