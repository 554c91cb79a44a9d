package vn.cchc.io.internal.format.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document of XML. Names carry the usual prefix of their namespace ({@code w:p},
 * {@code text:p}), whatever prefix the document uses.
 */
public final class XmlElement {

  private final String name;
  private final int number;
  private final List<String> attributes;
  private final List<Object> content = new ArrayList<>(1);

  /**
   * Creates an element.
   *
   * @param number of it in its document, in the order they begin, from 0
   * @param attributes names and values in turn
   */
  XmlElement(String name, int number, List<String> attributes) {
    this.name = name;
    this.number = number;
    this.attributes = List.copyOf(attributes);
  }

  void add(Object child) {
    content.add(child);
  }

  /** Returns its name, with the usual prefix. */
  public String name() {
    return name;
  }

  /** Returns its number in its document, in the order elements begin, from 0. */
  public int number() {
    return number;
  }

  /** Returns whether it has a name. */
  public boolean is(String other) {
    return name.equals(other);
  }

  /** Returns what stands in it: elements, and texts as strings. */
  public List<Object> content() {
    return content;
  }

  /** Returns the elements in it. */
  public List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>(content.size());
    for (Object child : content) {
      if (child instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Returns the elements of a name in it. */
  public List<XmlElement> elements(String wanted) {
    return elements().stream().filter(element -> element.is(wanted)).toList();
  }

  /** Returns the first element on a path of names; null if there is none. */
  public @Nullable XmlElement child(String... path) {
    XmlElement at = this;
    for (String wanted : path) {
      XmlElement next = null;
      for (Object child : at.content) {
        if (child instanceof XmlElement element && element.is(wanted)) {
          next = element;
          break;
        }
      }
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  /** Returns an attribute; null if there is none. */
  public @Nullable String attribute(String wanted) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(wanted)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  /** Returns an attribute, or what stands for one that is missing. */
  public String attribute(String wanted, String otherwise) {
    String value = attribute(wanted);
    return value == null ? otherwise : value;
  }

  /** Returns an attribute that is a whole number, or what stands for anything else. */
  public int number(String wanted, int otherwise) {
    String value = attribute(wanted);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Returns all text in it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    gather(text);
    return text.toString();
  }

  private void gather(StringBuilder text) {
    for (Object child : content) {
      if (child instanceof XmlElement element) {
        element.gather(text);
      } else {
        text.append(child);
      }
    }
  }
}
