package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import vn.cchc.catalogue.LocalizedText;

/** What a rule says in both languages. */
final class Sentences {

  private Sentences() {}

  static LocalizedText of(String vi, String en) {
    if (requireNonNull(vi, "vi").isBlank() || requireNonNull(en, "en").isBlank()) {
      throw new IllegalArgumentException(
          "A blank sentence. Expected one in Vietnamese and one in English");
    }
    return new LocalizedText(vi, en);
  }
}
