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
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/**
 * Names and values of a YAML file. A scalar is the text that is written, not what YAML makes of 010
 * or No. What is left out, or has nothing behind its colon, is null, zero or false.
 */
final class YamlMap {

  private final String file;
  private final Fault subject;
  private final boolean root;
  private final MappingNode node;
  private final Faults faults;
  private final Map<String, NodeTuple> values = new LinkedHashMap<>();

  /**
   * Creates the map of a file.
   *
   * @param subject what messages call it
   * @param faults takes what is wrong with it; what is wrong counts as left out
   */
  YamlMap(String file, Fault subject, MappingNode node, Faults faults) {
    this(file, subject, true, node, faults);
  }

  private YamlMap(String file, Fault subject, boolean root, MappingNode node, Faults faults) {
    this.file = file;
    this.subject = subject;
    this.root = root;
    this.node = node;
    this.faults = faults;
    for (NodeTuple tuple : node.getValue()) {
      values.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple);
    }
  }

  /** Returns what messages call it. */
  Fault subject() {
    return subject;
  }

  /** Returns the line it begins on, from 1. */
  int line() {
    return line(node);
  }

  /** Returns where it begins: the file, and unless it is the file itself, line and column. */
  String place() {
    return root ? file : place(file, node);
  }

  /**
   * Returns where a name stands, or a name below or above it as in {@code valid.from}; where it
   * begins if the name is left out.
   */
  String place(String name) {
    String above = name.substring(0, Math.max(0, name.indexOf('.')));
    for (String one : List.of(name, above, name.substring(name.lastIndexOf('.') + 1))) {
      NodeTuple tuple = values.get(one);
      if (tuple != null) {
        return place(file, tuple.getKeyNode());
      }
    }
    return place();
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  static String place(String file, Node node) {
    return file + ":" + line(node) + ":" + (node.getStartMark().getColumn() + 1);
  }

  /** Refuses names that have no meaning here. */
  YamlMap knowing(String... names) {
    TreeSet<String> known = new TreeSet<>(List.of(names));
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        Fault words = Want.nearest(Want.of("words", String.join(", ", known)), name, known);
        wrong(name, "unknown-key", Texts.shortened(name), words);
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

  private @Nullable String text(String name, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    unexpected(name, value, "text");
    return null;
  }

  @Nullable Integer whole(String name) {
    Node value = value(name);
    if (value == null) {
      return null;
    }
    try {
      if (value instanceof ScalarNode scalar && value.getTag().equals(Tag.INT)) {
        return Integer.parseInt(scalar.getValue());
      }
    } catch (NumberFormatException e) {
      // such as 0x10, or more digits than any number here has
    }
    unexpected(name, value, "whole");
    return null;
  }

  boolean truth(String name) {
    Node value = value(name);
    String text = value == null ? "false" : value instanceof ScalarNode s ? s.getValue() : "";
    if (value == null || value.getTag().equals(Tag.BOOL) && text.matches("true|false")) {
      return text.equals("true");
    }
    unexpected(name, value, "flag");
    return false;
  }

  @Nullable List<String> texts(String name) {
    List<Node> items = items(name);
    if (items == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Node item : items) {
      String text = text(name, item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns names and values below a name, made into something. */
  <T> @Nullable T map(String name, Function<YamlMap, T> maker) {
    Node value = value(name);
    YamlMap map = value == null ? null : map(name, value, subject);
    return map == null ? null : maker.apply(map);
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
   * @param id the name its identifier stands behind
   */
  <T> @Nullable List<T> list(String name, String noun, String id, Function<YamlMap, T> maker) {
    List<Node> items = items(name);
    if (items == null) {
      return null;
    }
    List<T> all = new ArrayList<>();
    for (Node item : items) {
      int before = faults.size();
      YamlMap map = map(name, item, called(item, noun, id, Want.of("item", all.size() + 1, name)));
      if (map != null) {
        T made = maker.apply(map);
        all.add(made);
        if (faults.size() > before) {
          faults.breaks(made);
        }
      }
    }
    return all;
  }

  private static Fault called(Node item, String noun, String id, Fault otherwise) {
    if (item instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (((ScalarNode) tuple.getKeyNode()).getValue().equals(id)
            && tuple.getValueNode() instanceof ScalarNode word
            && !word.getValue().isBlank()) {
          return Want.part(noun, word.getValue());
        }
      }
    }
    return otherwise;
  }

  private @Nullable YamlMap map(String name, Node value, Fault called) {
    if (value instanceof MappingNode mapping) {
      return new YamlMap(file, called, false, mapping, faults);
    }
    unexpected(name, value, "fields");
    return null;
  }

  private @Nullable List<Node> items(String name) {
    Node value = value(name);
    if (value == null || value instanceof SequenceNode) {
      return value == null
          ? null
          // what is empty was told when the file was read
          : ((SequenceNode) value)
              .getValue().stream().filter(item -> !item.getTag().equals(Tag.NULL)).toList();
    }
    unexpected(name, value, "list");
    return null;
  }

  private @Nullable Node value(String name) {
    NodeTuple tuple = values.get(name);
    return tuple == null || tuple.getValueNode().getTag().equals(Tag.NULL)
        ? null
        : tuple.getValueNode();
  }

  private void unexpected(String name, Node value, String expected) {
    if (root) {
      faults.breaks(faults);
    }
    wrong(name, "value", name, found(value), Want.of(expected));
  }

  /** What a node is, for messages. */
  static Fault found(Node node) {
    return node instanceof ScalarNode scalar
        ? Want.of("found", Texts.shortened(scalar.getValue()))
        : Want.of(node instanceof SequenceNode ? "list" : "fields");
  }

  /**
   * Tells what is wrong.
   *
   * @param name it is wrong with, at whose line; the whole where it is left out
   * @param key of the sentence, {@code catalogue.} before it
   * @param more arguments of the sentence, behind what this is called
   */
  void wrong(String name, String key, Object... more) {
    faults.add(Want.wrong(subject, key, more).at(place(name)));
  }
}
