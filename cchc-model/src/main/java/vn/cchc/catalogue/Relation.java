package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.internal.Kinds;
import vn.cchc.model.RelationKind;

/**
 * What must hold in a report of a form. Immutable and thread-safe.
 *
 * <pre>{@code
 * Relation.parse("3.1.3-parts", "3.1.3 = 3.1.3.a + 3.1.3.b");
 * Relation.builder("2.5-bound").formula("2.5 <= 2.4").strength(Strength.SHOULD)
 *     .because("Phần không lớn hơn tổng", "A part is at most its whole").build();
 * }</pre>
 *
 * <p>Which words of a formula are figures is known for certain by the form alone: {@code 3} is the
 * figure of a row 3 where there is one, and else a number. A relation that belongs to no catalogue
 * yet is read by what words look like: with a dot or a letter they are figures, whole numbers are
 * numbers. The {@link Catalogue} that it is put into reads it again by its own rows, and refuses
 * what they do not have. So a relation can be written, kept and shown before there is a form, and
 * its {@link #formula()} is never missing; and one relation serves several forms.
 */
public final class Relation {

  private static final LocalizedText NO_WORDS = new LocalizedText("", "");

  private final String id;
  private final RelationKind kind;
  private final boolean kindGiven;
  private final Formula formula;
  private final String formulaText;
  private final boolean decimals;
  private final Strength strength;
  private final boolean partsMayShare;
  private final boolean waivable;
  private final LocalizedText because;
  private final LocalizedText why;
  private final @Nullable RelationMessage message;
  private final String source;
  private final @Nullable Scope scope;

  private Relation(Builder parts, Formula formula, String formulaText) {
    this.id = parts.id;
    this.kind = parts.kind == null ? Kinds.of(formula) : parts.kind;
    this.kindGiven = parts.kind != null;
    this.formula = formula;
    this.formulaText = formulaText;
    this.decimals = parts.decimals;
    this.strength = parts.strength;
    this.partsMayShare = parts.partsMayShare;
    this.waivable = parts.waivable;
    this.because = parts.because;
    this.why = parts.why;
    this.message = parts.message;
    this.source = parts.source;
    this.scope = parts.scope;
    if (message != null && parts.unread) {
      message.check(
          formula.figures(),
          scope != null && scope.each() == Scope.Each.ROW,
          scope != null && scope.each() == Scope.Each.COLUMN);
    }
    if (!Kinds.fits(kind, formula)) {
      throw new IllegalArgumentException(
          "relation "
              + id
              + ": '"
              + formulaText
              + "' is not of kind "
              + kind.word()
              + ". Expected "
              + Kinds.of(formula).word());
    }
  }

  /**
   * Returns the relation of a formula, which must hold; it says no reason.
   *
   * @throws FormulaException if the text is no formula
   */
  public static Relation parse(String id, String formula) {
    return builder(id).formula(requireNonNull(formula, "formula")).build();
  }

  /** Returns a builder of a relation; only the formula has to be given. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Returns a builder that has everything this relation has. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.kind = kindGiven ? kind : null;
    builder.formula = formula;
    builder.formulaText = formulaText;
    builder.decimals = decimals;
    builder.strength = strength;
    builder.partsMayShare = partsMayShare;
    builder.waivable = waivable;
    builder.because = because;
    builder.why = why;
    builder.message = message;
    builder.source = source;
    builder.scope = scope;
    return builder;
  }

  /** Returns the identifier, which is never reused and never renamed. */
  public String id() {
    return id;
  }

  /** Returns what kind of relation it is; that of the formula where nothing else was said. */
  public RelationKind kind() {
    return kind;
  }

  /** Returns the formula, ready to be checked. */
  public Formula formula() {
    return formula;
  }

  /** Returns the formula as it is written. */
  public String formulaText() {
    return formulaText;
  }

  /** Returns how sure it is that the relation holds. */
  public Strength strength() {
    return strength;
  }

  /**
   * Returns whether parts may have members in common, so that they exceed their total without any
   * of them being wrong.
   */
  public boolean partsMayShare() {
    return partsMayShare;
  }

  /**
   * Returns whether a {@link vn.cchc.model.Waiver} may be granted of it: not of what no reason can
   * make right, such as a figure that cannot be read.
   */
  public boolean isWaivable() {
    return waivable;
  }

  /** Returns why it holds; empty texts where that was not said. */
  public LocalizedText because() {
    return because;
  }

  /**
   * Returns what those should know who write and review catalogues, and no finding says: how the
   * relation was found, what it was tried on; empty texts where that was not said.
   */
  public LocalizedText why() {
    return why;
  }

  /**
   * Returns what findings say before the arithmetic when it is broken; null where the arithmetic
   * speaks for itself.
   */
  public @Nullable RelationMessage message() {
    return message;
  }

  /** Returns the regulation or the reasoning it comes from; empty where that was not said. */
  public String source() {
    return source;
  }

  /**
   * Returns for which cells of a table it is stated; null where it speaks of figures by their own
   * names. Its formula then speaks of columns, or of rows.
   */
  public @Nullable Scope scope() {
    return scope;
  }

