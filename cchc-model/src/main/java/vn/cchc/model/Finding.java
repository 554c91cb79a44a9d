package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found: which relation, where, with which figures, what may be wrong, and what
 * would mend it. It carries data; the sentence is made when it is shown ({@link Messages}).
 * Immutable; equal when everything it says is equal.
 */
public final class Finding implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String relation;
  private final RelationKind kind;
  private final Severity severity;
  private final Evidence evidence;
  private final @Nullable Explanation ownWords;
  private final List<FigureRef> figures;
  private final @Nullable NarrativeSpan source;
  private final @Nullable String expected;
  private final @Nullable String actual;
  private final List<FigureRef> suspects;
  private final @Nullable Cause cause;
  private final @Nullable Explanation reason;
  private final List<Correction> corrections;
  private final List<FigurePlace> places;
  private final List<PrintedValue> values;
  private final String passage;
  private final @Nullable ReportRef about;
  private final boolean waivable;
  private final @Nullable Waiver waived;
  private final @Nullable Answer answer;

  private Finding(Builder builder) {
    relation = builder.relation;
    kind = builder.kind;
    severity = builder.severity;
    evidence = builder.evidence;
    ownWords = builder.ownWords;
    figures = builder.figures;
    source = builder.source;
    expected = builder.expected;
    actual = builder.actual;
    suspects = builder.suspects;
    cause = builder.cause;
    reason = builder.reason;
    corrections = builder.corrections;
    places = builder.places;
    values = builder.values;
    passage = builder.passage;
    about = builder.about;
    waivable = builder.waivable;
    waived = builder.waived;
    answer = builder.answer;
  }

  /** Returns a builder for what there must be of a finding. */
  public static Builder builder(
      String relation, RelationKind kind, Severity severity, Evidence evidence) {
    return new Builder(relation, kind, severity, evidence);
  }

  /** Returns the identifier of the relation in the catalogue. */
  public String relation() {
    return relation;
  }

  /** Returns the kind of the relation. */
  public RelationKind kind() {
    return kind;
  }

  /** Returns how much it weighs. */
  public Severity severity() {
    return severity;
  }

  /** Returns the numbers it rests on. */
  public Evidence evidence() {
    return evidence;
  }

  /**
   * Returns what its sentence is made from: the evidence, behind what the catalogue says of it in
   * words of its own.
   */
  public Explanation explanation() {
    Explanation arithmetic = EvidenceText.of(evidence, figures);
    return ownWords == null
        ? arithmetic
        : new Explanation(ownWords.key(), ownWords.arguments(), List.of(arithmetic));
  }

  /** Returns every figure the relation speaks of; empty where it speaks of the document. */
  public List<FigureRef> figures() {
    return figures;
  }

  /**
   * Returns the number of the form's section all its figures stand in; empty where they stand in
   * several, or it has none.
   */
  public Optional<String> section() {
    List<String> sections = figures.stream().map(FigureRef::section).distinct().toList();
    return sections.size() == 1 ? Optional.of(sections.get(0)) : Optional.empty();
  }

  /** Returns the place in the narrative; null where the finding is about the table. */
  public @Nullable NarrativeSpan source() {
    return source;
  }

  /**
   * Returns what the other figures imply, in officials' notation and with its unit; null where
   * there is no such value.
   */
  public @Nullable String expected() {
    return expected;
  }

  /**
   * Returns what the report says, in officials' notation and with its unit; null where it says
   * nothing.
   */
  public @Nullable String actual() {
    return actual;
  }

  /**
   * Returns the figures that are probably wrong, the likeliest first: each by itself is an
   * alternative to the others. What must change together is in {@link #corrections}.
   */
  public List<FigureRef> suspects() {
    return suspects;
  }

  /**
   * Returns why it is broken; {@link Cause#UNKNOWN} where nothing explains it, or several causes
   * explain it as well; null where that was not sought.
   */
  public @Nullable Cause cause() {
    return cause;
  }

  /** Returns the cause in words, with its figures; null where there is no more to say. */
  public @Nullable Explanation reason() {
    return reason;
  }

  /**
   * Returns what would mend it: at most three alternatives, the best first; empty where nothing is
   * likely.
   */
  public List<Correction> corrections() {
    return corrections;
  }

  /** Returns the changes of those corrections that change one figure, in their order. */
  public List<Correction.Change> suggestions() {
    return corrections.stream().flatMap(correction -> correction.single().stream()).toList();
  }

  /**
   * Returns where its figures stand, and its suspects behind them: one given twice at both places,
   * one whose place is not known at none.
   */
  public List<FigurePlace> places() {
    return places;
  }

  /**
   * Returns what its figures say, in the order of {@link #figures}: a finding of other values is
   * another matter. Empty where it was made without the report at hand.
   */
  public List<PrintedValue> values() {
    return values;
  }

  /**
   * Returns what the report says where the finding is about no figure of the table: the passage of
   * its prose, or what was seen of the document; else empty.
   */
  public String passage() {
    return passage;
  }

  /**
   * Returns the report it is about, where it is found of several that were sent together; null
   * where it is found of one.
   */
  public @Nullable ReportRef about() {
    return about;
  }

  /** Returns what tells it from other findings, whatever its figures say. */
  public FindingKey key() {
    return FindingKey.of(relation, figures, passage);
  }

  /** Returns whether a waiver may be granted of it. */
  public boolean isWaivable() {
    return waivable;
  }

  /** Returns the waiver by which it does not decide the verdict; null where it does. */
  public @Nullable Waiver waived() {
    return waived;
  }

  /** Returns what who submitted the report answers to it; null where there is no answer. */
  public @Nullable Answer answer() {
    return answer;
  }

  /** Returns a builder that has everything this finding has. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        relation,
        kind,
        severity,
        evidence,
        ownWords,
        figures,
        source,
        expected,
        actual,
        suspects,
        cause,
        reason,
        corrections,
        places,
        values,
        passage,
        about,
        waivable,
        waived,
        answer);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding finding && finding.parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns the Vietnamese sentence, behind the relation's identifier. */
  @Override
  public String toString() {
    return relation + ": " + Messages.vietnamese().of(this);
  }

  /** Gathers what a finding says. Not thread-safe. */
  public static final class Builder {
    private final String relation;
    private final RelationKind kind;
    private Severity severity;
    private final Evidence evidence;
    private @Nullable Explanation ownWords;
    private List<FigureRef> figures = List.of();
    private @Nullable NarrativeSpan source;
    private @Nullable String expected;
    private @Nullable String actual;
    private List<FigureRef> suspects = List.of();
    private @Nullable Cause cause;
    private @Nullable Explanation reason;
    private List<Correction> corrections = List.of();
    private List<FigurePlace> places = List.of();
    private List<PrintedValue> values = List.of();
    private String passage = "";
    private @Nullable ReportRef about;
    private boolean waivable = true;
    private @Nullable Waiver waived;
    private @Nullable Answer answer;

    private Builder(String relation, RelationKind kind, Severity severity, Evidence evidence) {
      this.relation = requireNonNull(relation, "relation");
      this.kind = requireNonNull(kind, "kind");
      this.severity = requireNonNull(severity, "severity");
      this.evidence = requireNonNull(evidence, "evidence");
    }

    private Builder(Finding finding) {
      this(finding.relation, finding.kind, finding.severity, finding.evidence);
      ownWords = finding.ownWords;
      figures = finding.figures;
      source = finding.source;
      expected = finding.expected;
      actual = finding.actual;
      suspects = finding.suspects;
      cause = finding.cause;
      reason = finding.reason;
      corrections = finding.corrections;
      places = finding.places;
      values = finding.values;
      passage = finding.passage;
      about = finding.about;
      waivable = finding.waivable;
      waived = finding.waived;
      answer = finding.answer;
    }

    /** Sets how much it weighs instead. */
    public Builder severity(Severity value) {
      severity = requireNonNull(value, "value");
      return this;
    }

    /** Sets what the catalogue says of it in words of its own, before the arithmetic. */
    public Builder ownWords(String vi, String en) {
      requireNonNull(vi, "vi");
      requireNonNull(en, "en");
      ownWords = Explanation.of("own-words", vi, en);
      return this;
    }

    /** Sets the figures the relation speaks of. */
    public Builder figures(List<FigureRef> value) {
      requireNonNull(value, "value");
      figures = List.copyOf(requireNonNull(value, "figures"));
      return this;
    }

    /** Sets the place in the narrative. */
    public Builder source(@Nullable NarrativeSpan value) {
      source = value;
      return this;
    }

    /** Sets what the other figures imply. */
    public Builder expected(@Nullable String value) {
      expected = value;
      return this;
    }

    /** Sets what the report says. */
    public Builder actual(@Nullable String value) {
      actual = value;
      return this;
    }

    /** Sets the figures that are probably wrong, the likeliest first. */
    public Builder suspects(List<FigureRef> value) {
      requireNonNull(value, "value");
      suspects = List.copyOf(requireNonNull(value, "suspects"));
      return this;
    }

    /** Sets why it is broken, and the same in words. */
    public Builder cause(@Nullable Cause value, @Nullable Explanation inWords) {
      cause = value;
      reason = inWords;
      return this;
    }

    /** Sets what would mend it, the best first. */
    public Builder corrections(List<Correction> value) {
      requireNonNull(value, "value");
      corrections = List.copyOf(requireNonNull(value, "corrections"));
      return this;
    }

    /** Sets where its figures and its suspects stand. */
    public Builder places(List<FigurePlace> value) {
      requireNonNull(value, "value");
      places = List.copyOf(requireNonNull(value, "places"));
      return this;
    }

    /** Sets what its figures say, and the passage it is about where it is about none. */
    public Builder saying(List<PrintedValue> printed, String words) {
      values = List.copyOf(requireNonNull(printed, "printed"));
      passage = requireNonNull(words, "words");
      return this;
    }

    /** Sets the report it is about, of several that were sent together. */
    public Builder about(@Nullable ReportRef value) {
      about = value;
      return this;
    }

    /** Sets whether a waiver may be granted of it; one may where it is not set. */
    public Builder waivable(boolean value) {
      waivable = value;
      return this;
    }

    /** Sets the waiver by which it does not decide the verdict. */
    public Builder waived(@Nullable Waiver value) {
      waived = value;
      return this;
    }

    /** Sets what who submitted the report answers to it. */
    public Builder answer(@Nullable Answer value) {
      answer = value;
      return this;
    }

    /** Returns the finding. */
    public Finding build() {
      return new Finding(this);
    }
  }
}
