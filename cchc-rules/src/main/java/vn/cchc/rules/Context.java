package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.form.Laid;

/**
 * What a report is checked beside: earlier reports of its agency, and those of the agencies below
 * it. Immutable and thread-safe.
 *
 * <p>Reports are given in any order. Of two of one agency for one period the one given later
 * counts, unless its document is dated before the other's; {@link
 * vn.cchc.model.ValidationResult#reading} says so. So it does of what cannot be used: a report of
 * another agency among the earlier ones, or one for another period among those of the agencies
 * below. Earlier reports that end when the report does, or after it, are not looked at.
 *
 * <p>A context that is kept, as while a report is filled in and checked again and again, costs less
 * from the second report on: the figures of the earlier ones are looked up once.
 */
public final class Context {

  private static final Context NOTHING = builder().build();

  private final List<Report> earlier;
  private final List<Report> children;
  private final Laid laid = new Laid();

  private Context(Builder parts) {
    earlier = List.copyOf(parts.earlier);
    children = List.copyOf(parts.children);
  }

  /** Returns the context of a report of which nothing else is known. */
  public static Context nothing() {
    return NOTHING;
  }

  /**
   * Returns what a store has for a report: earlier ones, and those of the agencies below. Where a
   * catalogue has standalone levels, {@link ReportStore#parts} are the children to give instead.
   */
  public static Context of(Report report, ReportStore store) {
    requireNonNull(report, "report");
    return builder()
        .earlier(requireNonNull(store, "store").earlier(report))
        .children(store.children(report))
        .build();
  }

  /** Returns a builder of a context, in which nothing has to be given. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns earlier reports of the same agency, in the order they were given. */
  public List<Report> earlier() {
    return earlier;
  }

  /** Returns the reports of the agencies directly below, in the order they were given. */
  public List<Report> children() {
    return children;
  }

  /**
   * Returns this context, and behind it another: of two for one period, that of the other counts.
   */
  public Context and(Context other) {
    requireNonNull(other, "other");
    return builder()
        .earlier(earlier)
        .children(children)
        .earlier(other.earlier)
        .children(other.children)
        .build();
  }

  /** Returns what is known of the earlier reports by now. */
  Laid laid() {
    return laid;
  }

  /** Returns whether there is no other report. */
  public boolean isEmpty() {
    return earlier.isEmpty() && children.isEmpty();
  }

  /** Gathers other reports. Not thread-safe. */
  public static final class Builder {
    private final List<Report> earlier = new ArrayList<>();
    private final List<Report> children = new ArrayList<>();

    private Builder() {}

    /** Adds earlier reports of the same agency. */
    public Builder earlier(Collection<Report> reports) {
      earlier.addAll(requireNonNull(reports, "reports"));
      return this;
    }

    /** Adds reports of the agencies directly below, for the same period: all there are. */
    public Builder children(Collection<Report> reports) {
      children.addAll(requireNonNull(reports, "reports"));
      return this;
    }

    /** Returns the context. */
    public Context build() {
      return new Context(this);
    }
  }
}