  /** Whether {@code 2.5} in the formula may have been taken for a number, as no form does. */
  boolean hasDecimals() {
    return decimals;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Relation relation
        && id.equals(relation.id)
        && kind == relation.kind
        && formulaText.equals(relation.formulaText)
        && formula.equals(relation.formula)
        && strength == relation.strength
        && partsMayShare == relation.partsMayShare
        && waivable == relation.waivable
        && Objects.equals(scope, relation.scope)
        && because.equals(relation.because)
        && why.equals(relation.why)
        && Objects.equals(message, relation.message)
        && source.equals(relation.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, kind, formulaText, strength, partsMayShare, source);
  }

  @Override
  public String toString() {
    return "Relation " + id + ": " + formulaText;
  }

  /** Makes a relation, part by part. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private @Nullable RelationKind kind;
    private @Nullable Formula formula;
    private @Nullable String formulaText;
    private boolean decimals;
    private Strength strength = Strength.MUST;
    private boolean partsMayShare;
    private boolean waivable = true;
    private LocalizedText because = NO_WORDS;
    private LocalizedText why = NO_WORDS;
    private @Nullable RelationMessage message;

    /** Whether the message has still to be compared with the formula. */
    private boolean unread;

    private String source = "";
    private @Nullable Scope scope;

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
      if (id.isBlank()) {
        throw new IllegalArgumentException("the identifier of a relation is empty");
      }
    }

    /** Sets the formula, which is read when the relation is built. */
    public Builder formula(String text) {
      this.formulaText = requireNonNull(text, "text");
      this.formula = null;
      return this;
    }

    /**
     * Sets the formula, in which the parser tells what is a figure. A catalogue reads it again.
     *
     * @throws FormulaException if the text is no formula
     */
    public Builder formula(String text, FormulaParser parser) {
      this.formulaText = requireNonNull(text, "text");
      this.formula = requireNonNull(parser, "parser").parse(text);
      this.decimals = parser.takesDecimals();
      this.unread = true;
      return this;
    }

    /**
     * Sets the formula, ready to be checked, of a relation that was written with others in one. It
     * is of the kind that was set, where it can be.
     *
     * @param text as it is written
     */
    public Builder formula(String text, Formula ready) {
      this.formulaText = requireNonNull(text, "text");
      this.formula = requireNonNull(ready, "ready");
      this.kind = kind != null && Kinds.fits(kind, ready) ? kind : null;
      this.unread = false;
      return this;
    }

    /** Sets for which cells of a table it is stated. */
    public Builder scope(@Nullable Scope scope) {
      this.scope = scope;
      return this;
    }

    /** Sets the kind, where the formula alone does not tell it. */
    public Builder kind(RelationKind kind) {
      this.kind = requireNonNull(kind, "kind");
      return this;
    }

    /** Sets how sure it is; {@code MUST} where it is not set. */
    public Builder strength(Strength strength) {
      this.strength = requireNonNull(strength, "strength");
      return this;
    }

    /** Sets whether parts may have members in common; they may not where it is not set. */
    public Builder partsMayShare(boolean partsMayShare) {
      this.partsMayShare = partsMayShare;
      return this;
    }

    /** Sets whether a waiver may be granted of it; one may where it is not set. */
    public Builder waivable(boolean waivable) {
      this.waivable = waivable;
      return this;
    }

    /** Sets why it holds. */
    public Builder because(String vi, String en) {
      return because(new LocalizedText(vi, en));
    }

    /** Sets why it holds. */
    public Builder because(LocalizedText because) {
      this.because = requireNonNull(because, "because");
      return this;
    }

    /** Sets what those should know who write and review catalogues. */
    public Builder why(LocalizedText why) {
      this.why = requireNonNull(why, "why");
      return this;
    }

    /**
     * Sets what findings say before the arithmetic, with figures of the formula in braces.
     *
     * @throws IllegalArgumentException if there stands something in braces that can be no figure
     */
    public Builder message(String vi, String en) {
      return message(RelationMessage.of(new LocalizedText(vi, en)));
    }

    /** Sets what findings say before the arithmetic. */
    public Builder message(@Nullable RelationMessage message) {
      this.message = message;
      this.unread = true;
      return this;
    }

    /** Sets the regulation or the reasoning it comes from. */
    public Builder source(String source) {
      this.source = requireNonNull(source, "source");
      return this;
    }

    /**
     * Returns the relation.
     *
     * @throws IllegalStateException if the formula is missing
     * @throws FormulaException if its text is no formula
     * @throws IllegalArgumentException if the formula is not of the kind that was set, or does not
     *     speak of a figure that the message has in braces
     */
    public Relation build() {
      if (formula == null && formulaText != null) {
        formula(
            formulaText, scope == null ? FormulaParser.ofAnyForm() : FormulaParser.ofAnyTable());
      }
      if (formula == null || formulaText == null) {
        throw new IllegalStateException("relation " + id + ": 'formula' is missing");
      }
      return new Relation(this, formula, formulaText);
    }
  }
}
