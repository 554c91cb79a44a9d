package vn.cchc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.SOUND;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its pipes, its character set, its end. */
@EnabledOnOs(OS.LINUX)
class ProcessTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder;

  private ProcessBuilder cchc(String shell) {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", shell);
    builder.directory(folder.toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder
        .environment()
        .put("CCHC", JAVA + " -XX:TieredStopAtLevel=1 -Xshare:auto vn.cchc.cli.Main");
    return builder;
  }

  private static int end(Process process) {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    return process.exitValue();
  }

  @Test
  void it_answers_a_program_that_waits_and_ends_when_that_has_gone() throws IOException {
    Process process = cchc("exec $CCHC validate --lines").start();
    OutputStream in = process.getOutputStream();
    byte[] line = (SOUND + "\n").getBytes(UTF_8);
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (int i = 0; i < 3; i++) {
      in.write(line);
      in.flush();
      assertThat(answers.readLine()).startsWith("{\"report\":");
    }
    answers.close();
    try {
      // its reader has gone; what is still sent finds nobody soon
      for (int i = 0; i < 1_000_000; i++) {
        in.write(line);
      }
      in.close();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("pipe");
    }
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(end(process)).isEqualTo(141);
  }

  @Test
  void a_run_that_is_ended_leaves_the_result_of_before_and_nothing_else() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "before");
    Process process = cchc("exec $CCHC validate --lines --out out.jsonl").start();
    OutputStream in = process.getOutputStream();
    in.write((SOUND + "\n").getBytes(UTF_8));
    in.flush();
    List<String> during = names();
    while (during.size() < 2 && process.isAlive()) {
      Thread.onSpinWait();
      during = names();
    }
    process.destroy();

    assertThat(end(process)).isEqualTo(128 + 15);
    assertThat(names()).containsExactly("out.jsonl");
    assertThat(out).hasContent("before");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_character_set_without_the_letters_of_a_name_is_told_in_one_true_line() throws IOException {
    ProcessBuilder builder = cchc("LC_ALL=C exec $CCHC validate 'Kết quả.json'");
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(end(process)).isEqualTo(2);
    assertThat(err).hasLineCount(1).contains("bảng mã", "Hãy chạy với LC_ALL=C.UTF-8");
  }

  @Test
  void input_and_output_that_are_the_same_file_are_refused() throws IOException {
    Path lines = Files.writeString(folder.resolve("r.jsonl"), SOUND + "\n");
    String report = Files.readString(lines);
    Process process = cchc("$CCHC validate --lines < r.jsonl >> r.jsonl; echo $? >&2").start();
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(end(process)).isZero();
    assertThat(err).contains("đang được đọc").endsWith("\n2\n").hasLineCount(2);
    assertThat(lines).hasContent(report);
  }

  @Test
  void output_that_is_closed_or_full_is_no_success() throws IOException {
    Files.writeString(folder.resolve("r.json"), SOUND);
    Process process =
        cchc("$CCHC validate r.json >&-; echo $? >&2; $CCHC catalogue > /dev/full; echo $? >&2")
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(end(process)).isZero();
    assertThat(err.lines().toList())
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("đầu ra chuẩn: không ghi được: ");
              assertThat(lines.get(1)).isEqualTo("2");
              assertThat(lines.get(2)).startsWith("đầu ra chuẩn: không ghi được: ");
              assertThat(lines.get(3)).isEqualTo("2");
            });
  }
}
