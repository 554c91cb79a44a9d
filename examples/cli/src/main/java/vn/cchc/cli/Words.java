package vn.cchc.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What the command line says of itself in one language: its help, and what was done wrongly. */
final class Words {

  private final Language language;
  private final PropertyResourceBundle sentences;

  private Words(Language language) {
    this.language = language;
    String file = "words_" + language.locale().getLanguage() + ".properties";
    try (var stream = Words.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar: vn/cchc/cli/" + file);
      }
      sentences = new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words of(Language language) {
    return language == Language.EN ? English.WORDS : Vietnamese.WORDS;
  }

  Language language() {
    return language;
  }

  /** Returns the sentence of an error, its arguments filled in. */
  String text(String key, Object... arguments) {
    return new MessageFormat(sentences.getString("error." + key), Locale.ROOT).format(arguments);
  }

  /** Returns what is said of how far long work has come, its arguments filled in. */
  String progress(String key, Object... arguments) {
    return new MessageFormat(sentences.getString("progress." + key), Locale.ROOT).format(arguments);
  }

  /** Returns what stands in the help for what is to be typed. */
  String label(String key) {
    return sentences.getString("label." + key);
  }

  /** Returns the texts of the help. */
  ResourceBundle help() {
    return sentences;
  }

  // each language is read when it is first asked for
  private static final class Vietnamese {
    static final Words WORDS = new Words(Language.VI);
  }

  private static final class English {
    static final Words WORDS = new Words(Language.EN);
  }
}
