package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesFolderTest {

  private static final String EXAMPLE = "../khanh-hoa-q3-2021/report.json";

  @TempDir private Path folder;

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void many_reports_become_a_folder_of_pages_and_an_index() throws IOException {
    Cli.Run run =
        Cli.run("", "validate", "--format", "html", "--out", folder + "/pages/", EXAMPLE, EXAMPLE);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(written())
        .containsExactly("0001-report-json.html", "0002-report-json.html", "index.html");
    assertThat(Files.readString(folder.resolve("pages/index.html")))
        .contains("href=\"0001-report-json.html\"", "2 báo cáo: 2 không chấp nhận");
    assertThat(Files.readString(folder.resolve("pages/0002-report-json.html")))
        .contains("3 việc phải sửa", "Kiểm tra lúc");
  }

  @Test
  void a_file_that_cannot_be_read_does_not_keep_the_others_from_their_pages() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.json"), "{");
    Cli.Run run =
        Cli.run(
            "",
            "validate",
            "--format",
            "html",
            "--out",
            folder + "/pages/",
            broken.toString(),
            EXAMPLE);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("x.json");
    assertThat(written()).containsExactly("0001-report-json.html", "index.html");
    assertThat(Files.readString(folder.resolve("pages/index.html")))
        .contains("1 tệp không đọc được");
  }

  @Test
  void no_page_is_written_into_a_folder_that_is_read() throws IOException {
    Files.copy(Path.of(EXAMPLE), folder.resolve("a.json"));
    Cli.Run run =
        Cli.run("", "validate", "--format", "html", "--out", folder.toString(), folder.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("thư mục này đang được đọc");
    assertThat(folder.resolve("index.html")).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_made_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Cli.Run run = Cli.run("", "validate", "--format", "html", "--out", file + "/pages/", EXAMPLE);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("--out");
  }
}
