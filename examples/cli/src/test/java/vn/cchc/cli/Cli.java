package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the command line within the tests. */
final class Cli {

  static final String EXAMPLE = "../khanh-hoa-q3-2021/report.txt";

  /** A whole report in which nothing is wrong, on one line. */
  static final String SOUND = resource("/sound.json");

  /** One figure, of which not enough can be checked to say anything. */
  static final String SPARSE =
      "{\"catalogue\": \"cchc-2021-province\", \"figures\": [{\"indicator\": \"3.1.3\", \"value\":"
          + " \"1.859\", \"note\": null}]}";

  private Cli() {}

  private static String resource(String name) {
    try (InputStream stream = Cli.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Run(int status, String out, String err) {}

  static Run run(String in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    Run to = runTo(out, bytes, arguments);
    Run run = new Run(to.status(), out.toString(StandardCharsets.UTF_8), to.err());
    if (List.of(arguments).contains("validate")) {
      checkResults(run.out());
    }
    return run;
  }

  /** Runs a command whose output goes to a stream. */
  static Run runTo(OutputStream out, InputStream in, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.Streams streams =
        Main.Streams.of(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
    int status = Main.run(arguments, streams);
    return new Run(status, "", err.toString(StandardCharsets.UTF_8));
  }

  /** Whatever is printed as a result is as the schema of results says. */
  private static void checkResults(String out) {
    if (!out.startsWith("{") && !out.startsWith("[")) {
      return;
    }
    try (MappingIterator<JsonNode> documents =
        new ObjectMapper().readerFor(JsonNode.class).readValues(out)) {
      while (documents.hasNext()) {
        JsonNode document = documents.next();
        if (!document.has("error")) {
          assertThat(SchemaTest.RESULT.validate(document)).isEmpty();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
