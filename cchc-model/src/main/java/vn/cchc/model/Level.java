package vn.cchc.model;

import java.util.Locale;
import java.util.Optional;

/** The level of administration an agency belongs to. */
public enum Level {
  /** A ministry or an agency of its rank. */
  MINISTRY,
  /** A province or a city under central authority. */
  PROVINCE,
  /** A department of a province (sở, ngành). */
  DEPARTMENT,
  /** A district (huyện); there is none from 1 July 2025 on. */
  DISTRICT,
  /** A commune, ward or special zone. */
  COMMUNE;

  /** Returns the word of the wire formats, such as {@code province}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the level a word of the wire formats stands for. */
  public static Optional<Level> ofWord(String word) {
    for (Level level : values()) {
      if (level.word().equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
