package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one relation.
 *
 * @param relation identifier of the relation
 * @param reason why it was not checked; present exactly then
 * @param rounding how a percentage was rounded, where it holds and that is what was asked
 */
public record Outcome(
    String relation, State state, @Nullable NotCheckedReason reason, @Nullable Rounding rounding)
    implements Serializable {
  public Outcome {
    requireNonNull(relation, "relation");
    requireNonNull(state, "state");
  }

  /** Returns the outcome of a relation that was checked. */
  public static Outcome of(String relation, State state) {
    requireNonNull(relation, "relation");
    requireNonNull(state, "state");
    return new Outcome(relation, state, null, null);
  }

  /** Held, broken, or neither. */
  public enum State {
    /** What it says is so. */
    HELD,
    /** What it says is not so. */
    BROKEN,
    /** Neither valid nor invalid: there was nothing to tell it by. */
    NOT_CHECKED;

    /** Returns the word of the wire formats, such as {@code not-checked}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why a relation was not checked. */
  public enum NotCheckedReason {
    /** A figure it speaks of is blank or not in the report. */
    MISSING_FIGURE,
    /** A figure it speaks of is told in words, such as {@code không phát sinh}. */
    FIGURE_IN_WORDS,
    /** A figure it speaks of cannot be read. */
    UNREADABLE_FIGURE,
    /** A figure it speaks of is given twice. */
    REPEATED_FIGURE,
    /** A figure it speaks of is only said to be about so much. */
    VAGUE_FIGURE,
    /** The note gives no fraction or date. */
    NO_EVIDENCE,
    /** The whole is zero. */
    EMPTY_WHOLE,
    /** With so large a whole every percentage is attainable. */
    ALWAYS_ATTAINABLE,
    /** The report does not say what the relation asks about: its period, its date, its layout. */
    NOT_STATED,
    /** The reporting level does not fill in this row. */
    OTHER_LEVEL,
    /** The condition it depends on is not met, or the agency has no such level. */
    NOT_APPLICABLE,
    /** It speaks of a figure of another report, which is not there. */
    OTHER_REPORT,
    /** A figure it speaks of is blank, or not there, in another report. */
    MISSING_IN_OTHER_REPORT,
    /** It speaks of a figure of another report, which is of another form. */
    OTHER_CATALOGUE,
    /** There are too few earlier figures to compare it with. */
    HISTORY_TOO_SHORT,
    /** All earlier figures are the same, so that they do not tell what is usual. */
    HISTORY_CONSTANT,
    /** The report is still being filled in. */
    PARTIAL_REPORT;

    /** Returns the word of the wire formats, such as {@code missing-figure}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
