package vn.cchc.io.internal.format.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.io.internal.format.zip.ZipPackage;

/**
 * The part of an Office Open XML package that its relationships call the document, whatever the
 * name of the part.
 *
 * @param part its name, without a slash before it
 * @param contentType in lower case; empty where the package gives none
 * @param strict whether it is written in the strict variant of the standard
 */
public record MainPart(String part, String contentType, boolean strict) {

  private static final String KIND = "officeDocument";
  private static final String TYPES = "[Content_Types].xml";

  /**
   * Returns the main part of a package; null where it names none. Of a package that is damaged it
   * is told by what can be read.
   *
   * @param name what messages call the package
   * @throws ReportFormatException if the package declares a DOCTYPE or is nested too deep
   */
  public static @Nullable MainPart of(ZipPackage zip, String name) {
    try {
      Relationships relationships = Relationships.ofPackage(zip);
      String part = relationships.ofKind(KIND);
      return part == null
          ? null
          : new MainPart(part, new Types(part).read(zip), relationships.isStrict(KIND));
    } catch (ReportFormatException e) {
      throw new ReportFormatException(e.fault().at(name), e);
    }
  }

  /** Looks for the content type of a part. */
  private static final class Types {

    private final String part;
    private final String extension;
    private @Nullable String own;
    private @Nullable String ofExtension;

    Types(String part) {
      this.part = "/" + part;
      extension = part.substring(part.lastIndexOf('.') + 1);
    }

    String read(ZipPackage zip) {
      try (InputStream in = zip.stream(TYPES)) {
        if (in != null) {
          read(Xml.of(in));
        }
      } catch (IOException | XMLStreamException e) {
        // what the package is can be told by what was read
        return told();
      }
      return told();
    }

    private void read(Xml xml) throws XMLStreamException {
      while (xml.next()) {
        if (xml.begins("Override") && part.equalsIgnoreCase(xml.attribute("PartName"))) {
          own = xml.attribute("ContentType");
        } else if (xml.begins("Default")
            && extension.equalsIgnoreCase(xml.attribute("Extension"))) {
          ofExtension = xml.attribute("ContentType");
        }
      }
    }

    private String told() {
      String type = own == null ? ofExtension : own;
      return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
  }
}
