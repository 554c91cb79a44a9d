package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;

class CatalogueReaderTest {

  private static final String SOUND =
      """
      id: form
      name: { vi: Biểu mẫu, en: Form }
      level: province
      valid: { from: "2021-01-01" }
      source: Letter 1
      indicators:
        - id: "1.1"
          name: { vi: Tổng số, en: Total }
          unit: Hồ sơ
          kind: count
          measures: flow
          reported-by: [province]
        - id: "1.2"
          name: { vi: Đúng hạn, en: On time }
          unit: Hồ sơ
          kind: count
          measures: flow
          reported-by: [province]
      relations:
        - id: on-time
          formula: 1.2 <= 1.1
          strength: must
          because: { vi: Phần không lớn hơn tổng, en: A part is at most its whole }
          source: Letter 1
        - id: "{indicator}-range"
          each: count
          formula: "{indicator} in whole 0.."
          strength: must
          because: { vi: Số đếm, en: A count }
          source: Letter 1
      """;

  private static Catalogue read(String yaml) throws IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  @Test
  void a_sound_file_is_a_catalogue_with_a_relation_for_each_indicator_it_is_stated_for()
      throws IOException {
    Catalogue form = read(SOUND);

    assertThat(form.relations().stream().map(Relation::id))
        .containsExactly("on-time", "1.1-range", "1.2-range");
    assertThat(form.relations().get(0).kind()).isEqualTo(RelationKind.BOUND);
    assertThat(form.indicator(new IndicatorId("1.2")).orElseThrow().name().vi())
        .isEqualTo("Đúng hạn");
  }

  @Test
  void a_row_is_reported_by_the_level_of_the_form_unless_it_says_otherwise() throws IOException {
    Catalogue form = read(SOUND.replaceFirst("    reported-by: \\[province]\n", ""));

    assertThat(form.indicator(new IndicatorId("1.1")).orElseThrow().reportedBy())
        .containsExactly(Level.PROVINCE);
  }

