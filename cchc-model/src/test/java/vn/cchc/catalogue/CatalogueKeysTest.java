package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.catalogue.internal.CompiledCatalogue;
import vn.cchc.model.Level;

/** What may be said in a catalogue file, and what its fingerprint is of. */
class CatalogueKeysTest {

  private static final String FORM =
      """
      id: form
      version: "2021.1"
      name: { vi: Biểu mẫu, en: Form }
      level: province
      valid: { from: "2021-01-01", to: "2021-12-31" }
      source: Letter 1
      enough-checked: 2/3
      periods:
        - { kind: Q1, from: 15/12, to: 14/3, starts-in-previous-year: true, due-day: 20 }
      indicators:
        - { id: "1", name: { vi: Mục, en: Section }, kind: heading }
        - id: "1.1"
          name: { vi: Tổng số, en: Total }
          unit: Hồ sơ
          kind: count
          measures: flow
          note: as-of
          reported-by: [province, commune]
          phrases: [tổng số hồ sơ, tất cả hồ sơ]
        - { id: "1.2", name: { vi: Đúng hạn, en: In time }, kind: count, measures: stock, in: narrative }
        - id: "1.3"
          name: { vi: Mức, en: Degree }
          kind: choice
          measures: flow
          codes: { "0": { vi: Không, en: No }, "1": { vi: Có, en: Yes } }
      relations:
        - id: bound
          formula: 1.2 <= 1.1
          strength: must
          because: { vi: Phần, en: A part }
          source: Letter 2
        - id: limit
          formula: 1.1 + 1.2 <= 99
          kind: complement
          strength: should
          parts: may-share
          waiver: never
          because: { vi: Hai phần, en: Two parts }
          source: Letter 3
      """;

