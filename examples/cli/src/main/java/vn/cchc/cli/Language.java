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

  /**
   * Returns the language a command line asks for, whatever else is wrong with it; Vietnamese unless
   * it asks for English.
   */
  static Language asked(String[] arguments) {
    for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
      boolean behind = arguments[i].equals("--lang") && i + 1 < arguments.length;
      String value = behind ? arguments[i + 1] : arguments[i].replaceFirst("^--lang=", "");
      if ((behind || arguments[i].startsWith("--lang=")) && value.equalsIgnoreCase("en")) {
        return EN;
      }
    }
    return VI;
  }
}
