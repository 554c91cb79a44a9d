package vn.cchc.rules.internal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;

/**
 * Sentences as offices write them, each by itself, by somebody who did not know how prose is read;
 * and copies of them with a figure mistyped. Nothing is learnt from them.
 */
class SingleSentencesTest {

  private static final Path SENTENCES = Path.of("src/test/resources/narrative/single.jsonl");

  /** Of the mistyped figures so many are found; means, products and loose balances are not. */
  private static final int FOUND = 205;

  private static boolean isAccused(String text) {
    return Prose.read(List.of(text), NumberNotation.VI, null).claims().stream()
        .anyMatch(claim -> claim.verdict() == State.BROKEN);
  }

  private static List<JsonNode> sentences() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(SENTENCES)) {
      sentences.add(json.readTree(line));
    }
    return sentences;
  }

  @Test
  void a_sentence_whose_figures_are_right_is_never_called_wrong() throws IOException {
    assertThat(sentences())
        .hasSizeGreaterThan(300)
        .extracting(sentence -> sentence.get("text").asText())
        .filteredOn(SingleSentencesTest::isAccused)
        .isEmpty();
  }

  @Test
  void most_figures_that_are_mistyped_are_found() throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode sentence : sentences()) {
      String text = sentence.get("text").asText();
      for (JsonNode slip : sentence.get("slips")) {
        int at = text.indexOf(slip.get("from").asText());
        String slipped =
            text.substring(0, at)
                + slip.get("to").asText()
                + text.substring(at + slip.get("from").asText().length());
        if (isAccused(slipped)) {
          found.add(slipped);
        }
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(FOUND);
  }
}
