package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A text in both languages.
 *
 * @param vi Vietnamese, as printed where it is printed
 * @param en English
 */
public record LocalizedText(String vi, String en) {

  public LocalizedText {
    requireNonNull(vi, "vi");
    requireNonNull(en, "en");
  }

  /** Returns the English text for an English locale, the Vietnamese for every other. */
  public String in(Locale locale) {
    return requireNonNull(locale, "locale").getLanguage().equals("en") ? en : vi;
  }
}
