package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Outcome.NotCheckedReason;

class MessagesTest {

  private static final Set<String> EACH_BY_ITSELF =
      Set.of(
          "code-list",
          "form.wrong",
          "form.unchecked",
          "form.suggested",
          "form.doubted",
          "own-words",
          "own-rule",
          "remark.own-excused");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  private static PropertyResourceBundle bundle(String name, String language) throws IOException {
    String file = name + "_" + language + ".properties";
    try (var stream = Messages.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_codes_of_a_list_are_told_in_each_language() throws IOException {
    assertThat(bundle("messages", "vi").getString("code-list")).contains("{2}");
    assertThat(bundle("messages", "en").getString("code-list")).contains("{3}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "faults", "remarks"})
  void both_languages_say_the_same_things_with_the_same_figures(String name) throws IOException {
    PropertyResourceBundle vi = bundle(name, "vi");
    PropertyResourceBundle en = bundle(name, "en");

    assertThat(vi.keySet()).isEqualTo(en.keySet());
    for (String key : vi.keySet()) {
      // what a form says of itself is told in each language by itself
      if (EACH_BY_ITSELF.contains(key)) {
        continue;
      }
      assertThat(placeholders(vi.getString(key)))
          .as(key)
          .isEqualTo(placeholders(en.getString(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "faults", "remarks"})
  void every_sentence_is_one_that_can_be_filled_in(String name) throws IOException {
    for (Messages messages : List.of(Messages.vietnamese(), Messages.english())) {
      for (String key : bundle(name, "vi").keySet()) {
        String sentence = messages.text(key, "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨");
        assertThat(sentence).as(key).isNotBlank().doesNotContain("{", "}", "''");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "faults", "remarks"})
  void every_sentence_is_written_once(String name) throws IOException {
    for (String language : List.of("vi", "en")) {
      String file = name + "_" + language + ".properties";
      try (var stream = Messages.class.getResourceAsStream(file)) {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(
                text.lines().filter(line -> line.contains(" = ")).map(line -> line.split(" ")[0]))
            .as(file)
            .doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void every_reason_severity_kind_and_verdict_has_its_words(String language) {
    Messages messages = Messages.of(Locale.forLanguageTag(language));

    for (NotCheckedReason reason : NotCheckedReason.values()) {
      assertThat(messages.text("reason." + reason.word())).isNotBlank();
    }
    for (Severity severity : Severity.values()) {
      assertThat(messages.text("severity." + severity.word())).isNotBlank();
    }
    for (RelationKind kind : RelationKind.values()) {
      assertThat(messages.text("kind." + kind.word())).isNotBlank();
    }
    for (Level level : Level.values()) {
      assertThat(messages.text("level." + level.word())).isNotBlank();
    }
    for (Verdict verdict : Verdict.values()) {
      assertThat(messages.text("verdict." + verdict.word())).isNotBlank();
    }
  }

  @Test
  void an_english_locale_reads_english_and_every_other_vietnamese() {
    assertThat(Messages.of(Locale.US)).isSameAs(Messages.english());
    assertThat(Messages.of(Locale.FRANCE)).isSameAs(Messages.vietnamese());
  }

  @Test
  void what_a_report_prints_is_put_into_a_sentence_as_it_is() {
    Explanation explanation = Explanation.of("unreadable.text", "3.1.3", "{0} '' <b>");

    assertThat(Messages.vietnamese().of(explanation)).contains("{0} '' <b>");
  }

  @Test
  void the_ends_of_a_range_are_told_in_words() {
    assertThat(range("0", null)).endsWith("phải từ 0 trở lên");
    assertThat(range(null, "100")).endsWith("không được quá 100");
    assertThat(range("0", "100")).endsWith("phải từ 0 đến 100");
  }

  private static String range(@Nullable String low, @Nullable String high) {
    Evidence.Range range =
        new Evidence.Range(
            Evidence.Term.of(FigureRef.of("3.3.3"), new BigDecimal("-133"), false),
            low == null ? null : new BigDecimal(low),
            high == null ? null : new BigDecimal(high),
            false,
            null);
    return Messages.vietnamese().of(range.explanation());
  }

  @Test
  void a_fault_is_told_in_each_language_behind_its_place() {
    Fault fault =
        Fault.of("json.integer", Fault.of("json.found-string")).at("period.year").at("r.json:1");

    assertThat(fault.in(Messages.english()))
        .isEqualTo("r.json:1: period.year: a string. Expected a whole number")
        .isEqualTo(fault.toString());
    assertThat(fault.in(Messages.vietnamese()))
        .isEqualTo("r.json:1: period.year: gặp chuỗi ký tự. Ở đây phải là số nguyên");
  }

  @Test
  void what_a_library_says_in_english_is_told_in_english_alone() {
    Fault fault = Fault.of("catalogue.yaml").saying("Unexpected end").at("r.yaml:2");

    assertThat(fault.in(Messages.english())).isEqualTo("r.yaml:2: no YAML: Unexpected end");
    assertThat(fault.in(Messages.vietnamese())).isEqualTo("r.yaml:2: không đúng cú pháp YAML");
  }

  @Test
  void a_sentence_that_does_not_exist_is_a_bug() {
    assertThatThrownBy(() -> Messages.english().text("no-such-sentence"))
        .isInstanceOf(MissingResourceException.class);
  }
}
