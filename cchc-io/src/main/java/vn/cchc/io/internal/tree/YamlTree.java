package vn.cchc.io.internal.tree;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
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
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.tree.Tree.Fields;
import vn.cchc.io.internal.tree.Tree.Items;
import vn.cchc.io.internal.tree.Tree.Scalar;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/**
 * The tree of a YAML text, in which no name stands twice beside itself and nothing refers to
 * anything: a text of a few lines cannot be one of millions. Scalars are what is written.
 */
public final class YamlTree {

  private static final int DEEPEST = 30;

  private final String name;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlTree(String name) {
    this.name = name;
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the file
   * @throws ReportFormatException if it is no YAML, or empty
   */
  public static Tree of(String text, String name) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Math.max(1, text.length()));
    options.setNestingDepthLimit(DEEPEST);
    Node root;
    try {
      StreamReader reader = new StreamReader(new StringReader(text));
      root = new Composer(new ParserImpl(reader, options), new Words(), options).getSingleNode();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      Fault fault = Fault.of("tree.yaml").saying(Texts.shortened(String.valueOf(e.getProblem())));
      throw new ReportFormatException(fault.at(name + ":" + line), e);
    } catch (YAMLException e) {
      Fault fault = Fault.of("tree.yaml").saying(Texts.shortened(String.valueOf(e.getMessage())));
      throw new ReportFormatException(fault.at(name), e);
    }
    if (root == null) {
      throw new ReportFormatException(Fault.of("tree.empty").at(name));
    }
    return new YamlTree(name).tree(root);
  }

  /** What is written is a text, whatever YAML makes of it. */
  private static final class Words extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // none: 010 is 010, and No is no
    }
  }

  private Tree tree(Node node) {
    if (!seen.add(node)) {
      throw wrong(Fault.of("tree.reference"), node);
    }
    if (node instanceof MappingNode mapping) {
      return fields(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(tree(item)));
      return new Items(items, mark(node));
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
    return new Scalar(scalar.getValue(), quoted, mark(node));
  }

  private Tree fields(MappingNode mapping) {
    Map<String, Tree> values = new LinkedHashMap<>();
    Map<String, vn.cchc.io.internal.tree.Mark> names = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode word)) {
        throw wrong(Fault.of("tree.name"), key);
      }
      if (names.put(word.getValue(), mark(key)) != null) {
        throw wrong(Fault.of("json.duplicate", Texts.shortened(word.getValue())), key);
      }
      values.put(word.getValue(), tree(tuple.getValueNode()));
    }
    return new Fields(values, names, mark(mapping));
  }

  private static vn.cchc.io.internal.tree.Mark mark(Node node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    return new vn.cchc.io.internal.tree.Mark(
        start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }

  private ReportFormatException wrong(Fault fault, Node node) {
    return new ReportFormatException(fault.at(name + ":" + (node.getStartMark().getLine() + 1)));
  }
}