  private static Catalogue read(String yaml) throws IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  private static Catalogue compiled(Catalogue catalogue) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompiledCatalogue.write(catalogue, new DataOutputStream(bytes));
    return CompiledCatalogue.read(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void a_file_may_say_its_version_and_how_much_checked_is_enough() throws IOException {
    Catalogue form = read(FORM);
    Catalogue silent =
        read(FORM.replace("version: \"2021.1\"\n", "").replace("enough-checked: 2/3\n", ""));

    assertThat(form.version()).isEqualTo("2021.1");
    assertThat(form.enoughChecked()).isEqualTo(new Fraction(2, 3));
    assertThat(form).hasToString("Catalogue form 2021.1");
    assertThat(silent.version()).isEmpty();
    assertThat(silent.enoughChecked()).isEqualTo(new Fraction(1, 2));
    assertThat(compiled(form).version()).isEqualTo("2021.1");
    assertThat(compiled(form).enoughChecked()).isEqualTo(new Fraction(2, 3));
  }

  @Test
  void a_file_may_say_which_levels_report_without_those_below_them() throws IOException {
    Catalogue form = read(FORM.replace("enough-checked: 2/3", "standalone: [district]"));

    assertThat(form.standalone()).containsExactly(Level.DISTRICT);
    assertThat(compiled(form).standalone()).containsExactly(Level.DISTRICT);
    assertThat(form.toBuilder().build().standalone()).containsExactly(Level.DISTRICT);
    assertThat(form.fingerprint())
        .isNotEqualTo(read(FORM.replace("enough-checked: 2/3\n", "")).fingerprint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/2", "0.5", "50%", "\"50%\"", "2/4"})
  void half_is_written_as_one_likes(String half) throws IOException {
    assertThat(read(FORM.replace("2/3", half)).enoughChecked()).isEqualTo(new Fraction(1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "enough-checked: 2/3 | enough-checked: 3/2 | catalogue, 'enough-checked': '3/2' is no part of a whole. Expected from 0",
        "enough-checked: 2/3 | standalone: [county] | catalogue: 'standalone'",
        "enough-checked: 2/3 | enough-checked: half | catalogue, 'enough-checked': 'half' is no part of a whole. Expected from 0 to 1, as 1/2, 0.5 or 50%",
        "enough-checked: 2/3 | enough-checked: ' ' | catalogue, 'enough-checked': ' ' is no part of a whole. Expected from",
        "version: \"2021.1\" | version: ' ' | catalogue: 'version' is empty. Expected words",
        "formula: 1.2 <= 1.1 | formula: 1.2 <= 1.1\\n    holds: 1.2 < 1.1 | form.yaml:29:5: relation bound: both 'formula' and 'holds', which is its older spelling. Expected 'formula' alone",
        "formula: 1.2 <= 1.1 | holds: 1.2 <= 1.1\\n    formula: 1.2 <= 1.1 | form.yaml:28:5: relation bound: both 'formula' and 'holds', which is",
        "formula: 1.2 <= 1.1 | formulas: 1.2 <= 1.1 | relation bound: unknown property 'formulas'. Known: because,",
        "'    formula: 1.2 <= 1.1\\n' | '' | form.yaml:27:5: relation bound: 'formula' is missing. Add it, with a",
        "1.2 <= 1.1 | 1.2 <= 1.1.1 | form.yaml:28:5: relation bound: '1.2 <= 1.1.1': unknown indicator '1.1.1'. Expected an indicator of the form; the nearest is '1.1'",
        "kind: complement | kind: share | form.yaml:34:5: relation limit: 'kind' is 'share'. Expected bound, of which '1.1 + 1.2",
        "id: limit | id: bound | form.yaml:32:5: relation bound: 'id: bound' occurs twice, first on line 27. Expected one of",
        "id: \"1.3\" | id: \"1.1\" | form.yaml:21:5: indicator 1.1: 'id: 1.1' occurs twice, first on line 12. Expected one of",
        "level: province | level: province\\nid: form | form.yaml:5:1: 'id' occurs twice, first on line 1. Expected it once",
      })
  void what_is_wrong_is_refused_with_its_place(String right, String wrong, String message) {
    String yaml = FORM.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

    assertThat(yaml).isNotEqualTo(FORM);
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void the_older_spelling_of_formula_is_still_read() throws IOException {
    Catalogue older = read(FORM.replace("formula:", "holds:"));

    assertThat(older.relations()).isEqualTo(read(FORM).relations());
    assertThat(older.fingerprint()).isEqualTo(read(FORM).fingerprint());
  }

  @Test
  void a_fingerprint_does_not_depend_on_how_a_file_is_laid_out() throws IOException {
    String otherwise =
        "# a comment\n"
            + FORM.replace("id: form\n", "")
                .replace("{ vi: Biểu mẫu, en: Form }", "\n  en: \"Form\"\n  vi: 'Biểu mẫu'")
                .replace("2/3", "\"4/6\"")
                .replace("[province, commune]", "[commune, province]")
                .replace("    kind: complement\n", "")
                .replace("    strength: should\n", "    strength: should\n    kind: complement\n")
            + "id: form\n";

    assertThat(read(otherwise).fingerprint())
        .isEqualTo(read(FORM).fingerprint())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void a_file_and_what_the_build_made_of_it_have_one_fingerprint() throws IOException {
    assertThat(compiled(read(FORM)).fingerprint()).isEqualTo(read(FORM).fingerprint());
    assertThat(compiled(compiled(read(FORM))).relations()).isEqualTo(read(FORM).relations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: form | id: from",
        "2021.1 | 2021.2",
        "vi: Biểu mẫu | vi: Biểu",
        "en: Form | en: A form",
        "level: province | level: ministry",
        "2021-01-01 | 2021-01-02",
        "2021-12-31 | 2021-12-30",
        "', to: \"2021-12-31\"' | ''",
        "source: Letter 1 | source: Letter 9",
        "2/3 | 3/4",
        "kind: Q1 | kind: Q2",
        "15/12 | 16/12",
        "14/3 | 15/3",
        "due-day: 20 | due-day: 21",
        "to: 14/3, starts-in-previous-year: true | to: 31/12, starts-in-previous-year: false",
        "en: Section | en: Part",
        "id: \"1\" | id: \"2\"",
        "unit: Hồ sơ | unit: Bộ",
        "'    unit: Hồ sơ\\n' | ''",
        "kind: count\\n | kind: percentage\\n",
        "measures: flow\\n    note | measures: plan\\n    note",
        "note: as-of | note: evidence",
        "[province, commune] | [province]",
        "[tổng số hồ sơ, tất cả hồ sơ] | [tổng số hồ sơ]",
        "[tổng số hồ sơ, tất cả hồ sơ] | [tất cả hồ sơ, tổng số hồ sơ]",
        "[tổng số hồ sơ, tất cả hồ sơ] | ['tổng số hồ sơ, tất cả hồ sơ']",
        "', in: narrative' | ''",
        "'\"0\": { vi' | '\"2\": { vi'",
        "en: Yes | en: Indeed",
        "id: bound | id: bounds",
        "1.2 <= 1.1 | 1.2 < 1.1",
        "strength: must | strength: note",
        "en: A part | en: Part",
        "vi: Phần, | vi: Một phần,",
        "Letter 2 | Letter 4",
        "'    kind: complement\\n' | ''",
        "may-share | disjoint",
        "waiver: never | waiver: allowed",
      })
  void whatever_is_changed_in_what_a_catalogue_says_changes_its_fingerprint(
      String said, String otherwise) throws IOException {
    String yaml = FORM.replace(said.replace("\\n", "\n"), otherwise.replace("\\n", "\n"));

    assertThat(yaml).isNotEqualTo(FORM);
    assertThat(read(yaml).fingerprint()).isNotEqualTo(read(FORM).fingerprint());
    assertThat(compiled(read(yaml)).fingerprint()).isEqualTo(read(yaml).fingerprint());
  }

  @Test
  void the_order_of_relations_is_that_of_findings_and_counts() throws IOException {
    Catalogue form = read(FORM);
    Relation first = form.relations().get(0);

    assertThat(form.without(first.id()).with(first).fingerprint()).isNotEqualTo(form.fingerprint());
    assertThat(form.without(first.id()).fingerprint()).isNotEqualTo(form.fingerprint());
    assertThat(form.with(first).fingerprint()).isEqualTo(form.fingerprint());
  }
}
