package vn.cchc.catalogue.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.model.internal.Texts;

/**
 * A YAML document as a tree of JSON values that knows on which line each stands.
 *
 * <p>SnakeYAML is used as it is: Jackson's own module for YAML would make every Spring host that
 * has it on its class path accept YAML from its clients.
 */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final int DEEPEST = 30;

  private final String name;
  private final IdentityHashMap<JsonNode, Map<Object, Integer>> lines = new IdentityHashMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final @Nullable JsonNode root;

  /**
   * Reads a document.
   *
   * @throws CatalogueException if it is no YAML, names a property twice or refers to parts of
   *     itself
   */
  YamlTree(byte[] bytes, String name) {
    this.name = name;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(CatalogueReader.MAX_BYTES);
    options.setNestingDepthLimit(DEEPEST);
    try {
      Node node = new Yaml(options).compose(new UnicodeReader(new ByteArrayInputStream(bytes)));
      root = node == null ? null : tree(node);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new CatalogueException(name + ":" + line + ": no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new CatalogueException(name + ": not UTF-8. Expected a file saved as UTF-8");
      }
      throw new CatalogueException(name + ": no YAML: " + Texts.shortened("" + e.getMessage()));
    }
  }

  /** Returns the document; null if the file is empty. */
  @Nullable JsonNode root() {
    return root;
  }

  /** Returns the line on which a property's name or an item of a list stands, from 1. */
  int line(JsonNode of, Object nameOrIndex) {
    return lines.getOrDefault(of, Map.of()).getOrDefault(nameOrIndex, 1);
  }

  private JsonNode tree(Node node) {
    if (!seen.add(node)) {
      throw wrong(node, "is referred to from elsewhere in the file. Expected it written out there");
    }
    if (node instanceof ScalarNode scalar) {
      return value(scalar);
    }
    return node instanceof MappingNode mapping ? object(mapping) : array((SequenceNode) node);
  }

  private ObjectNode object(MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    Map<Object, Integer> places = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw wrong(tuple.getKeyNode(), "a list or object as a name. Expected a word");
      }
      if (object.has(key.getValue())) {
        throw wrong(key, "'" + Texts.shortened(key.getValue()) + "' occurs twice");
      }
      object.set(key.getValue(), tree(tuple.getValueNode()));
      places.put(key.getValue(), line(key));
    }
    lines.put(object, places);
    return object;
  }

  private ArrayNode array(SequenceNode sequence) {
    ArrayNode array = JSON.arrayNode();
    Map<Object, Integer> places = new HashMap<>();
    for (Node item : sequence.getValue()) {
      places.put(array.size(), line(item));
      JsonNode value = tree(item);
      if (value.isNull()) {
        throw wrong(item, "an empty item of a list. Expected a value behind '-'");
      }
      array.add(value);
    }
    lines.put(array, places);
    return array;
  }

  /**
   * What is written, but for whole numbers, truth and nothing; not what YAML makes of 010 or No.
   */
  private static JsonNode value(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (scalar.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
      return JSON.booleanNode(text.equals("true"));
    }
    if (scalar.getTag().equals(Tag.INT) && WHOLE.matcher(text).matches()) {
      return JSON.numberNode(new BigInteger(text));
    }
    return JSON.textNode(text);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private CatalogueException wrong(Node node, String message) {
    return new CatalogueException(name + ":" + line(node) + ": " + message);
  }
}
