package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/**
 * A row of the form.
 *
 * @param name Vietnamese as printed, and English
 * @param unit as printed; absent for headings and choices
 * @param codes meaning of each code of a choice, in printed order; empty for other kinds
 * @param measures absent for headings
 * @param reportedBy the levels that fill the row in
 * @param note what a note beside it may carry
 * @param phrases by which prose speaks of it
 * @param place where the form asks for it
 */
public record Indicator(
    IndicatorId id,
    LocalizedText name,
    @Nullable String unit,
    Kind kind,
    Map<String, LocalizedText> codes,
    @Nullable Measure measures,
    Set<Level> reportedBy,
    NoteUse note,
    List<String> phrases,
    Place place) {

  private static final Pattern CODE = Pattern.compile("0|[1-9][0-9]{0,8}");

  public Indicator {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(note, "note");
    requireNonNull(place, "place");
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    reportedBy = Set.copyOf(reportedBy);
    phrases = List.copyOf(phrases);
    if (codes.isEmpty() == (kind == Kind.CHOICE)) {
      throw new IllegalArgumentException(
          "indicator " + id + ": a choice has codes, and nothing else has");
    }
    if (!codes.keySet().stream().allMatch(code -> CODE.matcher(code).matches())) {
      throw new IllegalArgumentException(
          "indicator " + id + ": codes are whole numbers without leading zeros, as 0, 1, 2");
    }
    if (measures == null && kind != Kind.HEADING) {
      throw new IllegalArgumentException("indicator " + id + ": what it measures is missing");
    }
  }

  /** Returns whether the row takes a value. */
  public boolean hasValue() {
    return kind != Kind.HEADING;
  }

  /** What kind of value a row takes. */
  public enum Kind {
    /** No value: a title of rows. */
    HEADING,
    /** A whole number of things, not negative. */
    COUNT,
    /** 0 to 100, with or without a percent sign. */
    PERCENTAGE,
    /** One of the codes. */
    CHOICE
  }

  /** What a figure measures in time. */
  public enum Measure {
    /** What happened in the period. */
    FLOW,
    /** What there is at the time of the report. */
    STOCK,
    /** What happened since a start; it never decreases. */
    CUMULATIVE,
    /** What is planned or assigned for the year. */
    PLAN
  }

  /** What a note may carry besides words. */
  public enum NoteUse {
    /** Words alone. */
    NONE,
    /** The fraction behind a percentage. */
    EVIDENCE,
    /** The date the figure is of. */
    AS_OF
  }

  /** Where a form asks for a figure. */
  public enum Place {
    /** A row of the table. */
    TABLE,
    /** Only in the prose; the table has no row for it. */
    NARRATIVE
  }
}
