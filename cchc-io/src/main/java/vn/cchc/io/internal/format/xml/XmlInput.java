package vn.cchc.io.internal.format.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How XML of others is read: nothing is fetched, and nothing it defines is followed. */
final class XmlInput {

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z][\\w.-]*)[\"']");

  /** Within so many bytes an encoding is declared. */
  private static final int HEAD = 200;

  private static final int BYTES_OF_A_MARK = 3;

  /** Beyond what a {@link vn.cchc.io.internal.page.Budget} refuses, whatever the JDK's own is. */
  private static final String DEPTH = "1000";

  private XmlInput() {}

  /** Returns a new factory of readers. */
  static XMLInputFactory factory() {
    // the one of the JDK, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.maxElementDepth", DEPTH);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  /** Begins to read. */
  static XMLStreamReader reader(XMLInputFactory factory, InputStream xml)
      throws XMLStreamException {
    try {
      return factory.createXMLStreamReader(characters(xml));
    } catch (IOException e) {
      throw new XMLStreamException(e.getMessage(), e);
    }
  }

  /** Left to itself, the parser prints what it cannot decode. */
  private static Reader characters(InputStream xml) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(xml);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    Charset charset = charset(head);
    if (charset.equals(StandardCharsets.UTF_8) && hasMark(head)) {
      bytes.skipNBytes(BYTES_OF_A_MARK);
    }
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Returns the encoding of XML by how it begins. */
  static Charset charset(byte[] head) {
    return switch (head.length < BYTES_OF_A_MARK ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF) {
      case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
      case 0x3C00 -> StandardCharsets.UTF_16LE;
      case 0x003C -> StandardCharsets.UTF_16BE;
      case 0xEFBB -> StandardCharsets.UTF_8;
      default ->
          declared(new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1));
    };
  }

  private static boolean hasMark(byte[] head) {
    return head.length >= BYTES_OF_A_MARK && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB;
  }

  private static Charset declared(String head) {
    Matcher declared = ENCODING.matcher(head);
    return declared.find() && Charset.isSupported(declared.group(1))
        ? Charset.forName(declared.group(1))
        : StandardCharsets.UTF_8;
  }
}
