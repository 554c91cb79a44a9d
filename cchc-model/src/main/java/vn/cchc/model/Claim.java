package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
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
 * @param structure the figures it is made of, by their roles
 * @param probability that this is what the author meant, from 0 to 1; 0 where nothing was
 *     understood
 * @param amendments what was probably meant where it is broken: alternatives, the likeliest first,
 *     at most three
 */
public record Claim(
    NarrativeSpan source,
    String text,
    Kind kind,
    Outcome.State verdict,
    @Nullable String expected,
    @Nullable String actual,
    Explanation explanation,
    List<Part> structure,
    double probability,
    List<Amendment> amendments)
    implements Serializable {

  public Claim {
    requireNonNull(structure, "structure");
    requireNonNull(amendments, "amendments");
    requireNonNull(source, "source");
    requireNonNull(text, "text");
    requireNonNull(kind, "kind");
    requireNonNull(verdict, "verdict");
    requireNonNull(explanation, "explanation");
    structure = List.copyOf(structure);
    amendments = List.copyOf(amendments);
  }

  /**
   * A figure of a claim.
   *
   * @param value in units: 1,2 triệu is 1200000; a percentage as printed
   * @param text as written
   */
  public record Part(Role role, BigDecimal value, String text, NarrativeSpan source)
      implements Serializable {
    public Part {
      requireNonNull(role, "role");
      requireNonNull(value, "value");
      requireNonNull(text, "text");
      requireNonNull(source, "source");
    }
  }

  /**
   * A figure that may be a slip.
   *
   * @param text as written
   * @param meant in officials' notation
   */
  public record Amendment(NarrativeSpan source, String text, String meant) implements Serializable {
    public Amendment {
      requireNonNull(source, "source");
      requireNonNull(text, "text");
      requireNonNull(meant, "meant");
    }
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
    /** Something grew or shrank by so much, or by such a percentage, against another period. */
    CHANGE,
    /** What was carried over and received is what was settled and is pending. */
    BALANCE,
    /** One quantity told twice is the same. */
    SAME,
    /** So many stand above or below a limit. */
    THRESHOLD,
    /** There is so much of something. */
    VALUE;

    /** Returns the word of the wire formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a figure is to the others of its claim. */
  public enum Role {
    /** What parts are of. */
    WHOLE,
    /** Parts of the whole; two figures that say the same. */
    PARTS,
    /** A percentage. */
    RATE,
    /** What was, in the period compared with. */
    BEFORE,
    /** What is now. */
    AFTER,
    /** By how much it changed. */
    DIFFERENCE,
    /** What was carried over. */
    OPENING,
    /** What came in. */
    RECEIVED,
    /** What was settled. */
    SETTLED,
    /** What is left. */
    PENDING,
    /** What others are held against. */
    LIMIT;

    /** Returns the word of the wire formats. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
