package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/write-a-catalogue.md} shows is so. */
class OwnFormTest {

  private static final String CATALOGUE = "../own-form/bieu-03.yaml";
  private static final String SOUND = "../own-form/bieu-03-quy-2.xlsx";
  private static final String WRONG = "../own-form/bieu-03-quy-3.xlsx";

  @Test
  void the_draft_leaves_out_the_rule_that_the_form_misprints_and_says_so() {
    Cli.Run draft = Cli.run("", "--lang", "en", "draft-catalogue", SOUND, "--id", "bieu-03");

    assertThat(draft.status()).isZero();
    assertThat(draft.out())
        .contains("# ! the rule \"(3)=(4)+(6)\" that the form prints cannot be used")
        .contains("the numbers keep (3) = (4) + (5)")
        .contains("formula: \"(3) = (4) + (5)\"")
        .doesNotContain("formula: \"(3) = (4) + (6)\"");
  }

  @Test
  void the_finished_catalogue_has_nothing_to_review() {
    assertThat(Cli.run("", "lint-catalogue", CATALOGUE).status()).isZero();
  }

  @Test
  void the_sound_quarter_is_accepted_by_the_catalogue_and_the_mistyped_cell_is_found() {
    assertThat(Cli.run("", "validate", "--catalogue", CATALOGUE, SOUND).status()).isZero();
    Cli.Run wrong = Cli.run("", "--lang", "en", "validate", "--catalogue", CATALOGUE, WRONG);
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("Row \"Phường Phú Thọ\": (6) = (7) + (8): 446 + 20 = 466, the report says 486")
        .contains("Phường Phú Thọ (7) (Biểu 03!G12)")
        .contains("Write: Phường Phú Thọ (7) = 466")
        .contains("Not checked: 6 because figures of another report are needed");
  }

  @Test
  void a_table_that_nobody_filled_in_is_not_accepted(@TempDir Path folder) {
    String blank = folder.resolve("blank.xlsx").toString();
    assertThat(Cli.run("", "form-workbook", CATALOGUE, "--out", blank).status()).isZero();

    Cli.Run run = Cli.run("", "--lang", "en", "validate", "--catalogue", CATALOGUE, blank);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("No figure could be checked");
  }

  @Test
  void the_mistyped_cell_is_found_without_a_catalogue_too() {
    Cli.Run wrong = Cli.run("", "--lang", "en", "validate", "--form", "auto", WRONG);

    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).contains("Write: Phường Phú Thọ (7) = 466");
  }

  @Test
  void a_rule_that_is_misprinted_is_told_once_in_a_draft() {
    Cli.Run draft = Cli.run("", "--lang", "en", "draft-catalogue", SOUND);

    assertThat(draft.out().lines().filter(line -> line.contains("6 of 6 places")))
        .singleElement()
        .asString()
        .startsWith("# ! the rule \"(3)=(4)+(6)\"");
  }

  @Test
  void a_form_whose_columns_have_the_same_numbers_and_other_names_is_refused() {
    Cli.Run other = Cli.run("", "--lang", "en", "validate", "--catalogue", "vpcp-ii06a", SOUND);

    assertThat(other.status()).isEqualTo(2);
    assertThat(other.out()).isEmpty();
    assertThat(other.err()).contains("no table has the columns of the form");
  }
}
