package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Outcome.NotCheckedReason;

class MessagesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  private static PropertyResourceBundle bundle(String language) throws IOException {
    try (var stream = Messages.class.getResourceAsStream("messages_" + language + ".properties")) {
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
  void both_languages_say_the_same_things_with_the_same_figures() throws IOException {
    PropertyResourceBundle vi = bundle("vi");
    PropertyResourceBundle en = bundle("en");

    assertThat(vi.keySet()).isEqualTo(en.keySet());
    assertThat(vi.getString("code-list")).contains("{2}");
    assertThat(en.getString("code-list")).as("the codes in English").contains("{3}");
    for (String key : vi.keySet()) {
      if (key.equals("code-list")) {
        continue;
      }
      assertThat(placeholders(vi.getString(key)))
          .as(key)
          .isEqualTo(placeholders(en.getString(key)));
    }
  }

  @Test
  void every_sentence_is_one_that_can_be_filled_in() throws IOException {
    for (Messages messages : List.of(Messages.vietnamese(), Messages.english())) {
      for (String key : bundle("vi").keySet()) {
        String sentence = messages.text(key, "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨");
        assertThat(sentence).as(key).isNotBlank().doesNotContain("{", "}", "''");
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
  void a_sentence_that_does_not_exist_is_a_bug() {
    assertThatThrownBy(() -> Messages.english().text("no-such-sentence"))
        .isInstanceOf(MissingResourceException.class);
  }
}
