package vn.cchc.rules.internal.prose;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Explanation;
import vn.cchc.model.Interval;
import vn.cchc.model.Notation;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Rounding;
import vn.cchc.model.internal.Quotients;

/**
 * What arithmetic says of a claim.
 *
 * @param expected null if it cannot be told
 */
record Evidence(
    Kind kind,
    State state,
    @Nullable String expected,
    @Nullable String actual,
    Explanation explanation) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 20;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A percentage is the share of a part in its whole, however it was rounded. */
  static Evidence share(Mention percent, BigDecimal part, BigDecimal whole) {
    BigDecimal printed = percent.number();
    BigDecimal numerator = part.multiply(HUNDRED);
    int decimals = Math.max(0, printed.scale());
    String fraction = Notation.of(part) + "/" + Notation.of(whole);
    String actual = Notation.of(printed);
    if (whole.signum() <= 0) {
      return notChecked(Kind.SHARE, "empty");
    }
    String expected = Notation.of(Rounding.HALF_UP.divide(numerator, whole, decimals));
    boolean holds =
        percent.isExact()
            ? fitting(printed, numerator, whole).isPresent()
            : percent
                .values()
                .meets(Interval.exactly(Rounding.HALF_UP.divide(numerator, whole, decimals + 4)));
    return new Evidence(
        Kind.SHARE,
        holds ? State.HELD : State.BROKEN,
        expected,
        actual,
        Explanation.of("claim.share", fraction, expected + "%", actual + "%"));
  }

  /** The same of figures that may say at least, at most or about so much. */
  static Evidence share(Mention percent, Mention part, Mention whole) {
    if (part.isExact() && whole.isExact()) {
      return share(percent, part.number(), whole.number());
    }
    BigDecimal least = whole.values().low();
    BigDecimal most = whole.values().high();
    BigDecimal low = part.values().low();
    BigDecimal high = part.values().high();
    if (least == null || most == null || low == null || high == null || least.signum() <= 0) {
      return notChecked(Kind.SHARE, "about");
    }
    Interval quotient =
        new Interval(
            low.multiply(HUNDRED).divide(most, DIGITS, RoundingMode.FLOOR),
            high.multiply(HUNDRED).divide(least, DIGITS, RoundingMode.CEILING));
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, percent.number().scale()));
    Interval printed =
        percent.isExact()
            ? new Interval(percent.number().subtract(unit), percent.number().add(unit))
            : percent.values();
    Evidence share = share(percent, part.number(), whole.number());
    return new Evidence(
        Kind.SHARE,
        quotient.meets(printed) ? State.HELD : State.BROKEN,
        share.expected(),
        share.actual(),
        share.explanation());
  }

  static boolean fits(Mention percent, BigDecimal part, BigDecimal whole) {
    return whole.signum() > 0 && share(percent, part, whole).state() == State.HELD;
  }

  private static Optional<Rounding> fitting(
      BigDecimal printed, BigDecimal numerator, BigDecimal whole) {
    return Quotients.rounding(printed, numerator, whole);
  }

  /** A percentage is a share, but not of the nearest whole. */
  static Evidence shareOf(Mention percent, BigDecimal part, BigDecimal whole) {
    Evidence share = share(percent, part, whole);
    return new Evidence(
        Kind.SHARE,
        share.state(),
        share.expected(),
        share.actual(),
        Explanation.of(
            "claim.share.other",
            Notation.of(part) + "/" + Notation.of(whole),
            share.actual() + "%"));
  }

  /** Parts add up to their whole. */
  static Evidence sum(Interval whole, String wholeText, List<Interval> parts, List<String> texts) {
    Interval sum = parts.stream().reduce(Interval.ZERO, Interval::plus);
    BigDecimal exact = sum.exact();
    BigDecimal total = whole.exact();
    String terms = texts.stream().collect(joining(" + "));
    State state = sum.meets(whole) ? State.HELD : State.BROKEN;
    if (exact == null || total == null) {
      return new Evidence(
          Kind.SUM, state, null, wholeText, Explanation.of("claim.sum.about", terms, wholeText));
    }
    BigDecimal gap = exact.subtract(total);
    String key =
        gap.signum() == 0 ? "claim.sum" : gap.signum() > 0 ? "claim.sum.over" : "claim.sum.under";
    return new Evidence(
        Kind.SUM,
        state,
        Notation.of(exact),
        Notation.of(total),
        Explanation.of(key, terms, Notation.of(exact), Notation.of(total), Notation.of(gap.abs())));
  }

  /** A part, or parts together, are at most their whole. */
  static Evidence bound(
      Interval whole, String wholeText, List<Interval> parts, List<String> texts) {
    Interval sum = parts.stream().reduce(Interval.ZERO, Interval::plus);
    State state = sum.canBeAtMost(whole) ? State.HELD : State.BROKEN;
    String terms = texts.stream().collect(joining(" + "));
    BigDecimal exact = sum.exact();
    String actual = exact == null ? terms : Notation.of(exact);
    return new Evidence(
        Kind.BOUND,
        state,
        wholeText,
        actual,
        texts.size() == 1
            ? Explanation.of("claim.bound", actual, wholeText)
            : Explanation.of("claim.bound.sum", terms, actual, wholeText));
  }

  /** Rounded shares of one whole add to 100, give or take half a unit of the last place each. */
  static Evidence complement(List<Mention> shares) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    for (Mention share : shares) {
      sum = sum.add(share.number());
      slack = slack.add(HALF.movePointLeft(Math.max(0, share.number().scale())));
    }
    boolean holds = sum.subtract(HUNDRED).abs().compareTo(slack) <= 0;
    String terms =
        shares.stream().map(share -> Notation.of(share.number()) + "%").collect(joining(" + "));
    return new Evidence(
        Kind.COMPLEMENT,
        holds ? State.HELD : State.BROKEN,
        "100",
        Notation.of(sum),
        Explanation.of("claim.complement", terms, Notation.of(sum) + "%"));
  }

  /** Returns whether shares add to more than 100, whatever was rounded. */
  static boolean exceeds(List<Mention> shares) {
    Evidence evidence = complement(shares);
    BigDecimal sum = shares.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return evidence.state() == State.BROKEN && sum.compareTo(HUNDRED) > 0;
  }

  static Evidence notChecked(Kind kind, String why) {
    return new Evidence(
        kind, State.NOT_CHECKED, null, null, Explanation.of("claim.not-checked." + why));
  }
}
