package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.cchc.model.Claim;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.Prose;

/**
 * Reads prose on its own: what its sentences claim of figures, checked against what the same
 * sentence says. {@link ReportValidator#validate} does the same for the narrative of a report, and
 * compares it with the table. Thread-safe; takes time linear in the length of the text.
 */
public final class Narratives {

  private Narratives() {}

  /**
   * Returns the claims of some prose in the order of the text. What is not understood is a claim
   * that is not checked.
   *
   * @param paragraphs one string each; a line break is a space
   * @param convention how its numbers are written
   */
  public static List<Claim> claims(List<String> paragraphs, NumberNotation convention) {
    requireNonNull(paragraphs, "paragraphs");
    requireNonNull(convention, "convention");
    return Prose.read(List.copyOf(paragraphs), convention, null).claims();
  }

  /**
   * Returns what else the figures of some prose could have been read as, the likeliest first: not
   * chosen, because something likelier speaks for the same figures, or because too little speaks
   * for it. None of them is checked.
   *
   * @param paragraphs one string each; a line break is a space
   * @param convention how its numbers are written
   */
  public static List<Claim> otherReadings(List<String> paragraphs, NumberNotation convention) {
    requireNonNull(paragraphs, "paragraphs");
    requireNonNull(convention, "convention");
    return Prose.read(List.copyOf(paragraphs), convention, null).others();
  }
}
