package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.Claim;
import vn.cchc.model.Convention;

/** Reads the prose of a report. */
public final class Prose {

  private Prose() {}

  /** Returns what paragraphs claim, in the order of the text. */
  public static List<Claim> claims(List<String> paragraphs, Convention convention) {
    List<Claim> claims = new ArrayList<>();
    for (List<Token> sentence : Sentences.of(paragraphs, convention)) {
      claims.addAll(ClaimFinder.of(sentence, Mentions.of(sentence), paragraphs));
    }
    return claims;
  }
}
