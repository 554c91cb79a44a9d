package vn.cchc.rules.internal.prose.mention;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/** The words by which prose is read, from a file that people can read. Immutable, thread-safe. */
public final class Lexicon {

  private static final Lexicon STANDARD = load("/vn/cchc/rules/internal/prose/lexicon.properties");

  /**
   * A phrase in a text.
   *
   * @param from its first token
   * @param to behind its last token
   */
  record Hit(int from, int to, Entry entry) {}

  /** What a phrase says: cues, classes of things, what is counted, by which power of ten. */
  record Entry(Set<Cue> cues, List<State> states, List<String> nouns, int power) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Set<Cue> cues = new HashSet<>();
    final List<State> states = new ArrayList<>();
    final List<String> nouns = new ArrayList<>();
    int power;
    @Nullable Entry entry;

    void close() {
      boolean says = !cues.isEmpty() || !states.isEmpty() || !nouns.isEmpty() || power != 0;
      entry = says ? new Entry(Set.copyOf(cues), List.copyOf(states), nouns, power) : null;
      next.values().forEach(Node::close);
    }
  }

  /** Things that are counted and of which each is of its own kind. */
  private static final String EACH = "each";

  private final Node root = new Node();
  private final Map<String, List<String>> links = new HashMap<>();
  private final Map<String, List<Set<String>>> partitions = new HashMap<>();

  private Lexicon() {}

  /** Returns the lexicon that comes with the library. */
  public static Lexicon standard() {
    return STANDARD;
  }

  private static Lexicon load(String resource) {
    Properties groups = new Properties();
    try (InputStream stream = requireNonNull(Lexicon.class.getResourceAsStream(resource));
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      groups.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Lexicon lexicon = new Lexicon();
    for (String group : groups.stringPropertyNames()) {
      lexicon.add(group, List.of(groups.getProperty(group).split("\\s*,\\s*", -1)));
    }
    lexicon.root.close();
    return lexicon;
  }

  private void add(String group, List<String> phrases) {
    String[] path = group.split("\\.", 3);
    for (String phrase : phrases) {
      switch (path[0]) {
        case "partition" ->
            partitions
                .computeIfAbsent(path[1], key -> new ArrayList<>())
                .add(Set.of(phrase.split(" ", -1)));
        case "state" -> node(phrase).states.add(new State(path[1], path[2]));
        case "noun" -> node(phrase).nouns.add(path[1]);
        case "link" -> links.computeIfAbsent(group, key -> new ArrayList<>()).add(phrase);
        case "scale" -> node(phrase).power = Integer.parseInt(path[1]);
        default -> node(phrase).cues.add(cue(group));
      }
    }
  }

  private static Cue cue(String group) {
    String name = group.replace('.', '-');
    return Arrays.stream(Cue.values())
        .filter(cue -> cue.group().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the lexicon has an unknown group: " + group));
  }

  private Node node(String phrase) {
    Node node = root;
    for (String word : Texts.nfc(phrase).toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      node = node.next.computeIfAbsent(word, key -> new Node());
    }
    return node;
  }

  /**
   * Returns the phrases in a text, one after the other; of those that begin together the longest.
   */
  List<Hit> hits(List<Token> tokens) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Hit hit = longest(tokens, at);
      if (hit != null) {
        hits.add(hit);
        at = hit.to();
      } else {
        at++;
      }
    }
    return hits;
  }

  private @Nullable Hit longest(List<Token> tokens, int from) {
    Hit found = null;
    Node node = root;
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      node = token.is(Piece.WORD) || token.is(Piece.NUMBER) ? node.next.get(token.word()) : null;
      if (node == null) {
        break;
      }
      if (node.entry != null) {
        found = new Hit(from, at + 1, node.entry);
      }
    }
    return found;
  }

  /** Returns groups of words by which prose speaks of indicators, by their names. */
  public Map<String, List<String>> links() {
    return Collections.unmodifiableMap(links);
  }

  /** Returns whether a word by itself is a phrase. */
  boolean has(String word) {
    Node node = root.next.get(word);
    return node != null && node.entry != null;
  }

  /** Returns whether it is known what a word counts. */
  public boolean isNoun(String noun) {
    return !nouns(noun).isEmpty();
  }

  /** Returns the family of a noun: itself if it is of none. */
  String family(String noun) {
    List<String> nouns = nouns(noun);
    return nouns.isEmpty() || nouns.get(0).equals(EACH) ? noun : nouns.get(0);
  }

  private List<String> nouns(String phrase) {
    Node node = root;
    for (String word : phrase.split(" ", -1)) {
      node = node == null ? null : node.next.get(word);
    }
    return node == null ? List.of() : node.nouns;
  }

  /** Returns whether some classes of a dimension are all there are. */
  public boolean isPartition(String dimension, Set<String> classes) {
    return partitions.getOrDefault(dimension, List.of()).contains(classes);
  }
}
