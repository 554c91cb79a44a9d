package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.cli.Cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.cli.Cli.Run;

/** Reports beside those that are kept, and beside those that came before in a stream. */
class StoreTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LESS = "6.5 >= 6.5 [2021-6M]: báo cáo ghi 9 < 10";

  @TempDir private Path folder;
  private String store;

  @BeforeEach
  void an_empty_store() throws IOException {
    store = Files.createDirectory(folder.resolve("store")).toString();
  }

  private static String report(String agency, String kind, int cumulated) {
    return """
        {"catalogue":"cchc-2021-province","agency":{"code":"%s","name":"UBND","level":"province"},\
        "period":{"kind":"%s","year":2021},"figures":[{"indicator":"6.5","value":%d}]}"""
        .formatted(agency, kind, cumulated);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static long kept(String store) throws IOException {
    try (var files = Files.walk(Path.of(store))) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  @Test
  void a_report_is_compared_with_what_is_kept_and_kept_only_where_that_is_asked_for()
      throws IOException {
    String before = file("6m.json", report("H32", "6M", 10));
    String now = file("q3.json", report("H32", "Q3", 9));

    run("", "validate", "--store", store, before);
    assertThat(kept(store)).isZero();
    Run add = run("", "validate", "--store", store, "--add", before);
    assertThat(add.err()).isEmpty();
    assertThat(kept(store)).isOne();

    assertThat(run("", "validate", now).out()).doesNotContain(LESS);
    assertThat(run("", "validate", "--store", store, now).out()).contains(LESS);
  }

  @Test
  void what_is_rejected_is_not_kept_and_that_is_told() throws IOException {
    String figure = "{\"indicator\":\"6.5\",\"value\":9}";
    String whole = figure.replace("6.5", "7.8");
    String parts =
        whole + "," + whole.replace("7.8", "7.8.1") + "," + whole.replace("7.8", "7.8.2");
    String wrong = file("q3.json", report("H32", "Q3", 9).replace(figure, parts));
    Run run = run("", "--lang", "en", "validate", "--store", store, "--add", wrong);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("the report of H32 for 2021-Q3 was not kept").hasLineCount(1);
    assertThat(kept(store)).isZero();
  }

  @Test
  void a_folder_is_kept_report_by_report() throws IOException {
    Path sent = Files.createDirectory(folder.resolve("sent"));
    for (String code : List.of("H32", "H33")) {
      Files.writeString(sent.resolve(code + ".json"), report(code, "6M", 10));
    }
    run("", "validate", "--store", store, "--add", sent.toString());

    assertThat(kept(store)).isEqualTo(2);
  }

  @Test
  void a_store_that_is_not_there_or_cannot_be_read_is_an_error() throws IOException {
    String now = file("q3.json", report("H32", "Q3", 9));
    Run none = run("", "validate", "--store", folder.resolve("none").toString(), now);
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("none").hasLineCount(1);

    Files.createDirectory(Path.of(store, "H32"));
    Files.writeString(Path.of(store, "H32", "2020-YEAR-x.json"), "{");
    Run broken = run("", "validate", "--store", store, now);
    assertThat(broken.status()).isEqualTo(2);
    assertThat(broken.err()).contains("2020-YEAR-x.json").hasLineCount(1);
  }

  @Test
  void a_line_is_compared_with_those_before_it_whatever_the_number_of_processors()
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append(report("H" + i, "6M", 10)).append('\n');
      lines.append(report("H" + i, "Q3", i % 2 == 0 ? 9 : 11)).append('\n');
    }
    List<String> answers =
        new ArrayList<>(
            run(lines.toString(), "validate", "--lines", "--remember", "5").out().lines().toList());

    assertThat(answers).hasSize(600);
    for (int i = 0; i < 300; i++) {
      JsonNode result = JSON.readTree(answers.get(2 * i + 1));
      assertThat(result.at("/findings").findValuesAsText("relation").contains("6.5-cumulative"))
          .isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void no_more_than_the_stated_number_of_lines_is_remembered() throws IOException {
    String lines =
        report("H1", "6M", 10)
            + "\n"
            + report("H2", "6M", 10)
            + "\n"
            + report("H1", "Q3", 9)
            + "\n";
    String one = run(lines, "validate", "--lines", "--remember", "1").out();
    String two = run(lines, "validate", "--lines", "--remember", "2").out();

    assertThat(one).doesNotContain("6.5-cumulative");
    assertThat(two).contains("6.5-cumulative");
  }

  @Test
  void a_line_that_cannot_be_read_leaves_those_behind_it() throws IOException {
    String lines = report("H1", "6M", 10) + "\n{\n" + report("H1", "Q3", 9) + "\n";
    Run run = run(lines, "validate", "--lines", "--remember", "9");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out()).contains("\"line\":2", "6.5-cumulative");
  }

  @Test
  void what_does_not_go_together_is_refused() throws IOException {
    String now = file("q3.json", report("H32", "Q3", 9));

    for (String[] wrong :
        new String[][] {
          {"validate", "--add", now},
          {"validate", "--remember", "5", now},
          {"validate", "--lines", "--remember", "0"},
          {"validate", "--lines", "--store", store, "--add"},
          {"validate", "--form", "auto", "--store", store, now},
        }) {
      Run run = run("", wrong);
      assertThat(run.status()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.err()).hasLineCount(1);
    }
  }

  @Test
  void a_list_of_agencies_tells_whose_report_is_missing() throws IOException {
    String agencies =
        file(
            "agencies.yaml",
            "agencies: [{code: H32}, {code: H32.1}, {code: H32.2}, {code: H32.3}]");
    Path sent = Files.createDirectory(folder.resolve("sent"));
    for (String code : List.of("H32", "H32.1")) {
      Files.writeString(sent.resolve(code + ".json"), report(code, "6M", 10));
    }
    Run run = run("", "validate", "--agencies", agencies, sent.toString());

    assertThat(run.out())
        .contains("H32: thiếu báo cáo 2021-6M của 2 trong 3 đơn vị cấp dưới: H32.2, H32.3");
    assertThat(
            run("", "validate", "--agencies", folder.resolve("none").toString(), sent.toString())
                .status())
        .isEqualTo(2);
  }
}
