package vn.cchc.io.internal.format.xml;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;

/**
 * XML, element by element, by local names. Nothing is fetched and nothing defined: what declares a
 * DOCTYPE is refused.
 */
public final class Xml {

  private static final Pattern ZERO = Pattern.compile("0++(\\.0*+)?");
  private static final XMLInputFactory FACTORY = XmlInput.factory();

  private final XMLStreamReader reader;
  private int depth;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** Begins to read. */
  public static Xml of(InputStream in) throws XMLStreamException {
    return new Xml(XmlInput.reader(FACTORY, in));
  }

  /** Returns the encoding of XML by how it begins. */
  public static Charset charset(byte[] xml) {
    return XmlInput.charset(xml);
  }

  /** Goes to the next begin or end of an element; false behind the last. */
  public boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      refuse(event);
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        depth(event == XMLStreamConstants.START_ELEMENT);
        return true;
      }
    }
    return false;
  }

  /** Returns whether an element of a name begins here. */
  public boolean begins(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  /** Returns whether an element begins here. */
  public boolean begins() {
    return reader.isStartElement();
  }

  /** Returns whether an element of a name ends here. */
  public boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** Returns the local name of the element. */
  public String name() {
    return reader.getLocalName();
  }

  /** Returns the namespace of the element; empty if it has none. */
  public String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** Returns an attribute, of whatever namespace. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Returns an attribute that is a whole number; the other one where it is none. */
  public int number(String name, int otherwise) {
    String text = attribute(name);
    if (text == null || text.length() > 9 || text.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Returns whether an attribute says yes. */
  public boolean is(String name) {
    String text = attribute(name);
    return text != null && (text.equals("1") || text.equals("true") || text.equals("on"));
  }

  /** Returns whether an attribute is the number zero, however it is written. */
  public boolean isZero(String name) {
    String text = attribute(name);
    return text != null && ZERO.matcher(text).matches();
  }

  /** Reads all that stands in the element, and goes to its end. */
  public String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    content((name, begins) -> {}, text::append);
    return text.toString();
  }

  /** Is told where elements begin and end. */
  public interface Marks {

    /** Is told of an element's begin or end. */
    void at(String name, boolean begins);
  }

  /** Reads texts and elements that stand in the element, in order, and goes to its end. */
  public void content(Marks marks, Consumer<String> texts) throws XMLStreamException {
    long length = 0;
    int from = depth;
    while (depth >= from && reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        boolean begins = event == XMLStreamConstants.START_ELEMENT;
        depth(begins);
        if (depth >= from) {
          marks.at(reader.getLocalName(), begins);
        }
      } else if (reader.hasText()) {
        refuse(event);
        if (event != XMLStreamConstants.COMMENT) {
          String text = reader.getText();
          length += text.length();
          if (length > Limits.CHARACTERS) {
            throw new ReportFormatException(Fault.of("limit.characters", Limits.CHARACTERS));
          }
          texts.accept(text);
        }
      }
    }
  }

  private void depth(boolean begins) {
    depth += begins ? 1 : -1;
    if (depth > Limits.NESTING) {
      throw new ReportFormatException(Fault.of("limit.nesting", Limits.NESTING));
    }
  }

  private static void refuse(int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new ReportFormatException(Fault.of("office.doctype", "XML"));
    }
  }

  /** Goes to the end of the element. */
  public void skip() throws XMLStreamException {
    int from = depth;
    while (depth >= from && next()) {
      // what is in it says nothing here
    }
  }
}
