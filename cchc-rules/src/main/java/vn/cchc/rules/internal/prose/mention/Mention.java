package vn.cchc.rules.internal.prose.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;

/**
 * A figure of a text, and what the words around it say of it.
 *
 * @param index among the figures of the text
 * @param token its number
 * @param end behind its last token: a percent sign, a scale
 * @param number in units, scaled
 * @param ulp what the last printed digit is worth
 * @param values it may stand for: itself, or a bound
 * @param place where it stands
 * @param noun what is counted, as written; empty if it is not said
 * @param family of what is counted: things that are called so, or are of the kind
 * @param states the classes its words put it into
 * @param near words between it and what parts it from other figures, before and behind it
 * @param remarks what the words beside it say of it
 */
public record Mention(
    int index,
    int token,
    int end,
    Kind kind,
    BigDecimal number,
    BigDecimal ulp,
    Interval values,
    Place place,
    String noun,
    String family,
    Set<State> states,
    List<String> near,
    Set<Remark> remarks) {

  /** What kind of figure it is. */
  public enum Kind {
    COUNT,
    PERCENT
  }

  /** What words beside a figure say of it. */
  public enum Remark {
    /** It says by how much something grew. */
    UP,
    /** It says by how much something shrank. */
    DOWN,
    /** It is compared with, or belongs to, another period. */
    EARLIER,
    /** It was planned or asked for. */
    TARGET,
    AVERAGE,
    /** It is a limit that others are held against: "dưới 90 %". */
    LIMIT,
    /** The one above a stroke. */
    NUMERATOR,
    /** The one below a stroke. */
    DENOMINATOR,
    /** It counts points of per cent: "tăng 2,3 điểm phần trăm". */
    POINTS,
    /** What it counts is told before it only, and may be what names it: "công chứng viên 6". */
    LABELLED,
    TOTAL,
    REST,
    /** There was so much at first. */
    OPENING,
    /** So much came in. */
    INCOMING,
    /** So much went out. */
    OUTGOING,
    /** So much is left at last. */
    CLOSING
  }

  /**
   * Where a figure stands.
   *
   * @param depth how many parentheses it stands in
   * @param bracket its innermost parenthesis, by the token that opens it; -1 outside
   */
  public record Place(int sentence, int block, int depth, int bracket) {}

  /** Figures of one text are told apart by their order; asked very often. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Mention mention
            && index == mention.index
            && token == mention.token
            && number.equals(mention.number);
  }

  @Override
  public int hashCode() {
    return index;
  }

  public boolean isCount() {
    return kind == Kind.COUNT;
  }

  public boolean isPercent() {
    return kind == Kind.PERCENT;
  }

  /** Returns whether it says how much exactly, and not at least or about so much. */
  public boolean isExact() {
    return values.isExact() || ulp.compareTo(BigDecimal.ONE) > 0 && isRounded();
  }

  private boolean isRounded() {
    BigDecimal low = values.low();
    BigDecimal high = values.high();
    return low != null && high != null && high.subtract(low).compareTo(ulp) == 0;
  }

  public boolean is(Remark remark) {
    return remarks.contains(remark);
  }

  /** Returns the class it is in by a dimension; null if none, or several. */
  public @Nullable String state(String dimension) {
    String found = null;
    for (State state : states) {
      if (state.dimension().equals(dimension)) {
        if (found != null && !Objects.equals(found, state.name())) {
          return null;
        }
        found = state.name();
      }
    }
    return found;
  }
}
