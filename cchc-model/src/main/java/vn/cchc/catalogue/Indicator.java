package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/**
 * A row of the form. Immutable and thread-safe.
 *
 * <pre>{@code
 * Indicator.count("3.1.3", "Số hồ sơ đã giải quyết", "Dossiers settled");
 * Indicator.percentage("3.4.1", "Tỷ lệ đúng hạn", "Share in time")
 *     .toBuilder().unit("%").note(NoteUse.EVIDENCE).build();
 * }</pre>
 */
public final class Indicator {

  private static final Pattern CODE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final IndicatorId id;
  private final LocalizedText name;
  private final @Nullable String unit;
  private final Kind kind;
  private final Map<String, LocalizedText> codes;
  private final @Nullable Measure measures;
  private final Set<Level> reportedBy;
  private final NoteUse note;
  private final List<String> phrases;
  private final Place place;
  private final @Nullable Level about;
  private final boolean signed;
  private final @Nullable BigDecimal most;

  private Indicator(Builder parts, LocalizedText name, Kind kind) {
    this.id = parts.id;
    this.name = name;
    this.unit = parts.unit;
    this.kind = kind;
    this.codes = Collections.unmodifiableMap(new LinkedHashMap<>(parts.codes));
    this.measures = parts.measures;
    this.reportedBy = parts.reportedBy;
    this.note = parts.note;
    this.phrases = parts.phrases;
    this.place = parts.place;
    this.about = parts.about;
    this.signed = parts.signed;
    this.most = parts.most;
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

  /** Returns a row that counts what happened in the period. */
  public static Indicator count(String id, String vi, String en) {
    return of(id, vi, en, Kind.COUNT).build();
  }

  /** Returns a row that gives a share of what happened in the period, from 0 to 100. */
  public static Indicator percentage(String id, String vi, String en) {
    return of(id, vi, en, Kind.PERCENTAGE).build();
  }

  /**
   * Returns a row that chooses one of some codes.
   *
   * @param codes the meaning of each code; a map that keeps the order in which they are printed
   */
  public static Indicator choice(
      String id, String vi, String en, Map<String, LocalizedText> codes) {
    return of(id, vi, en, Kind.CHOICE).codes(codes).build();
  }

  /** Returns a title of rows, which takes no value. */
  public static Indicator heading(String id, String vi, String en) {
    return builder(id).name(vi, en).kind(Kind.HEADING).build();
  }

  private static Builder of(String id, String vi, String en, Kind kind) {
    return builder(id).name(vi, en).kind(kind).measures(Measure.FLOW);
  }

  /**
   * Returns a builder of a row; its name and its kind have to be given, and what it measures if it
   * takes a value.
   *
   * @throws IllegalArgumentException if the text is no identifier
   */
  public static Builder builder(String id) {
    return new Builder(new IndicatorId(requireNonNull(id, "id")));
  }

  /** Returns a builder that has everything this row has. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.name = name;
    builder.unit = unit;
    builder.kind = kind;
    builder.codes = codes;
    builder.measures = measures;
    builder.reportedBy = reportedBy;
    builder.note = note;
    builder.phrases = phrases;
    builder.place = place;
    builder.about = about;
    builder.signed = signed;
    builder.most = most;
    return builder;
  }

  /** Returns the identifier, which is the printed number. */
  public IndicatorId id() {
    return id;
  }

  /** Returns the name, Vietnamese as printed, and English. */
  public LocalizedText name() {
    return name;
  }

  /** Returns the unit as printed; null for headings and choices. */
  public @Nullable String unit() {
    return unit;
  }

  /** Returns what kind of value the row takes. */
  public Kind kind() {
    return kind;
  }

  /** Returns the meaning of each code of a choice, in printed order; empty for other kinds. */
  public Map<String, LocalizedText> codes() {
    return codes;
  }

  /** Returns what the figure measures in time; null for headings. */
  public @Nullable Measure measures() {
    return measures;
  }

  /**
   * Returns the levels that fill the row in. None of a row that belongs to no catalogue yet stands
   * for the level of the form; none of a heading's.
   */
  public Set<Level> reportedBy() {
    return reportedBy;
  }

  /** Returns what a note beside it may carry. */
  public NoteUse note() {
    return note;
  }

  /** Returns the phrases by which prose speaks of it. */
  public List<String> phrases() {
    return phrases;
  }

  /** Returns where the form asks for it. */
  public Place place() {
    return place;
  }

  /**
   * Returns the lower level whose agencies the row is about, such as the procedures of districts;
   * null if it is about none, or about several. It does not apply where that level is not there.
   */
  public @Nullable Level about() {
    return about;
  }

  /** Returns whether values may be negative, as changes may. */
  public boolean isSigned() {
    return signed;
  }

  /** Returns the greatest value, such as the maximum of a score; null where there is none. */
  public @Nullable BigDecimal most() {
    return most;
  }

  /** Returns whether values are numbers. */
  public boolean isNumeric() {
    return hasValue() && kind != Kind.DATE && kind != Kind.TEXT;
  }

  /** Returns whether the row takes a value. */
  public boolean hasValue() {
    return kind != Kind.HEADING;
  }

  /** Returns the row in a form of this level, which fills it in unless it is said who does. */
  Indicator inFormOf(Level level) {
    return reportedBy.isEmpty() && hasValue()
        ? toBuilder().reportedBy(Set.of(level)).build()
        : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Indicator row
        && id.equals(row.id)
        && name.equals(row.name)
        && Objects.equals(unit, row.unit)
        && kind == row.kind
        && codes.equals(row.codes)
        && measures == row.measures
        && reportedBy.equals(row.reportedBy)
        && note == row.note
        && phrases.equals(row.phrases)
        && place == row.place
        && about == row.about
        && signed == row.signed
        && Objects.equals(most, row.most);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id, name, unit, kind, codes, measures, reportedBy, note, phrases, place, about, signed);
  }

