package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.model.internal.Texts;

/**
 * Names and values of a YAML file. A scalar is the text that is written, not what YAML makes of 010
 * or No. What is left out, or has nothing behind its colon, is null, zero or false.
 */
final class YamlMap {

  private final String file;
  private final String subject;
  private final MappingNode node;
  private final Map<String, NodeTuple> values = new LinkedHashMap<>();

  /**
   * Creates the map of a node.
   *
   * @param subject what messages call it, behind the line; empty for the file itself
   */
  YamlMap(String file, String subject, MappingNode node) {
    this.file = file;
    this.subject = subject;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      values.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple);
    }
  }

  /** Returns the line it begins on, from 1. */
  int line() {
    return line(node);
  }

  /** Returns the line a name stands on, from 1. */
  int line(String name) {
    NodeTuple tuple = values.get(name);
    return tuple == null ? 1 : line(tuple.getKeyNode());
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /**
   * Refuses names that have no meaning here.
   *
   * @throws CatalogueException if there is another one
   */
  YamlMap knowing(String... names) {
    TreeSet<String> known = new TreeSet<>(List.of(names));
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw wrong(
            line(name),
            "unknown property '" + Texts.shortened(name) + "'. Known: " + String.join(", ", known));
      }
    }
    return this;
  }

  /** Returns whether a name is there, be it with nothing behind it. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns whether a text stands behind a name. */
  boolean isText(String name) {
    return value(name) instanceof ScalarNode;
  }

  @Nullable String text(String name) {
    Node value = value(name);
    return value == null ? null : text(name, value);
  }

  private String text(String name, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw unexpected(name, value, "a text");
  }

  int whole(String name) {
    Node value = value(name);
    if (value == null) {
      return 0;
    }
    try {
      if (value.getTag().equals(Tag.INT)) {
        return Integer.parseInt(text(name, value));
      }
    } catch (NumberFormatException e) {
      // such as 0x10, or more digits than any number here has
    }
    throw unexpected(name, value, "a whole number");
  }

  boolean truth(String name) {
    Node value = value(name);
    String text = value == null ? "false" : value instanceof ScalarNode s ? s.getValue() : "";
    if (value == null || value.getTag().equals(Tag.BOOL) && text.matches("true|false")) {
      return text.equals("true");
    }
    throw unexpected(name, value, "true or false");
  }

  @Nullable List<String> texts(String name) {
    List<Node> items = items(name);
    return items == null ? null : items.stream().map(item -> text(name, item)).toList();
  }

  /** Returns names and values below a name, made into something. */
  <T> @Nullable T map(String name, Function<YamlMap, T> maker) {
    Node value = value(name);
    return value == null ? null : maker.apply(map(name, value, subject));
  }

  /** Returns names and values below each name below a name, made into something. */
  <T> @Nullable Map<String, @Nullable T> maps(String name, Function<YamlMap, T> maker) {
    return map(
        name,
        named -> {
          Map<String, @Nullable T> all = new LinkedHashMap<>();
          named.values.keySet().forEach(key -> all.put(key, named.map(key, maker)));
          return all;
        });
  }

  /** Returns the texts below each name below a name; none where it is left out. */
  Map<String, String> words(String name) {
    Map<String, String> words = new LinkedHashMap<>();
    map(
        name,
        named -> {
          for (String key : named.values.keySet()) {
            String word = named.text(key);
            words.put(key, word == null ? "" : word);
          }
          return words;
        });
    return words;
  }

  /**
   * Returns a list of names and values below a name, each made into something.
   *
   * @param noun what messages call one of them, before its identifier
   */
  <T> @Nullable List<T> list(String name, String noun, Function<YamlMap, T> maker) {
    List<Node> items = items(name);
    if (items == null) {
      return null;
    }
    List<T> all = new ArrayList<>();
    for (Node item : items) {
      String called = called(item, noun, name + "[" + all.size() + "]");
      all.add(maker.apply(map(name, item, called)));
    }
    return all;
  }

  private static String called(Node item, String noun, String otherwise) {
    if (item instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (((ScalarNode) tuple.getKeyNode()).getValue().equals("id")
            && tuple.getValueNode() instanceof ScalarNode id
            && !id.getValue().isEmpty()) {
          return ", " + noun + " " + Texts.shortened(id.getValue());
        }
      }
    }
    return ", " + otherwise;
  }

  private YamlMap map(String name, Node value, String called) {
    if (value instanceof MappingNode mapping) {
      return new YamlMap(file, called, mapping);
    }
    throw unexpected(name, value, "names and values");
  }

  private @Nullable List<Node> items(String name) {
    Node value = value(name);
    if (value == null || value instanceof SequenceNode) {
      return value == null ? null : ((SequenceNode) value).getValue();
    }
    throw unexpected(name, value, "a list");
  }

  private @Nullable Node value(String name) {
    NodeTuple tuple = values.get(name);
    return tuple == null || tuple.getValueNode().getTag().equals(Tag.NULL)
        ? null
        : tuple.getValueNode();
  }

  private CatalogueException unexpected(String name, Node value, String expected) {
    return wrong(line(name), "'" + name + "' is " + found(value) + ". Expected " + expected);
  }

  /** What a node is, for messages. */
  static String found(Node node) {
    return node instanceof ScalarNode scalar
        ? "'" + Texts.shortened(scalar.getValue()) + "'"
        : node instanceof SequenceNode ? "a list" : "names and values";
  }

  /** Returns the exception for what stands on a line. */
  CatalogueException wrong(int line, String message) {
    return new CatalogueException(file + ":" + line + subject + ": " + message);
  }
}
