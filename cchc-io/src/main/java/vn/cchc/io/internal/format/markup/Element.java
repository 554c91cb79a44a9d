package vn.cchc.io.internal.format.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element, and where it stands in the text of its document. */
public final class Element {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=\"'<>/]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

  private final String text;
  private final String name;
  private final @Nullable Element parent;
  private final List<Element> children = new ArrayList<>(0);
  private final int start;
  private final int openEnd;
  private int closeStart;
  private int end;

  Element(String text, String name, @Nullable Element parent, int start, int openEnd) {
    this.text = text;
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.openEnd = openEnd;
    if (parent != null) {
      parent.children.add(this);
    }
    close(openEnd, openEnd);
  }

  void close(int from, int to) {
    closeStart = from;
    end = to;
  }

  /** Returns its name as it is written, with its prefix. */
  public String name() {
    return name;
  }

  /** Returns the prefix of its name with the colon; empty where it has none. */
  public String prefix() {
    return name.substring(0, name.indexOf(':') + 1);
  }

  /** Returns whether it has a name, whatever its prefix. */
  public boolean is(String local) {
    return name.endsWith(local)
        && (name.length() == local.length()
            || name.charAt(name.length() - local.length() - 1) == ':');
  }

  /** Returns what it stands in; null of the root. */
  public @Nullable Element parent() {
    return parent;
  }

  /** Returns the elements in it. */
  public List<Element> children() {
    return children;
  }

  /** Returns the elements of a name in it. */
  public List<Element> children(String local) {
    return children.stream().filter(child -> child.is(local)).toList();
  }

  /** Returns the first element of a name in it; null if there is none. */
  public @Nullable Element child(String local) {
    for (Element child : children) {
      if (child.is(local)) {
        return child;
      }
    }
    return null;
  }

  /** Returns where it begins. */
  public int start() {
    return start;
  }

  /** Returns where what stands in it begins; of one without an end tag, where it ends. */
  public int openEnd() {
    return openEnd;
  }

  /** Returns where what stands in it ends. */
  public int closeStart() {
    return closeStart;
  }

  /** Returns where it ends. */
  public int end() {
    return end;
  }

  /** Returns whether it is written as one tag. */
  public boolean isEmptyTag() {
    return text.charAt(openEnd - 2) == '/' && end == openEnd;
  }

  /** Returns its text as it is written, tags and all. */
  public String source() {
    return text.substring(start, end);
  }

  /** Returns the tag it begins with. */
  public String tag() {
    return text.substring(start, openEnd);
  }

  /** Returns what is written between its tags. */
  public String inside() {
    return text.substring(openEnd, closeStart);
  }

  /** Returns an attribute, by its name as it is written; null if there is none. */
  public @Nullable String attribute(String wanted) {
    int[] value = value(wanted);
    return value == null ? null : Escapes.plain(text.substring(value[0], value[1]));
  }

  /** Returns an attribute by its name, whatever its prefix; null if there is none. */
  public @Nullable String anyAttribute(String local) {
    Matcher attribute = attributes();
    while (attribute.find()) {
      String found = attribute.group(1);
      if (found.equals(local) || found.endsWith(":" + local)) {
        return Escapes.plain(attribute.group(2) == null ? attribute.group(3) : attribute.group(2));
      }
    }
    return null;
  }

  /** Returns an attribute that is a whole number; the other one where it is none. */
  public int number(String wanted, int otherwise) {
    String value = attribute(wanted);
    return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  private Matcher attributes() {
    return ATTRIBUTE.matcher(text).region(start + 1 + name.length(), openEnd);
  }

  /** Where the value of an attribute stands, without its quotes. */
  int @Nullable [] value(String wanted) {
    Matcher attribute = attributes();
    while (attribute.find()) {
      if (attribute.group(1).equals(wanted)) {
        int group = attribute.group(2) == null ? 3 : 2;
        return new int[] {attribute.start(group), attribute.end(group)};
      }
    }
    return null;
  }
}
