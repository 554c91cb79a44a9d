package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.Severity;

/**
 * Why a discrepancy weighs less than the catalogue says, or nothing. Of several for one discrepancy
 * the one that leaves the least counts. What is silenced is still counted as a relation that does
 * not hold, and the result remarks that it was silenced, and why.
 */
public final class Excuse {

  private final Discrepancy discrepancy;
  private final @Nullable Severity severity;
  private final LocalizedText reason;

  private Excuse(Discrepancy discrepancy, @Nullable Severity severity, LocalizedText reason) {
    this.discrepancy = requireNonNull(discrepancy, "discrepancy");
    this.severity = severity;
    this.reason = reason;
  }

  /**
   * Returns that a discrepancy weighs no more than so much; one that weighs less already stays.
   *
   * @param vi why, in Vietnamese
   * @param en the same in English
   */
  public static Excuse lowered(Discrepancy discrepancy, Severity to, String vi, String en) {
    return new Excuse(discrepancy, requireNonNull(to, "to"), Sentences.of(vi, en));
  }

  /**
   * Returns that a discrepancy is not told.
   *
   * @param vi why, in Vietnamese
   * @param en the same in English
   */
  public static Excuse silenced(Discrepancy discrepancy, String vi, String en) {
    return new Excuse(discrepancy, null, Sentences.of(vi, en));
  }

  /** Returns what is excused. */
  public Discrepancy discrepancy() {
    return discrepancy;
  }

  /** Returns how much it weighs at most; empty where it is not told. */
  public Optional<Severity> severity() {
    return Optional.ofNullable(severity);
  }

  /** Returns why. */
  public LocalizedText reason() {
    return reason;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Excuse excuse
        && excuse.discrepancy.equals(discrepancy)
        && excuse.severity == severity
        && excuse.reason.equals(reason);
  }

  @Override
  public int hashCode() {
    return 31 * discrepancy.hashCode() + reason.hashCode();
  }
}
