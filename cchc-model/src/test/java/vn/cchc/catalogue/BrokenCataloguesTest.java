package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;

/** Whoever writes a catalogue in Notepad reads what is wrong with it in their own language. */
class BrokenCataloguesTest {

  private static final String SOUND =
      """
      id: form
      name: { vi: "Biểu", en: "Form" }
      level: province
      valid: { from: "2021-01-01", to: "2021-12-31" }
      source: Letter 1
      enough-checked: 1/2
      standalone: [district]
      periods:
        - { kind: Q1, from: 15/12, to: 14/3, starts-in-previous-year: true, due-day: 20 }
        - { kind: Q3, from: 15/6, to: 14/9, due-day: 20 }
      moved: { "9": "1.1" }
      gone: { "8": { vi: "Cũ", en: "Old" } }
      indicators:
        - { id: "1", name: { vi: "Mục", en: "Section" }, kind: heading }
        - { id: "1.1", name: { vi: "Tổng", en: "Total" }, unit: "Hồ sơ", kind: count, measures: flow }
        - { id: "1.2", name: { vi: "Phần", en: "Part" }, kind: count, measures: flow, phrases: ["phần"] }
        - { id: "1.3", name: { vi: "Mức", en: "Degree" }, kind: choice, measures: flow, codes: { "0": { vi: "Không", en: "No" } } }
      tables:
        - id: T
          name: { vi: "Bảng", en: "Table" }
          moved: { "2": "3" }
          columns:
            - { id: "3", name: { vi: "Tổng", en: "Total" }, kind: count }
            - { id: "4", name: { vi: "Một", en: "One" }, kind: count }
          rows:
            - { code: "01", name: { vi: "Nhóm", en: "Group" }, role: group }
            - { code: "02", name: { vi: "Dòng", en: "Row" }, below: "01" }
        - id: U
          name: { vi: "Bảng hai", en: "Table two" }
          columns: [{ id: "5", name: { vi: "Ba", en: "Three" }, kind: count }]
          rows: open
      relations:
        - id: bound
          formula: 1.2 <= 1.1
          kind: bound
          strength: must
          parts: disjoint
          because: { vi: "Vì", en: "Because" }
          message: { vi: "{1.2} quá lớn", en: "{1.2} is too much" }
          source: Letter 2
        - id: "{indicator}-range"
          each: count
          except: ["1.2"]
          formula: "{indicator} in whole 0.."
          strength: must
          because: { vi: "Vì", en: "Because" }
          source: Letter 2
        - id: U
          table: T
          each: row
          only: ["01"]
          formula: "(4) <= (3)"
          strength: must
          because: { vi: "Vì", en: "Because" }
          source: Letter 2
      """;

