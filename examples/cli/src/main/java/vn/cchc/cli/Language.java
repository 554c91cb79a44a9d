package vn.cchc.cli;

import java.util.Locale;

/** The languages messages are in. */
enum Language {
  VI("vi"),
  EN("en");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  Locale locale() {
    return locale;
  }
}
