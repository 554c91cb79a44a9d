package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period a report speaks of. Which kinds there are, and their usual windows, is a matter of the
 * catalogue.
 *
 * @param kind such as {@code Q1}, {@code 6M}, {@code Q3}, {@code YEAR}
 * @param year the year the period ends in
 * @param from first day of the window, where the report states it
 * @param to last day of the window, where the report states it
 */
public record ReportingPeriod(
    @NotBlank String kind,
    @Min(ReportingPeriod.FIRST_YEAR) @Max(ReportingPeriod.LAST_YEAR) int year,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Serializable {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  public ReportingPeriod {
    requireNonNull(kind, "kind");
  }

  /**
   * Returns a period whose window is the usual one.
   *
   * @throws IllegalArgumentException if no report is of that year
   */
  public static ReportingPeriod of(String kind, int year) {
    requireNonNull(kind, "kind");
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "No report is of the year "
              + year
              + ". Expected "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR
              + ", such as ReportingPeriod.of(\"Q3\", 2021)");
    }
    return new ReportingPeriod(kind, year, null, null);
  }

  /** Returns whether the window, if stated, does not end before it begins. */
  @AssertTrue(message = "{vn.cchc.model.ReportingPeriod.ordered}")
  public boolean isOrdered() {
    LocalDate start = from;
    LocalDate end = to;
    return start == null || end == null || !end.isBefore(start);
  }

  /** Returns the key of the wire formats, such as {@code 2021-Q3}. */
  public String key() {
    return year + "-" + kind;
  }
}
