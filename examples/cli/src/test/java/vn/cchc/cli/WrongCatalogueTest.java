package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of catalogue files. */
class WrongCatalogueTest {

  private static final Path OWN = Path.of("../own-form/bieu-03.yaml");

  @TempDir private Path folder;

  private Cli.Run lint(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("b.yaml"), yaml);
    return Cli.run("", "--lang", "en", "lint-catalogue", file.toString());
  }

  @Test
  void all_that_is_wrong_is_told_on_a_line_each() throws IOException {
    String yaml =
        Files.readString(OWN)
            .replace("(3) = (4) + (5)", "(3) = (4) + (15)")
            .replace("each: column", "each: rows")
            .replaceFirst("because: \\{ vi: \"Hồ sơ đã", "becuse: { vi: \"Hồ sơ đã");
    Cli.Run run = lint(yaml);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().map(line -> line.replaceFirst("^.*b.yaml:[0-9]+:[0-9]+: ", "")))
        .containsExactly(
            "relation to-handle: '(3) = (4) + (15)': the table has no column and no row 15."
                + " Expected one that it has; a number is written 'const 15'",
            "relation settled: unknown property 'becuse'. Known: because, each, except, formula,"
                + " holds, id, kind, message, only, parts, replaced-by, source, strength, table,"
                + " waiver, why; the nearest is 'because'",
            "relation total: 'each' is 'rows'. Expected row, where the formula is of columns, or"
                + " column, where it is of rows");
  }

  @Test
  void where_each_is_left_out_in_a_form_of_tables_that_is_what_is_told() throws IOException {
    assertThat(lint(Files.readString(OWN).replaceFirst("    each: row\n", "")).err())
        .contains("relation to-handle: 'each' is missing. Expected row, where");
  }

  @Test
  void a_report_may_name_its_form_by_its_number_and_is_told_where_none_is_in_force()
      throws IOException {
    String report =
        "{\"catalogue\":\"01/XLD\",\"period\":{\"kind\":\"YEAR\",\"year\":2025},\"figures\":"
            + "[{\"table\":\"01-XLD\",\"row\":\"Sở A\",\"indicator\":\"1\",\"value\":-5}]}";
    Path sound = Files.writeString(folder.resolve("r.json"), report);
    Path early = Files.writeString(folder.resolve("e.json"), report.replace("2025", "2020"));

    assertThat(Cli.run("", "--lang", "en", "validate", sound.toString()).out())
        .contains("(1): the report says -5, it must be at least 0");
    Cli.Run none = Cli.run("", "--lang", "en", "validate", early.toString());
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err())
        .contains("e.json: no catalogue of the form 01/XLD is in force on 14 December 2020");
  }

  @Test
  void a_file_may_build_on_one_beside_it() throws IOException {
    Files.copy(OWN, folder.resolve("bieu-03.yaml"));
    Cli.Run run = lint("id: own\nextends: bieu-03\ndrop: [carried-over]\n");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("own");
  }
}
