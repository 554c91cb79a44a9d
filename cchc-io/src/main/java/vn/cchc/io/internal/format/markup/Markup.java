package vn.cchc.io.internal.format.markup;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.xml.Xml;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/**
 * A part of a document as text, its elements, and what is to be changed in it. Changes are given by
 * places of the text as it was. Used by one thread.
 *
 * <p>A parser and a writer of XML would give the same document in other words: other prefixes,
 * other quotes, other references.
 */
public final class Markup {

  /** More are in no report; each costs some memory. */
  private static final int ELEMENTS = 6_000_000;

  private final String text;
  private final Charset charset;
  private final List<Element> elements = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  // what was written as one tag and holds something now
  private final Map<Element, StringBuilder> opened = new LinkedHashMap<>();

  private record Edit(int from, int to, String text) {}

  private Markup(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
  }

  /**
   * Reads a part.
   *
   * @param name what messages call its document
   * @throws ReportFormatException if it is no XML, or declares a DOCTYPE
   */
  public static Markup of(byte[] part, String name) {
    try {
      Xml xml = Xml.of(new ByteArrayInputStream(part));
      while (xml.next()) {
        // a part that is not well-formed is changed in no way
      }
    } catch (XMLStreamException e) {
      throw new ReportFormatException(
          Fault.of("office.damaged", "XML")
              .saying(Texts.shortened(String.valueOf(e.getMessage())))
              .at(name),
          e);
    }
    Charset charset = Xml.charset(part);
    if (charset.equals(StandardCharsets.UTF_16)) {
      charset = (part[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    Markup markup = new Markup(charset.decode(ByteBuffer.wrap(part)).toString(), charset);
    markup.read(name);
    return markup;
  }

  /** Reads tags; comments, instructions and what is quoted whole hold none. */
  private void read(String name) {
    Element open = null;
    int at = 0;
    while ((at = text.indexOf('<', at)) >= 0) {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = after("]]>", at + 9);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", at + 2);
      } else if (text.startsWith("</", at)) {
        int end = after(">", at);
        if (open != null) {
          open.close(at, end);
          open = open.parent();
        }
        at = end;
      } else {
        int end = tagEnd(at);
        if (elements.size() >= ELEMENTS) {
          throw new ReportFormatException(Fault.of("word.elements", ELEMENTS).at(name));
        }
        Element element = new Element(text, nameAt(at + 1), open, at, end);
        elements.add(element);
        open = text.charAt(end - 2) == '/' ? open : element;
        at = end;
      }
    }
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private int tagEnd(int start) {
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }

  private String nameAt(int from) {
    int to = from;
    while ("/> \t\r\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, to);
  }

  /** Returns the root. */
  public Element root() {
    return elements.get(0);
  }

  /** Returns its elements in the order they begin. */
  public List<Element> elements() {
    return elements;
  }

  /** Returns the text as it was read. */
  public String text() {
    return text;
  }

  /** Returns whether anything is to be changed. */
  public boolean isChanged() {
    return !edits.isEmpty() || !opened.isEmpty();
  }

  /** Puts a text in, behind what was put in at the same place before. */
  public void insert(int at, String added) {
    replace(at, at, added);
  }

  /** Puts a text in the place of another. */
  public void replace(int from, int to, String other) {
    edits.add(new Edit(from, to, other));
  }

  /** Takes an element out. */
  public void remove(Element element) {
    replace(element.start(), element.end(), "");
  }

  /** Puts a text in at the end of an element. */
  public void append(Element parent, String added) {
    if (parent.isEmptyTag()) {
      opened.computeIfAbsent(parent, key -> new StringBuilder()).append(added);
    } else {
      insert(parent.closeStart(), added);
    }
  }

  /**
   * Puts a text in before the first of an element's children that has one of some names; at its end
   * where it has none.
   */
  public void insertBefore(Element parent, List<String> followers, String added) {
    @Nullable Element follower =
        parent.children().stream()
            .filter(child -> followers.stream().anyMatch(child::is))
            .findFirst()
            .orElse(null);
    if (follower == null) {
      append(parent, added);
    } else {
      insert(follower.start(), added);
    }
  }

  /** Sets an attribute, by its name as it is to be written. */
  public void set(Element element, String attribute, String value) {
    int[] known = element.value(attribute);
    String escaped = Escapes.escaped(value);
    if (known != null) {
      replace(known[0], known[1], escaped);
    } else {
      int at = element.start() + 1 + element.name().length();
      insert(at, " " + attribute + "=\"" + escaped + "\"");
    }
  }

  /** Returns the part with its changes. */
  public byte[] toBytes() {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder changed = new StringBuilder(text.length() + 1_024);
    List<Edit> inOrder = new ArrayList<>(edits);
    opened.forEach(
        (parent, added) ->
            inOrder.add(
                new Edit(
                    parent.openEnd() - 2,
                    parent.openEnd(),
                    ">" + added + "</" + parent.name() + ">")));
    inOrder.sort(
        Comparator.comparingInt(Edit::from).thenComparing(edit -> edit.to() > edit.from()));
    int at = 0;
    for (Edit edit : inOrder) {
      if (edit.from < at) {
        throw new IllegalStateException("Two changes of one place");
      }
      changed.append(text, at, edit.from);
      edit.text
          .codePoints()
          .forEach(
              c -> {
                String character = Character.toString(c);
                changed.append(encoder.canEncode(character) ? character : "&#" + c + ";");
              });
      at = edit.to;
    }
    changed.append(text, at, text.length());
    ByteBuffer bytes = charset.encode(CharBuffer.wrap(changed));
    byte[] part = new byte[bytes.remaining()];
    bytes.get(part);
    return part;
  }
}
