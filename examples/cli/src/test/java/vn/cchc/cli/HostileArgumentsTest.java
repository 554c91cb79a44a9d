package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static vn.cchc.cli.Cli.EXAMPLE;
import static vn.cchc.cli.Cli.SOUND;
import static vn.cchc.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.cli.Cli.Run;

/** Names and files as scripts hand them on, and as somebody would who means harm. */
class HostileArgumentsTest {

  private static final String NASTY = "a\u001b[31m\u202eb\u009bc\nd.json";
  private static final String ESCAPED = "a\\u001B[31m\\u202Eb\\u009Bc\\u000Ad.json";

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static void assertSeen(String text) {
    assertThat(text).doesNotContain("\u001b", "\u202e", "\u009b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate|%s",
        "validate|--out|%s/x|" + EXAMPLE,
        "validate|--catalogue|%s|" + EXAMPLE,
        "validate|--format|%s|" + EXAMPLE,
        "validate|--%s",
        "check-text|%s",
        "catalogue|%s",
        "lint-catalogue|%s",
        "%s",
      })
  void a_name_is_shown_so_that_it_steers_no_terminal(String command) {
    Run run = run("", command.formatted(NASTY).split("\\|"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("a\\u001B[31m\\u202Eb\\u009Bc");
    assertSeen(run.err());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_name_is_shown_so_in_results_and_is_still_the_name() throws IOException {
    String nasty = file(NASTY, SOUND);
    String json = run("", "validate", "--format", "json", nasty, nasty + "x").out();

    assertSeen(json);
    JsonNode answers = new ObjectMapper().readTree(json);
    assertThat(answers.get(0).get("file").textValue()).isEqualTo(nasty);
    assertThat(answers.get(1).get("file").textValue()).isEqualTo(nasty + "x");
    assertThat(answers.get(1).get("error").textValue()).contains(ESCAPED);
    for (String format : List.of("text", "html")) {
      String page = run("", "validate", "--format", format, nasty).out();
      assertThat(page).contains(ESCAPED);
      assertSeen(page);
    }
  }

  @Test
  void a_catalogue_steers_no_terminal() throws IOException {
    String form =
        file(
            "form.yaml",
            """
            id: form
            name: { vi: "Bi\\e[31mểu\\u202E", en: Form }
            level: province
            valid: { from: "2021-01-01" }
            source: Letter 1
            indicators:
              - { id: "1.1", name: { vi: "A\\e[31m\\u202E", en: A }, unit: B, kind: count, measures: flow, reported-by: [province] }
            relations:
              - { id: r, formula: 1.1 <= 9, strength: must, because: { vi: "a\\e[31m", en: a }, source: b }
            """);

    for (String command : List.of("catalogue", "lint-catalogue")) {
      Run run = run("", command, form);
      assertThat(run.out()).contains("A\\u001B[31m\\u202E");
      assertSeen(run.out());
    }
  }

  @Test
  void an_at_sign_is_part_of_a_name() throws IOException {
    String notes = file("notes.txt", "secret words");

    Run run = run("", "validate", "@" + notes);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("không có tệp này").doesNotContain("secret");
    assertThat(run("", "@" + notes).err()).hasLineCount(1).doesNotContain("secret");
    assertThat(run("", "validate", file("@r.json", SOUND)).status()).isZero();
  }

  @Test
  void what_stands_behind_two_dashes_is_a_name() {
    Run run = run("", "validate", "--", "--lines", "-x.json");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("--lines: không có tệp này-x.json: không có tệp này");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "read", "check-text", "catalogue", "lint-catalogue"})
  void a_folder_or_an_empty_name_is_no_file(String command) {
    boolean submission = command.equals("validate") || command.equals("read");
    assertThat(run("", command, folder.toString()).err())
        .hasLineCount(1)
        .endsWith(
            (submission ? ": không có tệp nào" : ": đây là thư mục. Hãy chọn một tệp")
                + System.lineSeparator());
    for (String empty : List.of("", " ")) {
      assertThat(run("", command, empty).err()).hasLineCount(1).contains("tên rỗng");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "check-text", "catalogue", "lint-catalogue"})
  @EnabledOnOs(OS.LINUX)
  void a_file_without_end_is_refused(String command) {
    Run run = run("", command, "/dev/zero");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).startsWith("/dev/zero: ");
  }

  @Test
  void files_of_one_name_are_told_apart() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("two"));
    Run run = run("", "validate", file("one/r.json", "{"), file("two/r.json", "{"));

    assertThat(run.err()).contains("one/r.json:1: ", "two/r.json:1: ").hasLineCount(2);
  }

  @Test
  void a_file_without_permission_is_told_in_words() throws IOException {
    assertThat(
            Problem.of(
                Words.of(Language.EN), "secret.json", new AccessDeniedException("secret.json")))
        .isEqualTo("secret.json: permission denied. Expected a file this user may use");

    Path secret = Path.of(file("secret.json", SOUND));
    assumeFalse(OS.WINDOWS.isCurrentOs());
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "the administrator reads everything");
    for (String command : List.of("validate", "check-text", "catalogue")) {
      assertThat(run("", command, secret.toString()).err())
          .hasLineCount(1)
          .contains("secret.json: không có quyền");
    }
  }

  @Test
  void every_file_is_answered_whatever_another_holds() throws IOException {
    String good = file("good.json", SOUND);
    String bad =
        file(
            "bad.json",
            "{\"catalogue\":\"cchc-2021-province\",\"figures\":[],"
                + "\"period\":{\"kind\":\"Q3\",\"year\":-2147483648}}");
    Run text = run("", "validate", good, bad, EXAMPLE);
    Run json = run("", "validate", "--format", "json", good, bad, EXAMPLE);

    assertThat(text.status()).isEqualTo(2);
    assertThat(text.out()).contains("good.json", "report.txt").doesNotContain("bad.json");
    JsonNode answers = new ObjectMapper().readTree(json.out());
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).get("file").textValue()).isEqualTo(good);
    assertThat(answers.get(0).get("verdict").textValue()).isEqualTo("accepted");
    assertThat(answers.get(1).get("file").textValue()).isEqualTo(bad);
    assertThat(answers.get(1).get("error").textValue()).contains("bad.json: period.year");
    assertThat(answers.get(2).get("verdict").textValue()).isEqualTo("rejected");
    assertThat(text.err()).isEqualTo(json.err()).hasLineCount(1);
  }

  @Test
  void an_error_of_ours_or_of_java_is_one_line_and_never_a_verdict() {
    for (Throwable error :
        List.of(
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new NoClassDefFoundError("vn/cchc/Missing"),
            new AssertionError("line one\nline two"),
            new IllegalStateException())) {
      Run run =
          Cli.runTo(OutputStream.nullOutputStream(), failing(error), "check-figures", "--lines");

      assertThat(run.status()).as(error.toString()).isEqualTo(2);
      assertThat(run.err()).hasLineCount(1).doesNotContain("\tat ");
    }
  }

  private static InputStream failing(Throwable error) {
    return new InputStream() {
      @Override
      public int read() {
        if (error instanceof RuntimeException unchecked) {
          throw unchecked;
        }
        throw (Error) error;
      }
    };
  }
}
