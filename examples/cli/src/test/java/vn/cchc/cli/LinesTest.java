package vn.cchc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.SOUND;
import static vn.cchc.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.cli.Cli.Run;

/** A stream of lines: each answered, as soon as it can be, as long as somebody reads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinesTest {

  private static final String DIGITS = "9".repeat(1_001);
  private static final String NAME = "a".repeat(60_000);

  @TempDir private Path folder;

  private static final class Conversation implements AutoCloseable {
    private final PipedOutputStream in = new PipedOutputStream();
    private final PipedOutputStream answers = new PipedOutputStream();
    private final BufferedReader out;
    private final CompletableFuture<Run> run;

    Conversation() throws IOException {
      InputStream source = new PipedInputStream(in, 1 << 20);
      out = new BufferedReader(new InputStreamReader(new PipedInputStream(answers), UTF_8));
      run = CompletableFuture.supplyAsync(() -> Cli.runTo(answers, source, "validate", "--lines"));
    }

    void say(String text) throws IOException {
      in.write(text.getBytes(UTF_8));
      in.flush();
    }

    String hear() throws IOException {
      return out.readLine();
    }

    @Override
    public void close() throws IOException {
      in.close();
      assertThat(run.orTimeout(30, TimeUnit.SECONDS).join().status()).isZero();
    }
  }

  @Test
  void a_line_is_answered_before_the_next_is_sent() throws IOException {
    try (Conversation conversation = new Conversation()) {
      for (int i = 0; i < 70; i++) {
        conversation.say(SOUND + "\n");
        assertThat(conversation.hear()).startsWith("{\"report\":");
      }
    }
  }

  @Test
  void the_beginning_of_the_next_line_keeps_no_answer_back() throws IOException {
    try (Conversation conversation = new Conversation()) {
      conversation.say(SOUND + "\n\n" + SOUND + "\r\n" + SOUND.substring(0, 20));
      assertThat(conversation.hear()).startsWith("{\"report\":");
      assertThat(conversation.hear()).startsWith("{\"report\":");
      conversation.say(SOUND.substring(20) + "\n");
      assertThat(conversation.hear()).startsWith("{\"report\":");
    }
  }

  /** The same line for ever. */
  private static InputStream endless(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return new InputStream() {
      private int next;

      @Override
      public int read() {
        next = (next + 1) % bytes.length;
        return bytes[next] & 0xFF;
      }
    };
  }

  @Test
  void an_endless_stream_ends_when_nobody_reads_the_answers_any_more() {
    OutputStream head =
        new OutputStream() {
          private int left = 1_000;

          @Override
          public void write(int b) throws IOException {
            if (left-- <= 0) {
              throw new IOException("Broken pipe");
            }
          }
        };
    Run run = Cli.runTo(head, endless(SOUND + "\n"), "validate", "--lines");

    assertThat(run.status()).isEqualTo(141);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_line_that_is_too_long_is_refused_before_its_end_and_the_rest_goes_on() {
    byte[] head = new byte[Lines.MAX_BYTES + 1];
    Arrays.fill(head, (byte) ' ');
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(head),
            new ByteArrayInputStream((" \n" + SOUND).getBytes(UTF_8)));
    List<String> answers = new ArrayList<>();
    Run run = Cli.runTo(collecting(answers), in, "validate", "--lines");

    assertThat(run.status()).isEqualTo(2);
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0)).startsWith("{\"line\":1,\"error\":\"dài hơn 16 MB");
    assertThat(answers.get(1)).startsWith("{\"report\":");
  }

  private static OutputStream collecting(List<String> lines) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        new String(bytes, offset, length, UTF_8).lines().forEach(lines::add);
      }
    };
  }

  @Test
  void a_stream_without_the_end_of_a_line_is_answered_once_and_given_up() {
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return length;
          }
        };
    List<String> answers = new ArrayList<>();
    Run run = Cli.runTo(collecting(answers), zeros, "validate", "--lines");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("dòng 1: quá 1 GB mà chưa hết dòng");
    assertThat(answers).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n", "%s", "\uFEFF%s\n", "%s\r\n", "\n \t\r\n%s\n\n"})
  void a_line_is_read_however_it_begins_and_ends(String form) {
    Run run = run(form.formatted(SOUND), "validate", "--lines");

    assertThat(run.status()).isZero();
    assertThat(run.out()).hasLineCount(1).startsWith("{\"report\":").endsWith("}\n");
  }

  static List<String> reports() {
    String cell = "{\"catalogue\":\"c\",\"figures\":[{\"indicator\":\"3.1.3\",\"value\":%s}]}";
    String period = "{\"catalogue\":\"cchc-2021-province\",\"figures\":[],\"period\":%s}";
    return List.of(
        cell.formatted(DIGITS),
        cell.formatted("1e99999999999"),
        cell.formatted("1e-2147483648"),
        cell.formatted("[".repeat(2_000)),
        cell.formatted("null,\"printed\":{\"row\":99999999999}"),
        period.formatted("{\"kind\":\"Q3\",\"year\":1000000000}"),
        period.formatted("{\"kind\":\"Q3\",\"year\":2021202120}"),
        period.formatted("{\"kind\":\"Q3\",\"year\":-2147483648}"),
        period.formatted("{\"kind\":\"Q3\",\"year\":2021,\"to\":\"+999999999-12-31\"}"),
        "{\"" + NAME + "\":1}",
        SOUND + "\u0000",
        "{\"catalogue\":\"\\u001b[31m\\u202e\",\"figures\":[]}");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_value_no_system_holds_is_refused_in_words_and_the_rest_goes_on(String hostile)
      throws IOException {
    List<String> answers =
        run(hostile + "\n" + SOUND, "validate", "--lines").out().lines().toList();

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0))
        .startsWith("{\"line\":1,\"error\":\"")
        .hasSizeLessThan(300)
        .doesNotContain("Exception", "lỗi của chương trình này", "`", "\u001b", "\u202e");
    assertThat(answers.get(1)).startsWith("{\"report\":");

    Path file = Files.writeString(folder.resolve("r.json"), hostile);
    Run alone = run("", "validate", file.toString());
    assertThat(alone.status()).isEqualTo(2);
    assertThat(alone.err()).hasLineCount(1).contains("r.json").doesNotContain("Exception");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_file_no_system_holds_keeps_no_other_from_being_answered(String hostile)
      throws IOException {
    String bad = Files.writeString(folder.resolve("bad.json"), hostile).toString();
    String good = Files.writeString(folder.resolve("good.json"), SOUND).toString();

    Run run = run("", "validate", "--format", "json", good, bad, good);
    JsonNode answers = new ObjectMapper().readTree(run.out());

    assertThat(run.status()).isEqualTo(2);
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).has("verdict")).isTrue();
    assertThat(answers.get(1).get("error").textValue()).isNotBlank();
    assertThat(answers.get(2).has("verdict")).isTrue();
  }

  static List<String> questions() {
    String question = "{\"figures\":{\"x\":%s},\"relations\":[\"%s\"]}";
    return List.of(
        question.formatted(DIGITS, "x = 1"),
        question.formatted("1e99999999999", "x = 1"),
        question.formatted("true", "x = 1"),
        question.formatted("1", "x = " + "(".repeat(9_000)),
        question.formatted("1", "x = " + "1 + ".repeat(9_000)),
        "{\"figures\":{\"" + NAME + "\":1},\"relations\":[]}",
        "[".repeat(100_000),
        "\u0000");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_question_no_system_holds_is_refused_in_words_and_the_rest_goes_on(String hostile) {
    String sound = "{\"figures\":{\"x\":1},\"relations\":[\"x = 1\"]}";
    List<String> answers =
        run(hostile + "\n" + sound, "check-figures", "--lines").out().lines().toList();

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0))
        .startsWith("{\"line\":1,\"error\":\"")
        .hasSizeLessThan(300)
        .doesNotContain("Exception", "lỗi của chương trình này");
    assertThat(answers.get(1)).startsWith("{\"relations\":{\"1\":{\"verdict\":\"held\"}}");
  }

  @Test
  void lines_are_answered_into_a_file_that_is_there_when_all_are() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Run run = run(SOUND + "\n" + SOUND + "\n", "validate", "--lines", "--out", out.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readAllLines(out)).hasSize(2).allMatch(line -> line.startsWith("{\"report\""));
  }

  @ParameterizedTest
  @CsvSource({"text, 2", "html, 2", "json, 0"})
  void lines_are_answered_in_json_or_the_format_is_refused(String format, int status) {
    Run run = run(SOUND, "validate", "--lines", "--format", format);

    assertThat(run.status()).isEqualTo(status);
    assertThat(run.err()).hasLineCount(status == 0 ? 0 : 1);
  }
}
