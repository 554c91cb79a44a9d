package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/** A catalogue that builds on another: adds, replaces and leaves out. */
class ExtendedCataloguesTest {

  private static final String BASE =
      """
      id: base
      version: "1"
      name: { vi: Biểu mẫu, en: Form }
      level: province
      valid: { from: "2021-01-01" }
      source: Letter 1
      indicators:
        - { id: "1", name: { vi: Mục, en: Section }, kind: heading }
        - { id: "1.1", name: { vi: Tổng, en: Total }, kind: count, measures: flow }
        - { id: "1.1.a", name: { vi: Phần, en: Part }, kind: count, measures: flow }
        - { id: "1.2", name: { vi: Khác, en: Other }, kind: count, measures: flow }
        - { id: "2", name: { vi: Mục hai, en: Section two }, kind: heading }
        - { id: "2.1", name: { vi: Tỷ lệ, en: Share }, kind: percentage, measures: flow }
      tables:
        - id: T
          name: { vi: Bảng, en: Table }
          columns:
            - { id: "3", name: { vi: Tổng, en: Total }, kind: count }
            - { id: "4", name: { vi: Một, en: One }, kind: count }
            - { id: "5", name: { vi: Hai, en: Two }, kind: count }
          rows:
            - { code: "01", name: { vi: Nhóm, en: Group }, role: group }
            - { code: "02", name: { vi: Dòng, en: Row }, below: "01" }
            - { code: "03", name: { vi: Dòng khác, en: Other row } }
      relations:
        - { id: bound, formula: 1.1.a <= 1.1, strength: must, because: REASON, source: L }
        - { id: other, formula: 1.2 <= 1.1, strength: must, because: REASON, source: L }
        - { id: "{indicator}-range", each: count, formula: "{indicator} in whole 0..", strength: must, because: REASON, source: L }
        - { id: "{indicator}-range", each: percentage, formula: "{indicator} in 0..100", strength: must, because: REASON, source: L }
        - { id: sum, each: row, formula: "(3) = (4) + (5)", strength: must, because: REASON, source: L }
        - { id: part, each: row, only: ["02", "03"], formula: "(4) <= (3)", strength: must, because: REASON, source: L }
        - { id: group, each: column, formula: "01 = 02", strength: must, because: REASON, source: L }
      """
          .replace("REASON", "{ vi: Vì, en: Because }");

  @TempDir private Path folder;

