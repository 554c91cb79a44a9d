package vn.cchc.rules.internal.prose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.cchc.model.Claim;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.Narratives;

/** What a fuzzer feeds: of any prose it is told what it claims, each where it stands. */
public final class ProseFuzz {

  private ProseFuzz() {}

  /** Reads what a fuzzer made up; called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    List<String> paragraphs = new String(data, StandardCharsets.UTF_8).lines().toList();
    for (Claim claim : Narratives.claims(paragraphs, NumberNotation.VI)) {
      NarrativeSpan span = claim.source();
      String paragraph = paragraphs.get(span.paragraph());
      if (span.from() < 0 || span.to() > paragraph.length() || span.from() >= span.to()) {
        throw new IllegalStateException("Not in its paragraph: " + span);
      }
      if (claim.explanation().toString().isBlank()) {
        throw new IllegalStateException("Nothing is told: " + claim);
      }
    }
    Narratives.otherReadings(paragraphs, NumberNotation.VI);
  }

  /** Writes what a fuzzer begins with: paragraphs of all kinds. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int count = 0;
    for (Sample sample : Sample.all()) {
      Files.writeString(folder.resolve("p" + count++), sample.text());
    }
  }
}
