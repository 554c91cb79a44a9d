package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What became of a waiver in the result of the report it is of: whether it was applied, and if not,
 * why not. Immutable.
 *
 * @param waiver as it was granted
 * @param on the day on which it had to hold
 * @param state what became of it
 * @param values what the figures say now that said something else; empty where that is not why
 */
public record WaiverUse(Waiver waiver, LocalDate on, State state, List<PrintedValue> values)
    implements Serializable {

  public WaiverUse {
    requireNonNull(waiver, "waiver");
    requireNonNull(on, "on");
    requireNonNull(state, "state");
    values = List.copyOf(requireNonNull(values, "values"));
  }

  /** Returns whether a finding is waived by it. */
  public boolean isApplied() {
    return state == State.APPLIED;
  }

  /** Returns what became of it, as a sentence. */
  public Explanation told() {
    String what =
        waiver.relation() + (waiver.source().isEmpty() ? "" : " (" + waiver.source() + ")");
    return switch (state) {
      case APPLIED -> Explanation.of("waiver.applied", what, waiver.by());
      case EXPIRED -> Explanation.of("waiver.expired", what, waiver.until());
      case VALUES_CHANGED -> Explanation.of("waiver.values-changed", what, changes());
      case NEVER_WAIVED -> Explanation.of("waiver.never-waived", what);
      case NO_FINDING -> Explanation.of("waiver.no-finding", what, figures());
    };
  }

  private String figures() {
    return String.join(
        ", ", waiver.values().stream().map(value -> value.figure().toString()).toList());
  }

  /** What was granted and what is there now, by figure: {@code 3.1.3: 1.859 → 1.895}. */
  private String changes() {
    if (values.isEmpty()) {
      return "«" + waiver.passage() + "»";
    }
    return String.join("; ", values.stream().map(this::change).toList());
  }

  private String change(PrintedValue now) {
    PrintedValue then =
        waiver.values().stream()
            .filter(value -> value.figure().equals(now.figure()))
            .findFirst()
            .orElse(now);
    boolean ofNote = then.value().equals(now.value());
    return now.figure()
        + ": "
        + shown(ofNote ? then.note() : then.value())
        + " → "
        + shown(ofNote ? now.note() : now.value());
  }

  private static String shown(String value) {
    return value.isEmpty() ? "…" : value;
  }

  /** What may become of a waiver. */
  public enum State {
    /** A finding is waived by it. */
    APPLIED,
    /** Its last day is over; the finding counts again. */
    EXPIRED,
    /** The finding is there, with other values than it was granted for; it counts. */
    VALUES_CHANGED,
    /** The catalogue says that the relation is never waived; the finding counts. */
    NEVER_WAIVED,
    /** There is no such finding, or no more. */
    NO_FINDING;

    /** Returns the word of the wire formats, such as {@code values-changed}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