  /** What stands in the sound file, and what is written instead. */
  private static final String[][] MISTAKES = {
    {"id: form", "id: [form]"},
    {"id: form", "id: Biểu 03"},
    {"id: form\n", ""},
    {"id: form", "id: ' '"},
    {"id: form", "id: form\nid: again"},
    {"id: form", "id: form\nform: []"},
    {"id: form", "id: form\nextend: other"},
    {"id: form", "id: form\nextends: nowhere"},
    {"id: form", "id: form\ndrop: [x]"},
    {"id: form", "id: form\nversion: ' '"},
    {"id: form", "id: form\n? [a]\n: b"},
    {"en: \"Form\"", "fr: \"Form\""},
    {"name: { vi: \"Biểu\", en: \"Form\" }", "name: Biểu"},
    {"vi: \"Biểu\"", "vi: ' '"},
    {"level: province", "level: provinces"},
    {"level: province\n", ""},
    {"\"2021-01-01\"", "1/1/2021"},
    {"from: \"2021-01-01\", ", ""},
    {"2021-12-31", "2020-12-31"},
    {"enough-checked: 1/2", "enough-checked: 3/2"},
    {"enough-checked: 1/2", "enough-checked: half"},
    {"[district]", "[county]"},
    {"[district]", "[district, ~]"},
    {"kind: Q3", "kind: Q1"},
    {"kind: Q3, ", ""},
    {"15/6, to: 14/9", "15/9, to: 14/6"},
    {"15/12, to: 14/3", "15/12, to: 15/12"},
    {"14/3", "31/2"},
    {"14/3", "14-3"},
    {"due-day: 20", "due-day: 40"},
    {"due-day: 20", "due-day: soon"},
    {", due-day: 20", ""},
    {"starts-in-previous-year: true", "starts-in-previous-year: yes"},
    {"\"9\": \"1.1\"", "\"9\": \"7.7\""},
    {"\"9\": \"1.1\"", "\"9\": \"1.1\", \"7\": \"1.1\""},
    {"\"9\": \"1.1\"", "\"9\": \"x y\""},
    {"gone: { \"8\"", "gone: { \"1.1\""},
    {"gone: { \"8\"", "gone: { \"x y\""},
    {"indicators:", "indicator:"},
    {"indicators:", "indicators: []\n#"},
    {"kind: heading", "kind: headings"},
    {"unit: \"Hồ sơ\"", "unit: ' '"},
    {"unit: \"Hồ sơ\"", "reported-by: []"},
    {"unit: \"Hồ sơ\"", "most: many"},
    {"unit: \"Hồ sơ\"", "signed: [true]"},
    {"unit: \"Hồ sơ\"", "units: \"Hồ sơ\""},
    {"kind: count, measures: flow }", "kind: count }"},
    {"id: \"1.2\"", "id: \"1.1\""},
    {"id: \"1.2\"", "id: \"1 2\""},
    {"[\"phần\"]", "[\"...\"]"},
    {"codes: {", "code: {"},
    {", codes: { \"0\": { vi: \"Không\", en: \"No\" } }", ""},
    {"kind: choice", "kind: count"},
    {"\"0\":", "\"01\":"},
    {"id: T\n", "id: U\n"},
    {"id: T\n", "identifier: T\n"},
    {"id: \"4\"", "id: \"3\""},
    {"\"One\" }, kind: count", "\"One\" }, kind: heading"},
    {"\"2\": \"3\"", "\"2\": \"33\""},
    {"rows: open", "rows: opened"},
    {"rows: open", "rows: []"},
    {"rows: open\n", "totals: [Tổng]\n"},
    {"columns: [{ id: \"5\", name: { vi: \"Ba\", en: \"Three\" }, kind: count }]", "columns: []"},
    {"code: \"02\"", "code: \"01\""},
    {"code: \"02\"", "code: \"0 2\""},
    {"code: \"02\"", "code: \"\""},
    {"below: \"01\"", "below: \"11\""},
    {"vi: \"Dòng\"", "vi: \"" + "Dòng".repeat(200) + "\""},
    {"vi: \"Dòng\", en: \"Row\" }, below: \"01\"", "vi: \"Nhóm\", en: \"Row\" }"},
    {"role: group", "role: groups"},
    {"formula: 1.2 <= 1.1", "formula: 1.2 <= 1.9"},
    {"formula: 1.2 <= 1.1", "formula: 1.2 <="},
    {"formula: 1.2 <= 1.1", "formula: 1.2 =< 1.1"},
    {"formula: 1.2 <= 1.1", "formula: 1.2 gven"},
    {"formula: 1.2 <= 1.1\n    kind: bound", "formula: 3 = 4"},
    {"formula: 1.2 <= 1.1", "formula: 1 <= 1.1"},
    {"formula: 1.2 <= 1.1", "formula: 1.2 <= 1.1\n    holds: 1.2 <= 1.1"},
    {"    formula: 1.2 <= 1.1\n", ""},
    {"kind: bound", "kind: share"},
    {"kind: bound", "kind: bond"},
    {"strength: must", "strength: always"},
    {"strength: must", "strenght: must"},
    {"    strength: must\n", ""},
    {"parts: disjoint", "parts: disjunct"},
    {"{1.2} is too much", "{1.3} is too much"},
    {"{1.2} is too much", "{a b} is too much"},
    {"{1.2} quá lớn", "{row} quá lớn"},
    {"formula: 1.2 <= 1.1\n    kind: bound", "formula: rows complete"},
    {"because: { vi: \"Vì\", en: \"Because\" }", "because: { vi: \"Vì\" }"},
    {"    source: Letter 2\n", ""},
    {"id: bound", "id: U"},
    {"{indicator}-range", "range"},
    {"each: count", "each: counts"},
    {"except: [\"1.2\"]", "except: [\"1.22\"]"},
    {"each: row", "each: rows"},
    {"    each: row\n", ""},
    {"table: T", "table: TT"},
    {"    table: T\n", ""},
    {"only: [\"01\"]", "only: [\"11\"]"},
    {"each: row\n    only: [\"01\"]", "each: column\n    only: [\"33\"]"},
    {"      - { code: \"02\"", nested(15) + "      - { code: \"02\""},
    {"source: Letter 1", "source: &a Letter 1\nversion: *a"},
    {"source: Letter 1", "source: Letter: 1"},
    {SOUND, ""},
    {SOUND, "[a, b]"},
    {SOUND, "a text"},
    {SOUND, "id: form\n"},
    {SOUND, "PK\u0003\u0004"},
    {SOUND, "id: \u0001"},
    {SOUND, "#".repeat(CatalogueReader.MAX_BYTES + 1)},
  };

  /** What one that builds on the sound file says, by the name {@code base}. */
  private static final String[] EXTENSIONS = {
    "drop: [bond]",
    "drop: [\"1.99\"]",
    "tables: [{ id: T, drop: [\"9\"] }]",
    "tables: [{ id: V, drop: [\"9\"] }]",
    "indicators: [{ id: \"1.2\", name: { vi: V, en: B }, kind: heading }]",
    "drop: [U]",
  };

