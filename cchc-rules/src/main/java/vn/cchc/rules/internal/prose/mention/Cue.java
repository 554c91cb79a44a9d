package vn.cchc.rules.internal.prose.mention;

import java.util.Locale;

/** What words of the lexicon say of the figures beside them; each is a group of phrases there. */
public enum Cue {
  OPEN_ALL,
  OPEN_SOME,
  EXAMPLE,
  TOTAL,
  REST,
  JOIN,
  RATE,
  IN_TURN,
  OVER,
  UP,
  DOWN,
  COMPARE,
  FROM,
  TO,
  TARGET,
  AVERAGE,
  OVERLAP,
  LEAVE,
  OPENING,
  INCOMING,
  OUTGOING,
  CLOSING,
  AMONG,
  /** What follows is a whole that was told before. */
  KNOWN,
  HAVE,
  THESE,
  AT_LEAST,
  AT_MOST,
  ABOUT,
  AND_MORE,
  PERCENT,
  DURATION,
  NAMING,
  NAMING_NUMBER,
  RANKING,
  SCORE,
  /** Nothing; it keeps its words from being taken for those of another group. */
  NEUTRAL;

  /** Returns the name of the group in the lexicon; a dot or a hyphen parts its words. */
  String group() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
