package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An exception that people meet: its message is in English, as of any exception, and its fault can
 * be told in their language.
 */
public interface Explained {

  /** Returns what is wrong, and where. */
  Fault fault();

  /** Returns the message in a language: English for an English locale, else Vietnamese. */
  default String message(Locale locale) {
    requireNonNull(locale, "locale");
    return fault().in(Messages.of(locale));
  }
}
