package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.cchc.model.Explained;

/** What is told to people is told to each in their language. */
final class InBothLanguages {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(expected|cannot|found|missing|unknown|such|the|of|is|not|was|file)\\b",
          Pattern.CASE_INSENSITIVE);

  private InBothLanguages() {}

  static void assertTold(Throwable e) {
    assertThat(e).isInstanceOf(Explained.class);
    Explained told = (Explained) e;
    String vietnamese = told.message(Locale.forLanguageTag("vi"));

    assertThat(told.message(Locale.ENGLISH)).isEqualTo(e.getMessage());
    assertThat(vietnamese)
        .isNotEqualTo(e.getMessage())
        .doesNotContain("\n")
        .startsWith(told.fault().place());
    assertThat(vietnamese.replaceAll("[“'][^”']*[”']", "")).doesNotContainPattern(ENGLISH);
  }
}
