package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Report;
import vn.cchc.rules.facts.OwnRulesException;

/** Rules of a program's own that go wrong; examples/own-rules has some that do not. */
class OwnRulesTest {

  private static final Report REPORT =
      Report.builder("cchc-2021-province")
          .period("Q3", 2021)
          .figure("3.1.3", 1859)
          .figure("3.1.3.a", 1399)
          .build();

  private static ReportValidator with(String module) {
    return ReportValidator.builder().rules(module, OwnRulesTest.class).build();
  }

  @ParameterizedTest
  @CsvSource({
    "condition, a condition that throws, told by the condition",
    "consequence, a consequence that throws, told by the consequence",
    "deep, a consequence without a ground, StackOverflowError"
  })
  void a_rule_that_throws_is_named(String module, String rule, String cause) {
    ReportValidator validator = with("failing:" + module);

    OwnRulesException thrown =
        catchThrowableOfType(OwnRulesException.class, () -> validator.validate(REPORT));

    assertThat(thrown)
        .hasMessageContaining("\"" + rule + "\" of failing:" + module)
        .hasMessageContaining("cchc-2021-province 2021-Q3")
        .hasMessageContaining(cause);
    assertThat(thrown.getCause()).isNotNull();
    assertThat(thrown.message(Locale.ROOT)).contains("quy tắc \"" + rule + "\"");
  }

  @Test
  void rules_that_set_each_other_off_are_stopped_and_named() {
    ReportValidator validator = with("failing:endless");

    assertThatThrownBy(() -> validator.validate(REPORT))
        .isInstanceOf(OwnRulesException.class)
        .hasMessageContaining("do not come to an end")
        .hasMessageContaining("a rule that sets itself off");
  }

  @Test
  void a_rule_cannot_speak_for_the_catalogue() {
    ReportValidator validator = with("failing:known");

    assertThatThrownBy(() -> validator.validate(REPORT))
        .isInstanceOf(OwnRulesException.class)
        .hasMessageContaining("3.1.3-balance")
        .hasMessageContaining("cchc-2021-province");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "", "a:b:c", "../x:y"})
  void what_is_no_name_of_a_module_is_refused_with_how_to_write_one(String name) {
    assertThatThrownBy(() -> with(name))
        .isInstanceOf(OwnRulesException.class)
        .hasMessageContaining("groupId:artifactId");
  }

  @ParameterizedTest
  @CsvSource({
    "failing:not-there, META-INF/kie/failing/not-there/drools-model",
    "failing:absent, no.such.Rules",
    "failing:other, java.lang.String"
  })
  void rules_that_are_not_there_are_refused_when_they_are_added(String module, String told) {
    assertThatThrownBy(() -> with(module))
        .isInstanceOf(OwnRulesException.class)
        .hasMessageContaining(module)
        .hasMessageContaining(told);
  }

  @Test
  void warming_up_shows_no_made_up_reports_to_them() {
    with("failing:consequence").warmUp();
  }
}
