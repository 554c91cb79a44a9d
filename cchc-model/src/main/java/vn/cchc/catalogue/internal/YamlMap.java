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
  private final Faults faults;
  private final Map<String, NodeTuple> values = new LinkedHashMap<>();

  /**
   * Creates the map of a node.
   *
   * @param subject what messages call it, behind the line; empty for the file itself
   * @param faults takes what is wrong with it; what is wrong counts as left out
   */
  YamlMap(String file, String subject, MappingNode node, Faults faults) {
    this.file = file;
    this.subject = subject;
    this.node = node;
    this.faults = faults;
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

  /** Refuses names that have no meaning here. */
  YamlMap knowing(String... names) {
    TreeSet<String> known = new TreeSet<>(List.of(names));
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        wrong(
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

  private @Nullable String text(String name, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    unexpected(name, value, "a text");
    return null;
  }

  int whole(String name) {
    Node value = value(name);
    if (value == null) {
      return 0;
    }
    try {
      if (value instanceof ScalarNode scalar && value.getTag().equals(Tag.INT)) {
        return Integer.parseInt(scalar.getValue());
      }
    } catch (NumberFormatException e) {
      // such as 0x10, or more digits than any number here has
    }
    unexpected(name, value, "a whole number");
    return 0;
  }

  boolean truth(String name) {
    Node value = value(name);
    String text = value == null ? "false" : value instanceof ScalarNode s ? s.getValue() : "";
    if (value == null || value.getTag().equals(Tag.BOOL) && text.matches("true|false")) {
      return text.equals("true");
    }
    unexpected(name, value, "true or false");
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
   */
  <T> @Nullable List<T> list(String name, String noun, Function<YamlMap, T> maker) {
    List<Node> items = items(name);
    if (items == null) {
      return null;
    }
    List<T> all = new ArrayList<>();
    for (Node item : items) {
      int before = faults.size();
      YamlMap map = map(name, item, called(item, noun, name + "[" + all.size() + "]"));
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

  private @Nullable YamlMap map(String name, Node value, String called) {
    if (value instanceof MappingNode mapping) {
      return new YamlMap(file, called, mapping, faults);
    }
    unexpected(name, value, "names and values");
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
    unexpected(name, value, "a list");
    return null;
  }

  private @Nullable Node value(String name) {
    NodeTuple tuple = values.get(name);
    return tuple == null || tuple.getValueNode().getTag().equals(Tag.NULL)
        ? null
        : tuple.getValueNode();
  }

  private void unexpected(String name, Node value, String expected) {
    if (subject.isEmpty()) {
      faults.breaks(faults);
    }
    wrong(line(name), "'" + name + "' is " + found(value) + ". Expected " + expected);
  }

  /** What a node is, for messages. */
  static String found(Node node) {
    return node instanceof ScalarNode scalar
        ? "'" + Texts.shortened(scalar.getValue()) + "'"
        : node instanceof SequenceNode ? "a list" : "names and values";
  }

  /** Tells what is wrong on a line. */
  void wrong(int line, String message) {
    faults.add(new CatalogueException(file + ":" + line + subject + ": " + message));
  }
}
