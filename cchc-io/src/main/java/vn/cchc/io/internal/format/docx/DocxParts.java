package vn.cchc.io.internal.format.docx;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.opc.MainPart;
import vn.cchc.io.internal.format.opc.Relationships;
import vn.cchc.io.internal.format.xml.XmlElement;
import vn.cchc.io.internal.format.xml.XmlTree;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** The parts of a package of Open XML, found by their relationships and never by their names. */
final class DocxParts {

  private final ZipPackage zip;
  private final XmlTree tree;
  private final Relationships related;
  private final XmlElement document;

  /**
   * Opens a package.
   *
   * @throws ReportFormatException if its main part is no document of Word
   */
  DocxParts(Source source) {
    zip = ZipPackage.open(source.bytes(), source.name());
    tree = new XmlTree(source, "DOCX");
    MainPart named = MainPart.of(zip, source.name());
    String main = named == null ? "word/document.xml" : named.part();
    byte[] bytes = zip.bytes(main);
    if (bytes == null) {
      throw new ReportFormatException(Fault.of("word.no-main", main).at(source.name()));
    }
    document = tree.parse(bytes);
    related = related(zip, main, source.name());
    if (!document.is("w:document")) {
      throw new ReportFormatException(Fault.of("word.no-document").at(source.name()));
    }
  }

  private static Relationships related(ZipPackage zip, String part, String name) {
    try {
      return Relationships.of(zip, part);
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      throw new ReportFormatException(
          Fault.of("office.damaged", "DOCX").saying(Texts.shortened(message)).at(name), e);
    } catch (ReportFormatException e) {
      throw new ReportFormatException(e.fault().at(name), e);
    }
  }

  /** Returns the main part. */
  XmlElement document() {
    return document;
  }

  /**
   * Returns a part that the main one is related to; null if there is none.
   *
   * @param kind the last word of the relationship's type, such as {@code styles}
   */
  @Nullable XmlElement part(String kind) {
    String target = related.ofKind(kind);
    byte[] bytes = target == null ? null : zip.bytes(target);
    return bytes == null ? null : tree.parse(bytes);
  }
}
