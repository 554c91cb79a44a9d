package vn.cchc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.EXAMPLE;
import static vn.cchc.cli.Cli.SOUND;
import static vn.cchc.cli.Cli.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.cli.Cli.Run;

/** Where results are written: all of them, or the run says that it could not. */
class OutputTest {

  private static final String QUESTION = "{\"figures\": {\"x\": 1}, \"relations\": [\"x = 1\"]}\n";

  @TempDir private Path folder;
  private Path report;

  @BeforeEach
  void a_report() throws IOException {
    report = Files.writeString(folder.resolve("r.json"), SOUND);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void assertRefused(String out, String... words) throws IOException {
    Run run = run("", "validate", report.toString(), "--out", out);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).startsWith("--out ").contains(words);
    assertThat(run.out()).isEmpty();
    assertThat(report).hasContent(SOUND);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_is_read_is_not_written_by_whatever_name() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("r.json"));
    Path same = Files.createLink(folder.resolve("same.json"), report);
    Path around = folder.resolve("../" + folder.getFileName() + "/r.json");

    for (Path name : List.of(report, link, same, around)) {
      assertRefused(name.toString(), "tệp này đang được đọc. Hãy chọn tệp khác");
    }
    assertThat(names()).containsExactly("link.json", "r.json", "same.json");
  }

  @Test
  void a_catalogue_is_read_too() throws IOException {
    Path form =
        Files.copy(
            Path.of(
                "../../cchc-model/src/main/resources/vn/cchc/catalogue/cchc-2021-province.yaml"),
            folder.resolve("form.yaml"));
    String[] use = {"--catalogue", form.toString(), "--out", form.toString(), report.toString()};
    Run run = run("", Stream.concat(Stream.of("validate"), Stream.of(use)).toArray(String[]::new));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("form.yaml: tệp này đang được đọc");
    assertThat(form).isNotEmptyFile();
  }

  @Test
  void a_result_of_before_survives_a_run_that_fails() throws IOException {
    Path out = Files.writeString(folder.resolve("out.txt"), "before");
    String bad = Files.writeString(folder.resolve("bad.json"), "{").toString();

    assertThat(run("", "validate", bad, "missing", "--out", out.toString()).status()).isEqualTo(2);
    assertThat(out).hasContent("before");
    assertThat(names()).containsExactly("bad.json", "out.txt", "r.json");
  }

  @Test
  void a_result_of_before_survives_input_that_breaks_off() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "before");
    InputStream broken =
        new InputStream() {
          private final InputStream some = new ByteArrayInputStream((SOUND + "\n").getBytes(UTF_8));

          @Override
          public int read() throws IOException {
            int next = some.read();
            if (next < 0) {
              throw new IOException("Input/output error");
            }
            return next;
          }
        };
    Run run =
        Cli.runTo(
            OutputStream.nullOutputStream(), broken, "validate", "--lines", "--out", out + "");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "đầu vào chuẩn: không đọc được: hệ thống báo “Input/output error”");
    assertThat(out).hasContent("before");
    assertThat(names()).containsExactly("out.jsonl", "r.json");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_result_takes_the_place_of_the_one_before_behind_a_link_too() throws IOException {
    Path out = Files.writeString(folder.resolve("out.txt"), "before");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("latest"), Path.of("out.txt"));

    assertThat(run("", "validate", report.toString(), "--out", link.toString()).status()).isZero();
    assertThat(Files.readString(out)).contains("CHẤP NHẬN");
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("latest", "out.txt", "r.json");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_cannot_be_a_result_is_refused_before_anything_is_read() throws IOException {
    Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("no/such"));

    assertRefused(folder.toString(), "đây là thư mục. Hãy ghi tên một tệp trong đó");
    assertRefused(
        folder.resolve("no/out.txt").toString(), "không có thư mục", "Hãy tạo thư mục trước");
    assertRefused(folder.resolve("r.json/out.txt").toString(), "không có thư mục");
    assertRefused(folder.resolve("nowhere").toString(), "liên kết đến một tệp không có");
    assertRefused("-", "thì bỏ --out");
    assertThat(run("", "validate", report.toString(), "--out", "").err())
        .contains("tên rỗng")
        .hasLineCount(1);
    assertThat(run("", "validate", report + "", "--out", "a", "--out", "b").status()).isEqualTo(2);
    assertThat(names()).containsExactly("nowhere", "r.json");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_device_is_written_to_and_stays_a_device() throws IOException {
    assertRefused("/dev/full", "không ghi được: ");
    assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
  }

  /** A disk without room, a pipe without a reader. */
  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate " + EXAMPLE,
        "validate --format json " + EXAMPLE,
        "validate --format json missing " + EXAMPLE,
        "validate --format html " + EXAMPLE,
        "validate --lines",
        "check-figures --lines",
        "check-text " + EXAMPLE,
        "check-text --format json " + EXAMPLE,
        "catalogue",
        "catalogue cchc-2021-province",
        "lint-catalogue cchc-2021-province",
        "validate --help",
        "--help",
        "--version",
      })
  void output_that_cannot_be_written_is_never_a_verdict(String command) {
    String[] arguments = command.split(" ");
    Run full = Cli.runTo(failing("No space left on device"), question(), arguments);
    Run gone = Cli.runTo(failing("Broken pipe"), question(), arguments);

    assertThat(full.status()).isEqualTo(2);
    assertThat(full.err())
        .endsWith("đầu ra chuẩn: không ghi được: nơi ghi đã hết chỗ trống" + System.lineSeparator())
        .hasLineCount(command.contains("missing") ? 2 : 1);
    assertThat(gone.status()).isEqualTo(141);
    assertThat(gone.err()).doesNotContain("pipe");
  }

  private static InputStream question() {
    return new ByteArrayInputStream(QUESTION.getBytes(UTF_8));
  }
}
