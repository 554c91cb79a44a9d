package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;
import vn.cchc.rules.internal.prose.choice.Choice;
import vn.cchc.rules.internal.prose.choice.Choice.Chosen;
import vn.cchc.rules.internal.prose.choice.Choice.Readings;
import vn.cchc.rules.internal.prose.choice.Weights;
import vn.cchc.rules.internal.prose.mention.Lexicon;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * What prose says: its claims, and which of its figures speak of an indicator.
 *
 * @param claims in the order of the text
 * @param others what else its figures could have been read as, the likeliest first
 */
public record Prose(List<Claim> claims, List<LinkedFigure> figures, List<Claim> others) {

  /** No report has nearly so many; beyond them only what is wrong is told. */
  private static final int MOST = 100_000;

  /** Nobody reads more of what was not meant. */
  private static final int MOST_OTHERS = 1_000;

  /** What there is to say of no prose. */
  public static final Prose NONE = new Prose(List.of(), List.of(), List.of());

  public Prose {
    claims = List.copyOf(claims);
    figures = List.copyOf(figures);
    others = List.copyOf(others);
  }

  /**
   * Reads paragraphs.
   *
   * @param convention how numbers are written that do not say so themselves
   * @param links null to link no figure
   */
  public static Prose read(
      List<String> paragraphs, NumberNotation convention, @Nullable Links links) {
    if (paragraphs.isEmpty()) {
      return NONE;
    }
    ProseText text = ProseText.of(paragraphs, convention, Lexicon.standard());
    Readings readings = Choice.readings(Candidate.of(text), Weights.standard());
    List<Chosen> chosen = readings.chosen();
    List<Claim> claims = claims(text, paragraphs, chosen);
    List<LinkedFigure> figures = List.of();
    if (links != null) {
      figures = new Linker(text, links).figures(paragraphs, confirmed(chosen), parts(chosen));
    }
    ClaimMaker maker = new ClaimMaker(text, paragraphs, List.of());
    List<Claim> others = readings.others().stream().limit(MOST_OTHERS).map(maker::other).toList();
    return new Prose(claims, figures, others);
  }

  private static List<Claim> claims(ProseText text, List<String> paragraphs, List<Chosen> chosen) {
    ClaimMaker maker = new ClaimMaker(text, paragraphs, chosen);
    List<Claim> claims = new ArrayList<>();
    Set<Integer> understood = new HashSet<>();
    for (Chosen some : chosen) {
      claims.add(maker.claim(some));
      some.structure().figures().forEach(figure -> understood.add(figure.index()));
    }
    for (Mention mention : text.mentions()) {
      if (!understood.contains(mention.index())) {
        claims.add(maker.alone(mention));
      }
    }
    text.unreadable().forEach(token -> claims.add(maker.left(token, "unreadable")));
    text.beyond().forEach(token -> claims.add(maker.left(token, "many")));
    claims.sort(
        Comparator.comparingInt((Claim claim) -> claim.source().paragraph())
            .thenComparingInt(claim -> claim.source().from()));
    List<Claim> told = new ArrayList<>();
    for (Claim claim : claims) {
      if (told.size() < MOST || claim.verdict() == State.BROKEN) {
        told.add(claim);
      }
    }
    return told;
  }

  private static Set<Integer> confirmed(List<Chosen> chosen) {
    Set<Integer> confirmed = new HashSet<>();
    for (Chosen some : chosen) {
      Kind kind = some.structure().kind();
      if (some.candidate().fit().holds() && kind != Kind.BOUND && kind != Kind.SAME) {
        some.structure().figures().forEach(figure -> confirmed.add(figure.index()));
      }
    }
    return confirmed;
  }

  /** Figures of which some parts are told. */
  private static Map<Integer, List<BigDecimal>> parts(List<Chosen> chosen) {
    Map<Integer, List<BigDecimal>> parts = new HashMap<>();
    for (Chosen some : chosen) {
      Structure structure = some.structure();
      if (structure.kind() == Kind.BOUND) {
        List<BigDecimal> told =
            parts.computeIfAbsent(structure.the(Role.WHOLE).index(), key -> new ArrayList<>());
        structure.of(Role.PARTS).forEach(part -> told.add(part.number()));
      }
    }
    return parts;
  }
}