  @Override
  public String toString() {
    return "Indicator " + id + ": " + name.vi();
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
    CHOICE,
    /** An amount, such as money or an area; not negative unless it is said, with decimals. */
    AMOUNT,
    /** Points, from 0 to a maximum. */
    SCORE,
    /** A date. */
    DATE,
    /** Words. */
    TEXT
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

  /** Makes a row, part by part. Not thread-safe. */
  public static final class Builder {

    private final IndicatorId id;
    private @Nullable LocalizedText name;
    private @Nullable String unit;
    private @Nullable Kind kind;
    private Map<String, LocalizedText> codes = Map.of();
    private @Nullable Measure measures;
    private Set<Level> reportedBy = Set.of();
    private NoteUse note = NoteUse.NONE;
    private List<String> phrases = List.of();
    private Place place = Place.TABLE;
    private @Nullable Level about;
    private boolean signed;
    private @Nullable BigDecimal most;

    private Builder(IndicatorId id) {
      this.id = id;
    }

    /** Sets the name. */
    public Builder name(String vi, String en) {
      return name(new LocalizedText(vi, en));
    }

    /** Sets the name. */
    public Builder name(LocalizedText name) {
      this.name = requireNonNull(name, "name");
      return this;
    }

    /** Sets the unit as printed; none where it is not set. */
    public Builder unit(@Nullable String unit) {
      this.unit = unit;
      return this;
    }

    /** Sets what kind of value the row takes. */
    public Builder kind(Kind kind) {
      this.kind = requireNonNull(kind, "kind");
      return this;
    }

    /** Sets whether values may be negative. */
    public Builder signed(boolean signed) {
      this.signed = signed;
      return this;
    }

    /** Sets the greatest value; none where it is not set. */
    public Builder most(@Nullable BigDecimal most) {
      this.most = most;
      return this;
    }

    /** Sets the meaning of each code of a choice; the map's order is kept. */
    public Builder codes(Map<String, LocalizedText> codes) {
      this.codes = new LinkedHashMap<>(requireNonNull(codes, "codes"));
      return this;
    }

    /** Sets what the figure measures in time. */
    public Builder measures(@Nullable Measure measures) {
      this.measures = measures;
      return this;
    }

    /** Sets the levels that fill the row in; the level of the form where it is not set. */
    public Builder reportedBy(Set<Level> levels) {
      this.reportedBy = Set.copyOf(requireNonNull(levels, "levels"));
      return this;
    }

    /** Sets what a note may carry; words alone where it is not set. */
    public Builder note(NoteUse note) {
      this.note = requireNonNull(note, "note");
      return this;
    }

    /** Sets the phrases by which prose speaks of it. */
    public Builder phrases(List<String> phrases) {
      this.phrases = List.copyOf(requireNonNull(phrases, "phrases"));
      return this;
    }

    /** Sets where the form asks for it; in its table where it is not set. */
    public Builder place(Place place) {
      this.place = requireNonNull(place, "place");
      return this;
    }

    /** Sets the lower level whose agencies the row is about. */
    public Builder about(@Nullable Level about) {
      this.about = about;
      return this;
    }

    /**
     * Returns the row.
     *
     * @throws IllegalStateException if its name or its kind is missing
     * @throws IllegalArgumentException if it is no choice and has codes, or the other way round, if
     *     a code is no whole number, or if it takes a value and measures nothing
     */
    public Indicator build() {
      if (name == null || kind == null) {
        throw new IllegalStateException(
            "indicator " + id + ": '" + (name == null ? "name" : "kind") + "' is missing");
      }
      return new Indicator(this, name, kind);
    }
  }
}