  private Catalogue extended(String rest) throws IOException {
    Files.writeString(folder.resolve("base.yaml"), BASE);
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, "id: own\nextends: base\n" + rest);
    return CatalogueReader.read(own);
  }

  private static List<String> rows(Catalogue form) {
    return form.indicators().stream().map(row -> row.id().value()).toList();
  }

  private static List<String> relations(Catalogue form) {
    return form.relations().stream().map(Relation::id).toList();
  }

  @Test
  void one_that_says_nothing_more_is_its_base_by_another_name() throws IOException {
    Catalogue same = extended("version: \"1\"\n");

    assertThat(same.fingerprint())
        .isEqualTo(CatalogueReader.read(folder.resolve("base.yaml")).withId("own").fingerprint());
  }

  @Test
  void what_it_says_of_itself_it_says_instead() throws IOException {
    Catalogue own = extended("level: commune\nvalid: { from: \"2025-07-01\" }\n");

    assertThat(own.level()).isEqualTo(Level.COMMUNE);
    assertThat(own.validFrom()).hasToString("2025-07-01");
    assertThat(own.version()).as("the version is of the file that says it").isEmpty();
    assertThat(own.indicator(new IndicatorId("1.1")).orElseThrow().reportedBy())
        .containsExactly(Level.COMMUNE);
  }

  @Test
  void a_row_is_added_where_it_belongs_and_has_what_is_stated_for_every_row_of_its_kind()
      throws IOException {
    Catalogue own =
        extended(
            """
            indicators:
              - { id: "1.1.b", name: { vi: Thêm, en: Added }, kind: count, measures: flow }
              - { id: "2.1", name: { vi: Đã sửa, en: Changed }, kind: count, measures: flow }
              - { id: "3", name: { vi: Cuối, en: Last }, kind: count, measures: flow }
            """);

    assertThat(rows(own)).containsExactly("1", "1.1", "1.1.a", "1.1.b", "1.2", "2", "2.1", "3");
    assertThat(own.relation("1.1.b-range").orElseThrow().formulaText())
        .isEqualTo("1.1.b in whole 0..");
    assertThat(own.relation("2.1-range").orElseThrow().formulaText()).isEqualTo("2.1 in whole 0..");
  }

  @Test
  void a_relation_takes_the_place_of_the_one_of_its_id() throws IOException {
    Catalogue own =
        extended(
            """
            relations:
              - { id: bound, formula: 1.1.a = 1.1, strength: note, because: { vi: Khác, en: Else }, source: M }
              - { id: 1.2-range, formula: "1.2 in 0..9", strength: should, because: { vi: Khác, en: Else }, source: M }
            """);

    assertThat(relations(own))
        .containsExactly(
            "bound",
            "other",
            "1.1-range",
            "1.1.a-range",
            "2.1-range",
            "sum",
            "part",
            "group",
            "1.2-range");
    assertThat(own.relation("bound").orElseThrow().formulaText()).isEqualTo("1.1.a = 1.1");
    assertThat(own.relation("1.2-range").orElseThrow().strength()).isEqualTo(Strength.SHOULD);
  }

  @Test
  void a_section_goes_with_its_rows_and_a_row_with_the_relations_that_speak_of_it()
      throws IOException {
    assertThat(rows(extended("drop: [\"2\"]\n"))).containsExactly("1", "1.1", "1.1.a", "1.2");
    Catalogue without = extended("drop: [\"1.1\", 2.1-range, sum]\n");

    assertThat(rows(without)).containsExactly("1", "1.2", "2", "2.1");
    assertThat(relations(without)).containsExactly("1.2-range", "part", "group");
    assertThat(relations(extended("drop: [\"{indicator}-range\", T]\n")))
        .containsExactly("bound", "other");
  }

  @Test
  void columns_and_rows_of_a_table_are_added_changed_and_left_out() throws IOException {
    Catalogue own =
        extended(
            """
            tables:
              - id: T
                drop: ["5", "row 02"]
                columns:
                  - { id: "6", name: { vi: Thêm, en: Added }, kind: amount }
                rows:
                  - { code: "04", name: { vi: Thêm dòng, en: Added row }, below: "01" }
            """);
    Table table = own.table("T").orElseThrow();

    assertThat(table.columns().stream().map(column -> column.id().value()))
        .containsExactly("3", "4", "6");
    assertThat(table.rows().stream().map(row -> row.code().value()))
        .containsExactly("01", "04", "03");
    assertThat(relations(own)).contains("part").doesNotContain("sum", "group");
    assertThat(own.relation("part").orElseThrow().scope())
        .isEqualTo(Scope.eachRow("T").only(List.of(new IndicatorId("03"))));
  }

  @Test
  void a_group_of_rows_is_left_out_as_a_whole() throws IOException {
    Catalogue own = extended("tables:\n  - { id: T, drop: [\"01\"] }\n");

    assertThat(own.table("T").orElseThrow().rows()).hasSize(1);
  }

  @Test
  void one_that_comes_with_the_library_can_be_built_on_from_anywhere() throws IOException {
    Catalogue shipped = Catalogues.find("vpcp-ii06a").orElseThrow();
    Catalogue own =
        CatalogueReader.read(
            new ByteArrayInputStream(
                "id: own\nextends: vpcp-ii06a\n".getBytes(StandardCharsets.UTF_8)),
            "own.yaml");

    assertThat(own.relations()).isEqualTo(shipped.relations());
    assertThatThrownBy(
            () ->
                CatalogueReader.read(
                    new ByteArrayInputStream(
                        "id: own\nextends: base.yaml\n".getBytes(StandardCharsets.UTF_8)),
                    "sent"))
        .as("whoever sends a catalogue names no files of this machine")
        .hasMessageContaining(
            "sent:2:1: catalogue: 'extends' is 'base.yaml'. Expected one of cchc-2021-province");
  }

  @Test
  void files_build_on_files_that_build_on_files_but_never_on_themselves() throws IOException {
    extended("drop: [\"2\"]\n");
    Path third = folder.resolve("third.yaml");
    Files.writeString(third, "id: third\nextends: own.yaml\ndrop: [other]\n");
    assertThat(relations(CatalogueReader.read(third)))
        .containsExactly("bound", "1.1-range", "1.1.a-range", "1.2-range", "sum", "part", "group");

    Files.writeString(folder.resolve("base.yaml"), "id: base\nextends: third\n");
    assertThatThrownBy(() -> CatalogueReader.read(third))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("which builds on this file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "drop: [bond]|own.yaml:3:1: catalogue: 'drop' has 'bond'. Expected an indicator, a table or a relation of base; the nearest is 'bound'",
        "drop: [\"1.9\"]|'drop' has '1.9'",
        "tables: [{ id: T, drop: [\"9\"] }]|own.yaml:3:19: table T: 'drop' has '9'. Expected a column or a row of table T",
        "tables: [{ id: U, drop: [\"9\"] }]|own.yaml:3:19: table U: 'drop', but base has no such table to drop",
        "relations: [{ id: bound, formula: 1.1.x <= 1.1, strength: must, because: { vi: V, en: B }, source: L }]|own.yaml:3:26: relation bound: '1.1.x <= 1.1': unknown indicator ",
        "indicators: [{ id: \"1.2\", name: { vi: V, en: B }, kind: heading }]|base.yaml:27:18: relation other: '1.2' is a heading. Expected an",
        "relations: [{ id: a, formula: 1.2 <= 1.1, strength: must, because: { vi: V, en: B }, source: L }, { id: a, formula: 1.2 <= 1.1, strength: must, because: { vi: V, en: B }, source: L }]|relation a: 'id: a' occurs twice, first on line 3. Expected one of",
      })
  void what_cannot_be_is_told_with_its_file_and_the_nearest(String rest, String message) {
    assertThatThrownBy(() -> extended(rest + "\n"))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining(message);
  }

  @Test
  void nothing_is_dropped_of_nothing_and_names_that_mean_two_things_say_which() throws IOException {
    assertThatThrownBy(
            () ->
                CatalogueReader.read(
                    new ByteArrayInputStream(
                        BASE.replace("version", "drop: [bound]\nversion")
                            .getBytes(StandardCharsets.UTF_8)),
                    "form.yaml"))
        .hasMessageContaining("'drop' without 'extends'");

    String ambiguous = BASE.replace("id: bound", "id: \"1.2\"");
    Files.writeString(folder.resolve("base.yaml"), ambiguous);
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, "id: own\nextends: base\ndrop: [\"1.2\"]\n");
    assertThatThrownBy(() -> CatalogueReader.read(own))
        .hasMessageContaining("catalogue: 'drop' has '1.2'. Expected which of the two is meant:");
    Files.writeString(own, "id: own\nextends: base\ndrop: [relation 1.2]\n");
    assertThat(rows(CatalogueReader.read(own))).contains("1.2");
    assertThat(relations(CatalogueReader.read(own))).doesNotContain("1.2").contains("other");
  }
}
