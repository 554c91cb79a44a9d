package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;

/**
 * What prose says: its claims, and which of its figures speak of an indicator.
 *
 * @param claims in the order of the text
 */
public record Prose(List<Claim> claims, List<LinkedFigure> figures) {

  /** No report has nearly so many; beyond them only what is wrong is told. */
  private static final int MOST = 100_000;

  /** What there is to say of no prose. */
  public static final Prose NONE = new Prose(List.of(), List.of());

  public Prose {
    claims = List.copyOf(claims);
    figures = List.copyOf(figures);
  }

  /**
   * Reads paragraphs.
   *
   * @param links null to link no figure
   */
  public static Prose read(
      List<String> paragraphs, NumberNotation convention, @Nullable Links links) {
    if (paragraphs.isEmpty()) {
      return NONE;
    }
    List<Claim> claims = new ArrayList<>();
    List<LinkedFigure> figures = new ArrayList<>();
    for (List<Token> sentence : Sentences.of(paragraphs, convention)) {
      List<Mention> mentions = Mentions.of(sentence);
      ClaimFinder.Found found = ClaimFinder.of(sentence, mentions, paragraphs);
      for (Claim claim : found.claims()) {
        if (claims.size() < MOST || claim.verdict() == State.BROKEN) {
          claims.add(claim);
        }
      }
      if (links != null && !mentions.isEmpty()) {
        figures.addAll(new Linker(sentence, mentions, links).figures(found, paragraphs));
      }
    }
    return new Prose(claims, figures);
  }
}
