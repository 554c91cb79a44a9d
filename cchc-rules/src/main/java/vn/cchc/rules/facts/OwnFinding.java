package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.Cause;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Severity;

/**
 * What a rule of one's own found. It is told as a finding like any other and decides the verdict as
 * its severity says.
 *
 * <pre>{@code
 * insertLogical( OwnFinding.of( "own-round-figures", Severity.WARNING, "vi ...", "en ..." )
 *     .about( $figure ) );
 * }</pre>
 */
public final class OwnFinding {

  private final String relation;
  private final Severity severity;
  private final LocalizedText message;
  private final List<FigureRef> figures;
  private final List<FigureRef> suspects;
  private final @Nullable Cause cause;
  private final @Nullable LocalizedText reason;

  private OwnFinding(
      String relation,
      Severity severity,
      LocalizedText message,
      List<FigureRef> figures,
      List<FigureRef> suspects,
      @Nullable Cause cause,
      @Nullable LocalizedText reason) {
    this.relation = relation;
    this.severity = severity;
    this.message = message;
    this.figures = List.copyOf(figures);
    this.suspects = List.copyOf(suspects);
    this.cause = cause;
    this.reason = reason;
  }

  /**
   * Returns a finding.
   *
   * @param relation an identifier of one's own, which the catalogue does not have: a letter or
   *     digit, then letters, digits, dots, dashes and underscores, at most 100
   * @param vi the sentence in Vietnamese
   * @param en the same in English
   * @throws IllegalArgumentException if the identifier is none, or a sentence is blank
   */
  public static OwnFinding of(String relation, Severity severity, String vi, String en) {
    if (!requireNonNull(relation, "relation").matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}")) {
      throw new IllegalArgumentException(
          "'"
              + relation
              + "' is no identifier of a relation. Expected letters, digits, dots, dashes and"
              + " underscores, as own-round-figures");
    }
    return new OwnFinding(
        relation,
        requireNonNull(severity, "severity"),
        Sentences.of(vi, en),
        List.of(),
        List.of(),
        null,
        null);
  }

  /** Returns this finding with one more figure it speaks of. */
  public OwnFinding about(ReportFigure figure) {
    return about(requireNonNull(figure, "figure").ref());
  }

  /** Returns this finding with one more figure it speaks of. */
  public OwnFinding about(FigureRef figure) {
    return new OwnFinding(
        relation, severity, message, plus(figures, figure), suspects, cause, reason);
  }

  /** Returns this finding with more figures it speaks of: facts or their references. */
  public OwnFinding aboutAll(Iterable<?> more) {
    OwnFinding finding = this;
    for (Object figure : requireNonNull(more, "more")) {
      finding = finding.about(ref(figure));
    }
    return finding;
  }

  private static FigureRef ref(Object figure) {
    if (figure instanceof ReportFigure fact) {
      return fact.ref();
    }
    if (figure instanceof MissingFigure fact) {
      return fact.ref();
    }
    if (figure instanceof FigureRef ref) {
      return ref;
    }
    throw new IllegalArgumentException(
        "Found: " + figure + ". Expected a ReportFigure, a MissingFigure or a FigureRef");
  }

  /** Returns this finding with one more figure that is probably wrong, likely ones first. */
  public OwnFinding suspect(ReportFigure figure) {
    return suspect(requireNonNull(figure, "figure").ref());
  }

  /** Returns this finding with one more figure that is probably wrong, likely ones first. */
  public OwnFinding suspect(FigureRef figure) {
    return new OwnFinding(
        relation, severity, message, figures, plus(suspects, figure), cause, reason);
  }

  /**
   * Returns this finding with its cause.
   *
   * @param vi the cause in a sentence, in Vietnamese
   * @param en the same in English
   */
  public OwnFinding because(Cause why, String vi, String en) {
    return new OwnFinding(
        relation,
        severity,
        message,
        figures,
        suspects,
        requireNonNull(why, "why"),
        Sentences.of(vi, en));
  }

  private static List<FigureRef> plus(List<FigureRef> figures, FigureRef more) {
    List<FigureRef> all = new ArrayList<>(figures);
    if (!all.contains(requireNonNull(more, "figure"))) {
      all.add(more);
    }
    return all;
  }

  /** Returns the identifier of the relation. */
  public String relation() {
    return relation;
  }

  /** Returns how much it weighs. */
  public Severity severity() {
    return severity;
  }

  /** Returns the sentence. */
  public LocalizedText message() {
    return message;
  }

  /** Returns the figures it speaks of; empty where it speaks of the document. */
  public List<FigureRef> figures() {
    return figures;
  }

  /** Returns the figures that are probably wrong, the likeliest first. */
  public List<FigureRef> suspects() {
    return suspects;
  }

  /** Returns its cause; null if the rule gave none. */
  public @Nullable Cause cause() {
    return cause;
  }

  /** Returns its cause in a sentence; null if the rule gave none. */
  public @Nullable LocalizedText reason() {
    return reason;
  }

  private List<Object> parts() {
    return List.of(
        relation,
        severity,
        message,
        figures,
        suspects,
        cause == null ? "" : cause,
        reason == null ? "" : reason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OwnFinding finding && finding.parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return relation + ": " + message.vi();
  }
}
