package vn.cchc.rules.internal.prose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.model.Claim;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;

/**
 * Paragraphs in the idiom of reports, half of them wrong in one realistic way. From the sound ones
 * is learnt what is not meant; of the wrong ones nothing is learnt.
 */
record Sample(String id, String half, String text, Set<String> broken, Set<String> holds) {

  private static final Path FOLDER = Path.of("src/test/resources/narrative");

  static List<Sample> all() {
    ObjectMapper json = new ObjectMapper();
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("sentences.jsonl")));
      lines.addAll(Files.readAllLines(FOLDER.resolve("held-out.jsonl")));
      lines.addAll(Files.readAllLines(FOLDER.resolve("last.jsonl")));
      return lines.stream().map(line -> read(json, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample read(ObjectMapper json, String line) {
    try {
      JsonNode node = json.readTree(line);
      return new Sample(
          node.get("id").asText(),
          node.get("half").asText(),
          node.get("text").asText(),
          words(node.get("broken")),
          words(node.get("holds")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  boolean isSound() {
    return broken.isEmpty();
  }

  List<Claim> claims() {
    return Prose.read(List.of(text), NumberNotation.VI, null).claims();
  }

  /** The kinds of claims found in this state. */
  Set<String> kinds(State state) {
    Set<String> kinds = new TreeSet<>();
    claims().stream()
        .filter(claim -> claim.verdict() == state)
        .forEach(claim -> kinds.add(claim.kind().word()));
    return kinds;
  }
}