  private static final String[] AGENCIES = {
    "agencies: [{code: h1}]",
    "agencies: [{name: a}]",
    "agencies: [{code: A, level: town}]",
    "agencies: [{code: A, valid: {from: 1/7/2025}}]",
    "agencies: [{code: A, valid: {from: 2025-07-02, to: 2025-07-01}}]",
    "agencies: [{code: A}, {code: A}]",
    "agencies: [{code: A, above: B}]",
    "agencies: [{code: A, above: B}, {code: B, above: A}]",
    "agencies: [{code: A, above: A}]",
    "agencies: [{code: A, parent: B}]",
    "agency: []",
    "agencies: A",
  };

  /** Met by those who program, told of bytes, or met where a library says what we do not know. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "fault.catalogue.encoding",
          "fault.catalogue.refused",
          "fault.catalogue.workbook",
          "fault.catalogue.yaml",
          "fault.period.due",
          "fault.period.kind",
          "fault.table.column-twice");

  @TempDir private Path folder;

  private static String nested(int deep) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < deep; i++) {
      rows.append("      - { code: N%d, name: { vi: \"Nhóm %d\", en: \"Group\" }".formatted(i, i));
      rows.append(i == 0 ? " }\n" : ", below: N%d }\n".formatted(i - 1));
    }
    return rows.toString();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private CatalogueException extended(String rest) throws IOException {
    Files.writeString(folder.resolve("base.yaml"), SOUND);
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, "id: own\nextends: base\n" + rest + "\n");
    return catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(own));
  }

  private List<CatalogueException> all() throws IOException {
    List<CatalogueException> all = new ArrayList<>();
    for (String[] mistake : MISTAKES) {
      String yaml = SOUND.replace(mistake[0], mistake[1]);
      assertThat(yaml).as(mistake[0]).isNotEqualTo(SOUND);
      CatalogueException wrong =
          catchThrowableOfType(
              CatalogueException.class, () -> CatalogueReader.read(stream(yaml), "form.yaml"));
      assertThat(wrong).as(mistake[0] + " -> " + mistake[1]).isNotNull();
      all.add(wrong);
    }
    for (String rest : EXTENSIONS) {
      CatalogueException wrong = extended(rest);
      assertThat(wrong).as(rest).isNotNull();
      all.add(wrong);
    }
    Files.writeString(folder.resolve("lost.yaml"), "id: lost\nextends: nowhere\n");
    all.add(
        catchThrowableOfType(
            CatalogueException.class, () -> CatalogueReader.read(folder.resolve("lost.yaml"))));
    Files.writeString(folder.resolve("circle.yaml"), "id: circle\nextends: circle\n");
    all.add(
        catchThrowableOfType(
            CatalogueException.class, () -> CatalogueReader.read(folder.resolve("circle.yaml"))));
    for (String list : AGENCIES) {
      CatalogueException wrong =
          catchThrowableOfType(
              CatalogueException.class, () -> AgenciesReader.read(stream(list), "agencies.yaml"));
      assertThat(wrong).as(list).isNotNull();
      all.add(wrong);
    }
    return all;
  }

  @Test
  void the_sound_file_is_sound() throws IOException {
    assertThat(CatalogueReader.read(stream(SOUND), "form.yaml").id()).isEqualTo("form");
  }

  @Test
  void no_vietnamese_message_has_an_english_sentence_and_no_english_one_a_vietnamese()
      throws IOException {
    for (CatalogueException wrong : all()) {
      OneLanguage.check(wrong);
      assertThat(wrong.message(Locale.forLanguageTag("vi"))).isNotEqualTo(wrong.getMessage());
    }
  }

  private static void collect(Fault fault, Set<String> keys) {
    keys.add("fault." + fault.key());
    for (Object argument : fault.arguments()) {
      if (argument instanceof Fault word) {
        collect(word, keys);
      }
    }
  }

  @Test
  void every_sentence_for_people_who_write_catalogues_is_met() throws IOException {
    Set<String> met = new TreeSet<>();
    all().forEach(wrong -> wrong.faults().forEach(fault -> collect(fault, met)));
    Set<String> unmet = new TreeSet<>();
    try (var stream = Messages.class.getResourceAsStream("faults_vi.properties")) {
      new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .keySet().stream()
              .filter(
                  key ->
                      key.matches(
                          "fault\\.(catalogue|row-ref|fraction|period|moved|gone|message|agencies"
                              + "|table\\.(column|row)-twice|table\\.without-.*)\\b.*"))
              .filter(key -> !met.contains(key) && !ELSEWHERE.contains(key))
              .forEach(unmet::add);
    }
    assertThat(unmet).isEmpty();
  }
}
