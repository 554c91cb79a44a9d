package vn.cchc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits is told how far it is and how long it will take yet, by a clock of the test's own. */
class ProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(7 * SECOND);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private Progress progress(Language language, boolean seen) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    return new Progress(stream, Words.of(language), seen, clock::get);
  }

  private void pass(long seconds) {
    clock.addAndGet(seconds * SECOND);
  }

  /** What stands on the line last. */
  private String shown() {
    String all = err.toString(UTF_8);
    return all.substring(all.lastIndexOf('\r') + 1).strip();
  }

  @Test
  void what_is_done_within_three_seconds_is_worth_no_word() {
    Progress progress = progress(Language.VI, true);
    pass(2);
    progress.files(2, 400);
    progress.lines(1, 1, 400);
    assertThat(err.size()).isZero();
    pass(1);
    progress.files(3, 400);
    assertThat(shown()).isNotEmpty();
  }

  @Test
  void nobody_who_does_not_look_is_told() {
    Progress progress = progress(Language.VI, false);
    pass(60);
    progress.files(100, 400);
    progress.lines(100, 100, 400);
    assertThat(err.size()).isZero();
  }

  @Test
  void of_files_the_share_and_the_time_left_are_said_in_both_languages() {
    Progress progress = progress(Language.VI, true);
    pass(1_000);
    progress.files(1, 1_600);
    pass(60);
    progress.files(101, 1_600);
    assertThat(shown()).isEqualTo("Đã đọc 101/1.600 tệp (6%), còn khoảng 15 phút");
    progress.files(1_600, 1_600);
    assertThat(shown()).isEmpty();
    Progress english = progress(Language.EN, true);
    english.files(1, 1_600);
    pass(60);
    english.files(101, 1_600);
    assertThat(shown()).isEqualTo("101 of 1,600 files read (6%), about 15 minutes left");
  }

  @Test
  void of_lines_of_a_file_the_share_is_that_of_its_bytes() {
    Progress progress = progress(Language.VI, true);
    pass(10);
    progress.lines(12_000, 250, 1_000);
    assertThat(shown()).isEqualTo("Đã kiểm tra 12.000 dòng (25%), còn khoảng 30 giây");
    pass(10_000);
    progress.lines(13_000, 500, 1_000);
    assertThat(shown()).isEqualTo("Đã kiểm tra 13.000 dòng (50%), còn khoảng 2 giờ 47 phút");
    pass(1);
    progress.lines(14_000, 1_000, 1_000);
    assertThat(shown()).isEqualTo("Đã kiểm tra 14.000 dòng (100%), còn khoảng 5 giây");
  }

  @Test
  void where_nobody_knows_how_much_there_is_the_rate_is_said() {
    Progress progress = progress(Language.VI, true);
    pass(10);
    progress.lines(12_000, 250, 0);
    assertThat(shown()).isEqualTo("Đã kiểm tra 12.000 dòng, 1.200 dòng mỗi giây");
    Progress english = progress(Language.EN, true);
    pass(10);
    english.lines(12_000, 250, 0);
    assertThat(shown()).isEqualTo("12,000 lines checked, 1,200 a second");
  }

  @Test
  void a_line_is_written_over_and_no_oftener_than_twice_a_second() {
    Progress progress = progress(Language.VI, true);
    pass(10);
    progress.lines(12_000, 250, 1_000);
    int once = err.size();
    progress.lines(12_001, 251, 1_000);
    assertThat(err.size()).isEqualTo(once);
    pass(1);
    progress.lines(12_002, 900, 1_000);
    assertThat(shown()).contains("12.002");
    progress.clear();
    assertThat(shown()).isEmpty();
    int cleared = err.size();
    progress.clear();
    assertThat(err.size()).isEqualTo(cleared);
  }

  @Test
  void how_much_there_is_is_known_of_a_file_and_of_no_other_stream() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.jsonl"), "{}\n{}\n");
    try (InputStream stream = new FileInputStream(file.toFile())) {
      assertThat(Inputs.size(stream)).isEqualTo(6);
      stream.readNBytes(3);
      assertThat(Inputs.size(stream)).isEqualTo(3);
    }
    assertThat(Inputs.size(new ByteArrayInputStream(new byte[9]))).isZero();
  }

  @Test
  void lines_are_told_of_with_the_bytes_that_they_are() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.jsonl"), "{\"a\": 1}\n".repeat(1_000));
    Progress progress = progress(Language.VI, true);
    try (InputStream in = new FileInputStream(file.toFile())) {
      LinesRunner.Answer answer =
          (line, out) -> {
            pass(1);
            return 0;
          };
      new LinesRunner(answer, Words.of(Language.VI), progress).run(in, new ByteArrayOutputStream());
    }
    String all = err.toString(UTF_8);
    assertThat(all).contains("%), còn khoảng").endsWith("\r");
  }

  @Test
  void files_of_a_folder_are_told_of_as_they_are_read() throws IOException {
    for (int i = 0; i < 5; i++) {
      Files.copy(Path.of(Cli.EXAMPLE), folder.resolve(i + ".txt"));
    }
    Progress progress = progress(Language.VI, true);
    Inputs.submission(
        folder.toString(),
        Inputs.reader(
            null,
            null,
            (done, of) -> {
              pass(4);
              progress.files(done, of);
            }));
    assertThat(err.toString(UTF_8).split("\r"))
        .containsSubsequence(
            List.of(
                "Đã đọc 2/5 tệp (40%), còn khoảng 15 giây",
                "Đã đọc 3/5 tệp (60%), còn khoảng 10 giây"));
  }
}