  @Test
  void what_yaml_would_make_something_else_of_is_taken_as_written() throws IOException {
    Catalogue form =
        read(
            SOUND
                .replace("\"1.2\"", "1.10")
                .replace("formula: 1.2", "holds: 1.10")
                .replace("en: On time", "en: No")
                .replace("source: Letter 1\nindicators", "source: 010\nindicators"));

    Indicator indicator = form.indicator(new IndicatorId("1.10")).orElseThrow();
    assertThat(indicator.name().en()).isEqualTo("No");
    assertThat(form.source()).isEqualTo("010");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strength: must | strenght: must | form.yaml:22:5: relation on-time: unknown property 'strenght'. Known: because, each, except",
        "strength: must | strength: always | form.yaml:22:5: relation on-time: 'strength' is 'always'. Expected must, should, note",
        "1.2 <= 1.1 | 1.2 <= 1.9 | form.yaml:21:5: relation on-time: '1.2 <= 1.9': unknown indicator '1.9'. Expected an",
        "1.2 <= 1.1 | 1.2 <= | form.yaml:21:5: relation on-time: '1.2 <=' is not a formula: expected a",
        "1.2 <= 1.1 | 1.2 =< 1.1 | '1.2 =< 1.1' is not a formula: expected '<=', found '=<'",
        "1.2 <= 1.1 | 1.2 gven | expected one of =, <=, >=, <, >, +, -, * and /, or behind one figure ~, of,"
            + " between, in, given, readable, dated, found 'gven'",
        "1.2 <= 1.1 | rows complet | 'rows complet' is not a formula: expected 'rows complete'",
        "kind: count | kind: number | form.yaml:10:5: indicator 1.1: 'kind' is 'number'. Expected heading, count, percentage",
        "each: count | each: row | relation {indicator}-range: 'each' is 'row'. Expected as-of,",
        "id: \"1.2\" | id: \"1.1\" | form.yaml:13:5: indicator 1.1: 'id: 1.1' occurs twice, first on line",
        "en: Total | fr: Total | indicator 1.1: unknown property 'fr'. Known: en, vi",
        "level: province | level: region | 'level' is 'region'. Expected ministry",
        "\"2021-01-01\" | \"1/1/2021\" | form.yaml:4:10: catalogue: 'valid.from' is '1/1/2021'. Expected a date",
        "kind: count | kind: choice\\n    codes: { A: { vi: a, en: a } } | indicator 1.1: 'codes' has 'A'."
            + " Expected whole numbers",
        "measures: flow | note: date | indicator 1.1: 'measures' is missing. Expected flow, stock",
        "source: Letter 1 | xyz: 1 | unknown property 'xyz'",
        "id: form | id: [form] | form.yaml:1:1: catalogue: 'id' is a list. Expected a text",
        "id: form | id: form\\nid: again | form.yaml:2:1: 'id' occurs twice, first on line 1. Expected it once",
        "kind: count | kind: count\\n    codes: [a] | form.yaml:11:5: indicator 1.1: 'codes' is a list. Expected names and values",
        "kind: count | kind: choice\\n    codes: { \"01\": { vi: a, en: a } } | indicator 1.1: 'codes' has '01'."
            + " Expected whole numbers",
        "id: form | id: Biểu 03 | 'id' is 'Biểu 03'. Expected small letters, digits, dots and hyphens",
        "strength: must | strength: {must | form.yaml:23:12: no YAML: expected ',' or '}', but got : ",
        "level: province | level: !!java.io.File [x] | form.yaml:3:8: no YAML: Global tag is not allowed:",
      })
  void a_wrong_file_is_refused_with_file_line_and_identifier(
      String right, String wrong, String message) {
    String yaml =
        SOUND.replaceFirst(
            java.util.regex.Pattern.quote(right),
            java.util.regex.Matcher.quoteReplacement(wrong.replace("\\n", "\n")));

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml")
        .hasMessageContaining(message)
        .hasMessageNotContaining("vn.cchc");
  }

  @Test
  void all_that_is_wrong_is_told_at_once_each_with_its_line_and_nothing_that_only_follows() {
    String yaml =
        SOUND
            .replaceFirst("kind: count", "kind: number")
            .replaceFirst("level: province", "level: region\nlabel: x")
            .replaceFirst("\"2021-01-01\"", "2021")
            .replaceFirst("vi: Đúng hạn", "vn: Đúng hạn")
            .replaceFirst("1.2 <= 1.1\n    strength: must", "1.2 <= 1.9\n    strength: always")
            .replaceFirst("each: count", "each: counts");

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e ->
                assertThat(
                        e.faults().stream().map(fault -> fault.toString().replaceAll("[.] .*", "")))
                    .containsExactly(
                        "form.yaml:3:1: catalogue: 'level' is 'region'",
                        "form.yaml:4:1: catalogue: unknown property 'label'",
                        "form.yaml:5:10: catalogue: 'valid.from' is '2021'",
                        "form.yaml:11:5: indicator 1.1: 'kind' is 'number'",
                        "form.yaml:15:13: indicator 1.2: unknown property 'vn'",
                        "form.yaml:22:5: relation on-time: '1.2 <= 1.9': unknown indicator '1.9'",
                        "form.yaml:23:5: relation on-time: 'strength' is 'always'",
                        "form.yaml:27:5: relation {indicator}-range: 'each' is 'counts'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: Letter 1 | source: Letter: 1 | form.yaml:5:15: không đúng cú pháp YAML: dấu hai chấm đứng ở chỗ",
        "source: Letter 1 | source: @Letter | form.yaml:5:9: không đúng cú pháp YAML: nội dung bắt đầu bằng dấu",
        "indicators: | indicators:\\n\\t- x | form.yaml:7:1: không đúng cú pháp YAML: dòng thụt vào bằng phím Tab",
        "source: Letter 1 | source: [a, b | không đúng cú pháp YAML: thiếu dấu phẩy giữa các mục, hoặc thiếu ngoặc vuông",
        "en: Form } | en: Form | không đúng cú pháp YAML: thiếu dấu phẩy giữa các mục, hoặc thiếu ngoặc nhọn",
        "source: Letter 1 | source: \"Letter | không đúng cú pháp YAML: ",
        "source: Letter 1 | source: \"\\q\" | không đúng cú pháp YAML: dấu gạch chéo ngược \\ trong nháy kép",
        "source: Letter 1 | source | không đúng cú pháp YAML: thiếu dấu hai chấm sau tên khóa",
        "source: Letter 1 | source: *x | không đúng cú pháp YAML: dấu * hoặc &",
        "source: Letter 1 | source: !!java.io.File x | không đúng cú pháp YAML: dấu !",
        "source: Letter 1 | source: - x | không đúng cú pháp YAML: dấu gạch đầu dòng",
        "source: Letter 1 | '  source: Letter 1' | không đúng cú pháp YAML: ",
      })
  void why_a_text_is_no_yaml_is_told_in_vietnamese_too(String right, String wrong, String message) {
    String yaml =
        SOUND.replaceFirst(
            java.util.regex.Pattern.quote(right),
            java.util.regex.Matcher.quoteReplacement(
                wrong.replace("\\n", "\n").replace("\\t", "\t")));

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e -> assertThat(e.message(Locale.forLanguageTag("vi"))).contains(message))
        .hasMessageContaining("no YAML: ");
  }

  @Test
  void an_empty_or_huge_file_and_one_that_is_no_yaml_are_refused() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check);
    assertThatThrownBy(() -> read("\u0000\u0001"))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check);
    assertThatThrownBy(() -> read("#".repeat(CatalogueReader.MAX_BYTES + 1)))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("larger than");
  }

  @Test
  void aliases_that_multiply_are_not_expanded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }
    assertThatThrownBy(() -> read(bomb.toString()))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("Number of aliases");
    assertThatThrownBy(() -> read("periods: &a []\nindicators: *a\n"))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml:1:10: referred to from elsewhere in the file (& and *)");
  }

  @Test
  void a_text_is_not_referred_to_either() {
    assertThatThrownBy(() -> read("source: &a letter\nid: *a\n"))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml:1:9: referred to from elsewhere in the file (& and *)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicators:\n  - ~", "relations:\n  -", "periods: [x, ~]"})
  void an_item_that_is_empty_is_refused_with_its_line(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml:")
        .hasMessageContaining("an empty item of a list");
  }

  @Test
  void a_file_in_another_character_set_is_refused_in_words() {
    byte[] latin = "source: Số 1".getBytes(StandardCharsets.UTF_16LE);
    byte[] broken = "source: \u00e9".getBytes(StandardCharsets.ISO_8859_1);

    for (byte[] bytes : List.of(latin, broken)) {
      assertThatThrownBy(() -> CatalogueReader.read(new ByteArrayInputStream(bytes), "form.yaml"))
          .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
          .hasMessageNotContaining("java.nio");
    }
  }

  @Test
  void a_file_that_nests_without_end_is_refused() {
    assertThatThrownBy(() -> read("id: " + "[".repeat(10_000)))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageContaining("form.yaml");
  }
}
