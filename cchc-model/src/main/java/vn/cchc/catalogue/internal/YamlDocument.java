package vn.cchc.catalogue.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** The tree of a YAML document, in which nothing stands twice and nothing is left open. */
final class YamlDocument {

  private static final int DEEPEST = 30;

  private final String name;
  private final Faults faults;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlDocument(String name, Faults faults) {
    this.name = name;
    this.faults = faults;
  }

  /**
   * Reads a document that is names and values.
   *
   * @param subject what messages call it
   * @param faults takes what is wrong and does not keep the rest from being read
   * @throws CatalogueException if it is something else, or refers to parts of itself
   */
  static YamlMap read(byte[] bytes, String name, Fault subject, Faults faults) {
    Node root = compose(bytes, name);
    if (root == null || root.getTag().equals(Tag.NULL)) {
      throw new CatalogueException(Fault.of("catalogue.empty").at(name));
    }
    new YamlDocument(name, faults).check(root);
    if (root instanceof MappingNode mapping) {
      return new YamlMap(name, subject, mapping, faults);
    }
    throw new CatalogueException(
        Want.wrong(subject, "whole", YamlMap.found(root), Want.of("fields"))
            .at(YamlMap.place(name, root)));
  }

  @SuppressWarnings("NullAway") // null where the file is empty
  private static Node compose(byte[] bytes, String name) {
    if (isPacked(bytes)) {
      boolean workbook = new String(bytes, StandardCharsets.ISO_8859_1).contains("xl/workbook");
      throw new CatalogueException(
          Fault.of(workbook ? "catalogue.workbook" : "catalogue.binary").at(name));
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(CatalogueReader.MAX_BYTES);
    options.setNestingDepthLimit(DEEPEST);
    try {
      StreamReader reader = new StreamReader(new UnicodeReader(new ByteArrayInputStream(bytes)));
      // without the machinery that makes Java objects of YAML, which is slow to start
      return new Composer(new ParserImpl(reader, options), new Scalars(), options).getSingleNode();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
      throw new CatalogueException(YamlReason.of(String.valueOf(e.getProblem())).at(name + place));
    } catch (YAMLException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new CatalogueException(Fault.of("catalogue.encoding").at(name));
      }
      throw new CatalogueException(YamlReason.of(Texts.shortened("" + e.getMessage())).at(name));
    }
  }

  /** Whether it is a package, as office programs save. */
  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' '
            || (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF);
  }

  /**
   * What a catalogue's scalars may be besides texts; YAML knows more, and takes longer to see it.
   */
  private static final class Scalars extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("-?[0-9]+"), "-0123456789");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL| |"), "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }

  private void check(Node node) {
    if (!seen.add(node)) {
      throw new CatalogueException(wrong(node, "tree.reference"));
    }
    if (node instanceof MappingNode mapping) {
      checkMapping(mapping);
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        check(item);
        if (item.getTag().equals(Tag.NULL)) {
          faults.add(wrong(item, "catalogue.empty-item"));
        }
      }
    }
  }

  private void checkMapping(MappingNode mapping) {
    Map<String, Integer> names = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new CatalogueException(wrong(tuple.getKeyNode(), "tree.name"));
      }
      Integer first = names.putIfAbsent(key.getValue(), YamlMap.line(key));
      if (first != null) {
        faults.add(wrong(key, "catalogue.key-twice", Texts.shortened(key.getValue()), first));
      }
      check(tuple.getValueNode());
    }
  }

  private Fault wrong(Node node, String key, Object... arguments) {
    return Fault.of(key, arguments).at(YamlMap.place(name, node));
  }
}
