package vn.cchc.io.internal.format.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Adapter.Source;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** Reads XML of office documents: no entities, no DTDs, bounded. Used by one thread. */
public final class XmlTree {

  private static final int ELEMENTS = 2_000_000;

  private static final Pattern ODF =
      Pattern.compile("urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\\.0");

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
          Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
          Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
          Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
          Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a"),
          Map.entry("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
          Map.entry("http://purl.oclc.org/ooxml/drawingml/picture", "pic"),
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
          Map.entry("urn:schemas-microsoft-com:vml", "v"),
          Map.entry("urn:schemas-microsoft-com:office:office", "o"),
          Map.entry("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"),
          Map.entry("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
          Map.entry("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://www.w3.org/XML/1998/namespace", "xml"));

  private final Source source;
  private final String format;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private int elements;
  private int before;
  private long characters;

  /**
   * Creates a reader of the parts of one document.
   *
   * @param format what messages call it
   */
  public XmlTree(Source source, String format) {
    this.source = source;
    this.format = format;
  }

  /**
   * Reads a part.
   *
   * @throws ReportFormatException if it is no XML, declares a DOCTYPE or is too large
   */
  public XmlElement parse(byte[] xml) {
    XMLInputFactory factory = XmlInput.factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = XmlInput.reader(factory, new ByteArrayInputStream(xml));
      try {
        return parse(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new ReportFormatException(
          Fault.of("office.damaged", format).saying(Texts.shortened(message)).at(source.name()), e);
    }
  }

  private XmlElement parse(XMLStreamReader reader) throws XMLStreamException {
    before = elements;
    XmlElement root = new XmlElement("", -1, List.of());
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(root);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          source.budget().nesting(open.size());
          open.push(element(reader));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement element = open.pop();
          close(element, open.element());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String text = reader.getText();
          count(text);
          open.element().add(text);
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new ReportFormatException(Fault.of("office.doctype", format).at(source.name()));
        default -> {}
      }
    }
    List<XmlElement> top = root.elements();
    if (top.isEmpty()) {
      throw new ReportFormatException(Fault.of("office.damaged", format).at(source.name()));
    }
    return top.get(0);
  }

  /** Alternatives are one content: the first is taken and stands where they stood. */
  private static void close(XmlElement element, XmlElement parent) {
    if (!element.is("mc:AlternateContent")) {
      parent.add(element);
      return;
    }
    XmlElement choice = element.child("mc:Choice");
    XmlElement taken = choice == null ? element.child("mc:Fallback") : choice;
    if (taken != null) {
      taken.elements().forEach(parent::add);
    }
  }

  private XmlElement element(XMLStreamReader reader) {
    if (++elements > ELEMENTS) {
      throw new ReportFormatException(Fault.of("word.elements", ELEMENTS).at(source.name()));
    }
    List<String> attributes = new ArrayList<>(2 * reader.getAttributeCount());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
      if (!attribute.startsWith("?") && !attribute.startsWith("w:rsid")) {
        String value = reader.getAttributeValue(i);
        count(value);
        attributes.add(attribute);
        attributes.add(value);
      }
    }
    return new XmlElement(
        name(reader.getNamespaceURI(), reader.getLocalName()), elements - before - 1, attributes);
  }

  private String name(@Nullable String namespace, String local) {
    if (namespace == null || namespace.isEmpty()) {
      return names.computeIfAbsent(local, name -> name);
    }
    String prefix = prefixes.computeIfAbsent(namespace, XmlTree::prefix);
    return names.computeIfAbsent(prefix + ":" + local, name -> name);
  }

  private static String prefix(String namespace) {
    String known = PREFIXES.get(namespace);
    if (known != null) {
      return known;
    }
    Matcher odf = ODF.matcher(namespace);
    return odf.matches() ? odf.group(1) : "?";
  }

  private void count(String text) {
    characters += text.length();
    if (characters > Limits.CHARACTERS) {
      throw new ReportFormatException(
          Fault.of("limit.characters", Limits.CHARACTERS).at(source.name()));
    }
  }
}
