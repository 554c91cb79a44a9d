package vn.cchc.io.internal.annotate.word;

import java.util.Map;
import vn.cchc.io.internal.format.markup.Element;

/**
 * How a document writes the names of Word's own elements: in which namespace, by which prefix.
 *
 * @param namespace that of the standard or its strict variant
 * @param element the prefix of elements with its colon; empty where it is the default
 * @param attribute the prefix of attributes, which always have one
 * @param declared what declares that prefix where the document does not
 */
record WordNames(String namespace, String element, String attribute, String declared) {

  static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String COMMON =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Returns the names of a part with a root of Word's. */
  static WordNames of(Element root) {
    String prefix = root.prefix();
    String declares =
        prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
    String namespace = STRICT.equals(root.attribute(declares)) ? STRICT : COMMON;
    return prefix.isEmpty()
        ? new WordNames(namespace, "", "w:", " xmlns:w=\"" + namespace + "\"")
        : new WordNames(namespace, prefix, prefix, "");
  }

  boolean isStrict() {
    return namespace.equals(STRICT);
  }

  /** What begins the place a comment is about. */
  String start(int comment) {
    return tag("commentRangeStart", Map.of("id", String.valueOf(comment)), true);
  }

  /** What ends it, and the comment's own mark. */
  String end(int comment) {
    Map<String, String> id = Map.of("id", String.valueOf(comment));
    return tag("commentRangeEnd", id, true)
        + tag("r", Map.of(), false)
        + tag("commentReference", id, true)
        + close("r");
  }

  String tag(String name, Map<String, String> attributes, boolean alone) {
    StringBuilder tag = new StringBuilder("<").append(element).append(name);
    tag.append(attributes.isEmpty() ? "" : declared);
    attributes.forEach(
        (key, value) ->
            tag.append(' ').append(attribute).append(key).append("=\"").append(value).append('"'));
    return tag.append(alone ? "/>" : ">").toString();
  }

  String close(String name) {
    return "</" + element + name + ">";
  }
}
