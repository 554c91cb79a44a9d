package vn.cchc.io.internal.format.kind;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.xml.XmlInput;
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

  private static final String RELATIONSHIPS = "_rels/.rels";
  private static final String TYPES = "[Content_Types].xml";
  private static final XMLInputFactory XML = XmlInput.factory();

  /** Returns the main part of a package; null where it names none that is in it. */
  public static @Nullable MainPart of(ZipPackage zip) {
    byte[] relationships = zip.bytes(RELATIONSHIPS);
    if (relationships == null) {
      return null;
    }
    Map<String, String> main = new HashMap<>();
    elements(
        relationships,
        "Relationship",
        attributes -> {
          String type = attributes.getOrDefault("Type", "");
          if (type.endsWith("/officeDocument") && main.isEmpty()) {
            main.putAll(attributes);
          }
        });
    String target = main.get("Target");
    if (target == null) {
      return null;
    }
    String part = target.startsWith("/") ? target.substring(1) : target;
    boolean strict = main.getOrDefault("Type", "").startsWith("http://purl.oclc.org/ooxml/");
    return new MainPart(part, contentType(zip, part), strict);
  }

  private static String contentType(ZipPackage zip, String part) {
    byte[] types = zip.bytes(TYPES);
    if (types == null) {
      return "";
    }
    Map<String, String> named = new HashMap<>();
    elements(
        types,
        "Override",
        attributes -> {
          String name = attributes.getOrDefault("PartName", "").toLowerCase(Locale.ROOT);
          named.put(name, attributes.getOrDefault("ContentType", ""));
        });
    elements(
        types,
        "Default",
        attributes -> {
          String extension = attributes.getOrDefault("Extension", "").toLowerCase(Locale.ROOT);
          named.putIfAbsent("." + extension, attributes.getOrDefault("ContentType", ""));
        });
    String lower = part.toLowerCase(Locale.ROOT);
    String extension = lower.substring(Math.max(0, lower.lastIndexOf('.')));
    String type = named.getOrDefault("/" + lower, named.getOrDefault(extension, ""));
    return type.toLowerCase(Locale.ROOT);
  }

  /** Tells the attributes of the elements of a name, up to where the XML is damaged. */
  private static void elements(byte[] xml, String name, Consumer<Map<String, String>> told) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(name)) {
          Map<String, String> attributes = new HashMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          told.accept(attributes);
        }
      }
    } catch (XMLStreamException e) {
      // what the package is can be told by what was read; who reads all of it says what is wrong
      return;
    }
  }
}
