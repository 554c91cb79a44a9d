package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence of the narrative says about figures, and whether it can be true.
 *
 * @param source where it stands
 * @param text as written there
 * @param verdict not checked where the sentence gives nothing to tell it by, or is not understood
 * @param expected what the figure would be, in officials' notation; absent if that cannot be told
 * @param actual what the sentence says, in officials' notation
 * @param explanation the arithmetic, or why it was not checked
 */
public record Claim(
    NarrativeSpan source,
    String text,
    Kind kind,
    Outcome.State verdict,
    @Nullable String expected,
    @Nullable String actual,
    Explanation explanation)
    implements Serializable {

  public Claim {
    requireNonNull(source, "source");
    requireNonNull(text, "text");
    requireNonNull(kind, "kind");
    requireNonNull(verdict, "verdict");
    requireNonNull(explanation, "explanation");
  }

  /** What is claimed. */
  public enum Kind {
    /** A percentage is the fraction beside it. */
    SHARE,
    /** Parts are all of their whole. */
    SUM,
    /** Shares of one whole add to 100. */
    COMPLEMENT,
    /** A part is at most its whole. */
    BOUND,
    /** There is so much of something. */
    VALUE;

    /** Returns the word of the wire formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
